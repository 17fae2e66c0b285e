import type { Article } from './article/types.ts';
import { answer, isAlive, tell, want } from './messages/answer.ts';
import type { Reader } from './reader/types.ts';
import { type Decided, type ReaderLink, Session } from './session.ts';

/** What one injection leaves in the world of our scripts for the next one to find. */
interface Presence {
  readonly isAlive: () => boolean;
  readonly end: () => void;
  /** For the script that copies from the page. */
  readonly article: () => Article | null;
  /** For the script that reports a wrong cut. */
  readonly decided: () => Decided;
  readonly selection: () => Article | null;
}

declare global {
  var ledePresence: Presence | undefined;
  /** Left by the script of the reader view. */
  var ledeReader: Reader | undefined;
}

const shadowRootOf = (host: Element): ShadowRoot | null => {
  // Chrome's is a function of the extension API, Firefox's a property of the element.
  const open = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: (host: Element) => ShadowRoot | null } } })
    .chrome?.dom?.openOrClosedShadowRoot;
  try {
    return open?.(host) ?? (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  } catch {
    return null;
  }
};

const reader: ReaderLink = {
  async open(article, onLeave) {
    if (!globalThis.ledeReader) await want('reader');
    return (await globalThis.ledeReader?.open(article, onLeave)) ?? false;
  },
  mark: (start, end) => globalThis.ledeReader?.mark(start, end) ?? false,
  close: () => globalThis.ledeReader?.close(),
};

function start(): void {
  const session = new Session({
    shadowRootOf,
    reader,
    onChange(visit) {
      if (isAlive()) void tell(visit);
      else end();
    },
  });
  const stop = answer({
    visit: ({ clean }) => session.open(clean),
    clean: () => session.clean(),
    restore: () => session.restore(),
    toggle: () => session.toggle(),
    reader: () => session.openReader(),
    leave: () => session.leaveReader(),
    show: ({ id }) => session.show(id),
    hide: ({ id }) => session.hide(id),
    selection: () => session.selection(),
    print: () => session.print(),
    mark: ({ start, end }) => session.mark(start, end),
  });
  const end = () => {
    session.end();
    try {
      stop();
    } catch {
      // An extension that is gone takes no listeners off.
    }
  };
  globalThis.ledePresence = {
    isAlive,
    end,
    article: () => session.visit.article,
    decided: () => session.decided,
    selection: () => session.selection(),
  };
}

if (!globalThis.ledePresence?.isAlive()) {
  globalThis.ledePresence?.end();
  start();
}
