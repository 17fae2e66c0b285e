/** Plain, storable data by which an element is found again on the next visit. */
export interface ElementRule {
  readonly tag: string;
  readonly id: string;
  /** Class names that look hand-written, not generated. */
  readonly names: readonly string[];
  readonly role: string;
  readonly label: string;
  /** Tag and index among siblings of that tag, from the element up. */
  readonly path: readonly string[];
  /** The first words. */
  readonly text: string;
}

/** Allowed tags: rules are stored data, and their tag goes into a selector. */
const TAG = /^[a-z][a-z0-9-]*$/;
/** Limits of class names, of characters of text, and of steps of the path. */
export const MOST_NAMES = 12;
export const LONGEST = 80;
export const DEEPEST = 8;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const areTexts = (value: unknown, most: number): value is string[] =>
  Array.isArray(value) && value.length <= most && value.every(isText);

/** Whether stored or imported data are a valid rule. */
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
