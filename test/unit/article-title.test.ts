import { describe, expect, it } from 'vitest';
import { checkAddress, checkWebAddress } from '../../src/article/address.ts';
import { writersOf } from '../../src/article/authors.ts';
import type { BlockFacts } from '../../src/article/facts.ts';
import { siteNameOf, titleOf, withoutSite } from '../../src/article/title.ts';
import type { PageMetadata } from '../../src/page/metadata.ts';
import type { StructuredArticle } from '../../src/page/structured.ts';

const NOTHING: StructuredArticle = {
  types: [],
  headline: '',
  description: '',
  body: '',
  authors: [],
  published: '',
  modified: '',
  expires: '',
  image: '',
  keywords: [],
  language: '',
  publisher: '',
  url: '',
  free: null,
};

interface Page extends Partial<Omit<PageMetadata, 'metas' | 'structured'>> {
  metas?: Record<string, string>;
  structured?: Partial<StructuredArticle>[];
}

const metaOf = ({ metas = {}, structured = [], ...rest }: Page): PageMetadata => ({
  url: 'https://www.ferrypost.example/news/1',
  title: '',
  lang: 'en',
  dir: '',
  headlines: [],
  authors: [],
  dates: [],
  tags: [],
  canonical: '',
  ...rest,
  metas: new Map(Object.entries(metas).map(([name, value]) => [name, [value]])),
  structured: structured.map((node) => ({ ...NOTHING, ...node })),
});

/** A block of a page that has no elements: as much of it as titles and names are read from. */
function fact(tag: string, text: string): BlockFacts {
  const words = text.split(' ').length;
  const box = { tag, element: null };
  const block = { text, pieces: [], words };
  const kind = /^h\d$/.test(tag) ? 'heading' : 'paragraph';
  return { block, box, words, line: 0, near: 0, kind, prose: words > 25, capitals: 1, title: false } as never;
}

describe("a title without its site's name", () => {
  it.each([
    ['The late ferry | Ferry Post', 'The late ferry'],
    ['Ferry Post | The late ferry', 'The late ferry'],
    ['The late ferry - News - Ferry Post', 'The late ferry - News'],
    ['The late ferry » ferrypost.example', 'The late ferry'],
    ['Ferry Post: The late ferry comes', 'The late ferry comes'],
    ['The late ferry – Ferry Post Online', 'The late ferry'],
    ['The late ferry | A story of the sea', 'The late ferry | A story of the sea'],
    ['The islands: who goes there now', 'The islands: who goes there now'],
    ['Sea | Ferry Post', 'Sea | Ferry Post'],
    ['Ferry Post', 'Ferry Post'],
    ['A well-known ferry', 'A well-known ferry'],
    ['Ferry Post: Sea', 'Ferry Post: Sea'],
  ])('%s', (title, bare) => {
    expect(withoutSite(title, 'Ferry Post', 'www.ferrypost.example')).toBe(bare);
  });

  it('knows the site by its address alone', () => {
    expect(withoutSite('The late ferry | Ferrypost', '', 'www.ferrypost.example')).toBe('The late ferry');
    expect(withoutSite('The late ferry | Post', '', 'www.ferrypost.example')).toBe('The late ferry');
    expect(withoutSite('The late ferry | It', '', 'it.example')).toBe('The late ferry | It');
  });
});

describe('the headline', () => {
  const above = (text: string, tag = 'h1') => [fact(tag, text), fact('p', 'By the sea')];

  it('is what stands over the text, where a title says the same', () => {
    const meta = metaOf({ title: 'The late ferry and the goat | Ferry Post' });
    expect(titleOf(meta, above('The Late Ferry'), 1)).toBe('The Late Ferry');
    expect(titleOf(meta, above('The Late Ferry', 'h2'), 1)).toBe('The Late Ferry');
    expect(titleOf(meta, above('The Late Ferry', 'h3'), 1)).toBe('The late ferry and the goat');
  });

  it('is asked of Open Graph, structured data and the title, in this order', () => {
    const title = 'Third of the titles | Ferry Post';
    const structured = [{ headline: 'Second of the titles' }];
    const metas = { 'og:title': 'First of the titles', 'og:site_name': 'Ferry Post' };
    expect(titleOf(metaOf({ title, structured, metas }), [], 0)).toBe('First of the titles');
    expect(titleOf(metaOf({ title, structured }), [], 0)).toBe('Second of the titles');
    expect(titleOf(metaOf({ title, metas: { 'dc.title': 'Another of the titles' } }), [], 0)).toBe(
      'Another of the titles',
    );
    expect(titleOf(metaOf({ title }), [], 0)).toBe('Third of the titles');
  });

  it('is never the name of the site, however large that stands over the text', () => {
    const meta = metaOf({ metas: { 'og:title': 'The late ferry', 'og:site_name': 'Ferry Post' } });
    expect(titleOf(meta, above('Ferry Post'), 1)).toBe('The late ferry');
  });

  it('is a heading that shares most words with the title', () => {
    const meta = metaOf({ title: 'Ferry late again on Monday' });
    expect(titleOf(meta, above('Why the ferry was late on a Monday'), 1)).toBe('Why the ferry was late on a Monday');
    expect(titleOf(meta, above('Nothing of it here at all'), 1)).toBe('Ferry late again on Monday');
  });

  it('is the only headline of a page whose title says something else', () => {
    const meta = metaOf({ title: 'Welcome', headlines: ['The goat on board'] });
    expect(titleOf(meta, [], 0)).toBe('The goat on board');
    expect(titleOf(metaOf({ title: 'Welcome', headlines: ['One', 'Two of them here'] }), [], 0)).toBe('Welcome');
  });

  it('is a line over the text that the title begins with, where there are no headings', () => {
    const line = { ...fact('p', 'The late ferry comes'), title: true };
    const meta = metaOf({ title: 'The late ferry comes | Home | Somewhere else' });
    expect(titleOf(meta, [line, fact('p', 'By the sea')], 1)).toBe('The late ferry comes');
  });

  it('loses the last part of the only title, which most often is the site', () => {
    expect(titleOf(metaOf({ title: 'The late ferry comes | The Islander' }), [], 0)).toBe('The late ferry comes');
    expect(titleOf(metaOf({ title: 'Ferry late | The Islander' }), [], 0)).toBe('Ferry late | The Islander');
  });

  it('is empty where a page has none', () => {
    expect(titleOf(metaOf({}), [], 0)).toBe('');
  });
});

