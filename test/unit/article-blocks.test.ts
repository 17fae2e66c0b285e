import './dom-double.ts';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { writersOf } from '../../src/article/authors.ts';
import { barred } from '../../src/article/barred.ts';
import { NEVER } from '../../src/article/decide.ts';
import { hintsOf } from '../../src/article/describe.ts';
import { findFacts } from '../../src/article/facts.ts';
import { languageOf } from '../../src/article/language.ts';
import { LINE, type Line, lineKind } from '../../src/article/line.ts';
import { isNextPage, nextPageOf } from '../../src/article/next.ts';
import { keepNotes } from '../../src/article/notes.ts';
import { dropRepeatedQuotes } from '../../src/article/pull-quotes.ts';
import { keepHeadings } from '../../src/article/sections.ts';
import { whenOf } from '../../src/article/when.ts';
import { PlainDocument, PlainElement, PlainText } from './dom-double.ts';
import { metaOf, type Page } from './meta-double.ts';
import { NO_HINTS, pageOf } from './page-double.ts';
import { el } from './tree.ts';

const PROSE =
  'The late ferry left the harbour of Karsk on Friday, and nobody on the quay could say when it would be back in port.';
const MORE =
  'The pilots had been on strike for nine days, and the ships in the roads had waited for them since the first of May.';

const h1 = el('h1', ['The late ferry']);
const text = [el('p', [PROSE]), el('p', [MORE])];

/** Where the running text of a page begins and ends, and what is known of its blocks. */
function read(...children: Element[]) {
  const page = pageOf(...children);
  const facts = findFacts(page, NO_HINTS);
  const prose = facts.filter((fact) => fact.prose).map(({ block }) => block.index);
  return { page, facts, textAt: prose[0] ?? facts.length, textEnd: (prose.at(-1) ?? -1) + 1 };
}

describe('when an article was published', () => {
  const when = (meta: Page, ...children: Element[]) => {
    const { facts, textAt } = read(...children);
    return whenOf(metaOf(meta), facts, textAt);
  };
  const day = (written: string, facts = {}) => el('p', [written], facts);

  it.each([
    [{ structured: [{ published: '2026-05-03T10:00:00Z' }], metas: { date: '2020-01-01' } }, '2026-05-03T10:00:00Z'],
    [{ structured: [{}, { published: '2026-05-03' }], metas: { date: '2020-01-01' } }, '2026-05-03'],
    [{ metas: { 'article:published_time': '2026-05-03', date: '2020-01-01' } }, '2026-05-03'],
    [{ metas: { date: 'soon', pubdate: '2026-05-03' } }, '2026-05-03'],
    [{ dates: [{ value: '2026-05-03', text: '', about: 'entry-date' }] }, '2026-05-03'],
    [{ dates: [{ value: '', text: '3 May 2026', about: 'published' }] }, '2026-05-03'],
    [{ dates: [{ value: 'soon', text: 'soon', about: 'published' }] }, undefined],
    [
      {
        dates: [
          { value: '2026-05-09', text: '', about: 'modified' },
          { value: '2026-05-05', text: '', about: '' },
          { value: '2026-05-03', text: '', about: 'datePublished' },
        ],
      },
      '2026-05-03',
    ],
    [
      {
        dates: [
          { value: '2026-05-09', text: '', about: 'last updated' },
          { value: '2026-05-05', text: '', about: '' },
        ],
      },
      '2026-05-05',
    ],
    [{ dates: [{ value: '2026-05-09', text: '', about: 'comment-date' }] }, undefined],
    [{ dates: [{ value: '2026-05-09', text: '', about: 'related teaser' }] }, undefined],
    [
      {
        dates: [
          { value: '2026-05-03', text: '', about: 'time  byline-meta-date' },
          { value: '2026-05-09', text: '', about: 'time  post-card-meta-date' },
        ],
      },
      '2026-05-03',
    ],
    [{ url: 'https://www.ferrypost.example/2026/5/3/late-ferry' }, '2026-05-03'],
    [{ url: 'https://www.ferrypost.example/a/2026-05-03' }, '2026-05-03'],
    [{ url: 'https://www.ferrypost.example/a/2026/05/031/b' }, undefined],
    [{ url: 'https://www.ferrypost.example/a/12026/05/03/b' }, undefined],
    [{ url: 'https://www.ferrypost.example/a/2026/15/03/b' }, undefined],
    [{ canonical: 'https://www.ferrypost.example/2026/05/03/b', url: 'https://a.example/2020/01/01/b' }, '2026-05-03'],
    [{ metas: { 'og:url': 'https://www.ferrypost.example/2026/05/03/b' } }, '2026-05-03'],
    // The address knows better than a date that may be of something else on the page.
    [
      {
        url: 'https://www.ferrypost.example/2026/05/03/b',
        dates: [{ value: '2026-08-03', text: '', about: 'published' }],
      },
      '2026-05-03',
    ],
    [
      {
        url: 'https://www.ferrypost.example/2026/05/03/b',
        dates: [{ value: '2026-05-05', text: '', about: 'published' }],
      },
      '2026-05-05',
    ],
    [{}, undefined],
  ] as [Page, string | undefined][])('is read from what the page says of itself: %j', (meta, published) => {
    expect(when(meta).published).toBe(published);
  });

  it.each([
    ['under the headline', [h1, day('3 May 2026'), ...text], '2026-05-03'],
    ['with the writer', [h1, day('By Anna Kessler, 3 May 2026'), ...text], '2026-05-03'],
    ['right behind the text', [h1, el('p', [PROSE]), day('3 May 2026')], '2026-05-03'],
    [
      'in a box of its own rather than elsewhere',
      [day('3 May 2026', { class: 'date' }), h1, day('1 June 2020'), ...text],
      '2026-05-03',
    ],
    ['by its label', [h1, day('Published: 3 May 2026'), day('1 June 2020'), ...text], '2026-05-03'],
    ['rather than that of the change', [h1, day('Updated 1 June 2026'), day('3 May 2026'), ...text], '2026-05-03'],
    [
      'not as that of a link',
      [h1, day('3 May 2026'), el('p', [el('a', ['Storm of 1 June 2020'], { href: '/b' })]), ...text],
      '2026-05-03',
    ],
    ['not in a quotation', [h1, el('blockquote', [day('3 May 2026')]), ...text], undefined],
    ['not in the running text', [h1, el('p', [`It was 3 May 2026. ${PROSE} ${MORE}`])], undefined],
    ['not far behind the text', [h1, ...text, ...text, ...text, day('3 May 2026')], undefined],
    ['not far before it', [day('3 May 2026'), ...Array.from({ length: 30 }, () => day('So.')), ...text], undefined],
    [
      'between glued parts',
      [h1, el('p', [el('span', ['Anna Kessler']), el('span', ['3 May 2026'])]), ...text],
      '2026-05-03',
    ],
  ] as [string, Element[], string | undefined][])('is seen in the page %s', (_, children, published) => {
    expect(when({}, ...children).published).toBe(published);
  });

  it('is told apart from when it was changed, and when it will be taken down', () => {
    expect(when({ structured: [{ modified: '2026-05-04', expires: '2026-12-31' }] })).toEqual({
      modified: '2026-05-04',
      expires: '2026-12-31',
    });
    expect(when({ metas: { 'article:modified_time': '2026-05-04' } })).toEqual({ modified: '2026-05-04' });
    expect(when({}, h1, ...text, el('p', ['Expires on 31 December 2026'])).expires).toBe('2026-12-31');
    expect(when({}, h1, ...text, el('p', ['Nothing ends on 31 December 2026, nor begins'])).expires).toBeUndefined();
    expect(when({ lang: 'de' }, h1, day('3. März 2026'), ...text).published).toBe('2026-03-03');
  });
});

