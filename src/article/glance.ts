import { NAME } from '../page/names.ts';
import { type Belief, type BitBeliefs, ramp } from './belief.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';

/**
 * What speaks for and against a block before anything is known of where the article stands: its length, its links, its
 * punctuation, its element, the names around it, its words, its neighbours.
 */
export const GLANCE_BELIEFS: readonly Belief<BlockFacts>[] = [
  { name: 'always', ask: () => true },
  { name: 'no words', ask: (f) => f.words === 0 },
  { name: '1-2 words', ask: (f) => f.words > 0 && f.words <= 2 },
  { name: '3-5 words', ask: (f) => f.words >= 3 && f.words <= 5 },
  { name: '6-10 words', ask: (f) => f.words >= 6 && f.words <= 10 },
  { name: '11-20 words', ask: (f) => f.words >= 11 && f.words <= 20 },
  { name: '21-40 words', ask: (f) => f.words >= 21 && f.words <= 40 },
  { name: '41-80 words', ask: (f) => f.words >= 41 && f.words <= 80 },
  { name: 'over 80 words', ask: (f) => f.words > 80 },

  { name: 'prose', ask: (f) => f.prose },
  { name: 'stop', ask: (f) => f.stop },
  { name: 'stop after 8 words', ask: (f) => f.stop && f.words >= 8 },
  { name: 'colon', ask: (f) => f.colon },
  { name: 'long without a stop', ask: (f) => !f.stop && f.words >= 12 },
  { name: 'sentences', ask: (f) => ramp(f.sentences, 0, 4) },
  { name: 'commas', ask: (f) => ramp(f.commas, 0, 4) },
  { name: 'starts small', ask: (f) => f.lowerStart },
  { name: 'capitals', ask: (f) => f.words >= 3 && ramp(f.capitals, 0.3, 1) },
  { name: 'digits', ask: (f) => ramp(f.digits, 0, 0.5) },
  { name: 'breaks', ask: (f) => ramp(f.block.breaks, 0, 4) },
  { name: 'media without text', ask: (f) => f.words === 0 && f.block.media > 0 },

  { name: 'some link', ask: (f) => f.linkShare > 0 && f.linkShare <= 0.3 },
  { name: 'half links', ask: (f) => f.linkShare > 0.3 && f.linkShare <= 0.8 },
  { name: 'all links', ask: (f) => f.linkShare > 0.8 },
  { name: 'all links, long', ask: (f) => f.linkShare > 0.8 && f.words >= 8 },
  { name: 'container of links', ask: (f) => f.containerLinkShare },
  { name: 'container of short lines', ask: (f) => 1 - ramp(f.containerMeanWords, 2, 20) },
  { name: 'prose around', ask: (f) => f.aroundProse },
  { name: 'links around', ask: (f) => f.aroundLinks },
  { name: 'prose before', ask: (f) => f.prev?.prose ?? false },
  { name: 'prose after', ask: (f) => f.next?.prose ?? false },
  { name: 'prose on both sides', ask: (f) => (f.prev?.prose && f.next?.prose) ?? false },
  { name: 'links before', ask: (f) => (f.prev ? f.prev.linkShare : 0) },
  { name: 'links after', ask: (f) => (f.next ? f.next.linkShare : 0) },
  { name: 'before all prose', ask: (f) => f.place === 0 && !f.prose },
  { name: 'after all prose', ask: (f) => f.place >= 1 },
  { name: 'late', ask: (f) => ramp(f.place, 0.6, 1) },

  { name: 'paragraph', ask: (f) => f.kind === 'paragraph' },
  { name: 'heading', ask: (f) => f.kind === 'heading' },
  { name: 'heading of links', ask: (f) => f.kind === 'heading' && f.linkShare > 0.5 },
  { name: 'top heading', ask: (f) => f.box.tag === 'h1' },
  { name: 'item', ask: (f) => f.kind === 'item' },
  { name: 'item of prose', ask: (f) => f.kind === 'item' && f.prose },
  { name: 'cell', ask: (f) => f.kind === 'cell' },
  { name: 'preformatted', ask: (f) => f.kind === 'pre' },
  { name: 'term', ask: (f) => f.kind === 'term' },
  { name: 'loose prose', ask: (f) => f.kind === 'loose' && f.prose },

  { name: 'loud', ask: (f) => f.loud },
  { name: 'points elsewhere by a link', ask: (f) => (f.line & LINE.readAlso) !== 0 && f.linkShare > 0.3 },
  { name: 'asks in few words', ask: (f) => (f.line & LINE.asks) !== 0 && f.words <= 30 },
  { name: 'strong prose', ask: (f) => f.prose && (f.block.names & NAME.strong) !== 0 },
  {
    name: 'strong short line',
    ask: (f) => !f.prose && f.words <= 15 && f.linkShare === 0 && (f.block.names & NAME.strong) !== 0,
  },
  { name: 'strong link', ask: (f) => f.linkShare > 0.5 && (f.block.names & NAME.strong) !== 0 },
  { name: 'slanted prose', ask: (f) => f.prose && (f.block.names & NAME.slanted) !== 0 },
  { name: 'teaser', ask: (f) => ramp(f.teaser, 0.1, 0.7) },
  { name: 'teaser of prose', ask: (f) => f.prose && ramp(f.teaser, 0.1, 0.5) },
  { name: 'repeated', ask: (f) => f.repeats > 1 },
  { name: 'repeated prose', ask: (f) => f.repeats > 1 && f.prose },
  { name: 'is the title', ask: (f) => f.title },
  { name: 'like the title', ask: (f) => f.titleLike },
  { name: 'is the description', ask: (f) => f.description },
  { name: 'in the structured body', ask: (f) => f.inBody > 0 },
  { name: 'not in the structured body', ask: (f) => f.inBody < 0 },
];

export const GLANCE_BITS: readonly BitBeliefs<BlockFacts>[] = [
  { prefix: 'says', bits: LINE, of: (f) => f.line },
  { prefix: 'near', bits: NAME, of: (f) => f.near },
  { prefix: 'in', bits: NAME, of: (f) => f.outer },
];
