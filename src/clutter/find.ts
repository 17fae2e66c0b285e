import { bodyOf, viewOf } from '../page/dom.ts';
import { Layout } from '../page/layout.ts';
import type { Reason, Verdict } from '../verdict.ts';
import type { Candidate } from './candidate.ts';
import { surveyFlow } from './flow.ts';
import { type ClutterKind, staysInFlow } from './kinds.ts';
import { aroundOf, holdersOf, type Known, standsInOne } from './known.ts';
import { isMasthead, judgeLayer, LAYER_THRESHOLD, type LayerVerdict, pageTextOf } from './layer.ts';
import { surveyLayers } from './layers.ts';
import { findByRule, likeness } from './likeness.ts';
import { findLocks, type Lock } from './locks.ts';
import { partsOf } from './name.ts';
import { FLOW_THRESHOLD } from './piece.ts';
import { textOf } from './text-of.ts';
import type { CleanMode, SiteRules } from './types.ts';

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

export interface Findings {
  findings: Finding[];
  locks: Lock[];
  roots: readonly ShadowRoot[];
}

export interface FindOptions {
  known: Known | null;
  mode: CleanMode;
  keep: ReadonlySet<ClutterKind>;
  drop: ReadonlySet<ClutterKind>;
  rules?: SiteRules | undefined;
  /** Look only below these; by default at the whole page. */
  starts?: readonly Element[];
  /** Whether to judge what stands in the flow; by default it is, where the mode asks for it. */
  flow?: boolean;
  /** A look at what came after the page was read. */
  late?: boolean;
  /** Mastheads that were let go before: judged, and no piece of the flow. */
  released?: ReadonlySet<Element>;
  /** What the reader opened or brought back himself. */
  spared?: (element: Element) => boolean;
  shadowRootOf?: ((host: Element) => ShadowRoot | null) | undefined;
  /** Awaited after each small piece of work, so that the page can have its turn. */
  pause?: () => Promise<void>;
}

const isEmpty = ({ width, height }: DOMRect): boolean => width === 0 || height === 0;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const EXCERPT = 80;

/** Kinds by which a gate that asks for payment shows itself. */
const GATES = new Set<ClutterKind>(['paid-gate', 'subscription', 'registration-wall', 'login', 'overlay', 'backdrop']);

/** Kinds that cut the article off until the reader does something, over the page or in its flow. */
const WALLS = new Set<ClutterKind>([
  'registration-wall',
  'login',
  'social-login',
  'newsletter',
  'app-install',
  'overlay',
]);

/** Whether the reader always wants to see it on this site. */
const isAlwaysShown = (element: Element, { rules }: FindOptions): boolean =>
  rules?.show.some((rule) => likeness(rule, element) > 0) === true;

/** Whether a kind goes where it stands, as the reader has chosen or else by itself. */
const kindGoes = (kind: ClutterKind, place: Finding['place'], { keep, drop }: FindOptions): boolean =>
  !keep.has(kind) && (place === 'over' || !staysInFlow(kind) || drop.has(kind));

/** What the reader pointed at on this site before. */
function chosenIn(starts: readonly Element[], { rules, spared }: FindOptions): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules?.hide ?? []) {
    for (const start of starts) {
      const element = findByRule(start, rule);
      if (element) findings.push({ ...chosenFinding(element, spared?.(element) !== true), remembered: true });
    }
  }
  return findings;
}

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

/** What was judged, and whether it goes: enough speaks for it, its kind goes, and the reader does not want to see it. */
function findingOf(
  candidate: Candidate,
  verdict: Verdict & { kind: ClutterKind },
  place: Finding['place'],
  options: FindOptions,
): Finding {
  const { element, text } = candidate;
  const { kind, points, reasons } = verdict;
  const enough = points >= (place === 'over' ? LAYER_THRESHOLD : FLOW_THRESHOLD);
  const wanted = enough && kind !== 'paid-gate' && kindGoes(kind, place, options);
  const remembered = wanted && isAlwaysShown(element, options);
  return {
    element,
    kind,
    also: partsOf(candidate, kind),
    place,
    points,
    reasons: remembered ? [{ clue: 'always-shown', points: -20 }] : reasons,
    goes: wanted && !remembered && options.spared?.(element) !== true,
    words: wordsIn(text),
    excerpt: text.slice(0, EXCERPT),
    ...(remembered && { remembered }),
  };
}

