import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineBrowser, type EnginePage, launchEngine } from '../browser/engine-page.ts';
import { readFolder, slugs } from './folder.ts';

let engine: EngineBrowser;
beforeAll(async () => {
  engine = await launchEngine();
});
afterAll(() => engine.close());

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Without numbers: marks of notes are on the page, but no part of the text. */
const unnumbered = (text: string): string => fold(text.replace(/\d+/g, ''));

describe.each(slugs())('%s', (slug) => {
  const folder = readFolder(slug);
  let shown: EnginePage;
  beforeAll(async () => {
    shown = await engine.show(folder.html);
  });
  afterAll(() => shown.page.close());

  it('is read as expected, and reading changes nothing', async () => {
    const before = await shown.page.content();
    const { article, markdown } = await shown.say();
    expect(await shown.page.content()).toBe(before);
    const { article: facts } = folder.about;
    if (!facts) {
      expect(article).toBeNull();
      return;
    }
    expect(markdown).toBe(folder.markdown);
    const { gate, tags, ...same } = facts;
    expect(article).toMatchObject(same);
    expect(article?.gate?.kind).toBe(gate);
    if (tags) expect(article?.tags.map(({ text }) => text)).toEqual(tags);
  });

  it('is digested as expected', async () => {
    const { digest, text } = await shown.say();
    const { hashtags, among = [], never = [], sentences = 3 } = folder.digest;
    const tags = digest.hashtags.map(({ tag }) => tag);
    if (hashtags) expect(tags).toEqual(hashtags);
    expect(tags).toEqual(expect.arrayContaining(among));
    expect(digest.summary).toHaveLength(folder.about.article ? sentences : 0);
    for (const sentence of digest.summary) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    for (const phrase of never) expect(digest.summary.map((sentence) => sentence.text).join(' ')).not.toContain(phrase);
  });

  it('is cleaned as expected, and comes back byte for byte', async () => {
    const { hidden, stays } = folder.clutter;
    const selectors = [...hidden.map(({ selector }) => selector), ...stays];
    const cleaned = await shown.clean(selectors);
    expect(cleaned.restored).toBe(true);
    expect(cleaned.sameArticle).toBe(true);
    // What is expected of a page must be there before.
    expect(selectors.filter((selector) => !cleaned.shownBefore[selector])).toEqual([]);
    expect(hidden.filter(({ selector }) => cleaned.shown[selector])).toEqual([]);
    expect(stays.filter((selector) => !cleaned.shown[selector])).toEqual([]);
    const named = new Set(cleaned.hidden.flatMap(({ kind, also }) => [kind, ...also]));
    expect(hidden.filter(({ kind }) => !kind.some((each) => named.has(each as never)))).toEqual([]);
    expect(cleaned.scrolls || stays.includes('.scroller')).toBe(true);
    const selected = fold(cleaned.selected);
    const { text } = await shown.say();
    for (const paragraph of text.split('\n\n')) expect(unnumbered(selected)).toContain(unnumbered(paragraph));
    for (const { excerpt } of cleaned.hidden.filter(({ excerpt }) => excerpt.length > 40)) {
      expect(selected).not.toContain(excerpt.slice(0, 60));
    }
  });
});
