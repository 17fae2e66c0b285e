import type { HiddenItem } from '../clutter/types.ts';
import { sayNamed, sayRow } from '../words.ts';

/** Points of what decides by itself, whatever else speaks for hiding. */
const DECIDES = -20;

const REASONS = 2;

/** How something lies over the page, what a reader notices first before what he notices last. */
const LAYING = [
  'covers-window',
  'top-layer',
  'covers-article',
  'bar',
  'pinned',
  'sticks',
  'raised-from-body',
  'is-dialog',
];

/** In words: what decided by itself; else how it lies over the page, and what most tells what it is. */
export function why({ reasons }: Pick<HiddenItem, 'reasons'>): string {
  const wordsOf = (clues: readonly string[]): string[] => [
    ...new Set(clues.map((clue) => sayNamed('clue', clue)).filter(Boolean)),
  ];
  const decided = reasons.filter(({ points }) => points <= DECIDES).map(({ clue }) => clue);
  if (decided.length) return sayRow(wordsOf(decided));
  const strongest = reasons.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const clues = strongest.map(({ clue }) => clue);
  const laying = wordsOf(LAYING.filter((clue) => clues.includes(clue)));
  // What something opens with it also says.
  const opens = clues.includes('opens-with-words');
  const telling = wordsOf(clues.filter((clue) => !LAYING.includes(clue) && !(opens && clue === 'says-words')));
  const told = [...laying.slice(0, telling.length ? 1 : REASONS), ...telling];
  return sayRow(told.slice(0, REASONS));
}
