/**
 * `tsx test/bench/digest/fit-phrases.ts --corpus <dir> [--limit N] [--rounds N]`: fits the points of
 * src/digest/phrase-clues.ts.
 *
 * Coordinate search from the points as they stand, on the mean over the sets of F1 at 10, less what a set stays below the
 * frequency of words: no kind of text is to pay for the others. Prints the points, and the figures of sets that were left out
 * of the fit.
 */
import { resolve } from 'node:path';
import { readInput } from '../../../src/digest/digest.ts';
import { PHRASE_CLUES } from '../../../src/digest/phrase-clues.ts';
import { collectPhrases, type Phrase } from '../../../src/digest/phrases.ts';
import { choosePhrases, measurePhrases } from '../../../src/digest/rank-phrases.ts';
import { misused, readOptions } from '../../commands/options.ts';
import { BASELINES } from './baselines.ts';
import { f1Of, phraseKey, scorePhrases } from './phrase-score.ts';
import { loadSets } from './texts.ts';

const USAGE = 'tsx test/bench/digest/fit-phrases.ts --corpus <dir> [--limit N] [--rounds N]';
const { values } = readOptions(USAGE, {
  options: {
    corpus: { type: 'string' },
    limit: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '3' },
  },
});
if (!values.corpus) misused(USAGE);

const TOP = 10;
/** A set counts as below the frequency of words under this many times its figure: texts that were not seen differ a little. */
const ABOVE_FREQUENCY = 1.01;
/** What a point below costs, in points of the mean. */
const COST_BELOW = 2;

interface Example {
  set: string;
  phrases: Map<string, Phrase>;
  /** How far each clue holds, phrase by phrase. */
  candidates: { phrase: Phrase; holds: number[]; key: string }[];
  gold: ReadonlySet<string>;
  /** F1 at 10 of the most frequent words. */
  frequency: number;
}

const FREQUENCY = BASELINES.find(({ name }) => name === 'frequency')!;
const examples: Example[] = [];
for (const { name: set, texts } of [
  ...loadSets(resolve(values.corpus), 'kp'),
  ...loadSets(resolve(values.corpus), 'tags'),
]) {
  const step = Math.max(1, texts.length / Number(values.limit));
  for (const each of texts.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))) {
    const { title = '', text, lang, keyphrases = [] } = each;
    const read = await readInput({ title, text: text.replace(/\n+/g, '\n\n'), lang });
    const phrases = await collectPhrases(read, title, async () => undefined);
    const most = Math.max(1, ...[...phrases.values()].map(({ count }) => count));
    const candidates = measurePhrases(read, phrases).map(({ phrase }) => ({
      phrase,
      key: phraseKey(phrase.text),
      holds: PHRASE_CLUES.map(({ ask }) => Math.min(1, Math.max(0, Number(ask({ phrase, text: read, most }))))),
    }));
    const gold = new Set(keyphrases.map(phraseKey).filter(Boolean));
    examples.push({
      set,
      phrases,
      candidates,
      gold,
      frequency: scorePhrases(await FREQUENCY.keyphrases!(each), keyphrases, TOP),
    });
  }
}
const sets = [...new Set(examples.map(({ set }) => set))];

function scoreOf({ phrases, candidates, gold }: Example, points: readonly number[]): number {
  const ranked = candidates
    .map(({ phrase, holds, key }) => ({
      phrase,
      key,
      reasons: [],
      points: holds.reduce((sum, value, k) => sum + value * points[k]!, 0),
    }))
    .sort((a, b) => b.points - a.points || a.phrase.first - b.phrase.first);
  const said = new Set(choosePhrases(ranked, phrases, TOP).map(({ phrase }) => phraseKey(phrase.text)));
  return f1Of(said, gold);
}

const average = (all: readonly number[]): number =>
  all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
const figuresOf = (points: readonly number[], some: readonly string[]): number[] =>
  some.map((set) => 100 * average(examples.filter((each) => each.set === set).map((each) => scoreOf(each, points))));
const show = (figures: readonly number[]): string => figures.map((figure) => figure.toFixed(2)).join('  ');

const floors = new Map(
  sets.map((set) => [
    set,
    100 * ABOVE_FREQUENCY * average(examples.filter((each) => each.set === set).map(({ frequency }) => frequency)),
  ]),
);

/** What the search makes as great as it can. */
function worthOf(points: readonly number[], some: readonly string[]): number {
  const figures = figuresOf(points, some);
  const below = figures.map((figure, i) => Math.max(0, floors.get(some[i]!)! - figure));
  return average(figures) - COST_BELOW * below.reduce((sum, value) => sum + value, 0);
}

/** Steps along each clue in turn, by less and less. */
function search(some: readonly string[]): number[] {
  let points = PHRASE_CLUES.map((clue) => clue.points);
  let best = worthOf(points, some);
  for (let round = 0; round < Number(values.rounds); round++) {
    const step = 0.8 / 2 ** round;
    for (const k of points.keys())
      for (const by of [step, -step]) {
        const tried = points.with(k, points[k]! + by);
        const figure = worthOf(tried, some);
        if (figure <= best + 0.01) continue;
        best = figure;
        points = tried;
        break;
      }
  }
  return points;
}

const now = PHRASE_CLUES.map((clue) => clue.points);
console.log(`F1 at 10 by set: ${sets.join('  ')}`);
console.log(`as it stands           ${show(figuresOf(now, sets))}`);
const leftOut = sets.map((set) => figuresOf(search(sets.filter((other) => other !== set)), [set])[0]!);
console.log(`left out, set by set   ${show(leftOut)}`);
const points = search(sets);
console.log(`fitted on all          ${show(figuresOf(points, sets))}`);
for (const [k, { name }] of PHRASE_CLUES.entries()) console.log(`'${name}': ${points[k]!.toFixed(2)},`);
