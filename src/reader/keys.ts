import type { Word } from '../words.ts';

/** What a key does, as the help card lists it. */
export const KEYS = {
  leave: { keys: ['Escape'], shown: 'Esc', word: 'readerLeave' },
  help: { keys: ['?'], shown: '?', word: 'readerHelp' },
  look: { keys: ['a'], shown: 'A', word: 'readerLook' },
  outline: { keys: ['o'], shown: 'O', word: 'readerOutline' },
  points: { keys: ['s'], shown: 'S', word: 'readerPoints' },
  voice: { keys: ['r'], shown: 'R', word: 'readerAloud' },
  more: { keys: ['m'], shown: 'M', word: 'readerMore' },
  copy: { keys: ['c'], shown: 'C', word: 'copyArticle' },
  larger: { keys: ['+', '='], shown: '+', word: 'readerLarger' },
  smaller: { keys: ['-'], shown: '−', word: 'readerSmaller' },
  theme: { keys: ['t'], shown: 'T', word: 'readerNextTheme' },
  focus: { keys: ['f'], shown: 'F', word: 'readerNextFocus' },
  nextBlock: { keys: ['j'], shown: 'J', word: 'readerNextBlock' },
  lastBlock: { keys: ['k'], shown: 'K', word: 'readerLastBlock' },
  nextHeading: { keys: ['n'], shown: 'N', word: 'readerNextHeading' },
  lastHeading: { keys: ['p'], shown: 'P', word: 'readerLastHeading' },
} as const satisfies Record<string, { keys: readonly string[]; shown: string; word: Word }>;

export type Command = keyof typeof KEYS;

/** Fields in which letters are letters. */
export const TYPED = 'textarea, select, input:not([type=range], [type=checkbox], [type=radio])';

/** A letter's key by its letter; where the keyboard has letters of another script, by where it lies on one that has ours. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  return (place && /\P{Script=Latin}/u.test(key) ? place : key).toLowerCase();
}

/** Whether a key asks for the whole text to be selected. */
export const isSelectAll = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && nameOf(event) === 'a';

/** What a key asks for, or nothing: keys with Ctrl and the like are the browser's. */
export function commandOf(event: KeyboardEvent, active: Element | null): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key !== 'Escape' && active?.matches(TYPED)) return null;
  const key = nameOf(event);
  const found = Object.entries(KEYS).find(([, { keys }]) => (keys as readonly string[]).includes(key));
  return (found?.[0] as Command | undefined) ?? null;
}
