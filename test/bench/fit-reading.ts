/**
 * `tsx test/bench/fit-reading.ts --corpus <dir> [--peers FILE] [--write]`: fits the points of src/article/weights.ts.
 *
 * Two logistic regressions, the second on what the first found. A block of a page with a whole body is an example by the
 * words that it shares with that body, of a page with pieces of text by the pieces in it; and weakly, where FILE has what
 * `npm run bench:reading -- --json FILE` saved, by what Readability and Defuddle agree on. Each page is taken twice, the
 * second time without its class names and ids, so that the points do not lean on names alone. Prints the scores of
 * pages whose hosts were left out (ten parts), then fits on all.
 */
import './reading/without-page.ts';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { beliefsOf } from '../../src/article/clues.ts';
import { decide, isHopeless, NEVER } from '../../src/article/decide.ts';
import { type BlockFacts, findFacts } from '../../src/article/facts.ts';
import { GLANCE, LOOK } from '../../src/article/judgement.ts';
import { RULES } from '../../src/article/look.ts';
import { bestBox, chanceOf, worthsOf } from '../../src/article/region.ts';
import { findStandings, type Standing } from '../../src/article/standing.ts';
import type { Box, PageBlocks } from '../../src/page/block.ts';
import { NAME } from '../../src/page/names.ts';
import { bundleScript } from '../browser/bundle.ts';
import { findOrInstallBrowser } from '../browser/find.ts';
import { misused, readOptions } from '../commands/options.ts';
import type { PlainPage } from './reading/blocks-in-page.ts';
import { type CorpusPage, loadCorpus, readMarkup } from './reading/corpus.ts';
import { type Example, type Row, regress, rowOf, sumOf } from './reading/regression.ts';
import { compareSnippets, compareTexts, isExact, macro, micro, occurs, tokensOf } from './reading/score.ts';

const PARTS = 10;
const RIDGE = 7;
/** What a page with a whole body weighs, a piece of text, and a page without names against one with. */
const BODY_WEIGHT = 20;
const PIECE_WEIGHT = 1;
/** A line that both peers keep, or that both drop, is no more than a hint. */
const PEER_WEIGHT = 0.02;
const NAMELESS = 0.3;
/** Short lines count as so many words more: a reader sees a line too many, however short. */
const LINE_WORDS = 10;
/** Names that the element itself gives: those stay where a page loses its names. */
const OF_TAGS =
  NAME.nav |
  NAME.side |
  NAME.footer |
  NAME.form |
  NAME.caption |
  NAME.figure |
  NAME.date |
  NAME.header |
  NAME.strong |
  NAME.slanted;

const glanceAt = (fact: BlockFacts) => beliefsOf(fact, GLANCE);
const lookAt = (standing: Standing) => beliefsOf(standing, LOOK);

/** Row of a block that is not asked: no belief holds. */
const NOTHING: Row = rowOf([]);

interface Sample {
  page: CorpusPage;
  blocks: PageBlocks;
  facts: BlockFacts[];
  glance: Row[];
  belongs: Int8Array;
  weights: Float64Array;
  part: number;
  nameless: boolean;
}

interface Points {
  glance: Float64Array;
  look: Float64Array;
}

const partOf = (page: CorpusPage): number =>
  createHash('sha256')
    .update(new URL(page.url).hostname.replace(/^www\./, ''))
    .digest()[0]! % PARTS;

/** Whether most of a line stands in the body. */
function isIn(line: string, body: ReadonlySet<string>): boolean {
  const words = tokensOf(line);
  const size = Math.min(4, words.length);
  let hits = 0;
  for (let i = 0; i + size <= words.length; i++) if (body.has(words.slice(i, i + size).join(' '))) hits++;
  return hits / Math.max(1, words.length - size + 1) >= 0.5;
}

/** What each peer found on a page, by the page's id. */
const peers = new Map<string, string[]>();

function addPeers(file: string): void {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as {
    page: CorpusPage;
    reader: string;
    found: { text: string } | null;
  }[];
  for (const { page, reader, found } of rows)
    if (reader !== 'lede') peers.set(page.id, [...(peers.get(page.id) ?? []), found?.text ?? '']);
}

/** All runs of up to four words. */
function runsOf(text: string): Set<string> {
  const words = tokensOf(text);
  const runs = new Set<string>();
  for (let size = 1; size <= 4; size++)
    for (let i = 0; i + size <= words.length; i++) runs.add(words.slice(i, i + size).join(' '));
  return runs;
}

