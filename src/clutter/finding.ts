import type { Reason, Verdict } from '../verdict.ts';
import type { Candidate } from './candidate.ts';
import { type ClutterKind, staysInFlow } from './kinds.ts';
import { LAYER_THRESHOLD, type LayerVerdict } from './layer.ts';
import { likeness } from './likeness.ts';
import { partsOf } from './name.ts';
import { FLOW_THRESHOLD, type PieceVerdict } from './piece.ts';
import { textOf } from './text-of.ts';
import type { SiteRules } from './types.ts';

/** A judged element, whether it is to be hidden or not. */
export interface Finding {
  element: Element;
  kind: ClutterKind;
  also: readonly ClutterKind[];
  place: 'over' | 'flow';
  points: number;
  reasons: Reason[];
  /** Whether it is to be hidden. */
  goes: boolean;
  /** Whether a choice that the reader made for this site decided it. */
  remembered?: boolean;
  /** How many words it has, and the first of them. */
  words: number;
  excerpt: string;
}

/** What the reader wants hidden and what kept. */
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

/** Whether a kind is hidden at its place: as the reader has chosen, else by default. */
const kindGoes = (kind: ClutterKind, place: Finding['place'], { keep, drop }: FindingWishes): boolean =>
  !keep.has(kind) && (place === 'over' || !staysInFlow(kind) || drop.has(kind));

/** The finding for an element that the reader pointed at. */
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
 * The finding for a candidate. It is to be hidden if it has enough points, its kind is hidden, and the reader did not ask
 * to keep it.
 *
 * @param isGate whether it asks for payment: then its kind is 'paid-gate', whatever else it looks like
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

/** The finding for a layer over the page. */
export const layerFinding = (verdict: LayerVerdict, isPaid: boolean | undefined, wishes: FindingWishes): Finding =>
  findingOf(
    verdict.layer,
    verdict,
    'over',
    isPaid && mayBeGate(verdict.kind) && verdict.layer.coverage > LEAST_OF_A_GATE,
    wishes,
  );

/** The finding for a piece of the flow, around the article or inside it. */
export const pieceFinding = (verdict: PieceVerdict, isGate: boolean, wishes: FindingWishes): Finding =>
  findingOf(verdict.piece, verdict, 'flow', isGate, wishes);
