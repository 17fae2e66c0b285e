import type { Word } from '../words.ts';

/** Commands with their keys, the key as the help card shows it, and what they do, in the order of the help card. */
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

/** Fields that take typed letters, in which single keys are no commands. */
export const TYPED = 'textarea, select, input:not([type=range], [type=checkbox], [type=radio])';

/** The name of a key, letters in lower case; on layouts of other scripts, the Latin letter of its physical position. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  return (place && /\P{Script=Latin}/u.test(key) ? place : key).toLowerCase();
}

/** Whether a key asks for the whole text to be selected. */
export const isSelectAll = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && nameOf(event) === 'a';

/** The command of a key; null for none, with Ctrl, Meta or Alt, while composing, or in a field that takes letters. */
export function commandOf(event: KeyboardEvent, active: Element | null): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key !== 'Escape' && active?.matches(TYPED)) return null;
  const key = nameOf(event);
  const found = Object.entries(KEYS).find(([, { keys }]) => (keys as readonly string[]).includes(key));
  return (found?.[0] as Command | undefined) ?? null;
}