describe('two days above a text', () => {
  const days = (first: string, second: string, text = '') => {
    const line = (name: string, written: string) =>
      el('div', [el('div', [written], { class: 'datetime' })], { class: name });
    const { facts, textAt } = read(h1, line(first, '2026-05-03'), line(second, `${text}2026-05-09`), ...TEXT);
    return whenOf(metaOf({}), facts, textAt).published;
  };
  const TEXT = text;

  it('are told apart by the names of what they stand in', () => {
    expect(days('post-create-date', 'post-update-date')).toBe('2026-05-03');
    expect(days('post-update-date', 'post-create-date')).toBe('2026-05-09');
  });

  it('count alike where neither is of a change', () => expect(days('meta', 'meta')).toBe('2026-05-09'));
});

describe('the language of a text', () => {
  const region = new PlainElement('div', new Map()) as never;
  const JAPANESE = '港の事務所には、百年分の潮の記録が残っている。';
  const locale = { 'og:locale': 'ja_JP' };

  it('is not one of Latin letters where it has none', () => {
    expect(languageOf(metaOf({ lang: 'en' }), JAPANESE, region).lang).toBeUndefined();
    expect(languageOf(metaOf({ lang: 'en', metas: locale }), JAPANESE, region).lang).toBe('ja-JP');
  });

  it('is as the page says it in all else', () => {
    expect(languageOf(metaOf({ lang: 'en', metas: locale }), PROSE, region).lang).toBe('en');
    expect(languageOf(metaOf({ lang: 'ja' }), JAPANESE, region).lang).toBe('ja');
    expect(languageOf(metaOf({ lang: 'sr' }), 'Мост је поново отворен.', region).lang).toBe('sr');
    expect(languageOf(metaOf({ lang: 'de' }), '1969', region).lang).toBe('de');
  });
});

