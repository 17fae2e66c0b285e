import { useLayoutEffect } from 'preact/hooks';

interface Presses {
  /** Called for a press outside the cards and the bar. */
  onBesideCards: () => void;
  /** Called for a press outside the note card and the note marks. */
  onBesideNotes: () => void;
  onNote: (id: string, mark: HTMLElement) => void;
  /** Called for a press on any other link to a place in the article. */
  onPlace: (id: string) => void;
}

/** Handles clicks on the stage: those that dismiss cards and notes, and links to places in the article. */
export function usePresses(stage: HTMLElement, presses: Presses): void {
  const { onBesideCards, onBesideNotes, onNote, onPlace } = presses;
  // Before the article is painted: whoever sees a link may press it, and its page would follow it.
  useLayoutEffect(() => {
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
