import { judge, type Reason } from '../verdict.ts';
import { SENTENCE_CLUES } from './sentence-clues.ts';
import { type Measured, measureSentences } from './sentence-measures.ts';
import { FIRST_FACTORS, REPEATING, SENTENCE_POINTS } from './sentence-points.ts';
import { endsSentence } from './sentences.ts';
import type { ReadText } from './text.ts';
import type { SummarySentence } from './types.ts';

export interface RankedSentence extends Measured {
  points: number;
  reasons: Reason[];
}

/** Every sentence in reading order, with its points and their reasons; `pause` is awaited before each. */
export async function rankSentences(text: ReadText, pause: () => Promise<void>): Promise<RankedSentence[]> {
  const ranked: RankedSentence[] = [];
  for (const measured of await measureSentences(text, pause)) {
    await pause();
    ranked.push({ ...measured, ...judge(measured, SENTENCE_CLUES) });
  }
  return ranked;
}

/** Only so many of the best sentences are considered: those below would hardly be chosen. */
const IN_QUESTION = 60;
/** From this share of content words in chosen sentences on, a sentence counts as mere repetition. */
const ONLY_REPEATS = 0.8;

/** Share of the keys that were said before, 0 to 1; 0 for no keys. */
const share = (keys: ReadonlySet<string>, said: ReadonlySet<string>): number => {
  let shared = 0;
  for (const key of keys) if (said.has(key)) shared++;
  return keys.size ? shared / keys.size : 0;
};

/** Change of a sentence's points if it is chosen first: see `FIRST_FACTORS`. */
const asFirst = ({ reasons }: RankedSentence): number =>
  reasons.reduce((sum, { clue, points }) => sum + ((FIRST_FACTORS[clue] ?? 1) - 1) * points, 0);

/** What was chosen before a turn: the keys of its content words, and the indices of its sentences. */
interface Turn {
  isFirst: boolean;
  said: ReadonlySet<string>;
  places: ReadonlySet<number>;
}

/** Reasons that depend on what is chosen already: repetition loses points, leaning on a chosen neighbour costs none. */
function inTurn(each: RankedSentence, keys: ReadonlySet<string>, { isFirst, said, places }: Turn): Reason[] {
  const repeats = share(keys, said);
  const leaning = each.reasons.find(({ clue }) => clue === 'leans-on-another')?.points ?? 0;
  const isHeadline = keys.size > 0 && share(keys, each.text.title) === 1;
  return [
    { clue: 'stands-first', points: isFirst ? asFirst(each) : 0 },
    { clue: 'leans-on-chosen', points: places.has(each.index - 1) ? -leaning : 0 },
    { clue: 'repeats-chosen', points: -REPEATING * repeats },
    { clue: 'only-repeats', points: repeats >= ONLY_REPEATS || isHeadline ? SENTENCE_POINTS.fragment! : 0 },
  ].filter(({ points }) => points);
}

export interface Choice {
  /** Best first. */
  chosen: RankedSentence[];
  /** For each considered sentence, the reasons of its last turn: that in which it was chosen, or the last of all. */
  turns: ReadonlyMap<RankedSentence, readonly Reason[]>;
}

/**
 * Chooses `count` sentences greedily: each turn takes the best by its points and the reasons of the turn, after maximal
 * marginal relevance (Carbonell and Goldstein 1998).
 */
export function explainChoice(ranked: readonly RankedSentence[], count: number): Choice {
  const open = [...ranked]
    .sort((a, b) => b.points - a.points || a.index - b.index)
    .slice(0, IN_QUESTION)
    .map((each) => ({ each, keys: new Set(each.sentence.content) }));
  const said = new Set<string>();
  const chosen: RankedSentence[] = [];
  const places = new Set<number>();
  const turns = new Map<RankedSentence, Reason[]>();
  while (chosen.length < count && open.length) {
    const turn = { isFirst: chosen.length === 0, said, places };
    const worths = open.map(({ each, keys }) => {
      const reasons = inTurn(each, keys, turn);
      turns.set(each, reasons);
      return reasons.reduce((sum, { points }) => sum + points, each.points);
    });
    const best = worths.indexOf(Math.max(...worths));
    const [{ each, keys }] = open.splice(best, 1) as [(typeof open)[number]];
    for (const key of keys) said.add(key);
    places.add(each.index);
    chosen.push(each);
  }
  return { chosen, turns };
}

/** The chosen sentences only, best first. */
export const chooseSentences = (ranked: readonly RankedSentence[], count: number): RankedSentence[] =>
  explainChoice(ranked, count).chosen;