describe('who wrote an article', () => {
  const writers = (meta: Page, ...children: Element[]) => {
    const { facts, textAt, textEnd } = read(...children);
    return writersOf(metaOf(meta), facts, textAt, textEnd);
  };
  const by = (written: string, facts = {}) => el('p', [written], facts);
  const TEAM = Array.from(
    { length: 30 },
    (_, i) => `Ida ${String.fromCharCode(65 + (i % 26))}${'olm'.repeat(1 + (i % 7))}`,
  );

  it.each([
    ['by the line that says so', [h1, by('By Anna Kessler'), ...text], ['Anna Kessler']],
    ['by a line with several', [h1, by('By Anna Kessler and Ida Holm'), ...text], ['Anna Kessler', 'Ida Holm']],
    ['by a line with a date', [h1, by('By Anna Kessler, 3 May 2026'), ...text], ['Anna Kessler']],
    ['by a date, then the name', [h1, by('3 May 2026 by Anna Kessler'), ...text], ['Anna Kessler']],
    ['in German', [h1, by('Von Anna Kessler'), ...text], ['Anna Kessler']],
    ['right behind the text', [h1, ...text, by('By Anna Kessler')], ['Anna Kessler']],
    ['by the name of its box', [h1, by('Anna Kessler', { class: 'author' }), ...text], ['Anna Kessler']],
    ['by a name beside a date', [h1, by('Anna Kessler · 3 May 2026'), ...text], ['Anna Kessler']],
    [
      'by a link to a writer',
      [h1, el('p', ['3 May 2026, ', el('a', ['Anna Kessler'], { href: '/authors/anna' })]), ...text],
      ['Anna Kessler'],
    ],
    [
      'by a link that says so',
      [h1, el('p', ['3 May 2026, ', el('a', ['Anna Kessler'], { href: '/x', rel: 'author' })]), ...text],
      ['Anna Kessler'],
    ],
    [
      'by marked names',
      [h1, el('p', ['3 May 2026, ', el('span', ['Anna Kessler'], { class: 'author-name' })]), ...text],
      ['Anna Kessler'],
    ],
    [
      'by a link, without the role that stands beside it in one box',
      [
        h1,
        el('div', ['By ', el('a', ['Anna Kessler'], { href: '/authors/anna' }), el('span', ['Staff Writer'])], {
          class: 'author-name',
        }),
        ...text,
      ],
      ['Anna Kessler'],
    ],
    [
      'not by the label of a date',
      [h1, el('p', [el('span', ['Stand: ']), '20. April 2026'], { class: 'author' }), ...text],
      [],
    ],
    ['not by the way out of an account', [h1, by('Log Out', { class: 'author-profile' }), ...text], []],
    ['not by the way into an account', [h1, by('Your Account', { class: 'profile' }), ...text], []],
    [
      'all that a line names, not only who has a page',
      [h1, el('p', ['By ', el('a', ['Anna Kessler'], { href: '/authors/anna' }), ' and Ida Holm']), ...text],
      ['Anna Kessler', 'Ida Holm'],
    ],
    [
      'not by a link elsewhere',
      [h1, el('p', [el('a', ['Anna Kessler'], { href: '/b' }), ', 3 May 2026']), ...text],
      [],
    ],
    [
      'by the names that have pages, apart from what stands beside them',
      [
        h1,
        el(
          'p',
          [
            el('a', ['Anna Kessler'], { href: '/authors/anna' }),
            ', our pilot, and ',
            el('a', ['Ida Holm'], { href: '/authors/ida' }),
            ' in Karsk',
          ],
          { class: 'byline' },
        ),
        ...text,
      ],
      ['Anna Kessler', 'Ida Holm'],
    ],
    ['by a box of names alone', [h1, el('p', ['Anna Kessler'], { class: 'author-name' }), ...text], ['Anna Kessler']],
    ['by an account behind a date', [h1, by('3 May 2026 by ferryman'), ...text], ['ferryman']],
    ['by an account behind what was done', [h1, by('Erstellt von ferryman am 3. Mai 2026'), ...text], ['ferryman']],
    ['not by what was done otherwise', [h1, by('Done by hand on 3 May 2026'), ...text], []],
    ['not by a program', [h1, ...text, by('Generated by Setzer on 3 May 2026')], []],
    [
      'not by the title of what a line leads to',
      [h1, el('p', [el('a', ['2.7.15. Das Bauen von Toren'], { href: '/b' })]), ...text],
      [],
    ],
    ['not by a means behind another word', [h1, by('3 May 2026, made by hand'), ...text], []],
    ['by a name in a box of dates', [h1, by('Anna Kessler', { class: 'date' }), ...text], ['Anna Kessler']],
    [
      'before what is further away',
      [by('By Ida Holm'), ...Array.from({ length: 8 }, () => by('So.')), by('By Anna Kessler'), h1, ...text],
      ['Anna Kessler'],
    ],
    [
      'before what is behind the text',
      [h1, by('By Anna Kessler'), ...text, ...text, by('By Ida Holm')],
      ['Anna Kessler'],
    ],
    [
      'behind a headline in a box of its writer',
      [h1, ...text, el('div', [el('h3', ['The writer']), by('By Anna Kessler')], { class: 'author' })],
      ['Anna Kessler'],
    ],
    [
      'by a line that says so rather than a name in a box',
      [h1, by('Ida Holm', { class: 'author' }), by('By Anna Kessler'), ...text],
      ['Anna Kessler'],
    ],
    [
      'by a box of a writer rather than a name beside a date',
      [h1, by('Ida Holm · 3 May 2026'), by('Anna Kessler', { class: 'author' }), ...text],
      ['Anna Kessler'],
    ],
    ['not by a headline', [el('h2', ['Storm by Old Karsk Lighthouse at Night']), ...text], []],
    ['not by a name alone', [h1, by('Anna Kessler'), ...text], []],
    ['not by words in a box of dates', [h1, by('Late in the evening', { class: 'date' }), ...text], []],
    ['not by a copyright', [h1, by('© 2026 Anna Kessler'), ...text], []],
    ['not by tags', [h1, by('Anna Kessler, 2026', { class: 'tags' }), ...text], []],
    [
      'not by a link to a writer with no name',
      [
        h1,
        el('p', ['3 May 2026, ', el('a', ['all that our very best reporters wrote'], { href: '/authors/x' })]),
        ...text,
      ],
      [],
    ],
    [
      'by a mark of microformats',
      [h1, el('p', ['Late at sea, ', el('span', ['Anna Kessler'], { class: 'fn' }), ', 3 May 2026']), ...text],
      ['Anna Kessler'],
    ],
    [
      'by a part of a glued line that is named after the writer',
      [
        h1,
        el('p', [
          el('span', ['Anna Kessler'], { class: 'post__author' }),
          el('span', ['3 May 2026']),
          el('span', ['2 remarks']),
        ]),
        ...text,
      ],
      ['Anna Kessler'],
    ],
    ['by a name without capitals', [h1, by('佐藤花子', { class: 'author' }), ...text], ['佐藤花子']],
    ['rather than by a heading', [h1, by('By Anna Kessler'), el('h3', ['By Ida Holm']), ...text], ['Anna Kessler']],
    [
      'rather than by a line of many words',
      [h1, by('By Anna Kessler'), by('By All The Many Hands Of Our Night Desk'), ...text],
      ['Anna Kessler'],
    ],
    [
      'rather than by what is no person',
      [h1, by('Anna Kessler', { class: 'author' }), by('News desk of Karsk', { class: 'author' }), ...text],
      ['Anna Kessler'],
    ],
    ['not by who has a copyright', [h1, by('© 2026 by Anna Kessler'), ...text], []],
    ['not by a place in capitals', [h1, by('OLD KARSK, 3 May 2026'), ...text], []],
    ['not by who took a picture', [h1, el('figure', [el('figcaption', ['Anna Kessler, 3 May 2026'])]), ...text], []],
    ['not by the running text', [h1, el('p', [`By Anna Kessler ${PROSE}`])], []],
    [
      'not far behind the text',
      [h1, ...text, ...Array.from({ length: 12 }, () => by('So.')), by('By Anna Kessler')],
      [],
    ],
    ['not far before it', [by('By Anna Kessler'), ...Array.from({ length: 20 }, () => by('So.')), ...text], []],
    ['not behind the headline of another', [h1, ...text, by('So.'), el('h2', ['Storm']), by('By Anna Kessler')], []],
    ['not a mere name behind the text', [h1, ...text, by('Anna Kessler, 3 May 2026')], []],
  ] as [string, Element[], string[]][])('is seen in the page %s', (_, children, authors) => {
    expect(writers({}, ...children).authors).toEqual(authors);
  });

  const line = by('By Anna Kessler');
  it.each([
    ['a person in the line beats a desk in the metadata', { metas: { author: 'Our Desk' } }, line, ['Anna Kessler']],
    [
      'nobody where they agree',
      { structured: [{ authors: ['Anna Kessler', 'Ida Holm'] }] },
      line,
      ['Anna Kessler', 'Ida Holm'],
    ],
    ['one name of them in the line is enough', { metas: { author: 'anna kessler' } }, line, ['anna kessler']],
    ['a desk in the line beats nobody', { metas: { author: 'Ida Holm' } }, by('By our news desk'), ['Ida Holm']],
    [
      'a line that may be none does not beat the metadata',
      { metas: { author: 'Ida Holm' } },
      by('Anna Kessler · 3 May 2026'),
      ['Ida Holm'],
    ],
    ['but it beats the site', { metas: { author: 'Ferrypost' } }, line, ['Anna Kessler']],
    ['and an account', { metas: { author: 'admin_7' } }, line, ['Anna Kessler']],
    ['an account is better than nobody', { metas: { author: 'ann_7' } }, by('So.'), ['ann_7']],
    [
      'structured data come first',
      { structured: [{ authors: ['Ida Holm'] }], metas: { author: 'Nora Field' } },
      by('So.'),
      ['Ida Holm'],
    ],
    ['several in one entry', { metas: { author: 'Ida Holm; Nora Field' } }, by('So.'), ['Ida Holm', 'Nora Field']],
    ['no addresses', { metas: { author: 'ida@ferrypost.example', byl: 'By Nora Field' } }, by('So.'), ['Nora Field']],
    ['all of a large team', { structured: [{ authors: TEAM }] }, by('So.'), TEAM],
    ['no controls', { structured: [{ authors: ['admin', 'Ida Holm'] }] }, by('So.'), ['Ida Holm']],
  ] as [string, Page, Element, string[]][])('of who is named: %s', (_, meta, element, authors) => {
    expect(writers(meta, h1, element, ...text).authors).toEqual(authors);
  });

  it('is told as the page words it, where that names them all and is a line', () => {
    expect(writers({}, h1, by('By Anna Kessler and Ida Holm'), ...text).byline).toBe('Anna Kessler and Ida Holm');
    expect(
      writers({ metas: { author: 'Ida Holm' } }, h1, by('Anna Kessler · 3 May 2026'), ...text).byline,
    ).toBeUndefined();
    expect(writers({ metas: { author: 'Ida Holm' } }, h1, ...text)).toEqual({ authors: ['Ida Holm'] });
  });
});

