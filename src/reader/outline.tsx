/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../words.ts';

export interface Heading {
  text: string;
  /** 2 to 4. */
  level: number;
  element: HTMLElement;
}

/** At most so many headings are listed. */
const MOST = 300;

/** The headings of the rendered article that have text. */
export const headingsIn = (body: Element): Heading[] =>
  [...body.querySelectorAll<HTMLElement>('h2, h3, h4')].slice(0, MOST).flatMap((element) => {
    const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return text ? [{ text, level: Number(element.localName[1]), element }] : [];
  });

/** Index of the last heading at or above a height of the window in CSS pixels; -1 above the first. */
export function presentHeading(headings: readonly Heading[], y: number): number {
  let present = -1;
  for (const [i, { element }] of headings.entries()) {
    if (element.getBoundingClientRect().top > y) break;
    present = i;
  }
  return present;
}

export interface OutlineProps {
  headings: readonly Heading[];
  present: number;
  onGo: (heading: Heading) => void;
}

/** The list of headings, with the present one kept in sight. */
export function Outline({ headings, present, onGo }: OutlineProps) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const current = list.current?.querySelector('[aria-current]');
    const card = list.current?.closest('.panel');
    if (!current || !card) return;
    const { top, bottom } = current.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) card.scrollTop += (top + bottom - box.top - box.bottom) / 2;
  }, [present]);
  if (!headings.length) return <p class="none">{say('readerNoHeadings')}</p>;
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <ol ref={list} class="outline">
      {headings.map((heading, i) => (
        <li key={heading.element} style={{ '--level': heading.level - top }}>
          <button
            type="button"
            dir="auto"
            aria-current={i === present ? 'true' : undefined}
            onClick={() => onGo(heading)}
          >
            {heading.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
