import { afterEach, describe, expect, it } from 'vitest';
import { readPage, toMarkdown, toText, whyUnread } from '../../src/engine.ts';

const frames: HTMLIFrameElement[] = [];

/** A page in a frame of its own, laid out, without scripts. */
async function show(body: string, head = '<title>The lighthouse | Harbour Post</title>'): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentDocument!;
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const FIRST =
  'The lighthouse at the end of the old harbour wall was lit again on Friday, after nineteen years in the dark.';
const SECOND =
  'Volunteers had cleaned its lenses by hand, one pane after another, while the town council argued about money.';
const THIRD =
  'Nobody could say what the new lamp would cost to run, but the fishermen did not seem to mind that evening.';
const article = (inside: string): string =>
  `<nav><a href="/a">News</a> <a href="/b">Sport</a></nav><main><h1>The lighthouse</h1><p>${FIRST}</p><p>${SECOND}</p>${inside}<p>${THIRD}</p></main><footer>© Harbour Post</footer>`;

const markdownOf = (page: Document): string => toMarkdown(readPage(page)!.article);
const textOf = (page: Document): string => toText(readPage(page)!.article);
const whole = [FIRST, SECOND, THIRD].join('\n\n');

describe('structure', () => {
  it('keeps lines and indent of code', async () => {
    const page = await show(article('<pre>for (const lamp of lamps) {\n    lamp.light();\n}</pre>'));
    expect(textOf(page)).toContain('for (const lamp of lamps) {\n    lamp.light();\n}');
  });

  it('keeps a table of data, and reads through a table that only lays text out', async () => {
    const data =
      '<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1999</td><td>41</td></tr><tr><td>2000</td><td>38</td></tr></table>';
    expect(markdownOf(await show(article(data)))).toContain('| 1999 | 41 ');
    const layout = `<table><tr><td>${article('')}</td><td><a href="/x">More</a></td></tr></table>`;
    const page = await show(layout);
    expect(textOf(page)).toBe(whole);
    expect(markdownOf(page)).not.toContain('|');
  });

  it('keeps lists, quotes and sub-headings', async () => {
    const inside = `<h2>What is left to do</h2><ul><li>The stairs need a new rail before winter comes.</li><li>The door does not close.</li></ul><blockquote><p>It is a light, and a light is enough, said the oldest of them.</p></blockquote>`;
    const markdown = markdownOf(await show(article(inside)));
    expect(markdown).toContain('## What is left to do');
    expect(markdown).toMatch(/[*-] The door does not close\./);
    expect(markdown).toContain('> It is a light');
  });

  it('reads a word once where its reading stands above it', async () => {
    const page = await show(
      article(
        '<p>They call it <ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>, which is the word for a lamp on a stand, they say.</p>',
      ),
    );
    expect(textOf(page)).toContain('They call it 灯台, which');
  });
});

describe('pictures', () => {
  const sourceOf = (page: Document): unknown =>
    JSON.stringify(readPage(page)!.article.content).match(/"src":"([^"]*)"/)?.[1];

  it.each([
    [
      'data-src',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://example.org/lamp.jpg" alt="The lamp">',
    ],
    ['srcset', '<img srcset="https://example.org/small.jpg 300w, https://example.org/lamp.jpg 1200w" alt="The lamp">'],
    ['picture', '<picture><source srcset="https://example.org/lamp.jpg 800w"><img alt="The lamp"></picture>'],
  ])('gives a lazy picture its real address: %s', async (_, image) => {
    const page = await show(article(`<figure>${image}<figcaption>The lamp at dusk.</figcaption></figure>`));
    expect(sourceOf(page)).toBe('https://example.org/lamp.jpg');
    expect(textOf(page)).toBe(whole);
    expect(markdownOf(page)).toContain('The lamp at dusk.');
  });

  it('drops addresses that are neither http, https nor mailto', async () => {
    const page = await show(
      article(
        '<p>He had written <a href="javascript:alert(1)">a long note about it</a>, which he did not want to read to us that day.</p>',
      ),
    );
    expect(JSON.stringify(readPage(page)!.article.content)).not.toContain('javascript');
    expect(textOf(page)).toContain('a long note about it');
  });
});