describe('a line of several elements', () => {
  const lineOf = (...children: Parameters<typeof el>[1] & object) => barred(pageOf(el('p', children)).blocks[0]!);
  const span = (words: string) => el('span', [words]);

  it('has a bar where one ends at the next without a space', () => {
    expect(lineOf(span('Anna Kessler'), span('3 May 2026'))).toBe('Anna Kessler | 3 May 2026');
    expect(lineOf(span('Anna Kessler '), span('3 May 2026'))).toBe('Anna Kessler 3 May 2026');
    expect(lineOf(span('Anna Kessler'), ', ', span('3 May 2026'))).toBe('Anna Kessler, 3 May 2026');
    expect(lineOf('Anna ', 'Kess', 'ler')).toBe('Anna Kessler');
    expect(lineOf(span('Anna'), span('…'), span('\n 2026'))).toBe('Anna… 2026');
  });
});

describe('what a page says elsewhere', () => {
  it('helps to find its text', () => {
    const structured = [{ headline: 'Late', description: 'A ferry.', body: 'So' }, { body: 'So it was.' }];
    const headlines = ['One', 'Two', 'Three', 'Four'];
    expect(hintsOf(metaOf({ title: 'The late ferry', structured, headlines }))).toEqual({
      title: 'Late',
      headlines: ['One', 'Two', 'Three'],
      description: 'A ferry.',
      body: 'So it was.',
      isDeclared: false,
      isAsked: false,
    });
    expect(hintsOf(metaOf({ title: 'The late ferry' }))).toEqual({
      title: 'The late ferry',
      headlines: [],
      description: '',
      body: '',
      isDeclared: false,
      isAsked: false,
    });
    for (const [type, isDeclared] of [
      ['article', true],
      ['website', false],
    ] as const)
      expect(hintsOf(metaOf({ metas: { 'og:type': type } })).isDeclared).toBe(isDeclared);
    for (const name of ['og:title', 'twitter:title'])
      expect(hintsOf(metaOf({ metas: { [name]: 'Ferry' }, structured })).title).toBe('Ferry');
    for (const name of ['og:description', 'description', 'twitter:description'])
      expect(hintsOf(metaOf({ metas: { [name]: 'Ferry' }, structured })).description).toBe('Ferry');
  });

  it('counts by the data that are about its article', () => {
    const structured = [{ authors: ['Ida Holm'] }, { headline: 'The late ferry', authors: ['Anna Kessler'] }];
    const about = (title: string) => writersOf(metaOf({ title, structured }), [], 0, 0).authors;
    expect(about('The late ferry | Ferry Post')).toEqual(['Anna Kessler']);
    expect(about('Storm')).toEqual(['Ida Holm']);
  });
});

