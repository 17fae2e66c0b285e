import { ALL_LINKS } from '../page/links.ts';
import { NAME } from '../page/names.ts';
import { type Beliefs, type BitBeliefs, ramp } from './belief.ts';
import { type BlockFacts, isSetAsHeading } from './facts.ts';
import { LINE } from './line.ts';

/**
 * Evidence for and against a block before the article's region is known: its length, links, punctuation and element, the names
 * around it, its words, its neighbours.
 */
export const GLANCE_BELIEFS: Beliefs<BlockFacts> = (f, say) => {
  const { block, box, words, prose, stop, linkShare, kind, line, prev, next, place, repeats, teaser } = f;
  const isLinks = linkShare > ALL_LINKS;
  const isStrong = (block.names & NAME.strong) !== 0;
  say('always', true);
  say('1-2 words', words > 0 && words <= 2);
  say('41-80 words', words >= 41 && words <= 80);
  say('over 80 words', words > 80);
  say('prose', prose);
  say('stop', stop && words >= 8);
  say('no stop', !stop && words >= 12);
  say('sentences', ramp(f.sentences, 0, 4));
  say('commas', ramp(f.commas, 0, 4));
  say('starts small', f.lowerStart);
  say('capitals', words >= 3 && ramp(f.capitals, 0.3, 1));
  say('digits', ramp(f.digits, 0, 0.5));
  say('breaks', ramp(block.breaks, 0, 4));
  say('some link', linkShare > 0 && linkShare <= 0.3);
  say('half links', linkShare > 0.3 && !isLinks);
  say('all links', isLinks);
  say('all links, long', isLinks && words >= 8);
  say('container of links', f.containerLinkShare);
  say('short lines', 1 - ramp(f.containerMeanWords, 2, 20));
  say('prose around', f.aroundProse);
  say('links around', f.aroundLinks);
  say('prose before', prev?.prose ?? false);
  say('prose after', next?.prose ?? false);
  say('prose on both sides', (prev?.prose && next?.prose) ?? false);
  say('links before', prev ? prev.linkShare : 0);
  say('links after', next ? next.linkShare : 0);
  say('before all prose', place === 0 && !prose);
  say('after all prose', place >= 1);
  say('late', ramp(place, 0.6, 1));
  say('paragraph', kind === 'paragraph');
  const isHeading = isSetAsHeading(f);
  say('heading', isHeading);
  say('heading of links', isHeading && linkShare > 0.5);
  say('top heading', box.tag === 'h1');
  say('item', kind === 'item');
  say('item of prose', kind === 'item' && prose);
  say('cell', kind === 'cell');
  say('preformatted', kind === 'pre');
  say('term', kind === 'term');
  say('links elsewhere', (line & LINE.readAlso) !== 0 && linkShare > 0.3);
  say('asks in few words', (line & LINE.asks) !== 0 && words <= 30);
  say('strong prose', prose && isStrong);
  say('strong short line', !prose && words <= 15 && linkShare === 0 && isStrong);
  say('strong link', linkShare > 0.5 && isStrong);
  say('teaser', ramp(teaser, 0.1, 0.7));
  say('teaser of prose', prose && ramp(teaser, 0.1, 0.5));
  say('repeated', repeats > 1);
  say('repeated prose', repeats > 1 && prose);
  say('title', f.title);
  say('like the title', f.titleLike);
  say('description', f.description);
  say('in articleBody', f.inBody > 0);
  say('not in articleBody', f.inBody < 0);
};

export const GLANCE_BITS: readonly BitBeliefs<BlockFacts>[] = [
  { prefix: 'says', bits: LINE, of: (f) => f.line },
  { prefix: 'near', bits: NAME, of: (f) => f.near },
  { prefix: 'in', bits: NAME, of: (f) => f.outer },
];