/** What asks for payment is the gate of the text, whatever else it looks like. */
const asGate = (verdict: Verdict): Verdict & { kind: ClutterKind } => ({ ...verdict, kind: 'paid-gate' });

function layerFinding(verdict: LayerVerdict, options: FindOptions): Finding {
  const { layer } = verdict;
  const isGate = options.known?.isPaid && GATES.has(verdict.kind) && layer.coverage > 0.15;
  return findingOf(layer, isGate ? asGate(verdict) : verdict, 'over', options);
}

/** What goes takes along what stands in it. */
function isWithin(element: Element, going: ReadonlySet<Element>): boolean {
  const around = aroundOf(element);
  return around !== null && standsInOne(around, going);
}

/** Judges the page, or parts of it, and changes nothing. */
export async function findClutter(document: Document, options: FindOptions): Promise<Findings> {
  const { known, mode, shadowRootOf, pause = async () => {} } = options;
  const body = bodyOf(document);
  if (!body || !viewOf(document)) return { findings: [], locks: [], roots: [] };
  const layout = new Layout(document);
  const holders = holdersOf(known);
  const survey = { layers: [] as LayerVerdict[], shadows: [] as Element[], roots: [] as ShadowRoot[] };
  let characters: number | undefined;
  const pageText = (): number => {
    characters ??= pageTextOf(document);
    return characters;
  };
  const starts = options.starts ?? [body];
  for (const start of starts) {
    const found = await surveyLayers(start, { known, holders, layout, shadowRootOf, pause });
    for (const layer of found.layers) {
      await pause();
      survey.layers.push(judgeLayer(layer, known, pageText));
    }
    survey.shadows.push(...found.shadows);
    survey.roots.push(...found.roots);
  }
  const unstuck: Lock[] = [];
  const findings: Finding[] = [];
  const layers = new Set(options.released);
  for (const verdict of survey.layers) {
    await pause();
    const finding = layerFinding(verdict, options);
    const { element } = finding;
    if (finding.goes && isMasthead(verdict, known)) unstuck.push({ element, undo: { mark: 'unstick' } });
    else findings.push(finding);
    // What sticks and is not in the way stands in the flow like anything.
    if (finding.goes || verdict.layer.layering !== 'sticky') layers.add(element);
    // Nor does what is nothing but the place that it hangs at.
    for (let node = aroundOf(element); node && isEmpty(layout.rect(node)); node = aroundOf(node)) layers.add(node);
  }
  if (known && mode === 'focus' && options.flow !== false) {
    let wantsGate = known.isPaid;
    for (const verdict of await surveyFlow({
      known,
      holders,
      layout,
      layers,
      starts,
      late: options.late === true,
      pause,
    })) {
      // Right below the free text; what asks for a subscription further down is but another offer.
      const isGate = wantsGate && verdict.piece.after && GATES.has(verdict.kind);
      if (isGate) wantsGate = false;
      findings.push(findingOf(verdict.piece, isGate ? asGate(verdict) : verdict, 'flow', options));
    }
  }
  findings.push(...chosenIn(starts, options));
  const going = new Set(findings.filter(({ goes }) => goes).map(({ element }) => element));
  const shadows = survey.shadows.filter((element) => !going.has(element));
  const uncovered =
    findings.some(({ goes, place, kind }) => goes && place === 'over' && kind !== 'back-to-top') || shadows.length > 0;
  const unwalled = findings.some(({ goes, kind }) => goes && WALLS.has(kind));
  const locks = [...findLocks({ known, holders, layout, shadows, uncovered, unwalled }), ...unstuck];
  return { findings: findings.filter(({ element }) => !isWithin(element, going)), locks, roots: survey.roots };
}
