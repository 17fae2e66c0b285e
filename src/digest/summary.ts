import { type Clue, judge, type Reason } from '../verdict.ts';
import { opensQuoted } from './sentences.ts';
import type { Read, ReadText } from './text.ts';
import type { SummarySentence } from './types.ts';

export interface Asked {
  sentence: Read;
  index: number;
  text: ReadText;
  /** Mean weight of its words among those of all sentences, 0 to 1. */
  central: number;
}

/**
 * Openings that lean on a sentence before: pronouns and connectives. Lower case, compared with the first words. A phrase
 * that also opens sentences which stand alone ('the', 'in', 'after') is not here.
 */
const LEANING: Readonly<Record<string, RegExp>> = {
  en: /^(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|or|so|yet|however|also|then|thus|instead|still|moreover|furthermore|meanwhile|nevertheless|therefore|otherwise|besides|both|such|one of them|in addition|for example|for instance|as a result|on the other hand|at the same time)\b/i,
  de: /^(?:er|sie|es|dies(?:e[rsmn]?)?|das|sein[er]?|ihr[e]?|aber|und|oder|doch|jedoch|auch|dann|so|deshalb|daher|dennoch|trotzdem|außerdem|zudem|allerdings|dabei|damit|davon|dazu|daran|darauf|darum|dort|beide|stattdessen|hingegen|denn)\b/i,
  fr: /^(?:il|elle|ils|elles|ce|cela|ceci|cette|ces|c['’]est|son|sa|ses|leur|leurs|mais|et|ou|donc|or|car|puis|aussi|ainsi|cependant|toutefois|pourtant|en effet|en outre|de plus|par ailleurs|celui-ci|celle-ci|d['’]ailleurs|enfin|ensuite)\b/i,
  es: /^(?:él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|su|sus|pero|y|o|así|también|además|sin embargo|entonces|por eso|no obstante|por otro lado|mientras tanto|luego)\b/i,
  pt: /^(?:ele|ela|eles|elas|isso|isto|este|esta|esse|essa|estes|estas|esses|essas|seu|sua|seus|suas|mas|e|ou|assim|também|além disso|no entanto|porém|então|por isso|contudo|já|segundo ele|segundo ela|ainda)\b/i,
  it: /^(?:lui|lei|loro|egli|ella|questo|questa|questi|queste|quello|ciò|suo|sua|ma|e|o|così|anche|inoltre|tuttavia|quindi|poi|però|infatti)\b/i,
  nl: /^(?:hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|maar|en|of|ook|dus|toch|echter|daarom|bovendien|daarnaast|vervolgens)\b/i,
  ru: /^(?:он|она|они|это|этот|эта|эти|его|её|ее|их|но|и|а|также|однако|поэтому|затем|кроме того|при этом|тем не менее)(?!\p{L})/iu,
};

/** Words by which sources are quoted: what they close is somebody's opinion rather than the news. */
const ASKING = /[?？؟]["”»’)]*$/u;

/**
 * What makes a sentence say much. Weights are set by hand; the order of their sizes is what Edmundson (New Methods in
 * Automatic Extracting, 1969) found: place first, then the headline, then key words.
 */
export const SENTENCE_CLUES: readonly Clue<Asked>[] = [
  { name: 'comes-early', points: 3, ask: ({ index }) => 1 / (1 + 0.35 * index) },
  { name: 'opens-paragraph', points: 0.3, ask: ({ sentence }) => sentence.place === 0 },
  { name: 'echoes-headline', points: 1.2, ask: ({ sentence, text }) => echo(sentence, text) },
  { name: 'central', points: 1.5, ask: ({ central }) => central },
  { name: 'substantial', points: 0.8, ask: ({ sentence }) => Math.min(1, sentence.words.length / 25) },
  {
    name: 'fragment',
    points: -3,
    ask: ({ sentence }) => sentence.words.length < 6 || !/[.!?…。！？؟।"”»’)]$/u.test(sentence.text),
  },
  {
    name: 'leans-on-another',
    points: -0.8,
    ask: ({ sentence, text, index }) => index > 0 && (LEANING[text.lang]?.test(sentence.text) ?? false),
  },
  { name: 'quotation', points: -0.6, ask: ({ sentence }) => opensQuoted(sentence.text) },
  { name: 'question', points: -0.8, ask: ({ sentence }) => ASKING.test(sentence.text) },
  { name: 'overlong', points: -0.8, ask: ({ sentence }) => (sentence.words.length - 45) / 30 },
];

function echo(sentence: Read, text: ReadText): number {
  if (!text.title.size) return 0;
  const shared = new Set(sentence.content.filter((key) => text.title.has(key))).size;
  return shared / Math.min(text.title.size, 8);
}

/** How central each sentence is: the mean weight of its words, damped so that long texts do not drown rare ones. */
function centralities(text: ReadText): number[] {
  const raw = text.sentences.map(({ content }) => {
    const keys = [...new Set(content)];
    if (keys.length < 3) return 0;
    let sum = 0;
    for (const key of keys) sum += Math.log(text.counts.get(key) ?? 1);
    return sum / Math.sqrt(keys.length + 4);
  });
  const most = Math.max(...raw, 0.001);
  return raw.map((value) => value / most);
}

export interface Ranked extends Asked {
  points: number;
  reasons: Reason[];
}

export function rankSentences(text: ReadText): Ranked[] {
  const central = centralities(text);
  return text.sentences.map((sentence, index) => {
    const asked: Asked = { sentence, index, text, central: central[index] ?? 0 };
    return { ...asked, ...judge(asked, SENTENCE_CLUES) };
  });
}

/** Below so many sentences a text is its own summary. */
const TOO_SHORT = 5;
/** Share of a sentence's words that others chosen or the headline hold already: above it, it repeats them. */
const REPEATS = 0.75;

/** The sentences that say most, each standing alone and none repeating another, in reading order. */
export function summarise(text: ReadText, count: number): SummarySentence[] {
  if (text.sentences.length < Math.max(TOO_SHORT, count + 1)) return [];
  const ranked = rankSentences(text).sort((a, b) => b.points - a.points || a.index - b.index);
  const chosen: Ranked[] = [];
  const said = new Set<string>();
  for (const candidate of ranked) {
    if (chosen.length >= count) break;
    const keys = [...new Set(candidate.sentence.content)];
    const repeated = keys.filter((key) => said.has(key)).length / Math.max(1, keys.length);
    const isHeadline = keys.length > 0 && keys.every((key) => text.title.has(key));
    if (repeated > REPEATS || isHeadline) continue;
    for (const key of keys) said.add(key);
    chosen.push(candidate);
  }
  return chosen
    .map(({ sentence, index }, i) => ({
      index,
      text: sentence.text,
      rank: i + 1,
      start: sentence.start,
      end: sentence.end,
    }))
    .sort((a, b) => a.index - b.index)
    .map(({ index: _, ...sentence }) => sentence);
}
