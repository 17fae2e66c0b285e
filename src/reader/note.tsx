/** @jsxImportSource preact */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isElement, nodesIn } from '../formats/nodes.ts';
import { placeOf } from '../formats/note-marks.ts';
import { say, uiLanguage } from '../words.ts';
import { Body, type Showing } from './body.tsx';

/** The element with an id; null if there is none. */
export function nodeWithId(content: Root, id: string): Element | null {
  for (const node of nodesIn(content)) if (isElement(node) && node.properties.id === id) return node;
  return null;
}

/** A note without its back links, and without ids, which would occur twice in the document. */
function bare(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (node.tagName === 'a' && placeOf(node)) return [];
    const { id: _, ...properties } = node.properties;
    return [{ ...node, properties, children: bare(node.children) }];
  });
}

interface Props {
  note: Element;
  number: string;
  /** The note mark in the text that was pressed. */
  mark: HTMLElement;
  scroller: HTMLElement;
  showing: Showing;
  onGo: () => void;
}

/** Least distance in CSS pixels of the card from its mark and from the window's edges. */
const GAP = 10;

/** A footnote as a card: in the margin beside its mark if that is wide enough, else below the mark, else above. */
export function Note({ note, number, mark, scroller, showing, onGo }: Props) {
  const card = useRef<HTMLElement>(null);
  const place = () => {
    const element = card.current;
    if (!element) return;
    const at = mark.getBoundingClientRect();
    const column = mark.closest('.body')?.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const window = scroller.clientWidth;
    const rtl = getComputedStyle(mark).direction === 'rtl';
    const beside = column ? (rtl ? column.left - GAP * 3 - width : column.right + GAP * 3) : -1;
    const fits = beside >= GAP && beside + width <= window - GAP;
    const left = fits ? beside : Math.max(GAP, Math.min(window - width - GAP, at.left + at.width / 2 - width / 2));
    const below = at.bottom + GAP;
    const top = fits ? at.top - GAP : below + height > innerHeight - GAP ? at.top - GAP - height : below;
    element.style.left = `${left}px`;
    element.style.top = `${top + scroller.scrollTop}px`;
  };
  useLayoutEffect(() => {
    place();
    card.current?.focus({ preventScroll: true });
    const column = mark.closest('.body');
    const resized = new ResizeObserver(place);
    resized.observe(scroller);
    if (column) resized.observe(column);
    return () => resized.disconnect();
  }, [mark, note]);
  return (
    <aside ref={card} class="note-card" tabIndex={-1} aria-label={say('readerNote', number)}>
      <Body content={{ type: 'root', children: bare(note.children) as RootContent[] }} showing={showing} />
      <button type="button" lang={uiLanguage()} onClick={onGo}>
        {say('readerNoteGo')}
      </button>
    </aside>
  );
}