function label(page: CorpusPage, blocks: PageBlocks['blocks']): Pick<Sample, 'belongs' | 'weights'> {
  const belongs = new Int8Array(blocks.length);
  const weights = new Float64Array(blocks.length);
  if (page.body) {
    const words = tokensOf(page.body);
    const runs = runsOf(page.body);
    const lines = new Set(page.body.split('\n').map((line) => tokensOf(line).join(' ')));
    for (const { index, text, words: count } of blocks) {
      belongs[index] = Number(count < 4 ? lines.has(tokensOf(text).join(' ')) : isIn(text, runs));
      weights[index] = count && BODY_WEIGHT * Math.min(0.3, (count + LINE_WORDS) / Math.max(1, words.length));
    }
    return { belongs, weights };
  }
  const found = (peers.get(page.id) ?? []).map(runsOf);
  for (const { index, text, words } of blocks) {
    if (found.length < 2 || words < 3) continue;
    const held = found.filter((runs) => isIn(text, runs)).length;
    if (held > 0 && held < found.length) continue;
    belongs[index] = Number(held > 0);
    weights[index] = PEER_WEIGHT * Math.min(1, (words + 3) / 30);
  }
  const mark = (pieces: readonly string[] = [], belonging: number): void => {
    for (const piece of pieces) {
      const at = blocks.filter(({ text }) => occurs(piece, text)).map(({ index }) => index);
      for (const index of at) {
        if (!belonging && belongs[index] && weights[index]! > PEER_WEIGHT) continue;
        belongs[index] = belonging;
        weights[index] = PIECE_WEIGHT / (belonging ? at.length : 1);
      }
    }
  };
  mark(page.with, 1);
  mark([...(page.without ?? []), ...(page.comments ?? [])], 0);
  return { belongs, weights };
}

function sampleOf(page: CorpusPage, plain: PlainPage, nameless: boolean): Sample {
  const keep = nameless ? OF_TAGS : -1;
  const boxes = plain.boxes.map((box) => ({
    ...box,
    names: box.names & keep,
    structure: null,
    element: null as never,
  }));
  const blocks = plain.blocks.map((block) => ({ ...block, names: block.names & keep, pieces: [] }));
  const found: PageBlocks = {
    document: null as never,
    root: null as never,
    boxes,
    blocks,
    ruled: new Set(),
    styled: plain.styled,
  };
  const facts = findFacts(found, plain.hints);
  const { belongs, weights } = label(page, blocks);
  return {
    page,
    blocks: found,
    facts,
    glance: facts.map((fact) => rowOf([...glanceAt(fact).values()])),
    belongs,
    weights: nameless ? weights.map((weight) => weight * NAMELESS) : weights,
    part: partOf(page),
    nameless,
  };
}

/** What stands where, by the first glance's points: all blocks but the dull ones, and the region. */
function standingsOf(sample: Sample, glance: Float64Array): { standings: (Standing | null)[]; region: Box } {
  const { blocks, facts } = sample;
  const chances = Float64Array.from(facts, (fact, i) => (fact.dull ? 0 : chanceOf(sumOf(sample.glance[i]!, glance))));
  const region = bestBox(blocks.boxes, worthsOf(blocks, facts, chances));
  const asked = Uint8Array.from(facts, ({ dull }) => Number(!dull));
  return { standings: findStandings(blocks, facts, chances, region, asked).standings, region };
}

const examplesOf = (sample: Sample, rows: readonly Row[]): Example[] =>
  rows
    .map((row, i) => ({ row, belongs: sample.belongs[i] === 1, weight: sample.weights[i]! }))
    .filter(({ weight }, i) => weight > 0 && !sample.facts[i]!.dull);

const rowsOfLook = (standings: readonly (Standing | null)[]): Row[] =>
  standings.map((standing) => (standing ? rowOf([...lookAt(standing).values()]) : NOTHING));

function learn(samples: readonly Sample[]): Points {
  const glance = regress(
    samples.flatMap((sample) => examplesOf(sample, sample.glance)),
    names.glance.length,
    RIDGE,
  );
  const examples = samples.flatMap((sample) => examplesOf(sample, rowsOfLook(standingsOf(sample, glance).standings)));
  return { glance, look: regress(examples, names.look.length, RIDGE) };
}

function textOf(sample: Sample, points: Points): string {
  const { standings, region } = standingsOf(sample, points.glance);
  const sums = Float64Array.from(rowsOfLook(standings), (row, i) => {
    const standing = standings[i];
    if (!standing || isHopeless(standing.facts, standing.chance, standing.inside)) return NEVER;
    let rules = 0;
    RULES(standing, (_name, own, share) => {
      rules += own * Number(share ?? 0);
    });
    return sumOf(row, points.look) + rules;
  });
  const kept = decide(sample.facts, sums, region);
  return sample.blocks.blocks
    .filter(({ index }) => kept[index])
    .map(({ text }) => text)
    .join('\n');
}

