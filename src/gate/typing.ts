import { bodyOf, focusIn, isIn } from '../page/dom.ts';

/** Text that a person has written into the page since it came, or since the watch was wound up anew. */
export interface TypingWatch {
  readonly hasTyped: boolean;
  /** For another address: what was written before counts no more, unless the person is still at it. */
  reset: () => void;
  stop: () => void;
}

export function watchTyping(): TypingWatch {
  let field: EventTarget | null = null;
  const note = (event: Event): void => {
    if (event.isTrusted) [field = null] = event.composedPath();
  };
  addEventListener('input', note, { capture: true, passive: true });
  return {
    get hasTyped() {
      return field !== null;
    },
    reset() {
      const focused = focusIn(document);
      if (!focused || focused === bodyOf(document) || !(field instanceof Node && isIn(field, focused))) field = null;
    },
    stop: () => removeEventListener('input', note, { capture: true }),
  };
}
