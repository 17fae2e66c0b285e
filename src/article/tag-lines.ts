import { HASHTAG, lowerCase } from '../page/letters.ts';
import type { PageMetadata } from '../page/metadata.ts';
import { oneLine } from '../page/words.ts';
import { mainStructured } from './describe.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';
import type { Tag } from './types.ts';

const MOST = 40;
const KEYS = 'article:tag og:article:tag keywords news_keywords parsely-tags sailthru.tags cxenseparse:tags'.split(' ');

/** What the publisher says that the article is about: a line of hashtags in the text, metadata, links to tags. */
export function tagsOf(meta: PageMetadata, facts: readonly BlockFacts[], near: (index: number) => boolean): Tag[] {
  const tags = new Map<string, Tag>();
  const add = (text: string, source: Tag['source']): void => {
    const bare = oneLine(text).replace(/^[#＃]/, '');
    const key = lowerCase(bare);
    if (bare && bare.length <= 60 && !tags.has(key) && tags.size < MOST) tags.set(key, { text: bare, source });
  };
  for (const fact of facts) {
    if (!(fact.line & LINE.hashtags) || !near(fact.block.index)) continue;
    for (const [word] of fact.block.text.matchAll(new RegExp(HASHTAG, 'g'))) add(word, 'line');
  }
  for (const word of mainStructured(meta)?.keywords ?? []) add(word, 'meta');
  for (const key of KEYS)
    for (const value of meta.metas.get(key) ?? []) for (const word of value.split(/[,;]/)) add(word, 'meta');
  for (const word of meta.tags) add(word, 'link');
  return [...tags.values()];
}