describe('the next page of a text', () => {
  const HERE = 'https://www.ferrypost.example/news/late-ferry';
  it.each([
    [`${HERE}`, `${HERE}/2`],
    [`${HERE}/`, `${HERE}/2/`],
    [`${HERE}/2`, `${HERE}/3`],
    [`${HERE}/page/9`, `${HERE}/page/10`],
    [`${HERE}.html`, `${HERE}-2.html`],
    [`${HERE}-2.html`, `${HERE}-3.html`],
    [`${HERE}.html`, `${HERE},2.html`],
    [`${HERE}/seite-2`, `${HERE}/seite-3`],
    [`${HERE}?page=2`, `${HERE}?page=3`],
    [`${HERE}`, `${HERE}?page=2`],
    [`${HERE}?id=7`, `${HERE}?id=7&pg=2`],
    [`${HERE}.html`, `${HERE}.html?p=2`],
  ])('of %s is %s', (here, next) => expect(isNextPage(next, here)).toBe(true));

  it.each([
    [`${HERE}`, `${HERE}`],
    [`${HERE}`, `${HERE}/3`],
    [`${HERE}/3`, `${HERE}/2`],
    [`${HERE}/2`, `${HERE}/2`],
    [`${HERE}`, `${HERE}/1`],
    [`${HERE}`, `${HERE}/0`],
    [`${HERE}/99`, `${HERE}/100`],
    [`${HERE}`, 'https://other.example/news/late-ferry/2'],
    [`${HERE}`, 'https://www.ferrypost.example/news/storm/2'],
    [`${HERE}?page=2`, `${HERE}?id=3`],
    [`${HERE}`, `${HERE}?page=two`],
    [`${HERE}`, `${HERE}?page=200`],
    [`${HERE}`, `${HERE}?pages=2`],
  ])('of %s is not %s', (here, other) => expect(isNextPage(other, here)).toBe(false));

  const link = (href: string | null, words: string): PlainElement => {
    const element = new PlainElement('a', new Map(href === null ? [] : [['href', href]]));
    element.inner.push(new PlainText(words));
    return element;
  };
  const nextIn = (found: Record<string, PlainElement[]>, here = HERE) =>
    nextPageOf(new PlainDocument(found) as unknown as Document, here, here);

  it('is where a link says so, by its relation or its words', () => {
    expect(nextIn({ '[rel~="next" i]': [link('late-ferry/2', '')] })).toBe(`${HERE}/2`);
    expect(nextIn({ '[rel~="next" i]': [link(null, ''), link('storm', ''), link('late-ferry/2', '')] })).toBe(
      `${HERE}/2`,
    );
    for (const words of ['Next page', ' next page ', 'Nächste Seite', 'Page suivante'])
      expect(nextIn({ 'a[href]': [link('/', 'Home'), link('/news/late-ferry/2', words)] }), words).toBe(`${HERE}/2`);
    expect(nextIn({ 'a[href]': [link('?page=3', 'Next page')] }, `${HERE}?page=2`)).toBe(`${HERE}?page=3`);
    expect(nextIn({ 'a[href]': [link('late-ferry-2.html', 'Next page')] }, `${HERE}.html`)).toBe(`${HERE}-2.html`);
  });

  it('is none where a link leads to another text, or says something else', () => {
    expect(nextIn({})).toBeUndefined();
    expect(nextIn({ '[rel~="next" i]': [link('storm', ''), link('javascript:2', '')] })).toBeUndefined();
    expect(nextIn({ 'a[href]': [link('storm', 'Next page')] })).toBeUndefined();
    expect(nextIn({ 'a[href]': [link('late-ferry/2', 'Photos')] })).toBeUndefined();
    expect(nextIn({ 'a[href]': [link('late-ferry/2', 'Next page: what the pilots said')] })).toBeUndefined();
    expect(nextIn({ 'a[href]': [link('late-ferry/3', 'Next page')] })).toBeUndefined();
  });
});

