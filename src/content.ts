import { loadCleaning } from './cleaning-settings.ts';
import { answer, isAlive, tell, want } from './messages/answer.ts';
import type { Wanted } from './messages/types.ts';
import { native } from './native.ts';
import { PageRules } from './page-rules.ts';
import type { Reader } from './reader/types.ts';
import { type Cleaner, type ReaderLink, Session } from './session.ts';
import { wishesOf } from './wishes.ts';
import { left } from './world.ts';

/** What the content script leaves in the scripts' world, so that a second injection finds the first. */
interface Presence {
  readonly isAlive: () => boolean;
  readonly end: () => void;
  /** For the gate, while the page loads: runs the code once, so that it is compiled when it is needed. */
  readonly rehearse: () => Promise<void>;
  readonly session: Session;
  readonly rules: PageRules | null;
}

declare global {
  var ledePresence: Presence | undefined;
  /** Left by the script that cleans. */
  var ledeCleaner: Cleaner | undefined;
  /** Left by the script of the reader view. */
  var ledeReader: Reader | undefined;
}

/** Event by which a new content script tells one of an extension that is gone to restore the page and end. */
const SUCCESSION = 'lede-next';

const shadowRootOf = (host: Element): ShadowRoot | null => {
  // In Chrome this is a function of the extension API, in Firefox a property of the element.
  const open = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: (host: Element) => ShadowRoot | null } } })
    .chrome?.dom?.openOrClosedShadowRoot;
  try {
    return open?.(host) ?? (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  } catch {
    return null;
  }
};

/** What another script of ours has left here; that script is injected first where it is missing. */
async function fetched<Name extends 'ledeCleaner' | 'ledeReader'>(name: Name, script: Wanted) {
  if (!left(name)) await want(script);
  return left(name);
}

const reader: ReaderLink = {
  async open(article, ...how) {
    await left('ledeGate')?.sheet();
    return (await (await fetched('ledeReader', 'reader'))?.open(article, ...how)) ?? false;
  },
  mark: (start, end) => left('ledeReader')?.mark(start, end) ?? false,
  close: () => left('ledeReader')?.close(),
};

async function cleaner(): Promise<Cleaner> {
  const found = await fetched('ledeCleaner', 'cleaner');
  if (!found) throw new Error('no cleaner');
  return found;
}

function start(): void {
  const rules = PageRules.of(location.href, native.extension.inIncognitoContext === true);
  const session = new Session({
    shadowRootOf,
    reader,
    cleaner,
    remembers: rules !== null,
    wishes: async () => wishesOf(...(await Promise.all([loadCleaning(), rules?.load()]))),
    onChange(visit) {
      if (!isAlive()) return end();
      void tell(visit);
      // The gate's sheet, in author origin, works on nearly all pages. The sheet in user origin needs the worker, and waking
      // that any sooner would slow the reading.
      void left('ledeGate')?.sheet();
    },
  });
  const stop = answer({
    visit: ({ clean }) => session.open(clean),
    clean: () => session.clean(),
    restore: () => session.restore(),
    toggle: () => session.toggle(),
    reader: ({ ofSelection }) => session.openReader(ofSelection),
    leave: () => session.leaveReader(),
    show: ({ id }) => session.show(id),
    hide: ({ id }) => session.hide(id),
    async remember({ id }) {
      const rule = session.ruleOf(id);
      if (!rule || !rules) return session.visit;
      await rules.add('show', rule);
      session.show(id);
      return session.setRemembered(id, true);
    },
    async forget({ id }) {
      const element = session.elementOf(id);
      if (!element || !rules) return session.visit;
      const wasHidden = session.visit.items.find((item) => item.id === id)?.state === 'hidden';
      const { likeness } = await cleaner();
      await rules.removeWhere((rule) => likeness(rule, element) > 0);
      if (wasHidden) session.show(id);
      else session.hide(id);
      return session.setRemembered(id, false);
    },
    peek: ({ id }) => session.peek(id),
    selection: () => session.selection(),
    print: () => session.print(),
    mark: ({ start, end }) => session.mark(start, end),
  });
  const end = () => {
    session.end();
    try {
      stop();
    } catch {
      // An extension that is gone cannot remove its listeners.
    }
  };
  // Whoever injected this asks for the article next: it is read while the question is on its way. With a gate, the script
  // may have come before the page.
  if (!left('ledeGate')) setTimeout(() => void session.open(false));
  // After an update, the former script is in a world of its own, where this one cannot see it.
  addEventListener(SUCCESSION, () => isAlive() || end());
  globalThis.ledePresence = {
    isAlive,
    end,
    rehearse: () => session.rehearse(left('ledeCleaner')),
    session,
    rules,
  };
}

if (!left('ledePresence')?.isAlive()) {
  left('ledePresence')?.end();
  dispatchEvent(new Event(SUCCESSION));
  start();
  left('ledeGate')?.entered();
}