async function collect(folder: string): Promise<Sample[]> {
  const script = await bundleScript(resolve(import.meta.dirname, 'reading/blocks-in-page.ts'));
  const browser = await puppeteer.launch({
    executablePath: await findOrInstallBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const samples: Sample[] = [];
  for (const page of loadCorpus(folder).filter(({ id, body, with: pieces }) => body || pieces || peers.has(id))) {
    const tab = await browser.newPage();
    await tab.setJavaScriptEnabled(false);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (!request.isNavigationRequest() || request.frame() !== tab.mainFrame()) return void request.abort();
      void request.respond({ contentType: 'text/html; charset=utf-8', body: readMarkup(folder, page) });
    });
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.evaluate(script);
    const plain = (await tab.evaluate('blocksOf()')) as PlainPage | null;
    await tab.close();
    if (plain?.blocks.length) samples.push(sampleOf(page, plain, false), sampleOf(page, plain, true));
  }
  await browser.close();
  return samples;
}

function print(name: string, samples: readonly Sample[], texts: ReadonlyMap<Sample, string>): void {
  const whole = samples.filter(({ page }) => page.body);
  const pieces = samples.filter(({ page }) => page.with);
  const full = macro(whole.map((sample) => compareTexts(texts.get(sample)!, sample.page.body!)));
  const snippets = micro(
    pieces.map((sample) => compareSnippets(texts.get(sample)!, sample.page.with ?? [], sample.page.without ?? [])),
  );
  const exact =
    whole.filter((sample) => isExact(texts.get(sample)!, sample.page.body!)).length / Math.max(1, whole.length);
  console.log(
    `${name}: whole text F1 ${full.f1.toFixed(4)}, exact ${exact.toFixed(3)}; pieces F1 ${snippets.f1.toFixed(4)}`,
  );
}

/** A belief that weighs less says too little to have a row. */
const LEAST_POINTS = 0.155;

/** Beliefs of bits, by the first word of their names. */
const GROUPED = /^(near|in|inner|says) (\w+)$/;

function rowsOf(beliefs: readonly string[], points: Float64Array): string {
  const rows: string[] = [];
  const groups = new Map<string, string[]>();
  beliefs.forEach((name, i) => {
    if (Math.abs(points[i]!) < LEAST_POINTS) return;
    const [, group, bit] = GROUPED.exec(name) ?? [];
    const row = `${JSON.stringify(bit ?? name)}: ${points[i]!.toFixed(2)},`;
    if (group === undefined) rows.push(row);
    else groups.set(group, [...(groups.get(group) ?? []), row]);
  });
  for (const [group, of] of groups) rows.push(`...each('${group}', {\n${of.join('\n')}\n}),`);
  return rows.join('\n');
}

const USAGE = 'tsx test/bench/fit-reading.ts --corpus <dir> [--peers FILE] [--write]';
const { values } = readOptions(USAGE, {
  options: { corpus: { type: 'string' }, peers: { type: 'string' }, write: { type: 'boolean', default: false } },
});
if (!values.corpus) misused(USAGE);
if (values.peers) addPeers(values.peers);
const samples = await collect(resolve(values.corpus));
const first = samples.find(({ facts }) => facts.some(({ dull }) => !dull))!;
const names = {
  glance: [...glanceAt(first.facts[0]!).keys()],
  look: [...lookAt(standingsOf(first, new Float64Array(200)).standings.find((standing) => standing !== null)!).keys()],
};
const texts = new Map<Sample, string>();
for (let part = 0; part < PARTS; part++) {
  const points = learn(samples.filter((sample) => sample.part !== part));
  for (const sample of samples) if (sample.part === part) texts.set(sample, textOf(sample, points));
}
print(
  'hosts left out',
  samples.filter(({ nameless }) => !nameless),
  texts,
);
print(
  'the same without names',
  samples.filter(({ nameless }) => nameless),
  texts,
);
const points = learn(samples);
if (values.write) {
  const file = resolve(import.meta.dirname, '../../src/article/weights.ts');
  const head = readFileSync(file, 'utf8').split('export const')[0];
  const table = (name: string, rows: string): string =>
    `export const ${name}: Readonly<Record<string, number>> = {\n${rows}\n};\n`;
  writeFileSync(
    file,
    `${head}${table('GLANCE_POINTS', rowsOf(names.glance, points.glance))}\n${table('LOOK_POINTS', rowsOf(names.look, points.look))}`,
  );
}
