/** @jsxImportSource preact */
/** Injected on demand, after the content script: the reader view, which the session in the same world opens. */

import { render } from 'preact';
import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/dates.ts';
import { minutesOf } from '../formats/minutes.ts';
import { unmark } from '../highlight.ts';
import { rootOf } from '../page/dom.ts';
import { uiLanguage } from '../words.ts';
import { left } from '../world.ts';
import barSheet from './bar.css?inline';
import printSheet from './print.css?inline';
import readerSheet from './reader.css?inline';
import { Stage } from './stage.ts';
import { loadStored, type Stored } from './store.ts';
import typeSheet from './type.css?inline';
import type { Reader } from './types.ts';
import { type Controls, View } from './view.tsx';

declare global {
  var ledeReader: Reader | undefined;
}

const SHEET = [readerSheet, typeSheet, barSheet, printSheet].join('\n');

let shown: { stage: Stage; controls: Controls } | null = null;

function close(): void {
  if (!shown) return;
  const { stage, controls } = shown;
  shown = null;
  unmark();
  controls.onClose();
  render(null, stage.dialog);
  stage.end();
}

/** Warms up the messages and `Intl` formats of the interface language, whose first use is slow, while others load. */
function prepareWords(): void {
  minutesOf(1, uiLanguage());
  formatDate('2000-01-01', uiLanguage());
}

async function open(article: Article, onLeave: () => void, isPart = false, onWhole?: () => void): Promise<boolean> {
  close();
  const site = new URL(article.url).hostname;
  // After an update of the extension, scripts that were injected before can no longer read its storage.
  const loading = loadStored(site).catch((): Stored => ({ everywhere: {}, here: null }));
  prepareWords();
  const stored = await loading;
  close();
  // A page may have removed its root element.
  if (!rootOf(document)) return false;
  const leave = () => {
    close();
    onLeave();
  };
  const controls: Controls = { onKey: () => undefined, mark: () => false, onClose: () => undefined };
  const stage = new Stage({
    title: article.title,
    sheet: SHEET,
    onKey: (event) => controls.onKey(event),
    onGone: leave,
  });
  if (!stage.stands) {
    // An SVG document, for one, does not render HTML elements in its root.
    stage.end();
    return false;
  }
  shown = { stage, controls };
  render(
    <View
      article={article}
      isPart={isPart}
      onWhole={onWhole}
      stored={stored}
      dialog={stage.dialog}
      controls={controls}
      onLeave={leave}
    />,
    stage.dialog,
  );
  return true;
}

globalThis.ledeReader = left('ledeReader') ?? {
  get isOpen() {
    return shown !== null;
  },
  open,
  mark: (start, end) => shown?.controls.mark(start, end) ?? false,
  close,
};

// The script is usually loaded some time before the reader view is opened.
setTimeout(prepareWords);
