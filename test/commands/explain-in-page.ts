/** Runs inside the page that is explained: asks everything for its reasons, and draws it. */
import { explainPage } from '../../src/article/explain.ts';
import { explainClutter } from '../../src/clutter/explain.ts';
import { type Drawn, drawOverlay } from '../../src/debug/overlay.ts';
import { type DigestExplanation, explainDigest } from '../../src/digest/digest.ts';
import { readPage, toText } from '../../src/engine.ts';
import type { Reason } from '../../src/verdict.ts';

export interface Row {
  state: string;
  points: number;
  what: string;
  excerpt: string;
  reasons: readonly Reason[];
  /** What counted besides, when one sentence after the other was chosen. */
  inTurn?: readonly Reason[];
}

export interface Explanation {
  title: string | null;
  /** Whether the article was found only among what is invisible. */
  isInvisible: boolean;
  /** Whether the text is a discussion, of which every post is kept. */
  isThread: boolean;
  regions: Row[];
  blocks: Row[];
  clutter: Row[];
  digest: DigestExplanation | null;
}

const nameOf = (element: Element): string =>
  element.localName +
  (element.id ? `#${element.id}` : '') +
  [...element.classList]
    .slice(0, 2)
    .map((name) => `.${name}`)
    .join('');

async function explain(): Promise<Explanation> {
  const reading = readPage(document);
  const page = explainPage(document);
  const findings = await explainClutter(document, reading);
  const drawn: Drawn[] = [];
  const blocks = (page?.blocks ?? []).map(({ element, state, verdict, excerpt }): Row => {
    const label = `${state} ${verdict.points.toFixed(1)}`;
    drawn.push({ element, label, tone: state === 'dropped' ? 'dropped' : 'kept' });
    return { state, points: verdict.points, what: nameOf(element), excerpt, reasons: verdict.reasons };
  });
  const clutter = findings.map(({ element, kind, goes, points, reasons, excerpt }): Row => {
    if (goes) drawn.push({ element, label: `${kind} ${points.toFixed(1)}`, tone: 'hidden' });
    return { state: goes ? 'hides' : 'stays', points, what: `${kind} ${nameOf(element)}`, excerpt, reasons };
  });
  const regions = (page?.regions ?? []).map(
    ({ element, worth, chosen }): Row => ({
      state: chosen ? 'chosen' : '',
      points: worth,
      what: nameOf(element),
      excerpt: '',
      reasons: [],
    }),
  );
  const article = reading?.article;
  const digest = article
    ? await explainDigest({
        title: article.title,
        text: toText(article),
        tags: article.tags,
        ...(article.lang && { lang: article.lang }),
        ...(article.siteName && { siteName: article.siteName }),
      })
    : null;
  drawOverlay(document, drawn);
  const { isInvisible = false, isThread = false } = page ?? {};
  return { title: article?.title ?? null, isInvisible, isThread, regions, blocks, clutter, digest };
}

declare global {
  var ledeExplain: typeof explain;
}
globalThis.ledeExplain = explain;