/** Datelines before the first sentence of a report, and bullets: what a sentence of the summary leaves out. */
const DATELINES: readonly RegExp[] = [
  // 'PARIS (AB) — ', 'Paris, May 3 (AB) - ', 'Madrid, 3 may (AB).- '
  /^(?:\p{Lu}[\p{L}\p{M}\p{Nd} .,’'-]{1,40}\s+)?\(\p{Lu}[\p{L} ]{0,20}\)\s*\.?[-–—|_]{1,2}\s+(?=["“„«]?\p{Lu})/u,
  // 'SEOUL, South Korea — ', 'TEGUCIGALPA, HONDURAS.- '
  /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}\.?\s?[-–—]{1,2}\s+(?=["“„«]?\p{Lu})/u,
  // 'ROME - ', 'SAN JOSÉ, Calif. – ', 'SIOUX FALLS, S.D. — ', 'ROMA, 3 mag. - ', 'BERLIN ab | '
  /^\p{Lu}{3,}(?:[ ,]+\p{Lu}{2,}){0,3}(?:,? (?:(?:\p{Lu}\.){1,3}|\p{Lu}\p{Ll}{1,5}\.|\d{1,2}\.? \p{L}{3,10}\.?|\p{L}{3,10}\.? \d{1,2}))?(?:\s+[-–—]{1,2}|\s+\p{L}{2,5}\s+\|)\s+(?=["“„«]?\p{Lu})/u,
  // 'Salem, OR – '
  /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}, [A-Z]{2}\s+[-–—]{1,2}\s+(?=["“„«]?\p{Lu})/u,
  // 'Feb. 23, 2015 -- '
  /^\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\.?\s+[-–—]{1,2}\s+(?=["“„«]?\p{Lu})/u,
  // '3 mai 2020. - '
  /^\d{1,2}\.? \p{L}{3,10}\.? \d{4}\.?\s+[-–—]\s+(?=["“„«]?\p{Lu})/u,
  // 'القاهرة (أب) - '
  /^[\p{Script=Arabic}\p{Script=Hebrew} ]{2,25}\([\p{Script=Arabic}\p{Script=Hebrew} ]{2,25}\)\s*[-–—]\s*/u,
  // '【東京＝山田】', '[엔터=기자] ', '(서울=뉴스) 홍길동 기자 = ', '某社北京3月5日电（记者 张三）'
  /^(?:【[^】]{2,30}】|\[[^\]=]{1,20}=[^\]]{1,30}\]|[(（][^)）=]{1,20}=[^)）]{1,20}[)）](?:[\p{Script=Hangul} ]{1,20}=)?|\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日[电電讯訊](?:[（(][^）)]{2,30}[）)])?)\s*/u,
  /^(?:[*•‣▪●]|\p{Extended_Pictographic}\ufe0f?)\s+/u,
];

/** Characters of a dateline or bullet before a sentence. */
const beforeSentence = (text: string): number =>
  DATELINES.map((line) => line.exec(text)?.[0].length ?? 0).find(Boolean) ?? 0;

/** Note marks after a sentence: '[3][4]'. */
const NOTES_AFTER = /(?:\[\d{1,3}\])+$/;

/** The whole sentences that are neither captions nor page notes. */
export const properOf = <S extends Measured>(sentences: readonly S[]): S[] =>
  sentences.filter(({ fragment, caption, pageNote }) => !fragment && !caption && !pageNote);

export interface Summary {
  sentences: SummarySentence[];
  /** The text is no longer than its summary would be: these are all its sentences. */
  whole: boolean;
}

/** What a summary is chosen from: the proper sentences or, if there are no more than `count`, also short ones. */
export function poolOf(ranked: readonly RankedSentence[], count: number): { pool: RankedSentence[]; whole: boolean } {
  const proper = properOf(ranked);
  const whole = proper.length <= count;
  // A summary of all there is may have short sentences and captions.
  const pool = whole ? ranked.filter(({ sentence, pageNote }) => endsSentence(sentence.text) && !pageNote) : proper;
  return { pool, whole };
}

/** Summarises a text in at most `count` of its sentences, in reading order; `pause` is awaited for each. */
export async function summarise(text: ReadText, count: number, pause: () => Promise<void>): Promise<Summary> {
  const ranked = await rankSentences(text, pause);
  const { pool, whole } = poolOf(ranked, count);
  const sentences = chooseSentences(pool, count).map(({ sentence: { text, start, end } }, i) => {
    const from = beforeSentence(text);
    const notes = NOTES_AFTER.exec(text)?.[0].length ?? 0;
    return { text: text.slice(from, text.length - notes), rank: i + 1, start: start + from, end: end - notes };
  });
  return { sentences: sentences.sort((a, b) => a.start - b.start), whole };
}
