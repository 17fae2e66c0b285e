import { attributeOf, findAll, localNameOf, parentElementOf, previousElementOf } from '../page/dom.ts';
import { type Clue, judge } from '../verdict.ts';
import { DEEPEST, type ElementRule, LONGEST, MOST_NAMES } from './element-rule.ts';
import { textOf } from './text-of.ts';

const FEW_CHARACTERS = 12;
const MOST_ASKED = 4000;
const MOST_SIBLINGS = 500;

/**
 * Names that build tools make, which change with every release: hashes behind a prefix, mixed cases and digits. Those that
 * a person gave are words.
 */
const GENERATED =
  /^(?:css|sc|jsx|svelte|emotion|tw|styles?)-|\d{3,}|[a-z]\d+[a-z]|__[\w-]{5,}$|^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)\w{5,}$|^_/;
const isGiven = (name: string): boolean => name.length > 2 && name.length <= LONGEST && !GENERATED.test(name);

const openingOf = (element: Element): string => textOf(element, LONGEST);

/** The place of an element among those of its tag in the same parent. */
function stepOf(element: Element): string {
  const tag = localNameOf(element);
  let place = 1;
  let before = previousElementOf(element);
  for (let i = 0; before && i < MOST_SIBLINGS; i++, before = previousElementOf(before))
    if (localNameOf(before) === tag) place++;
  return `${tag}:${place}`;
}

function pathOf(element: Element): string[] {
  const path: string[] = [];
  for (let node: Element | null = element; node && path.length < DEEPEST; node = parentElementOf(node)) {
    if (localNameOf(node) === 'body') break;
    path.push(stepOf(node));
  }
  return path;
}

const namesOf = (element: Element): string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).filter(isGiven).slice(0, MOST_NAMES);

export function describeElement(element: Element): ElementRule {
  const id = attributeOf(element, 'id') ?? '';
  return {
    tag: localNameOf(element),
    id: isGiven(id) ? id : '',
    names: namesOf(element),
    role: (attributeOf(element, 'role') ?? '').slice(0, LONGEST),
    label: (attributeOf(element, 'aria-label') ?? '').slice(0, LONGEST),
    path: pathOf(element),
    text: openingOf(element),
  };
}

interface Likeness {
  rule: ElementRule;
  element: Element;
}

const sharedNames = ({ rule, element }: Likeness): number => {
  if (!rule.names.length) return 0;
  const names = new Set(namesOf(element));
  return rule.names.filter((name) => names.has(name)).length / Math.max(rule.names.length, names.size);
};

/** Share of the path that is the same, from the element up; 0 to 1. */
const sharedPath = ({ rule, element }: Likeness): number => {
  const path = pathOf(element);
  let same = 0;
  while (same < path.length && path[same] === rule.path[same]) same++;
  return same / Math.max(1, path.length, rule.path.length);
};

/** Numbers change from visit to visit: how warm it is, how many have read it. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, '0');

/** Opens with the same words; few words must be all of them, and what has none is known by having none. */
function sharesWords({ rule, element }: Likeness): boolean {
  const [text, wanted] = [openingOf(element), rule.text].map(withoutNumbers) as [string, string];
  return wanted.length < FEW_CHARACTERS ? text === wanted : text.startsWith(wanted.slice(0, 40));
}

/** Two of these must hold in full, or one name that nobody shares: what changes between visits is one of them at a time. */
const CLUES: readonly Clue<Likeness>[] = [
  { name: 'same-id', points: 3, ask: ({ rule, element }) => rule.id !== '' && rule.id === attributeOf(element, 'id') },
  { name: 'same-names', points: 2, ask: sharedNames },
  { name: 'same-place', points: 1.5, ask: sharedPath },
  {
    name: 'same-words',
    points: 1.5,
    ask: sharesWords,
  },
  {
    name: 'same-label',
    points: 1,
    ask: ({ rule, element }) =>
      (rule.label !== '' && rule.label === attributeOf(element, 'aria-label')) ||
      (rule.role !== '' && rule.role === attributeOf(element, 'role')),
  },
];
const ENOUGH = 2.9;

/** A cheap test before the full comparison: an element that shares neither a name nor its place with the rule cannot match. */
function couldBe({ rule, element }: Likeness): boolean {
  if (localNameOf(element) !== rule.tag) return false;
  if (rule.id !== '' && rule.id === attributeOf(element, 'id')) return true;
  return sharedNames({ rule, element }) > 0 || rule.path[0] === stepOf(element);
}

/** How well an element matches a rule, in points; 0 where it does not. */
export function likeness(rule: ElementRule, element: Element): number {
  if (!couldBe({ rule, element })) return 0;
  const { points } = judge({ rule, element }, CLUES);
  return points >= ENOUGH ? points : 0;
}

/** The element at or below a start that matches a rule best; null where none does. */
export function findByRule(start: Element, rule: ElementRule): Element | null {
  const below = findAll(start, rule.tag);
  let best: Element | null = null;
  let most = likeness(rule, start);
  if (most > 0) best = start;
  for (let i = 0; i < below.length && i < MOST_ASKED; i++) {
    const points = likeness(rule, below[i]!);
    if (points > most) {
      best = below[i]!;
      most = points;
    }
  }
  return best;
}
