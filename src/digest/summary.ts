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

/** Every sentence in reading order, with its points by clue; `pause` is awaited after each. */
export async function rankSentences(text: ReadText, pause: () => Promise<void>): Promise<RankedSentence[]> {
  const ranked: RankedSentence[] = [];
  for (const measured of await measureSentences(text, pause)) {
    await pause();
    ranked.push({ ...measured, ...judge(measured, SENTENCE_CLUES) });
  }
  return ranked;
}

/** So many of the best take part in the choice: nothing below them could come in. */
const IN_QUESTION = 60;
/** Share of a sentence's words that chosen ones or the headline hold: from it on, it only repeats. */
const ONLY_REPEATS = 0.8;

const share = (keys: ReadonlySet<string>, said: ReadonlySet<string>): number => {
  let shared = 0;
  for (const key of keys) if (said.has(key)) shared++;
  return keys.size ? shared / keys.size : 0;
};

/** What a sentence gets where it is chosen before all others. */
const asFirst = ({ reasons }: RankedSentence): number =>
  reasons.reduce((sum, { clue, points }) => sum + ((FIRST_FACTORS[clue] ?? 1) - 1) * points, 0);

/** What was said before a sentence has its turn. */
interface Turn {
  isFirst: boolean;
  said: ReadonlySet<string>;
  places: ReadonlySet<number>;
}

/** What counts in a sentence's turn besides its points: what repeats others loses, what leans on a chosen neighbour need not. */
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
  /** What counted besides the points of those in question: in the turn in which one was chosen, or in the last. */
  turns: ReadonlyMap<RankedSentence, readonly Reason[]>;
}

/**
 * The sentences that say most. Each takes what is best after those before it, by its points and what counts in its turn
 * (after maximal marginal relevance, Carbonell and Goldstein 1998).
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

/** The same without what counted, best first. */
export const chooseSentences = (ranked: readonly RankedSentence[], count: number): RankedSentence[] =>
  explainChoice(ranked, count).chosen;

/** Where and by whom a report was filed, before its first sentence, or the mark of a point. */
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

const beforeSentence = (text: string): number =>
  DATELINES.map((line) => line.exec(text)?.[0].length ?? 0).find(Boolean) ?? 0;

/** Numbers of notes after a sentence. */
const NOTES_AFTER = /(?:\[\d{1,3}\])+$/;

/** The sentences that a summary may hold. */
export const properOf = <S extends Measured>(sentences: readonly S[]): S[] =>
  sentences.filter(({ fragment, caption, pageNote }) => !fragment && !caption && !pageNote);

export interface Summary {
  sentences: SummarySentence[];
  /** The text is no longer than its summary would be: these are all its sentences. */
  whole: boolean;
}

/** What a summary is chosen from: the proper sentences, or all there is. */
export function poolOf(ranked: readonly RankedSentence[], count: number): { pool: RankedSentence[]; whole: boolean } {
  const proper = properOf(ranked);
  const whole = proper.length <= count;
  // What is all there is may be short.
  const pool = whole ? ranked.filter(({ sentence, pageNote }) => endsSentence(sentence.text) && !pageNote) : proper;
  return { pool, whole };
}

/** What a text says in so many of its sentences, in reading order; `pause` is awaited after each that is judged. */
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
