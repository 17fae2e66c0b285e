/** What an element is known by when the page comes again: plain data, to be stored. */
export interface ElementRule {
  readonly tag: string;
  readonly id: string;
  /** Class names that a person gave. */
  readonly names: readonly string[];
  readonly role: string;
  readonly label: string;
  /** Tags and places among their like, from the element up. */
  readonly path: readonly string[];
  /** The first words. */
  readonly text: string;
}

/** Rules are stored data, and a selector is made of their tag. */
const TAG = /^[a-z][a-z0-9-]*$/;
/** So many class names, characters of a text, and steps of a path are kept. */
export const MOST_NAMES = 12;
export const LONGEST = 80;
export const DEEPEST = 8;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const areTexts = (value: unknown, most: number): value is string[] =>
  Array.isArray(value) && value.length <= most && value.every(isText);

/** Whether stored data are a rule: whoever wrote them. */
export function isElementRule(value: unknown): value is ElementRule {
  if (typeof value !== 'object' || value === null) return false;
  const { tag, id, names, role, label, path, text } = value as Record<string, unknown>;
  return (
    [tag, id, role, label, text].every(isText) &&
    TAG.test(tag as string) &&
    areTexts(names, MOST_NAMES) &&
    areTexts(path, DEEPEST)
  );
}
