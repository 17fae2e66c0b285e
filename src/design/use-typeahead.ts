import { useRef } from 'preact/hooks';

/** Letters typed within this time, in ms, are one word. */
const TYPING_MS = 700;

export interface Typeahead {
  /** Takes a key if it is a letter, or a space between words; leaves the others alone. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/** Moves the focus to the item that starts with what is typed; a letter alone goes on from the item that has the focus. */
export function useTypeahead(items: () => readonly HTMLElement[]): Typeahead {
  const typed = useRef({ text: '', at: 0 });
  /** Whether the space that is down now was typed as a letter. */
  const isSpaceTyped = useRef(false);

  const jumpTo = (text: string) => {
    const all = items();
    const from = all.indexOf(document.activeElement as HTMLElement) + (text.length === 1 ? 1 : 0);
    const order = all.map((_, i) => all[(from + i) % all.length]);
    order.find((each) => each?.textContent?.toLocaleLowerCase().startsWith(text))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, timeStamp } = event;
    if (key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const { text, at } = typed.current;
    const before = timeStamp - at < TYPING_MS ? text : '';
    if (key === ' ') {
      // Between words it is a letter; else it chooses.
      if (!before) return;
      event.preventDefault();
      isSpaceTyped.current = true;
    }
    typed.current = { text: before + key.toLocaleLowerCase(), at: timeStamp };
    jumpTo(typed.current.text);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    // Firefox chooses when the key comes up, whatever was said when it went down.
    if (isSpaceTyped.current) event.preventDefault();
    isSpaceTyped.current = false;
  };
  return { onKeyDown, onKeyUp };
}
