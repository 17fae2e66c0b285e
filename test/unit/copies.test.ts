import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Article } from '../../src/article/types.ts';
import type { CopyOptions } from '../../src/formats/compose.ts';
import { copyMarkdown, copyPlain, copyQuotation, copyRich, saveAs } from '../../src/formats/copies.ts';
import { formatDate } from '../../src/formats/dates.ts';
import { fileNameOf } from '../../src/formats/file-name.ts';
import { frontMatterOf } from '../../src/formats/front-matter.ts';
import { fillTemplate, unknownPlaceholders } from '../../src/formats/template.ts';
import { wrap } from '../../src/formats/wrap.ts';
import { article, el, root } from './tree.ts';

const OPTIONS: CopyOptions = {
  head: '{title}\n{authors} · {date}\n{source}',
  foot: '',
  frontMatter: false,
  wrapAt: 0,
  linkNotes: false,
  says: { paid: 'The free text ends here.', registration: 'Register to read on.', goesOn: 'It goes on:' },
};
const FACTS: Partial<Article> = {
  authors: ['Ann Example'],
  published: '2026-05-03',
  siteName: 'News',
  lang: 'en-GB',
};
const body = root(el('p', ['See ', el('a', ['this'], { href: 'https://news.example/b' }), '.']));
const whole = (content = body, facts: Partial<Article> = {}) => ({
  article: article(content, { ...FACTS, ...facts }),
  isPart: false,
});