describe("the site's name", () => {
  it.each([
    [{ 'og:site_name': 'Ferry Post' }, 'Ferry Post'],
    [{ 'application-name': 'Ferry App' }, 'Ferry App'],
    [{ 'og:site_name': 'Ferry Post | All the news of the islands' }, 'Ferry Post'],
    [{ 'og:site_name': 'https://www.ferrypost.example/' }, 'ferrypost.example'],
    [{ 'og:site_name': 'Sea | Land' }, 'Sea | Land'],
  ])('%j', (metas, name) => {
    expect(siteNameOf(metaOf({ metas: metas as Record<string, string> }))).toBe(name);
  });

  it('is the publisher where the page says no other, and none where it says none', () => {
    expect(siteNameOf(metaOf({ structured: [{ publisher: 'Islands Press' }] }))).toBe('Islands Press');
    expect(siteNameOf(metaOf({}))).toBeUndefined();
  });
});

describe('the writers', () => {
  it('are those of structured data, then of metadata, then marked ones', () => {
    const authors = ['Nora Field'];
    const metas = { author: 'Anna Kessler' };
    expect(
      writersOf(metaOf({ structured: [{ authors: ['Ida Holm', 'IDA HOLM'] }], metas, authors }), [], 0, 0),
    ).toEqual({
      authors: ['IDA HOLM'],
    });
    expect(writersOf(metaOf({ metas, authors }), [], 0, 0).authors).toEqual(['Anna Kessler']);
    expect(writersOf(metaOf({ authors }), [], 0, 0).authors).toEqual(['Nora Field']);
    expect(writersOf(metaOf({}), [], 0, 0)).toEqual({ authors: [] });
  });

  it('are not the site or its publisher, where somebody else is named', () => {
    const metas = { author: 'Anna Kessler', 'og:site_name': 'Ferry Post' };
    for (const name of ['Ferry Post', 'Ferrypost', 'Islands Press'])
      expect(
        writersOf(metaOf({ structured: [{ authors: [name], publisher: 'Islands Press' }], metas }), [], 0, 0).authors,
      ).toEqual(['Anna Kessler']);
    expect(writersOf(metaOf({ metas: { author: 'Ferry Post' } }), [], 0, 0).authors).toEqual(['Ferry Post']);
  });
});

describe('an address', () => {
  const BASE = 'https://news.example/a/b';
  it.each([
    ['https://other.example/c?d=e#f', 'https://other.example/c?d=e#f'],
    ['/c', 'https://news.example/c'],
    [' ../c ', 'https://news.example/c'],
    ['//other.example/c', 'https://other.example/c'],
    ['mailto:a@news.example', 'mailto:a@news.example'],
    ['https://other.example:443/./c', 'https://other.example/c'],
    ['HTTPS://Other.example', 'https://other.example/'],
    [`/${'c'.repeat(3999)}`, `https://news.example/${'c'.repeat(3999)}`],
  ])('%s', (written, address) => {
    expect(checkAddress(written, BASE)).toBe(address);
  });

  it.each([
    [null],
    [undefined],
    [''],
    ['javascript:alert(1)'],
    [' java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['blob:https://news.example/1'],
    ['file:///etc/passwd'],
    ['http://'],
    [`/${'c'.repeat(4000)}`],
  ])('%j is none', (written) => {
    expect(checkAddress(written, BASE)).toBeUndefined();
  });

  it('of the web is no address of mail', () => {
    expect(checkWebAddress('mailto:a@news.example', BASE)).toBeUndefined();
    expect(checkWebAddress('c', BASE)).toBe('https://news.example/a/c');
    expect(checkWebAddress('', BASE)).toBeUndefined();
  });
});