describe('what is no body text', () => {
  it('takes hashtags, expiry and contributors for what they are', async () => {
    const page = await show(
      article('').replace(
        '</main>',
        '<p>Ann Lee and Bo Moss contributed to this report.</p><p>#Harbour #Lighthouse #Winter</p><p>Post expires at 9:16pm on Sunday June 26th, 2022</p></main>',
      ),
    );
    const { article: read } = readPage(page)!;
    expect(toText(read)).toBe(`${whole}\n\nAnn Lee and Bo Moss contributed to this report.`);
    expect(read.tags).toEqual(['Harbour', 'Lighthouse', 'Winter'].map((text) => ({ text, source: 'line' })));
    expect(read.expires).toBe('2022-06-26T21:16');
    expect(read.title).toBe('The lighthouse');
  });

  it('does not read what is hidden, but what a reader may open', async () => {
    const hidden = 'A hidden sentence that nobody on the page can see, long enough to look like any other one.';
    const folded =
      'The council had put the money aside in spring already, as the minutes of the meeting show quite clearly.';
    const page = await show(
      article(
        `<p style="display:none">${hidden}</p><div style="visibility:hidden"><p>${hidden}</p></div><details><summary>The money</summary><p>${folded}</p></details>`,
      ),
    );
    expect(textOf(page)).not.toContain('hidden sentence');
    expect(textOf(page)).toContain(folded);
  });
});

describe('odd documents', () => {
  it('reads an article in open shadow roots', async () => {
    const page = await show('<news-story></news-story>');
    const root = page.querySelector('news-story')!.attachShadow({ mode: 'open' });
    const main = page.createElement('main');
    for (const sentence of [FIRST, SECOND, THIRD]) {
      const paragraph = page.createElement('p');
      paragraph.textContent = sentence;
      main.append(paragraph);
    }
    root.append(main);
    expect(textOf(page)).toBe(whole);
  });

  it('reads past elements that shadow the properties of a page', async () => {
    const names = [
      'children',
      'firstChild',
      'parentNode',
      'querySelectorAll',
      'getAttribute',
      'childNodes',
      'attributes',
    ];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}</form>`;
    const images = ['querySelectorAll', 'body', 'URL', 'baseURI', 'documentElement', 'styleSheets', 'defaultView'].map(
      (name) => `<img name="${name}">`,
    );
    const page = await show(article(form) + images.join(''));
    const before = new XMLSerializer().serializeToString(page);
    expect(textOf(page)).toBe(whole);
    expect(new XMLSerializer().serializeToString(page)).toBe(before);
  });

  it('finds nothing in documents without a text, and says why', () => {
    const svg = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Hello</text></svg>',
      'image/svg+xml',
    );
    const empty = document.implementation.createHTMLDocument('');
    const bare = document.implementation.createDocument(null, null);
    for (const page of [svg, empty, bare]) expect(readPage(page)).toBeNull();
    expect(whyUnread(bare)).toBe('unreadable');
    expect(whyUnread(empty)).toBe('no-article');
  });

  it('reads a text under a hundred thousand levels', () => {
    const page = document.implementation.createHTMLDocument('Deep');
    let inner: Element = page.body;
    for (let level = 0; level < 100_000; level++) {
      const next = page.createElement(level % 3 ? 'div' : 'b');
      inner.append(next);
      inner = next;
    }
    for (const sentence of [FIRST, SECOND, THIRD]) {
      const paragraph = page.createElement('p');
      paragraph.textContent = sentence;
      inner.append(paragraph);
    }
    const reading = readPage(page);
    expect(reading && toText(reading.article)).toBe(whole);
  });

  it('reads the article that is asked for where a page has several', async () => {
    const other = [FIRST, SECOND, THIRD].map((text) => text.replace(/lighthouse|lenses|lamp/g, 'ferry'));
    const one = (title: string, texts: readonly string[]) =>
      `<article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const page = await show(one('The lighthouse', [FIRST, SECOND, THIRD]) + one('The ferry', other));
    expect(textOf(page)).toBe(whole);
    const near = page.querySelectorAll('article')[1]!.querySelector('p')!;
    expect(toText(readPage(page, { near })!.article)).toBe(other.join('\n\n'));
  });

  it('finds the sentences of the text in the live page', async () => {
    const page = await show(article(''));
    const reading = readPage(page)!;
    const text = toText(reading.article);
    const start = text.indexOf('Volunteers');
    expect(reading.rangesOf(start, start + 'Volunteers had cleaned'.length).map(String)).toEqual([
      'Volunteers had cleaned',
    ]);
    expect(reading.region.localName).toBe('main');
  });
});