/** Any text at all, and texts that mean something in Markdown, YAML, HTML or a file system. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '---',
          '...',
          '\n',
          '\r\n',
          '\u2028',
          '\u0085',
          ': ',
          '- ',
          '# ',
          '"',
          "'",
          '\\',
          '{title}',
          '[^1]: ',
          '[^1]',
          '> ',
        ],
        ...[
          '<!--',
          '</title>',
          '<script>',
          '```',
          '|',
          '%',
          '&',
          '*',
          '!',
          '@',
          '\ufeff',
          '\u202e',
          '\u200f',
          '\ud83d',
          '../',
          'CON',
        ],
        ...['word', 'Brücke', '橋', '👩‍👩‍👧', 'null', 'true', '2026-05-03', '\t', ' '],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('a template', () => {
  const filled = (template: string, facts: Partial<Article> = {}) =>
    copyPlain({ article: article(root(), { ...FACTS, ...facts }), isPart: false }, { ...OPTIONS, head: template }).text;

  it('fills in what is known and leaves out lines and separators of what is not', () => {
    expect(filled('{title}\n{authors} · {date}')).toBe('Bridge reopens\n\nAnn Example · 3 May 2026');
    expect(filled('{authors} · {date} · {site}', { authors: [] })).toBe('3 May 2026 · News');
    expect(filled('{authors}, {updated}', { authors: [] })).toBe('');
    expect(filled('Read on {site}\n\nby {Authors}')).toBe('Read on News\n\nby Ann Example');
  });

  it('makes a heading of the title and a link of the source', () => {
    expect(fillTemplate('{title}\n{source}', article(root(), FACTS))).toEqual([
      el('h1', ['Bridge reopens']),
      el('p', [el('a', ['News'], { href: 'https://news.example/a' })]),
    ]);
  });

  it('parts values of one direction from those of the other, and leaves the heading as it is', () => {
    const arabic = article(root(), { ...FACTS, title: 'إعادة فتح الجسر', lang: 'ar' });
    const [heading, line] = fillTemplate('{title}\n{authors} · {date}', arabic);
    expect(heading).toEqual(el('h1', ['إعادة فتح الجسر']));
    expect(line).toEqual(
      el('p', [el('bdi', ['Ann Example']), ' · ', el('bdi', [formatDate(FACTS.published ?? '', 'ar')])]),
    );
  });

  it('names the placeholders that nobody knows, and leaves other braces alone', () => {
    expect(unknownPlaceholders('{titel} {title} {titel} {a b} {} { x }')).toEqual(['titel']);
    expect(filled('{titel} {a b}')).toBe('{titel} {a b}');
  });

  it('names several writers, the byline where nobody is named, and when the text was changed', () => {
    expect(filled('{authors}', { authors: ['Ann Example', 'Ida  Holm'] })).toBe('Ann Example, Ida Holm');
    expect(filled('{authors}', { authors: [], byline: ' Our\n  desk ' })).toBe('Our desk');
    expect(filled('{updated}', { modified: '2026-05-04T10:00:00Z' })).toBe('4 May 2026');
    expect(filled('From {date}', { published: '' })).toBe('');
  });

  it('calls the site by its host where it has no name, and says nothing where there is no address', () => {
    expect(filled('{site}', { siteName: '', url: 'https://www.news.example/a' })).toBe('news.example');
    expect(filled('{site}', { siteName: ' ', url: 'https://awww.example/a' })).toBe('awww.example');
    expect(filled('{site}', { siteName: '', url: 'nowhere' })).toBe('');
  });

  it('makes a link of an address of the web alone', () => {
    const linked = (url: string) => fillTemplate('{url}', article(root(), { ...FACTS, url }));
    for (const url of ['https://news.example/a', 'http://news.example/a'])
      expect(linked(url)).toEqual([el('p', [el('a', [url], { href: url })])]);
    for (const url of ['javascript:https:', 'data:text/html,http:']) expect(linked(url)).toEqual([el('p', [url])]);
  });

  it('keeps what parts values where all are known, also in front of the first and alone', () => {
    expect(filled('{title} · {site}')).toBe('Bridge reopens · News');
    expect(filled('· {site} ·')).toBe('· News ·');
    expect(filled('{authors} · {updated} – {site} !', { authors: [] })).toBe('News !');
    expect(filled('---')).toBe('---');
  });

  it('takes lines and paragraphs as any system writes them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(filled(`{site}${end}  {date}`)).toBe('News\n3 May 2026');
      expect(filled(`{site}${end} ${end}{date}`)).toBe('News\n\n3 May 2026');
    }
  });

  it('makes a heading of the title in a line of its own among others', () => {
    expect(fillTemplate('{site}\n {Title} \n{date}', article(root(), FACTS))).toEqual([
      el('p', ['News']),
      el('h1', ['Bridge reopens']),
      el('p', ['3 May 2026']),
    ]);
    expect(fillTemplate('On {title}', article(root(), FACTS))).toEqual([el('p', ['On ', 'Bridge reopens'])]);
  });

  it('never fills in what a value says', () => {
    expect(filled('{title}', { title: '{url} {title}' })).toBe('{url} {title}');
  });
});

describe('a copy of an article', () => {
  it('is rich text with head, link to the source and plain text beside it', () => {
    const { html, text } = copyRich(whole(), OPTIONS);
    expect(html).toBe(
      '<h1>Bridge reopens</h1><p>Ann Example · 3 May 2026<br><a href="https://news.example/a">News</a></p>' +
        '<p>See <a href="https://news.example/b">this</a>.</p>',
    );
    expect(text).toBe('Bridge reopens\n\nAnn Example · 3 May 2026\nNews <https://news.example/a>\n\nSee this.');
  });

  it('leads to a place on the page whatever its name, be it half a character', () => {
    const content = root(el('p', ['A ', el('a', ['place'], { href: '#lede-\ud800 b' }), ' in it']));
    expect(copyRich(whole(content), OPTIONS).html).toContain('#%EF%BF%BD%20b"');
  });

  it('leads from places in the text to the page, and says when the text runs from right to left', () => {
    const notes = root(
      el('p', ['A', el('sup', [el('a', ['1'], { href: '#lede-n1', id: 'lede-r1' })])]),
      el('ol', [el('li', ['Note ', el('a', ['↩'], { href: '#lede-r1' })], { id: 'lede-n1' })]),
    );
    const { html } = copyRich(whole(notes, { lang: 'ar', dir: 'rtl' }), { ...OPTIONS, head: '' });
    expect(html).toBe(
      '<div dir="rtl" lang="ar"><p>A<sup><a href="https://news.example/a#n1">1</a></sup></p>' +
        '<ol><li>Note <a href="https://news.example/a#r1">↩</a></li></ol></div>',
    );
  });

  it('says where the free text ends, and where it goes on', () => {
    const facts: Partial<Article> = { gate: { kind: 'paid' }, next: 'https://news.example/a/2' };
    for (const { text } of [copyRich(whole(body, facts), OPTIONS), copyPlain(whole(body, facts), OPTIONS)])
      expect(text).toMatch(/See this\.\n\nThe free text ends here\.\n\nIt goes on: .*https:\/\/news\.example\/a\/2/);
    expect(copyMarkdown(whole(body, facts), OPTIONS).text).toContain('*The free text ends here.*');
    expect(copyMarkdown(whole(body, { gate: { kind: 'registration' } }), OPTIONS).text).toContain(
      'Register to read on.',
    );
  });

  it('has facts in YAML in place of the head when asked', () => {
    const { text } = copyMarkdown(whole(), { ...OPTIONS, frontMatter: true, foot: 'Copied from {site}' });
    const [, yaml = '', rest] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
    expect(parseYaml(yaml)).toEqual({
      title: 'Bridge reopens',
      author: ['Ann Example'],
      published: '2026-05-03',
      source: 'https://news.example/a',
      site: 'News',
      lang: 'en-GB',
    });
    expect(rest).toBe('See [this](https://news.example/b).\n\nCopied from News\n');
  });

  it('is only the selection where there is one, by itself', () => {
    const part = { article: article(body, FACTS), isPart: true };
    expect(copyRich(part, OPTIONS).text).toBe('See this.');
    expect(copyMarkdown(part, { ...OPTIONS, frontMatter: true }).text).toBe('See [this](https://news.example/b).\n');
  });

  it('is a quotation with its source', () => {
    const { html, text } = copyQuotation(article(body, FACTS));
    expect(text).toBe('> See this.\n\n— Ann Example, Bridge reopens, News <https://news.example/a>, 3 May 2026');
    expect(html).toContain('<blockquote><p>See');
    expect(html).toContain('<cite>Bridge reopens</cite>, <a href="https://news.example/a">News</a>');
  });
});

describe('plain text', () => {
  const plain = (content = body, options: Partial<CopyOptions> = {}) =>
    copyPlain({ article: article(content), isPart: true }, { ...OPTIONS, ...options }).text;

  it('numbers links and lists their addresses when asked, each once', () => {
    const link = (label: string) => el('a', [label], { href: `https://news.example/${label}` });
    expect(plain(root(el('p', [link('b'), ' ', link('c'), ' ', link('b')])), { linkNotes: true })).toBe(
      'b [1] c [2] b [1]\n\n[1] https://news.example/b\n[2] https://news.example/c',
    );
  });

  it('keeps marks of notes and powers out of the words before them, and the way back out of notes', () => {
    const note = el('a', ['1'], { href: '#lede-n1' });
    const back = el('a', ['↩'], { href: '#lede-r1' });
    const content = root(
      el('p', ['four', el('sup', [note]), ' and five', note, ', 10', el('sup', ['6']), ' or 1', el('sup', ['st'])]),
      el('ol', [el('li', ['A note. ', back])]),
    );
    expect(plain(content)).toBe('four¹ and five¹, 10⁶ or 1st\n\n1. A note.');
  });

  it('breaks lines, hanging lists and quotes, but not code', () => {
    const words = 'one two three four five six seven eight';
    const content = root(
      el('p', [words]),
      el('ul', [el('li', [words])]),
      el('blockquote', [el('p', [words])]),
      el('pre', [el('code', [words])]),
    );
    expect(plain(content, { wrapAt: 24 })).toBe(
      [
        'one two three four five\nsix seven eight',
        '- one two three four\n  five six seven eight',
        '> one two three four\n> five six seven eight',
        words,
      ].join('\n\n'),
    );
  });

  it('keeps lists, tables, captions, definitions and line breaks', () => {
    const content = root(
      el('ol', [el('li', ['a', el('ul', [el('li', ['b'])])]), el('li', ['c'])], { start: 3 }),
      el('table', [
        el('caption', ['T']),
        el('tr', [el('th', ['x']), el('th', ['y'])]),
        el('tr', [el('td', ['1']), el('td', ['2'])]),
      ]),
      el('figure', [
        el('img', [], { src: 'https://news.example/i.png', alt: 'alt' }),
        el('figcaption', ['The bridge']),
      ]),
      el('dl', [el('dt', ['term']), el('dd', ['meaning'])]),
      el('p', ['a', el('br'), 'b ', el('q', ['c'])]),
    );
    expect(plain(content)).toBe(
      ['3. a\n   - b\n4. c', 'T', 'x\ty\n1\t2', 'The bridge', 'term', '    meaning', 'a\nb “c”'].join('\n\n'),
    );
  });

  it('breaks lines of scripts without spaces between words, and never before a full stop', () => {
    const japanese = '古い橋が月曜日に再び開通した。最初に渡ったのは、橋を閉じた女性だった。';
    const lines = wrap(japanese, 20).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(japanese);
    for (const line of lines) expect(line).not.toMatch(/^[。、]/);
    expect(wrap('https://news.example/a/very/long/address/that/stays/whole', 20)).not.toContain('\n');
  });

  it('breaks a line as long as a book', () => {
    const lines = wrap('ab- '.repeat(40_000), 20).split('\n');
    expect(lines).toEqual(Array.from({ length: 8000 }, () => 'ab- ab- ab- ab- ab-'));
  });

  it('loses no word to a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (text, columns) => {
        expect(wrap(text, columns).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile text', () => {
  it('is in front matter whole: several writers, the byline for none, days without hours', () => {
    const facts = { ...FACTS, published: '2026-05-03T10:00:00Z', modified: '2026-05-04T23:00:00Z' };
    expect(parseYaml(frontMatterOf(article(root(), { ...facts, authors: ['Ann', 'Ida'] })))).toMatchObject({
      author: ['Ann', 'Ida'],
      published: '2026-05-03',
      modified: '2026-05-04',
      source: 'https://news.example/a',
    });
    expect(frontMatterOf(article(root(), facts))).toContain('\nmodified: 2026-05-04\n');
    const byline = parseYaml(frontMatterOf(article(root(), { ...facts, authors: [], byline: 'Our desk' })));
    expect(byline).toMatchObject({ author: ['Our desk'] });
    const nobody = frontMatterOf(article(root(), { ...facts, authors: [], byline: '' }));
    expect(nobody).not.toContain('author');
    expect(frontMatterOf(article(root(), { ...facts, url: 'a: b' }))).toContain('source: "a: b"');
  });

  it('stays text in front matter, whatever it is', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, author) => {
        const facts = parseYaml(
          frontMatterOf(article(root(), { title, authors: [author], lang: title, published: author })),
        );
        const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');
        expect(facts.title ?? '').toBe(wellFormed(title));
        expect(facts.author).toEqual([wellFormed(author)]);
        expect(facts.source).toBe('https://news.example/a');
        expect(Object.keys(facts).filter((key) => !/^(?:title|author|published|source|site|lang)$/.test(key))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('breaks no heading, no caption and no note of Markdown', () => {
    const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
    fc.assert(
      fc.property(hostile, hostile, (title, caption) => {
        const content = root(
          el('p', ['First', el('sup', [el('a', ['1'], { href: '#lede-n1', id: 'lede-r1' })])]),
          el('figure', [
            el('img', [], { src: 'https://news.example/i.png', alt: caption }),
            el('figcaption', ['C: ', caption]),
          ]),
          el('ol', [el('li', ['N: ', caption, ' ', el('a', ['↩'], { href: '#lede-r1' })], { id: 'lede-n1' })]),
        );
        const source = { article: article(content, { title }), isPart: false };
        const { text } = copyMarkdown(source, { ...OPTIONS, head: '{title}' });
        const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions });
        const kinds = tree.children.map(({ type }) => type);
        const body = ['paragraph', 'paragraph', 'paragraph', 'footnoteDefinition'];
        expect(kinds).toEqual(title.replace(/\s+/g, '') ? ['heading', ...body] : body);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('never ends the element that it stands in', () => {
    const title = '</title></style><script>alert(1)</script>';
    const { text } = saveAs('html', whole(root(el('p', [title])), { title }), OPTIONS);
    expect(text).not.toContain('<script');
    expect(text.match(/<title>/g)).toHaveLength(1);
  });
});

describe('a saved file', () => {
  it('is Markdown, text, or one page with its style in it and its pictures where they are', () => {
    const content = root(el('figure', [el('img', [], { src: 'https://news.example/i.png', alt: '' })]));
    const source = whole(content, { lang: 'ar', dir: 'rtl' });
    const { name, type, text } = saveAs('html', source, OPTIONS);
    expect(name).toBe('Bridge reopens.html');
    expect(type).toBe('text/html;charset=utf-8');
    expect(text).toMatch(/^<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">/);
    expect(text).toContain('<style>');
    expect(text).toContain('<img src="https://news.example/i.png" alt="">');
    expect(text).toMatch(/Content-Security-Policy" content="[^"]*img-src http: https: data:/);
    expect(saveAs('md', source, OPTIONS)).toMatchObject({
      name: 'Bridge reopens.md',
      type: 'text/markdown;charset=utf-8',
    });
    expect(saveAs('txt', source, OPTIONS).name).toBe('Bridge reopens.txt');
  });

  it.each([
    ['What? A “bridge”: 1/2 <open> | now*', 'What A “bridge” 1 2 open now.md'],
    ['CON', 'CON!.md'],
    ['-CON', 'CON!.md'],
    ['"nul"', 'nul!.md'],
    ['com1.report', 'com1!.report.md'],
    ['...', 'article.md'],
    ['', 'article.md'],
    ['.hidden', 'hidden.md'],
    ['~backup', 'backup.md'],
    ['Trailing dots...  ', 'Trailing dots.md'],
    ['a\u202egnp.exe', 'agnp.exe.md'],
    ['שלום\u200f עולם', 'שלום עולם.md'],
    ['Tab\tand\nline', 'Tab and line.md'],
    ['Family 👩‍👩‍👧 day', 'Family 👩‍👩‍👧 day.md'],
    // Letters and signs of which nothing is seen.
    ['\u3164\u115f', 'article.md'],
    ['\u2800 \u2800', 'article.md'],
  ])('has a safe name for %j', (title, name) => {
    expect(fileNameOf(title, 'md')).toBe(name);
  });

  it('has a name that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 80, maxLength: 300 })), (title) => {
        const name = fileNameOf(title, 'html');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^[^\s.~-].*\.html$|^[^\s.~-]\.html$/su);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
        expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f"*/:<>?\\|\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name).not.toMatch(/[. ]\.html$/);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts a long name between whole characters', () => {
    const name = fileNameOf('👩‍👩‍👧'.repeat(40), 'md');
    expect(name.replace(/\.md$/, '').replaceAll('👩‍👩‍👧', '')).toBe('');
  });
});