describe('a line of a page', () => {
  const kindsOf = (line: string, words = line.split(' ').length): Line[] =>
    (Object.keys(LINE) as Line[]).filter((kind) => lineKind(line, words) & LINE[kind]);

  it.each<[string, Line]>([
    ['By Anna Kessler', 'byline'],
    ['Published: 3 May 2026', 'date'],
    ['05/10/2025 - Publicado por: Clara Mendes - Categoria: Porto - Tags: balsa rio cais', 'date'],
    ['2025-05-03 | Written by Anna Kessler', 'byline'],
    ['3 May 2026', 'dateOnly'],
    ['14:52', 'dateOnly'],
    ['Vor 3 Stunden', 'dateOnly'],
    ['Read also: The storm', 'readAlso'],
    ['Photo: Anna Kessler', 'credit'],
    ['© 2026 Ferry Post', 'copyright'],
    ['#Karsk #Ferry', 'hashtags'],
    ['＃港 ＃船', 'hashtags'],
    ['@ferryman', 'handle'],
    ['Anna Kessler (@annak) May 3', 'handle'],
    ['Expires on 31 December 2026', 'expiry'],
    ['Tags: ferry, Karsk', 'tags'],
    ['Segui il nostro canale Telegram per restare aggiornato', 'asks'],
    ['Únete a nuestro canal de WhatsApp', 'asks'],
    ['We may earn a commission if you buy through these links', 'asks'],
    ['Este artículo contiene enlaces de afiliados', 'asks'],
  ])('%j is a line of %s', (line, kind) => expect(kindsOf(line)).toContain(kind));

  it.each<[string, Line]>([
    ['The ferry left', 'byline'],
    ['12.03.1990 – De Vries takes the first ferry to the islands', 'byline'],
    ['05/10/2025 - Publicado em todas as ilhas do rio', 'byline'],
    ['The ferry left at night', 'dateOnly'],
    ['It was 3 May 2026 when the late ferry left the harbour of Karsk for good', 'dateOnly'],
    [`Karsk, 3 May 2026${'!'.repeat(80)}`, 'dateOnly'],
    ['El canal de Panamá cerró ayer por la noche', 'asks'],
    ['#Karsk', 'hashtags'],
    ['#Karsk and #Ferry', 'hashtags'],
    ['See #Karsk #Ferry', 'hashtags'],
    ['Write to ann@ferry', 'handle'],
    [`@ferryman ${'so '.repeat(45)}`, 'handle'],
    [`#Karsk${' #Ferry'.repeat(70)}`, 'hashtags'],
  ])('%j is none of %s', (line, kind) => expect(kindsOf(line)).not.toContain(kind));

  it('says nothing where it is long', () => {
    expect(kindsOf(`By Anna Kessler ${'and so '.repeat(60)}`)).toEqual([]);
    expect(lineKind(`${'So it was, so it was. '.repeat(40)}© 2026`, 30) & LINE.copyright).toBe(0);
  });
});

