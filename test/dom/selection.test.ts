import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { afterEach, describe, expect, it } from 'vitest';
import { readPage, readSelected } from '../../src/engine.ts';
import { toMarkdown } from '../../src/formats/markdown.ts';

const LINE =
  'The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.';
const PAGE = `
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><h1 id="head">The bridge reopens</h1>
<p id="first">${LINE} <a id="link" href="/plan">The plan</a> was <em id="em">his own</em>, said Ann.</p>
<p>${LINE}</p>
<div class="related share"><a id="related" href="/other">Read also: the other bridge was closed</a></div>
<h2 id="why">Why it took <em>so long</em></h2>
<ul id="list"><li id="one">The stone came late</li><li id="two">The <strong>money</strong> came later</li></ul>
<p id="late">${LINE}</p>
<pre id="code">if open:
    cross()</pre>
<table id="table"><tr><th>Year</th><th>Cost</th></tr><tr><td id="cell">2022</td><td>four million</td></tr></table>
<p>${LINE}</p><p id="last">${LINE}</p></main>
<footer id="footer">Imprint and contact</footer>`;

const at = (id: string): Element => document.getElementById(id)!;

function show(): void {
  document.title = 'The bridge reopens';
  document.body.append(...new DOMParser().parseFromString(PAGE, 'text/html').body.childNodes);
}
afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** What is selected, as HTML. */
function selected(from: Node, start: number, to: Node, end: number): string {
  getSelection()!.setBaseAndExtent(from, start, to, end);
  const article = readSelected(document, readPage(document));
  return article ? toHtml(article.content.children as ElementContent[]) : '';
}
const all = (id: string): string => selected(at(id), 0, at(id), at(id).childNodes.length);

it('is nothing where nothing is selected', () => {
  show();
  expect(readSelected(document, readPage(document))).toBeNull();
  expect(selected(at('first').firstChild!, 3, at('first').firstChild!, 3)).toBe('');
});

it('is a paragraph with its marks and absolute links, cut where the selection begins and ends', () => {
  show();
  const address = new URL('/plan', document.baseURI).href;
  expect(selected(at('link').firstChild!, 4, at('em').firstChild!, 3)).toBe(
    `<p><a href="${address}">plan</a> was <em>his</em></p>`,
  );
});

it('keeps headings, lists and code between its ends, and nothing that is no part of the article', () => {
  show();
  const html = selected(at('first').lastChild!, 2, at('code').firstChild!, 8);
  expect(html).toMatch(/^<p>said Ann\.<\/p><p>The old bridge/);
  expect(html).toContain('<h2>Why it took <em>so long</em></h2>');
  expect(html).toContain('<ul><li>The stone came late</li><li>The <strong>money</strong> came later</li></ul>');
  expect(html).toMatch(/<pre><code>if open:<\/code><\/pre>$/);
  expect(html).not.toContain('Read also');
});

it('is a paragraph where it is words out of one item or one cell, and keeps more than one as they are', () => {
  show();
  expect(all('one')).toBe('<p>The stone came late</p>');
  expect(all('cell')).toBe('<p>2022</p>');
  expect(all('list')).toBe('<ul><li>The stone came late</li><li>The <strong>money</strong> came later</li></ul>');
  expect(all('table')).toContain('<tr><td>2022</td><td>four million</td></tr>');
  expect(all('why')).toBe('<h2>Why it took <em>so long</em></h2>');
});

it('takes what is selected outside the article as it is', () => {
  show();
  expect(all('footer')).toBe('<p>Imprint and contact</p>');
  expect(selected(at('head').firstChild!, 4, at('first').firstChild!, 14)).toBe(
    '<h2>bridge reopens</h2><p>The old bridge</p>',
  );
});

it('is the article, and not what stands around it, where it holds all of that', () => {
  show();
  expect(readPage(document)).not.toBeNull();
  getSelection()!.selectAllChildren(document.body);
  expect(readSelected(document, readPage(document))).toBeNull();
  const [main] = document.getElementsByTagName('main');
  getSelection()!.selectAllChildren(main!);
  expect(readSelected(document, readPage(document))).toBeNull();
  // All but its last words.
  expect(selected(document.body, 0, at('last').firstChild!, LINE.length - 8)).toContain('>News</a>');
  // A page of which no article was read has nothing that could stand in place of what is selected.
  getSelection()!.selectAllChildren(document.body);
  expect(readSelected(document, null)).not.toBeNull();
});

it('reads a page that is no article, and never what is hidden in it', () => {
  document.title = 'Notes';
  document.body.append(
    ...new DOMParser().parseFromString(
      '<p id="a">One <b>two</b></p><p style="display:none">hidden</p><p id="b">three</p>',
      'text/html',
    ).body.childNodes,
  );
  expect(selected(at('a'), 0, at('b'), 1)).toBe('<p>One <strong>two</strong></p><p>three</p>');
  const article = readSelected(document, null)!;
  expect(article.title).toBe('Notes');
  expect(toMarkdown(article)).toBe('One **two**\n\nthree\n');
});

describe('what is selected in a shadow root', () => {
  const shadowRootOf = (host: Element) => host.shadowRoot;
  /** The article in a root that stands in another. */
  function showInRoots(): ShadowRoot {
    const outer = document.createElement('news-page');
    const inner = document.createElement('news-story');
    document.body.append(outer);
    outer.attachShadow({ mode: 'open' }).append(inner);
    const root = inner.attachShadow({ mode: 'open' });
    root.append(...new DOMParser().parseFromString(PAGE, 'text/html').body.childNodes);
    return root;
  }
  const read = () => readSelected(document, readPage(document, { shadowRootOf }), { shadowRootOf });

  it('is seen as elsewhere', () => {
    const root = showInRoots();
    getSelection()!.setBaseAndExtent(root.querySelector('#link')!.firstChild!, 4, root.querySelector('#em')!, 1);
    expect(toMarkdown(read()!)).toMatch(/^\[plan\]\(.*\) was \*his own\*\n$/);
  });

  it('is nothing where only the caret stands there, and where its host is what is selected of all', () => {
    const root = showInRoots();
    getSelection()!.collapse(root.querySelector('#late')!.firstChild, 5);
    expect(read()).toBeNull();
    getSelection()!.selectAllChildren(document.body);
    expect(read()?.content.children ?? []).toEqual([]);
  });
});

it('changes neither the page nor the selection', () => {
  show();
  const before = document.documentElement.outerHTML;
  all('late');
  expect(document.documentElement.outerHTML).toBe(before);
  expect(getSelection()?.toString().trim()).toBe(LINE);
});
