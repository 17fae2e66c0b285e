import { attributeOf, findAll, isMatch } from '../page/dom.ts';
import { says } from '../phrases/chrome.ts';
import { type Clue, judge, type Verdict } from '../verdict.ts';
import type { Candidate } from './candidate.ts';
import { fieldsOf, isNamed, meaningOf } from './kind-words.ts';
import { CLUTTER_KINDS, type ClutterKind } from './kinds.ts';

interface Asked {
  candidate: Candidate;
  kind: ClutterKind;
}

/** Whether a text has words of a kind. */
function saysKind(text: string, kind: string): boolean {
  const meaning = meaningOf(kind);
  return meaning !== undefined && says(text, meaning);
}

/** In characters: in longer texts a phrase tells little about the whole. */
const SHORT = 700;

const ANY_FIELD =
  'input:not([type=hidden],[type=submit],[type=button],[type=checkbox],[type=radio],[type=image]),textarea,select';

function asksForOneThing({ element }: Candidate, field: string): boolean {
  const fields = findAll(element, ANY_FIELD);
  return fields.length === 1 && isMatch(fields[0]!, field);
}

/** Clues to how well a candidate's words and names fit a kind. The words of its opening tell most. */
export const NAMING: readonly Clue<Asked>[] = [
  { name: 'opens-with-words', points: 3, ask: ({ candidate, kind }) => saysKind(candidate.lead, kind) },
  {
    name: 'says-words',
    points: 2,
    ask: ({ candidate, kind }) => candidate.text.length < SHORT && saysKind(candidate.text, kind),
  },
  { name: 'named', points: 2, ask: ({ candidate, kind }) => isNamed(candidate.names, kind) },
  // Half for a field among others; a box with one field, and for that, asks for nothing else.
  {
    name: 'has-fields',
    points: 4,
    ask({ candidate, kind }) {
      const fields = fieldsOf(candidate, kind);
      return fields ? (asksForOneThing(candidate, fields) ? 1 : 0.5) : 0;
    },
  },
];

export interface Naming extends Verdict {
  kind: ClutterKind;
}

/** The kind that fits best among some kinds; null where nothing tells. */
export function nameOf(candidate: Candidate, among: (kind: ClutterKind) => boolean = () => true): Naming | null {
  let best: Naming | null = null;
  for (const kind of CLUTTER_KINDS) {
    if (!among(kind)) continue;
    const verdict = judge({ candidate, kind }, NAMING);
    if (verdict.points > (best?.points ?? 0)) best = { ...verdict, kind };
  }
  return best;
}

const FEWEST_NETWORKS = 2;

/** Nothing but names of networks, as text or as labels of what can be pressed. */
export function namesNetworks({ element, text }: Candidate): boolean {
  const names = text
    ? text.split(/[\s,|·•/]+/)
    : [...findAll(element, 'a,button')].map(
        (each) => attributeOf(each, 'aria-label') ?? attributeOf(each, 'title') ?? '',
      );
  return names.length >= FEWEST_NETWORKS && names.every((name) => says(name, 'network') || says(name, 'share'));
}

/** Kinds whose words are so narrow that they name a part of something else. */
const PARTS = new Set([
  'password-reset',
  'social-login',
  'login',
  'field-chooser',
  'compare',
  'collection',
  'create',
  'newsletter',
  'consent',
]);

/** Further kinds whose words an element has: a login with a password reset in it. */
export function partsOf(candidate: Candidate, kind: ClutterKind): ClutterKind[] {
  if (kind === 'bar') return [];
  return CLUTTER_KINDS.filter((each) => PARTS.has(each) && each !== kind && saysKind(candidate.text, each));
}