describe('what a page keeps', () => {
  /** The texts that are kept: of running text all but what begins with 'No', and what `keep` adds or takes back. */
  function kept(
    children: Element[],
    keep: (kept: Uint8Array, of: ReturnType<typeof read>) => void,
    also: readonly string[] = [],
  ): string[] {
    const of = read(...children);
    const bits = Uint8Array.from(of.facts, ({ prose, block: { text: written } }) =>
      Number((prose && !written.startsWith('No ')) || also.includes(written)),
    );
    keep(bits, of);
    return of.facts.filter(({ block }) => bits[block.index]).map(({ block }) => block.text.slice(0, 16).trim());
  }

  const A = el('p', [`A ${PROSE}`]);
  const B = el('p', [`B ${MORE}`]);
  const NO = el('p', [`No ${PROSE}`]);
  const h2 = (words: string, facts = {}) => el('h2', [words], facts);

  describe('of headings', () => {
    const headings = (children: Element[], points: Record<string, number> = {}, also: string[] = []) =>
      kept(
        children,
        (bits, { facts }) => {
          const all = Float64Array.from(facts, ({ block }) => points[block.text] ?? 0);
          keepHeadings(bits, facts, all, { first: 0, end: facts.length });
        },
        also,
      )
        .filter((line) => !/^[AB] The/.test(line))
        .map((line) => line.replace(/ .*/, ''));

    it.each([
      ['that of text', [h2('One'), A, h2('Two'), B], ['One', 'Two']],
      ['none over what is dropped', [h2('One'), A, h2('Two'), NO], ['One']],
      ['none over nothing', [A, h2('One')], []],
      ['none over another of its level', [h2('One'), h2('Two'), A], ['Two']],
      [
        'those above others of lower levels',
        [h2('One'), el('h3', ['Two']), A, el('h3', ['Three']), B],
        ['One', 'Two', 'Three'],
      ],
      [
        'not one whose lower sections are mostly dropped',
        [h2('One'), el('h3', ['Two']), A, el('h3', ['Three']), NO, NO],
        ['Two'],
      ],
      ['none under which the text begins with what is dropped', [h2('One'), NO, A, A, A, A, A], []],
      ['over a caption of text', [h2('One'), el('figure', [el('figcaption', ['So it was'])]), A], ['One']],
      ['over who wrote it', [h2('One'), el('p', ['Anna Kessler'], { class: 'author' }), A], ['One']],
      ['but not over another line', [h2('One'), el('p', ['So it was']), A, A], []],
      ['none over a few words', [h2('One'), el('p', ['So it was.'])], ['So']],
    ] as [string, Element[], string[]][])('%s', (_, children, wanted) => {
      expect(headings(children, {}, ['So it was.'])).toEqual(wanted);
    });

    it('one over a line that is dropped, where it looks like one that is kept', () => {
      const lines = (facts: object) => [h2('One', { class: 'mid' }), A, h2('Two', facts), el('p', ['So it was']), B];
      expect(headings(lines({ class: 'mid' }), {}, ['One'])).toEqual(['One', 'Two']);
      expect(headings(lines({ class: 'other' }), {}, ['One'])).toEqual(['One']);
      expect(headings(lines({ class: 'mid' }), {}, [])).toEqual(['One']);
    });

    it('one that little speaks for only where others are like it', () => {
      const many = [h2('One'), A, h2('Two'), B, h2('Three'), A];
      for (const points of [NEVER, -3]) {
        expect(headings(many, { Three: points })).toEqual(['One', 'Two', 'Three']);
        expect(headings(many.slice(2), { Three: points })).toEqual(['Two']);
      }
      expect(headings(many, { Three: -1.9 })).toEqual(['One', 'Two', 'Three']);
      expect(headings(many.slice(2), { Three: -1.9 })).toEqual(['Two', 'Three']);
      expect(headings(many, { Three: -4 })).toEqual(['One', 'Two']);
      expect(headings([h2('One'), A, h2('Two'), B, h2('Three', { class: 'x' }), A], { Three: -3 })).toEqual([
        'One',
        'Two',
      ]);
    });

    it('the hours beside them, where there are several', () => {
      const entry = (hour: string, head: string) => [el('p', [hour]), h2(head), A];
      expect(headings([...entry('14:52', 'One'), ...entry('3.07 pm', 'Two')])).toEqual(['14:52', 'One', '3.07', 'Two']);
      expect(
        headings([h2('One'), el('p', ['14:52']), A, h2('Two'), el('p', ['15:07']), B], {}, ['One', 'Two']),
      ).toEqual(['One', '14:52', 'Two', '15:07']);
      expect(headings([...entry('14:52', 'One'), h2('Two'), B])).toEqual(['One', 'Two']);
      expect(headings([...entry('14:52', 'One'), ...entry('Sunday', 'Two')])).toEqual(['One', 'Two']);
    });

    it('only in the region of the text', () => {
      const region = (first: number, end: number) =>
        kept([h2('One'), A, h2('Two'), B], (bits, { facts }) =>
          keepHeadings(bits, facts, new Float64Array(facts.length), { first, end }),
        );
      expect(region(2, 4)).not.toContain('One');
      expect(region(2, 4)).toContain('Two');
      expect(region(0, 2)).toContain('One');
      expect(region(0, 2)).not.toContain('Two');
    });
  });

  describe('of quotations', () => {
    const said = 'nobody on the quay could say when it would be back';
    const quotes = (element: Element, also: string[] = []) =>
      kept([A, element, B], (bits, { facts, page }) => dropRepeatedQuotes(bits, facts, page), also).filter(
        (line) => !/^[AB] The/.test(line),
      );

    it.each([
      ['one set apart', el('p', [said], { class: 'pullquote' })],
      ['one in a box that is so named', el('div', [el('p', [said])], { class: 'pull-quote' })],
      ['a blockquote', el('blockquote', [el('p', [said])])],
      ['one beside the text', el('aside', [el('p', [`“${said}”`])])],
      ['one not to be read out', el('p', [said], { 'aria-hidden': 'true' })],
    ])('%s is dropped where it repeats the text', (_, element) => {
      expect(quotes(element, [said, `“${said}”`])).toEqual([]);
    });

    it.each([
      ['in the text itself', el('p', [said]), said],
      ['of a word or two', el('blockquote', [el('p', ['the quay'])]), 'the quay'],
      [
        'that says something else',
        el('blockquote', [el('p', ['nobody on the pier would say so'])]),
        'nobody on the pier would say so',
      ],
      [
        'that ends in the middle of a word',
        el('blockquote', [el('p', ['nobody on the quay could sa'])]),
        'nobody on the quay could sa',
      ],
    ])('one %s stays', (_, element, words) => expect(quotes(element, [words])).toHaveLength(1));

    it('who said it goes with one beside the text, by its box or by its marks', () => {
      const source = 'Anna Kessler, pilot';
      const left = source.slice(0, 16);
      const aside = (...children: Element[]) => el('aside', [...children, el('p', [source])]);
      expect(quotes(aside(el('p', [`“${said}”`])), [`“${said}”`, source])).toEqual([]);
      expect(quotes(aside(el('blockquote', [el('p', [said])])), [said, source])).toEqual([]);
      expect(quotes(aside(el('p', [said])), [said, source])).toEqual([left]);
      // What is more than a quotation and its source is no pull quote.
      const lines = ['one', 'two', 'three', 'four'].map((line) => el('p', [line]));
      expect(quotes(aside(el('p', [`“${said}”`]), ...lines), [`“${said}”`, source])).toEqual([left]);
      const long = el('p', [`So ${'it was and '.repeat(20)}`]);
      expect(quotes(aside(el('p', [`“${said}”`]), long), [`“${said}”`, source])).toContain(left);
    });

    it('who said it goes with one that floats in larger type', () => {
      const source = 'Anna Kessler, pilot';
      const left = (float: string, size: string, styled = true, opens = '“') => {
        const words = `${opens}${said}`;
        const quote = el('p', [words], { 'aria-hidden': 'true', size });
        const box = el('div', [quote, el('p', [source])], { float });
        return kept(
          [A, box, B],
          (bits, { facts, page }) => {
            const styleOf = (element: PlainElement) => ({
              float: element.getAttribute('float') ?? 'none',
              fontSize: element.getAttribute('size') ?? '16px',
            });
            const document = new PlainDocument({}, styleOf) as unknown as Document;
            dropRepeatedQuotes(bits, facts, { ...page, styled, document });
          },
          [words, source],
        ).includes(source.slice(0, 16));
      };
      expect(left('left', '24px')).toBe(false);
      expect(left('none', '24px')).toBe(true);
      expect(left('left', '16px')).toBe(true);
      expect(left('left', '18px')).toBe(true);
      expect(left('left', '24px', false)).toBe(true);
      expect(left('left', '24px', true, '')).toBe(true);
    });

    it('who said it goes with it, and comes back alone with no other', () => {
      const source = 'Anna Kessler, pilot';
      const figure = el('div', [el('p', [said]), el('p', [source])], { class: 'pull-quote' });
      expect(quotes(figure, [said, source])).toEqual([]);
      expect(quotes(el('div', [el('blockquote', [el('p', [said])]), el('p', [source])]), [said, source])).toEqual([
        source.slice(0, 16),
      ]);
      expect(
        quotes(el('blockquote', [el('p', ['so they are all gone now']), el('p', [source])]), [source]),
      ).toHaveLength(1);
    });
  });

  describe('of notes', () => {
    const mark = (to: string, shown = '1') => el('sup', [el('a', [shown], { href: `#${to}` })]);
    const marked = (...marks: Element[]) => el('p', [`A ${PROSE}`, ...marks]);
    const notes = (...children: Element[]) =>
      kept(children, (bits, { page }) => keepNotes(bits, page)).filter((line) => !/^[AB] The/.test(line));
    const note = (id: string, words = 'By night') => el('li', [words], { id });

    it.each([
      ['what a mark points at', [marked(mark('n1')), el('ol', [note('n1'), note('n2', 'By day')])], ['By night']],
      [
        'all that marks point at, and the heading above',
        [marked(mark('n1'), mark('n2', '2')), h2('Notes'), el('ol', [note('n1'), note('n2', 'By day')])],
        ['Notes', 'By night', 'By day'],
      ],
      [
        'no heading where another stands first',
        [marked(mark('n2')), h2('Notes'), el('ol', [note('n1'), note('n2', 'By day')])],
        ['By day'],
      ],
      [
        'no other place that a link points at',
        [marked(el('a', ['see below'], { href: '#n1' })), el('ol', [note('n1')])],
        [],
      ],
      ['no address elsewhere', [marked(el('sup', [el('a', ['1'], { href: '/b#n1' })])), el('ol', [note('n1')])], []],
      ['nothing that stands before its mark', [el('ol', [note('n1')]), marked(mark('n1'))], []],
      ['nothing longer than notes are', [marked(mark('n1')), note('n1', 'No night '.repeat(150))], []],
      [
        'nothing of many blocks',
        [
          marked(mark('n1')),
          el(
            'div',
            Array.from({ length: 7 }, () => el('p', ['So'])),
            { id: 'n1' },
          ),
        ],
        [],
      ],
      ['what a dropped text does not point at', [el('p', [`No ${PROSE}`, mark('n1')]), el('ol', [note('n1')])], []],
      [
        'a line with the place in it',
        [marked(mark('n1')), el('p', [el('a', ['1'], { id: 'n1' }), ' By night'])],
        ['1 By night'],
      ],
      [
        'a line with the place by its old name',
        [marked(mark('n1')), el('p', [el('a', ['1'], { name: 'n1' }), ' By night'])],
        ['1 By night'],
      ],
      [
        'what stands beside a number that is alone',
        [
          marked(mark('n1')),
          el('div', [el('div', [el('a', ['[1]'], { id: 'n1' })]), el('div', ['By night'])]),
          el('p', ['So']),
        ],
        ['[1]', 'By night'],
      ],
    ] as [string, Element[], string[]][])('%s', (_, children, wanted) => expect(notes(...children)).toEqual(wanted));
  });
});
