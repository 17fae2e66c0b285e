/** @jsxImportSource preact */
/** Injected on demand, after the content script: the reader view, for the session in the same world to open. */
import { render } from 'preact';
import type { Article } from '../article/types.ts';
import { markRanges, unmark } from '../highlight.ts';
import readerSheet from './reader.css?inline';
import { Stage } from './stage.ts';
import { TextMap } from './text-map.ts';
import typeSheet from './type.css?inline';
import type { Reader } from './types.ts';
import { View } from './view.tsx';

declare global {
  var ledeReader: Reader | undefined;
}

interface Shown {
  stage: Stage;
  article: Article;
  map?: TextMap;
}

let shown: Shown | null = null;

function close(): void {
  if (!shown) return;
  const { stage } = shown;
  shown = null;
  unmark();
  render(null, stage.dialog);
  stage.end();
}

function open(article: Article, onLeave: () => void): boolean {
  close();
  const leave = () => {
    close();
    onLeave();
  };
  const stage = new Stage({
    title: article.title,
    sheet: `${readerSheet}${typeSheet}`,
    onKey(event) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      leave();
    },
    onGone: leave,
  });
  shown = { stage, article };
  render(<View article={article} stored={{}} dialog={stage.dialog} onLeave={leave} />, stage.dialog);
  return true;
}

function mark(start: number, end: number): boolean {
  if (!shown) return false;
  const body = shown.stage.root.querySelector('.body');
  if (!body) return false;
  shown.map ??= new TextMap(shown.article.content, body);
  const ranges = shown.map.rangesOf(start, end);
  markRanges(ranges);
  return ranges.length > 0;
}

globalThis.ledeReader ??= {
  get isOpen() {
    return shown !== null;
  },
  open,
  mark,
  close,
};
