import { NAME } from '../page/names.ts';
import { type Beliefs, type BitBeliefs, ramp } from './belief.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';

/**
 * What speaks for and against a block before anything is known of where the article stands: its length, its links, its
 * punctuation, its element, the names around it, its words, its neighbours.
 */
export const GLANCE_BELIEFS: Beliefs<BlockFacts> = (f) => {
  const isStrong = (f.block.names & NAME.strong) !== 0;
  return {
    always: true,
    'no words': f.words === 0,
    '1-2 words': f.words > 0 && f.words <= 2,
    '3-5 words': f.words >= 3 && f.words <= 5,
    '6-10 words': f.words >= 6 && f.words <= 10,
    '11-20 words': f.words >= 11 && f.words <= 20,
    '21-40 words': f.words >= 21 && f.words <= 40,
    '41-80 words': f.words >= 41 && f.words <= 80,
    'over 80 words': f.words > 80,
    prose: f.prose,
    stop: f.stop,
    'stop after 8 words': f.stop && f.words >= 8,
    colon: f.colon,
    'long without a stop': !f.stop && f.words >= 12,
    sentences: ramp(f.sentences, 0, 4),
    commas: ramp(f.commas, 0, 4),
    'starts small': f.lowerStart,
    capitals: f.words >= 3 && ramp(f.capitals, 0.3, 1),
    digits: ramp(f.digits, 0, 0.5),
    breaks: ramp(f.block.breaks, 0, 4),
    'media without text': f.words === 0 && f.block.media > 0,
    'some link': f.linkShare > 0 && f.linkShare <= 0.3,
    'half links': f.linkShare > 0.3 && f.linkShare <= 0.8,
    'all links': f.linkShare > 0.8,
    'all links, long': f.linkShare > 0.8 && f.words >= 8,
    'container of links': f.containerLinkShare,
    'container of short lines': 1 - ramp(f.containerMeanWords, 2, 20),
    'prose around': f.aroundProse,
    'links around': f.aroundLinks,
    'prose before': f.prev?.prose ?? false,
    'prose after': f.next?.prose ?? false,
    'prose on both sides': (f.prev?.prose && f.next?.prose) ?? false,
    'links before': f.prev ? f.prev.linkShare : 0,
    'links after': f.next ? f.next.linkShare : 0,
    'before all prose': f.place === 0 && !f.prose,
    'after all prose': f.place >= 1,
    late: ramp(f.place, 0.6, 1),
    paragraph: f.kind === 'paragraph',
    heading: f.kind === 'heading',
    'heading of links': f.kind === 'heading' && f.linkShare > 0.5,
    'top heading': f.box.tag === 'h1',
    item: f.kind === 'item',
    'item of prose': f.kind === 'item' && f.prose,
    cell: f.kind === 'cell',
    preformatted: f.kind === 'pre',
    term: f.kind === 'term',
    'loose prose': f.kind === 'loose' && f.prose,
    loud: f.loud,
    'points elsewhere by a link': (f.line & LINE.readAlso) !== 0 && f.linkShare > 0.3,
    'asks in few words': (f.line & LINE.asks) !== 0 && f.words <= 30,
    'strong prose': f.prose && isStrong,
    'strong short line': !f.prose && f.words <= 15 && f.linkShare === 0 && isStrong,
    'strong link': f.linkShare > 0.5 && isStrong,
    'slanted prose': f.prose && (f.block.names & NAME.slanted) !== 0,
    teaser: ramp(f.teaser, 0.1, 0.7),
    'teaser of prose': f.prose && ramp(f.teaser, 0.1, 0.5),
    repeated: f.repeats > 1,
    'repeated prose': f.repeats > 1 && f.prose,
    'is the title': f.title,
    'like the title': f.titleLike,
    'is the description': f.description,
    'in the structured body': f.inBody > 0,
    'not in the structured body': f.inBody < 0,
  };
};

export const GLANCE_BITS: readonly BitBeliefs<BlockFacts>[] = [
  { prefix: 'says', bits: LINE, of: (f) => f.line },
  { prefix: 'near', bits: NAME, of: (f) => f.near },
  { prefix: 'in', bits: NAME, of: (f) => f.outer },
];
