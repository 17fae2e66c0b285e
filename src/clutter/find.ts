import { bodyOf } from '../page/dom.ts';
import { Layout } from '../page/layout.ts';
import type { Reason } from '../verdict.ts';
import { surveyFlow } from './flow.ts';
import { type ClutterKind, staysInFlow } from './kinds.ts';
import { holdersOf, type Known } from './known.ts';
import { judgeLayer, LAYER_THRESHOLD, type LayerVerdict, pageTextOf } from './layer.ts';
import { surveyLayers } from './layers.ts';
import { findLocks, type Lock } from './locks.ts';
import { partsOf } from './name.ts';
import { FLOW_THRESHOLD } from './piece.ts';
import type { CleanMode } from './types.ts';

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
  /** How many words it has, and the first of them. */
  words: number;
  excerpt: string;
  /** It is a dialog in the top layer, which makes the rest of the page inert. */
  modal: boolean;
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
  /** Look only below these; by default at the whole page. */
  starts?: readonly Element[];
  /** What the reader opened or brought back himself. */
  spared?: (element: Element) => boolean;
  shadowRootOf?: ((host: Element) => ShadowRoot | null) | undefined;
  pause?: () => Promise<void>;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const EXCERPT = 80;

/** Kinds by which a gate that asks for payment shows itself. */
const GATES = new Set<ClutterKind>(['paid-gate', 'subscription', 'registration-wall', 'login', 'overlay', 'backdrop']);

function findingOf(verdict: LayerVerdict, options: FindOptions): Finding {
  const { layer, points, reasons } = verdict;
  const isGate = options.known?.paid && GATES.has(verdict.kind) && layer.coverage > 0.15;
  const kind = isGate ? 'paid-gate' : verdict.kind;
  return {
    element: layer.element,
    kind,
    also: partsOf(layer, kind),
    place: 'over',
    points,
    reasons,
    goes: points >= LAYER_THRESHOLD && !isGate && !options.keep.has(kind) && !options.spared?.(layer.element),
    words: wordsIn(layer.text),
    excerpt: layer.text.slice(0, EXCERPT),
    modal: layer.layering === 'modal',
  };
}

/** Judges the page, or parts of it, and changes nothing. */
export async function findClutter(document: Document, options: FindOptions): Promise<Findings> {
  const { known, mode, keep, shadowRootOf, pause } = options;
  const body = bodyOf(document);
  if (!body || !document.defaultView) return { findings: [], locks: [], roots: [] };
  const layout = new Layout(document);
  const holders = holdersOf(known);
  const survey = { layers: [] as LayerVerdict[], shadows: [] as Element[], roots: [] as ShadowRoot[] };
  const pageText = pageTextOf(document);
  for (const start of options.starts ?? [body]) {
    const found = await surveyLayers(start, { known, holders, layout, shadowRootOf, ...(pause && { pause }) });
    survey.layers.push(...found.layers.map((layer) => judgeLayer(layer, known, pageText)));
    survey.shadows.push(...found.shadows);
    survey.roots.push(...found.roots);
  }
  const findings = survey.layers.map((verdict) => findingOf(verdict, options));
  if (known && mode === 'focus' && !options.starts) {
    const layers = new Set(findings.map(({ element }) => element));
    for (const verdict of await surveyFlow({ known, holders, layout, layers, ...(pause && { pause }) })) {
      const { piece, kind, points, reasons } = verdict;
      const goes =
        points >= FLOW_THRESHOLD && !staysInFlow(kind) && !keep.has(kind) && !options.spared?.(piece.element);
      findings.push({
        element: piece.element,
        kind,
        also: partsOf(piece, kind),
        place: 'flow',
        points,
        reasons,
        goes,
        words: wordsIn(piece.text),
        excerpt: piece.text.slice(0, EXCERPT),
        modal: false,
      });
    }
  }
  const going = new Set(findings.filter(({ goes }) => goes).map(({ element }) => element));
  const shadows = survey.shadows.filter((element) => !going.has(element));
  const uncovered =
    findings.some(({ goes, place, kind }) => goes && place === 'over' && kind !== 'back-to-top') || shadows.length > 0;
  return { findings, locks: findLocks({ known, holders, layout, shadows, uncovered }), roots: survey.roots };
}
