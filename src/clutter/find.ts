import { aroundOf, bodyOf, viewOf } from '../page/dom.ts';
import { Layout } from '../page/layout.ts';
import { chosenFinding, type Finding, type FindingWishes, layerFinding, mayBeGate, pieceFinding } from './finding.ts';
import { type FlowOptions, surveyFlow } from './flow.ts';
import type { ClutterKind } from './kinds.ts';
import { holdersOf, type Known, standsInOne } from './known.ts';
import { isMasthead, judgeLayer, pageTextOf } from './layer.ts';
import { type SurveyOptions, surveyLayers } from './layers.ts';
import { findByRule } from './likeness.ts';
import { findLocks, type Lock } from './locks.ts';
import type { CleanMode } from './types.ts';

export interface Findings {
  findings: Finding[];
  locks: Lock[];
  roots: readonly ShadowRoot[];
}

export interface FindOptions extends FindingWishes {
  known: Known | null;
  mode: CleanMode;
  /** Look only below these; by default at the whole page. */
  starts?: readonly Element[];
  /** Whether to judge what stands in the flow; by default it is, where the mode asks for it. */
  flow?: boolean;
  /** Whether this look is for what was added after the page was read. */
  late?: boolean;
  /** Mastheads that were made to stand still before: already judged, and not part of the flow. */
  released?: ReadonlySet<Element>;
  shadowRootOf?: ((host: Element) => ShadowRoot | null) | undefined;
  /** Awaited after each small piece of work, to yield to the page. */
  pause?: () => Promise<void>;
}

const isEmpty = ({ width, height }: DOMRect): boolean => width === 0 || height === 0;

/** Kinds that cut the article off until the reader does something, over the page or in its flow. */
const WALLS = new Set<ClutterKind>([
  'registration-wall',
  'login',
  'social-login',
  'newsletter',
  'app-install',
  'overlay',
]);

/** One look at a page, or at parts of it. Styles and boxes are asked of the browser once per look. */
interface Look extends SurveyOptions {
  readonly starts: readonly Element[];
}

/** What lies over the page. */
interface Over {
  findings: Finding[];
  /** Mastheads that are not hidden but made to stand still. */
  unstuck: Lock[];
  /** Elements that are not judged again as part of the flow. */
  layers: Set<Element>;
  shadows: Element[];
  roots: ShadowRoot[];
}

async function findOver(look: Look, options: FindOptions): Promise<Over> {
  const { known, layout, pause } = look;
  const over: Over = { findings: [], unstuck: [], layers: new Set(options.released), shadows: [], roots: [] };
  let characters: number | undefined;
  const pageText = (): number => {
    characters ??= pageTextOf(layout.document);
    return characters;
  };
  for (const start of look.starts) {
    const { layers, shadows, roots } = await surveyLayers(start, look);
    over.shadows.push(...shadows);
    over.roots.push(...roots);
    for (const layer of layers) {
      await pause();
      const verdict = judgeLayer(layer, known, pageText);
      const finding = layerFinding(verdict, known?.isPaid, options);
      const { element, goes } = finding;
      if (goes && isMasthead(verdict, known)) over.unstuck.push({ element, undo: { mark: 'unstick' } });
      else over.findings.push(finding);
      // A sticky element that is not in the way is judged with the flow.
      if (goes || layer.layering !== 'sticky') over.layers.add(element);
      // An empty container of a layer is no part of the flow either.
      for (let node = aroundOf(element); node && isEmpty(layout.rect(node)); node = aroundOf(node))
        over.layers.add(node);
    }
  }
  return over;
}

/** What stands around the article, and inside it. */
async function findInFlow(survey: FlowOptions, wishes: FindingWishes): Promise<Finding[]> {
  let wantsGate = survey.known.isPaid;
  return (await surveyFlow(survey)).map((verdict) => {
    // Right below the free text; what asks for a subscription further down is but another offer.
    const isGate = wantsGate && verdict.piece.after && mayBeGate(verdict.kind);
    if (isGate) wantsGate = false;
    return pieceFinding(verdict, isGate, wishes);
  });
}

/** Findings for the elements that the reader chose to hide on this site. */
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

/** Whether an element stands inside one that is hidden: then it needs no finding of its own. */
function isWithin(element: Element, going: ReadonlySet<Element>): boolean {
  const around = aroundOf(element);
  return around !== null && standsInOne(around, going);
}

/** Judges the page, or parts of it, and changes nothing. */
export async function findClutter(document: Document, options: FindOptions): Promise<Findings> {
  const { known, mode, shadowRootOf, pause = async () => {} } = options;
  const body = bodyOf(document);
  if (!body || !viewOf(document)) return { findings: [], locks: [], roots: [] };
  const { starts = [body], flow = true, late = false } = options;
  const look: Look = { known, holders: holdersOf(known), layout: new Layout(document), shadowRootOf, pause, starts };
  const { findings, unstuck, layers, shadows, roots } = await findOver(look, options);
  if (known && flow && mode === 'focus')
    findings.push(...(await findInFlow({ ...look, known, layers, late }, options)));
  findings.push(...chosenIn(starts, options));
  const going = new Set(findings.filter(({ goes }) => goes).map(({ element }) => element));
  const left = shadows.filter((element) => !going.has(element));
  const uncovered =
    findings.some(({ goes, place, kind }) => goes && place === 'over' && kind !== 'back-to-top') || left.length > 0;
  const unwalled = findings.some(({ goes, kind }) => goes && WALLS.has(kind));
  const locks = [...findLocks({ ...look, shadows: left, uncovered, unwalled }), ...unstuck];
  return { findings: findings.filter(({ element }) => !isWithin(element, going)), locks, roots };
}
