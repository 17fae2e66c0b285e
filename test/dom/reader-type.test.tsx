import './words-double.ts';
import type { Root } from 'hast';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Showing } from '../../src/reader/body.tsx';
import readerSheet from '../../src/reader/reader.css?inline';
import { keepTogether } from '../../src/reader/together.ts';
import typeSheet from '../../src/reader/type.css?inline';
import { el, root } from '../unit/tree.ts';

/** How the article is set, as a browser lays it out. No face of ours need have the letters: lines break by characters. */

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => host.remove());

async function show(content: Root, lang: string, classes = ''): Promise<HTMLElement> {
  const { Body } = await import('../../src/reader/body.tsx');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${readerSheet}\n${typeSheet}`);
  shadow.adoptedStyleSheets = [sheet];
  const main = document.createElement('main');
  main.className = `article ${classes}`;
  main.lang = lang;
  for (const [name, value] of Object.entries({
    '--size': '20px',
    '--leading': '1.6',
    '--column': '660px',
    '--face': 'serif',
    '--rule': 'gray',
  }))
    main.style.setProperty(name, value);
  shadow.append(main);
  const showing: Showing = { notes: new Map(), onPicture: () => undefined };
  render(h(Body, { content: keepTogether(content), showing }), main);
  return main;
}

/** Where a stretch of a text node stands. */
function boxOf(node: Text, start: number, end: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect();
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

it('keeps a formula and what is written at it in one line, whatever the measure', async () => {
  const content = root(
    el('p', ['What is left of the rain on the ', el('math', [el('mi', ['n'])]), 'th day after it is a little less.']),
  );
  const main = await show(content, 'en');
  const suffix = textsIn(main).find(({ data }) => data === 'th')!;
  const formula = main.querySelector('math')!;
  for (let width = 100; width < 500; width += 3) {
    main.style.width = `${width}px`;
    expect(boxOf(suffix, 0, 2).top, `at ${width} pixels`).toBeLessThan(formula.getBoundingClientRect().bottom);
  }
});

/** What may begin no line, and end none, by JIS X 4051. */
const NO_START = /[、。」』）・ーっゃゅょ々！？]/;
const NO_END = /[「『（]/;

it('begins and ends no line with what may not stand there in Japanese', async () => {
  const text =
    '「湯が沸く音がしないと、眠れませんから」と笑った。コーヒーやジュースは置かない（水だけだ）。ちょっと待って、と言うと、奥から団子を持ってきた！人々はゆっくり食べ、時々『うまい』と言った。';
  const main = await show(root(el('p', [text])), 'ja', 'is-cjk');
  const node = textsIn(main)[0]!;
  for (let width = 160; width < 480; width += 17) {
    main.style.width = `${width}px`;
    let last = boxOf(node, 0, 1);
    for (let i = 1; i < text.length; i++) {
      const box = boxOf(node, i, i + 1);
      if (box.top > last.top + 4) {
        expect(text[i], `begins a line at ${width} pixels`).not.toMatch(NO_START);
        expect(text[i - 1], `ends a line at ${width} pixels`).not.toMatch(NO_END);
      }
      last = box;
    }
  }
});

it.each([
  ['justified', 'justify'],
  ['ragged', 'start'],
])('sets Japanese %s where that is chosen', async (_, align) => {
  const main = await show(
    root(el('p', ['峠の頂に一軒の茶屋がある。']), el('ul', [el('li', ['暖簾'])])),
    'ja',
    'is-cjk',
  );
  main.style.setProperty('--align', align);
  for (const block of main.querySelectorAll('p, li')) expect(getComputedStyle(block).textAlign).toBe(align);
});

const quoteOf = (...lines: string[]) =>
  root(
    el(
      'blockquote',
      lines.map((line) => el('p', [line])),
    ),
  );

it.each([
  ['of a name behind a dash', ['It is a light.', '— Ada Brook (@ada), May 14'], ['— Ada Brook (@ada), May 14']],
  ['where people speak in turn', ['— Who is there?', '— Nobody'], []],
  ['where a sentence has a dash before it', ['It is a light.', '– and then it was dark.'], []],
  ['where there is nothing else', ['— Ada Brook'], []],
])('knows the source of a quote %s', async (_, lines, sources) => {
  const main = await show(quoteOf(...lines), 'en');
  expect([...main.querySelectorAll('.said-by')].map((line) => line.textContent)).toEqual(sources);
});

it('sets readings small above their word, and gives the line its room', async () => {
  const ruby = el('ruby', ['暖簾', el('rp', ['(']), el('rt', ['のれん']), el('rp', [')'])]);
  const main = await show(root(el('p', [ruby, 'は色あせ、柱は傾いている。'])), 'ja', 'is-cjk');
  const reading = main.querySelector('rt')!;
  expect(getComputedStyle(reading).fontSize).toBe('10px');
  const [word] = textsIn(main);
  expect(reading.getBoundingClientRect().bottom).toBeLessThanOrEqual(boxOf(word!, 0, 2).top + 6);
  expect(main.querySelector('rp')!.getClientRects()).toHaveLength(0);
});

it('is laid out from right to left where lines run from top to bottom', async () => {
  const line = '峠の頂に一軒の茶屋がある。暖簾は色あせ、柱は傾き、それでも湯はいつも沸いている。';
  const content = root(
    el('h2', ['峠の茶屋']),
    el('p', [line]),
    el('blockquote', [el('p', [line])]),
    el('ul', [el('li', [line]), el('li', [line])]),
    el('p', [line]),
  );
  const main = await show(content, 'ja', 'is-cjk');
  main.style.writingMode = 'vertical-rl';
  main.style.height = '400px';
  main.style.width = 'max-content';
  const blocks = [...main.querySelectorAll('h2, .body > p, blockquote, ul')].map((block) =>
    block.getBoundingClientRect(),
  );
  for (let i = 1; i < blocks.length; i++) {
    // Each stands to the left of the one before, with the room between them that paragraphs have between lines.
    expect(blocks[i]!.right).toBeLessThanOrEqual(blocks[i - 1]!.left);
    expect(blocks[i]!.height).toBeLessThanOrEqual(400);
  }
  const quote = main.querySelector('blockquote')!;
  expect(getComputedStyle(quote).borderTopWidth).toBe('3px');
});

const SENTENCE = 'He left in the spring after a dispute over the price of salt, and came back with eleven votes more. ';

it('leaves sentences in a table more than a word a line, and names in one piece', async () => {
  const row = (tag: string, cells: readonly (string | ReturnType<typeof el>)[]) =>
    el(
      'tr',
      cells.map((cell) => el(tag, [cell])),
    );
  const words = ['Name', 'Party', 'Constituency', 'Elected', 'Committee', 'Occupation', 'Option', 'Remarks'];
  const cells = [...words.slice(0, 6), el('code', ['server.http.max_connections_per_host']), SENTENCE.repeat(2)];
  const rows = Array.from({ length: 4 }, () => row('td', cells));
  const main = await show(root(el('table', [el('thead', [row('th', words)]), el('tbody', rows)])), 'en');
  for (const width of [800, 320]) {
    main.style.width = `${width}px`;
    expect(main.querySelector('td:last-child')!.clientWidth).toBeGreaterThan(150);
    expect(main.querySelector('code')!.getClientRects()).toHaveLength(1);
  }
  const box = main.querySelector<HTMLElement>('.table')!;
  box.style.maxBlockSize = '160px';
  box.scrollTop = 200;
  const head = main.querySelector('th')!.getBoundingClientRect();
  expect(Math.abs(head.top - box.getBoundingClientRect().top)).toBeLessThan(2);
});

it('gives many narrow columns the room of a few wide ones', async () => {
  const cells = (tag: string) => Array.from({ length: 14 }, (_, i) => el(tag, [String(i + 1)]));
  const rows = ['th', 'td', 'td'].map((tag) => el('tr', cells(tag)));
  const main = await show(root(el('table', rows)), 'en');
  main.style.width = '700px';
  const box = main.querySelector<HTMLElement>('.table')!;
  expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
});

it('parts a block in a list from the words before it', async () => {
  const code = () => el('pre', [el('code', ['make install'])]);
  const main = await show(root(el('ul', [el('li', ['Build it:', code()]), el('li', [el('p', ['Or not.'])])])), 'en');
  const [first] = textsIn(main);
  const box = main.querySelector('.code')!.getBoundingClientRect();
  const next = main.querySelector('li:last-child')!.getBoundingClientRect();
  const above = box.top - boxOf(first!, 0, 5).bottom;
  expect(above).toBeGreaterThan(8);
  expect(next.top - box.bottom).toBeGreaterThan(above);
});

it('parts paragraphs of one item, and items of more than one paragraph further', async () => {
  const items = [el('li', ['One.', el('p', ['And more of it.'])]), el('li', ['Two.'])];
  const main = await show(root(el('ul', items)), 'en');
  const [first, second] = [...main.querySelectorAll('li p')].map((line) => line.getBoundingClientRect());
  const next = main.querySelector('li:last-child')!.getBoundingClientRect();
  const within = second!.top - first!.bottom;
  expect(within).toBeGreaterThan(8);
  expect(next.top - second!.bottom).toBeGreaterThan(within);
});

it('lets a formula that is wider than the text take of the margin, before it must scroll', async () => {
  const sum = Array.from({ length: 60 }, () => [el('mi', ['x']), el('mo', ['+'])]).flat();
  const formula = el('math', [el('mrow', sum)], { display: 'block' });
  const content = root(formula, el('p', ['It goes on for ever.']), el('p', ['So it does:', formula]));
  const main = await show(content, 'en');
  main.style.setProperty('--room', '200px');
  main.style.width = '400px';
  const text = main.querySelector('p')!;
  const shown = main.querySelectorAll('math');
  expect(shown).toHaveLength(2);
  for (const each of shown) {
    expect(each.getBoundingClientRect().width).toBeGreaterThan(text.getBoundingClientRect().width + 100);
    expect(each.scrollWidth).toBeGreaterThan(each.clientWidth);
  }
});

it('keeps every line of a long table’s head in sight, one below the other', async () => {
  const cells = (name: 'td' | 'th', ...values: string[]) => values.map((value) => el(name, [value]));
  const head = [el('tr', cells('th', 'Spring', 'Autumn')), el('tr', cells('th', 'Cod', 'Hake'))];
  const rows = Array.from({ length: 60 }, (_, i) => el('tr', cells('td', `${i}`, `${i * 7}`)));
  const main = await show(root(el('table', [el('thead', head), el('tbody', rows)])), 'en');
  const box = main.querySelector<HTMLElement>('.table')!;
  box.scrollTop = 600;
  expect(box.scrollTop).toBe(600);
  const [first, second] = [...main.querySelectorAll('thead tr')].map((line) => line.getBoundingClientRect());
  const { top } = box.getBoundingClientRect();
  expect(first!.top).toBeCloseTo(top, 0);
  expect(second!.top).toBeCloseTo(first!.bottom, 0);
  const at = [first!, second!].map(
    ({ left, top, height }) =>
      (main.getRootNode() as ShadowRoot).elementFromPoint(left + 4, top + height / 2)?.textContent,
  );
  expect(at).toEqual(['Spring', 'Cod']);
});
