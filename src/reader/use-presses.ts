import { useEffect } from 'preact/hooks';

interface Presses {
  /** Something was pressed that is neither in a card nor in the bar. */
  onBesideCards: () => void;
  /** Something was pressed that is neither a note nor the mark of one. */
  onBesideNotes: () => void;
  onNote: (id: string, mark: HTMLElement) => void;
  /** A link to a place in the article was pressed. */
  onPlace: (id: string) => void;
}

/** Answers presses in the view that are about what is open over it, or lead to places in the article. */
export function usePresses(stage: HTMLElement, presses: Presses): void {
  const { onBesideCards, onBesideNotes, onNote, onPlace } = presses;
  useEffect(() => {
    const pressed = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest('.panel, .bar')) onBesideCards();
      if (!target?.closest('.note-card, a.note')) onBesideNotes();
      const link = target?.closest<HTMLAnchorElement>('.article a, .note-card a');
      const address = link?.getAttribute('href') ?? '';
      if (!link || !address.startsWith('#')) return;
      event.preventDefault();
      if (link.classList.contains('note')) onNote(address.slice(1), link);
      else onPlace(address.slice(1));
    };
    stage.addEventListener('click', pressed);
    return () => stage.removeEventListener('click', pressed);
  }, [stage]);
}
