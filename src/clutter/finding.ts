import type { Reason, Verdict } from '../verdict.ts';
import type { Candidate } from './candidate.ts';
import { type ClutterKind, staysInFlow } from './kinds.ts';
import { LAYER_THRESHOLD, type LayerVerdict } from './layer.ts';
import { likeness } from './likeness.ts';
import { partsOf } from './name.ts';
import { FLOW_THRESHOLD, type PieceVerdict } from './piece.ts';
import { textOf } from './text-of.ts';
import type { SiteRules } from './types.ts';

/** Something judged, whether it goes or stays. */
export interface Finding {
  element: Element;
  kind: ClutterKind;
  also: readonly ClutterKind[];
  place: 'over' | 'flow';
  points: number;
  reasons: Reason[];
  /** Whether it is to be hidden. */
  goes: boolean;
  /** The reader decided so for this site. */
  remembered?: boolean;
  /** How many words it has, and the first of them. */
  words: number;
  excerpt: string;
}

/** What the reader wants to go, and to stay. */
export interface FindingWishes {
  keep: ReadonlySet<ClutterKind>;
  drop: ReadonlySet<ClutterKind>;
  rules?: SiteRules | undefined;
  /** What the reader opened or brought back himself. */
  spared?: (element: Element) => boolean;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const EXCERPT = 80;

/** Kinds by which a gate that asks for payment shows itself. */
const GATES = new Set<ClutterKind>(['paid-gate', 'subscription', 'registration-wall', 'login', 'overlay', 'backdrop']);
/** A gate over the page covers more than this share of the window. */
const LEAST_OF_A_GATE = 0.15;

/** Whether the reader always wants to see it on this site. */
const isAlwaysShown = (element: Element, { rules }: FindingWishes): boolean =>
  rules?.show.some((rule) => likeness(rule, element) > 0) === true;

/** Whether a kind goes where it stands, as the reader has chosen or else by itself. */
const kindGoes = (kind: ClutterKind, place: Finding['place'], { keep, drop }: FindingWishes): boolean =>
  !keep.has(kind) && (place === 'over' || !staysInFlow(kind) || drop.has(kind));

/** A finding that is the reader's own. */
export function chosenFinding(element: Element, goes = true): Finding {
  const text = textOf(element, 2000);
  return {
    element,
    kind: 'chosen',
    also: [],
    place: 'flow',
    points: FLOW_THRESHOLD,
    reasons: [{ clue: 'chosen', points: FLOW_THRESHOLD }],
    goes,
    words: wordsIn(text),
    excerpt: text.slice(0, EXCERPT),
  };
}

/**
 * What was judged, and whether it goes: enough speaks for it, its kind goes, and the reader does not want to see it.
 *
 * @param isGate it asks for payment: then it is the gate of the text, whatever else it looks like
 */
function findingOf(
  candidate: Candidate,
  verdict: Verdict & { kind: ClutterKind },
  place: Finding['place'],
  isGate: boolean | undefined,
  wishes: FindingWishes,
): Finding {
  const { element, text } = candidate;
  const { points, reasons } = verdict;
  const kind = isGate ? 'paid-gate' : verdict.kind;
  const enough = points >= (place === 'over' ? LAYER_THRESHOLD : FLOW_THRESHOLD);
  const wanted = enough && kind !== 'paid-gate' && kindGoes(kind, place, wishes);
  const remembered = wanted && isAlwaysShown(element, wishes);
  return {
    element,
    kind,
    also: partsOf(candidate, kind),
    place,
    points,
    reasons: remembered ? [{ clue: 'always-shown', points: -20 }] : reasons,
    goes: wanted && !remembered && wishes.spared?.(element) !== true,
    words: wordsIn(text),
    excerpt: text.slice(0, EXCERPT),
    ...(remembered && { remembered }),
  };
}

/** Whether a kind may be the gate of a text that is not free. */
export const mayBeGate = (kind: ClutterKind): boolean => GATES.has(kind);

/** What lies over the page. */
export const layerFinding = (verdict: LayerVerdict, isPaid: boolean | undefined, wishes: FindingWishes): Finding =>
  findingOf(
    verdict.layer,
    verdict,
    'over',
    isPaid && mayBeGate(verdict.kind) && verdict.layer.coverage > LEAST_OF_A_GATE,
    wishes,
  );

/** What stands around the article, or inside it. */
export const pieceFinding = (verdict: PieceVerdict, isGate: boolean, wishes: FindingWishes): Finding =>
  findingOf(verdict.piece, verdict, 'flow', isGate, wishes);
