import { describe, expect, it } from 'vitest';
import { checkAddress, checkWebAddress } from '../../src/article/address.ts';
import { writersOf } from '../../src/article/authors.ts';
import type { BlockFacts } from '../../src/article/facts.ts';
import { siteNameOf, titleOf, withoutSite } from '../../src/article/title.ts';
import { metaOf } from './meta-double.ts';

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

  it.each([
    ['The late ferry | The Ferry Post Group', 'Ferry Post', 'The late ferry'],
    ['The late ferry | Post', 'Ferry Post', 'The late ferry'],
    ['The late ferry | Fer', 'Ferry Post', 'The late ferry | Fer'],
    ['The late ferry | FERRY-POST!', 'Ferry Post', 'The late ferry'],
    ['The late ferry | SRF', 'SRF', 'The late ferry'],
    ['The late ferry | SRF News of today', 'SRF', 'The late ferry | SRF News of today'],
    [
      'The late ferry | What the Ferry Post found out when it looked again',
      'Ferry Post',
      'The late ferry | What the Ferry Post found out when it looked again',
    ],
    ['The late ferry | ***', 'Ferry Post', 'The late ferry'],
    ['Ferry Post | News | The late ferry', 'Ferry Post', 'News | The late ferry'],
    ['The late ferry | News | Ferry Post', 'Ferry Post', 'The late ferry | News'],
    ['Overboard | Ferry Post', 'Ferry Post', 'Overboard'],
    ['On board | Ferry Post', 'Ferry Post', 'On board'],
    ['Ferry Post: On board', 'Ferry Post', 'Ferry Post: On board'],
    ['The islands: who goes there now', 'Island Life', 'The islands: who goes there now'],
    ['The late ferry::Ferry Post', 'Ferry Post', 'The late ferry::Ferry Post'],
    ['The late ferry :: Ferry Post', 'Ferry Post', 'The late ferry'],
    ['The late ferry >> Ferry Post', 'Ferry Post', 'The late ferry'],
    ['The late ferry|Ferry Post', 'Ferry Post', 'The late ferry'],
    ['The late ferry-Ferry Post', 'Ferry Post', 'The late ferry-Ferry Post'],
  ])('%s, of %s', (title, site, bare) => {
    expect(withoutSite(title, site, '')).toBe(bare);
  });

  it('knows the site by its address alone', () => {
    expect(withoutSite('The late ferry | Islands', '', 'www.islands-daily.example')).toBe('The late ferry');
    expect(withoutSite('The late ferry | Daily Islands', '', 'islands.example')).toBe('The late ferry');
    expect(withoutSite('The late ferry | Islands News', '', 'www.islands.co.example')).toBe('The late ferry');
    expect(withoutSite('The late ferry | Isl', '', 'islands.example')).toBe('The late ferry | Isl');
    expect(withoutSite('The late ferry | Www', '', 'www.islands.example')).toBe('The late ferry | Www');
    expect(withoutSite('The late ferry | Example', '', 'www.islands.example')).toBe('The late ferry | Example');
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
    expect(titleOf(metaOf({ title: '朝四時の豆腐屋 | Tofu Theme' }), [], 0)).toBe('朝四時の豆腐屋');
    expect(titleOf(metaOf({ title: '豆腐 | Tofu Theme' }), [], 0)).toBe('豆腐 | Tofu Theme');
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

  it('is told by a heading near the text, the nearest first, and not by one far above or much below', () => {
    const meta = metaOf({ title: 'The late ferry comes home again' });
    const far = Array.from({ length: 40 }, () => fact('p', 'By the sea'));
    const heading = fact('h1', 'The late ferry comes');
    expect(titleOf(meta, [heading, ...far], 30)).toBe('The late ferry comes');
    expect(titleOf(meta, [heading, ...far], 31)).toBe('The late ferry comes home again');
    expect(titleOf(meta, [fact('h1', 'The late ferry'), fact('h2', 'The late ferry comes'), ...far], 2)).toBe(
      'The late ferry comes',
    );
    expect(titleOf(meta, [fact('p', 'One'), fact('p', 'Two'), heading, ...far], 0)).toBe('The late ferry comes');
    expect(titleOf(meta, [fact('p', 'One'), fact('p', 'Two'), fact('p', 'Three'), heading, ...far], 0)).toBe(
      'The late ferry comes home again',
    );
  });

  it('is the nearest of several headings that the title says, unless another says much more of it', () => {
    const part = fact('h2', 'Not a word');
    const meta = metaOf({ title: "The late ferry is here, here's all we know - Not a word | Ferry Post" });
    const all = "The late ferry is here, here's all we know";
    expect(titleOf(meta, [fact('h1', all), part], 1)).toBe(all);
    expect(titleOf(meta, [fact('h1', all), fact('h2', 'The late ferry')], 1)).toBe(all);
    const site = metaOf({ title: 'A guide to boats – The web comic of the sea' });
    expect(titleOf(site, [fact('h1', 'The web comic of the sea'), fact('h2', 'A guide to boats')], 1)).toBe(
      'A guide to boats',
    );
    const section = metaOf({ title: 'News of all: The late ferry comes home again' });
    const headings = [fact('h1', 'News of all'), fact('h2', 'The late ferry comes home again')];
    expect(titleOf(section, headings, 1)).toBe('The late ferry comes home again');
  });

  it('may speak of the site in a sentence', () => {
    const meta = metaOf({
      title: 'Ferrypost - News - What the Ferrypost found out when it looked again at the late ferry',
      canonical: 'https://www.ferrypost.example/news',
    });
    const headline = 'What the Ferrypost found out when it looked again at the late ferry';
    expect(titleOf(meta, above(headline), 1)).toBe(headline);
  });

  it('is no heading of a whole paragraph, and none without words', () => {
    const long = Array.from({ length: 46 }, () => 'word').join(' ');
    expect(titleOf(metaOf({ title: `${long} and more` }), above(long), 1)).toBe(`${long} and more`);
    const most = Array.from({ length: 45 }, () => 'word').join(' ');
    expect(titleOf(metaOf({ title: `${most} and more` }), above(most), 1)).toBe(most);
    const none = { ...fact('h1', 'The late ferry'), words: 0 };
    expect(titleOf(metaOf({ title: 'The late ferry comes' }), [none], 0)).toBe('The late ferry comes');
  });

  it('may be short where the title begins with it, and not where it stands within it', () => {
    const meta = metaOf({ title: 'Ferry late: forty people wait' });
    expect(titleOf(meta, above('Ferry late'), 1)).toBe('Ferry late');
    expect(titleOf(meta, above('People wait'), 1)).toBe('Ferry late: forty people wait');
    expect(titleOf(meta, above('forty people wait'), 1)).toBe('forty people wait');
  });

  it('is the first line over the text of those that say no more than two words of it', () => {
    const meta = metaOf({ title: 'The late ferry comes' });
    const short = { ...fact('p', 'The late ferry'), title: true };
    expect(titleOf(meta, [short, fact('p', 'By the sea')], 1)).toBe('The late ferry comes');
    const plain = fact('p', 'The late ferry comes');
    const written = metaOf({ title: 'The late ferry comes: again and again' });
    expect(titleOf(written, [plain], 0)).toBe('The late ferry comes: again and again');
    expect(titleOf(written, [{ ...plain, title: true }], 0)).toBe('The late ferry comes');
  });

  it('is asked of cards and of libraries too, and is the site of its address', () => {
    expect(titleOf(metaOf({ metas: { 'twitter:title': 'Of a card' }, title: 'Of the page' }), [], 0)).toBe('Of a card');
    for (const name of ['dcterms.title', 'title', 'parsely-title', 'sailthru.title'])
      expect(titleOf(metaOf({ metas: { [name]: 'Of a library' }, title: 'Of the page' }), [], 0)).toBe('Of a library');
    const title = 'The late ferry comes | Islands';
    const metas = { 'twitter:title': title };
    expect(titleOf(metaOf({ metas, title, url: 'https://islands.example/1' }), [], 0)).toBe('The late ferry comes');
    expect(titleOf(metaOf({ metas: { ...metas, 'og:url': 'https://islands.example/1' }, title }), [], 0)).toBe(
      'The late ferry comes',
    );
    expect(titleOf(metaOf({ metas, title, canonical: 'https://islands.example/1' }), [], 0)).toBe(
      'The late ferry comes',
    );
    expect(
      titleOf(metaOf({ metas: { ...metas, 'og:url': '/1' }, title, url: 'https://islands.example/1' }), [], 0),
    ).toBe('The late ferry comes');
  });

  it('is a heading where there is no title, and the only headline even if it is short', () => {
    expect(titleOf(metaOf({ headlines: ['Overboard'] }), [], 0)).toBe('Overboard');
    expect(titleOf(metaOf({ headlines: ['Overboard'], title: 'Welcome here' }), [], 0)).toBe('Welcome here');
    expect(titleOf(metaOf({ headlines: ['One of them', 'Two of them'] }), [], 0)).toBe('One of them');
    expect(titleOf(metaOf({}), above('The late ferry', 'h2'), 1)).toBe('The late ferry');
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
    expect(titleOf(metaOf({ title: 'The late ferry comes - The Islander' }), [], 0)).toBe(
      'The late ferry comes - The Islander',
    );
    const twice = {
      title: 'The late ferry comes | The Islander',
      metas: { 'og:title': 'The late ferry comes | The Islander' },
    };
    expect(titleOf(metaOf(twice), [], 0)).toBe('The late ferry comes | The Islander');
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
    [{ 'apple-mobile-web-app-title': 'Ferry' }, 'Ferry'],
    [{ 'og:site_name': '| the islands and all their news' }, '| the islands and all their news'],
    [{ 'og:site_name': 'See https://www.ferrypost.example' }, 'See https://www.ferrypost.example'],
    [{ 'og:site_name': 'FERRYPOST.EXAMPLE' }, 'FERRYPOST.EXAMPLE'],
    [{ 'og:site_name': 'www.ferrypost.example' }, 'ferrypost.example'],
    [{ 'og:site_name': 'ferrypost.e' }, 'ferrypost.e'],
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
    // What is said of the article goes before what is said of the site's pages.
    expect(writersOf(metaOf({ metas: { ...metas, 'article:author': 'Ida Holm' } }), [], 0, 0).authors).toEqual([
      'Ida Holm',
    ]);
    expect(writersOf(metaOf({ authors }), [], 0, 0).authors).toEqual(['Nora Field']);
    expect(writersOf(metaOf({}), [], 0, 0)).toEqual({ authors: [] });
    const several = 'Anna Kessler, Ida Holm und Nora Field';
    expect(writersOf(metaOf({ structured: [{ authors: [several] }] }), [], 0, 0).authors).toEqual([
      'Anna Kessler',
      'Ida Holm',
      'Nora Field',
    ]);
    expect(writersOf(metaOf({ structured: [{ authors: ['Ferry and Sons'] }] }), [], 0, 0).authors).toEqual([
      'Ferry and Sons',
    ]);
    expect(writersOf(metaOf({ metas: { author: 'ferryman20' } }), [], 0, 0).authors).toEqual(['ferryman20']);
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
