import './dom-double.ts';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { decide, isHopeless } from '../../src/article/decide.ts';
import { findFacts } from '../../src/article/facts.ts';
import { gateOf } from '../../src/article/gate.ts';
import { lengthInWords } from '../../src/article/length.ts';
import { bestBox, chanceOf, worthsOf } from '../../src/article/region.ts';
import { isDataTable } from '../../src/article/table.ts';
import { tagsOf } from '../../src/article/tag-lines.ts';
import { keepWhole } from '../../src/article/whole.ts';
import { metaOf, type Page } from './meta-double.ts';
import { NO_HINTS, pageOf } from './page-double.ts';
import { el } from './tree.ts';

const PROSE =
  'The late ferry left the harbour of Karsk on Friday, and nobody could say when it would be back in port again.';

function read(children: readonly Element[], hints = NO_HINTS) {
  const page = pageOf(...children);
  return { page, facts: findFacts(page, hints) };
}
const line = (words: string, facts = {}) => el('p', [words], facts);
const prose = (before: string) => line(`${before} ${PROSE}`);
const startOf = (words: string): string => words.slice(0, words.search(/[ .,]|$/));

describe('what is kept of a page by its points', () => {
  /** The first words of what is kept; `points` by first word, 1 where none are given. */
  const decided = (children: readonly Element[], points: Record<string, number> = {}, region?: [number, number]) => {
    const { facts } = read(children);
    const all = Float64Array.from(facts, ({ block }) => points[startOf(block.text)] ?? 1);
    const [first, end] = region ?? [0, facts.length];
    const kept = decide(facts, all, { first, end });
    return facts.filter(({ block }) => kept[block.index]).map(({ block }) => startOf(block.text));
  };

  it('is what has more than the threshold', () => {
    expect(decided([prose('A'), prose('B'), prose('C'), prose('D')], { B: -0.3, C: -0.1 })).toEqual(['A', 'C', 'D']);
  });

  it('is no heading over nothing, and no label among what was dropped', () => {
    const h2 = el('h2', ['Heads']);
    expect(decided([prose('A'), prose('B'), h2])).toEqual(['A', 'B']);
    expect(decided([prose('A'), prose('B'), h2, line('Label here')])).toEqual(['A', 'B']);
    expect(decided([prose('A'), prose('B'), line('This ends.')])).toEqual(['A', 'B', 'This']);
    expect(decided([prose('A'), prose('B'), line('Four words stand here')])).toEqual(['A', 'B', 'Four']);
    const dropped = [line('Drop this one'), line('Label here'), line('Drop that one')];
    expect(decided([prose('A'), ...dropped, prose('B')], { Drop: -2 })).toEqual(['A', 'B']);
    expect(decided([prose('A'), line('Label here'), prose('B')])).toEqual(['A', 'Label', 'B']);
    expect(decided([prose('A'), h2, prose('B')])).toEqual(['A', 'Heads', 'B']);
  });

  it('is the likeliest of the region where nearly nothing is over the threshold', () => {
    const page = [prose('A'), prose('B'), prose('C'), line('Short D')];
    const low = { A: -1, B: -1.5, C: -2.5, Short: -1 };
    expect(decided(page, low)).toEqual(['A', 'B']);
    expect(decided(page, low, [1, 4])).toEqual(['B']);
    expect(decided(page, { A: -4, B: -5, C: -6, Short: -4 })).toEqual([]);
    expect(decided([prose('A'), prose('B'), prose('C')], { C: -1 })).toEqual(['A', 'B']);
  });

  it('is not looked at again where there is no hope', () => {
    const { facts } = read([prose('A')]);
    expect(isHopeless(facts[0]!, 0.1, true)).toBe(false);
    expect(isHopeless(facts[0]!, 0.01, true)).toBe(true);
    expect(isHopeless(facts[0]!, 0.1, false)).toBe(true);
    expect(isHopeless(facts[0]!, 0.2, false)).toBe(false);
    expect(isHopeless({ ...facts[0]!, dull: true }, 0.9, true)).toBe(true);
  });
});

describe('lists and tables', () => {
  /** What is kept once they are whole, by first words; `no` was dropped before. */
  const whole = (children: readonly Element[], no: readonly string[], points: Record<string, number> = {}) => {
    const { page, facts } = read(children);
    const kept = Uint8Array.from(facts, ({ block }) => Number(!no.includes(startOf(block.text))));
    keepWhole(
      kept,
      page,
      facts,
      Float64Array.from(facts, ({ block }) => points[startOf(block.text)] ?? 0),
    );
    return facts.filter(({ block }) => kept[block.index]).map(({ block }) => startOf(block.text));
  };
  const list = (tag: string, ...items: string[]) =>
    el(
      tag,
      items.map((item) => el('li', [item])),
    );
  const row = (...cells: string[]) =>
    el(
      'tr',
      cells.map((cell) => el('td', [cell])),
    );

  it('are kept whole where most of them is', () => {
    for (const tag of ['ul', 'ol']) {
      const items = list(tag, 'One', 'Two', 'Three', 'Four');
      expect(whole([items], ['Four'])).toEqual(['One', 'Two', 'Three', 'Four']);
      expect(whole([items], ['Four'], { Four: -3 })).toEqual(['One', 'Two', 'Three']);
      expect(whole([items], ['Three', 'Four'])).toEqual(['One', 'Two']);
      expect(whole([items], ['One', 'Two', 'Three', 'Four'])).toEqual([]);
    }
    expect(
      whole([list('ul', 'One', 'Two', 'Three', 'Four', 'Five and six and seven and eight')], ['Five']),
    ).toHaveLength(4);
    const terms = el(
      'dl',
      ['One', 'Two', 'Three', 'Four'].map((word, i) => el(i % 2 ? 'dd' : 'dt', [word])),
    );
    expect(whole([terms], ['Four'], { Four: -3 })).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(
      whole(
        [
          el(
            'div',
            ['One', 'Two', 'Three', 'Four'].map((word) => line(word)),
          ),
        ],
        ['Four'],
      ),
    ).toHaveLength(3);
  });

  it('are dropped, where they are tables of which hardly anything is kept', () => {
    const table = el('table', [row('One', 'Two'), row('Three', 'Four'), row('Five', 'Six'), row('Seven', 'Eight')]);
    expect(whole([table], ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven'])).toEqual([]);
    expect(whole([table], ['Two', 'Three', 'Four', 'Five'])).toHaveLength(4);
    expect(whole([table], ['Two'])).toHaveLength(8);
    expect(whole([list('ul', 'One', 'Two', 'Three', 'Four', 'Five')], ['Two', 'Three', 'Four', 'Five'])).toEqual([
      'One',
    ]);
  });

  it.each<[boolean, string, Element[]]>([
    [true, 'of values', [row('1', '2'), row('3', '4')]],
    [true, 'with heads', [el('tr', [el('th', ['a']), el('th', ['b'])]), row('3', '4')]],
    [
      true,
      'with a head for each row',
      [el('tr', [el('th', ['a']), el('td', [PROSE + PROSE])]), el('tr', [el('th', ['b']), el('td', [PROSE + PROSE])])],
    ],
    [false, 'of a row', [row('1', '2', '3', '4')]],
    [false, 'of a column', [row('1'), row('2'), row('3'), row('4'), row('5')]],
    [false, 'of paragraphs', [row(PROSE + PROSE, PROSE + PROSE), row(PROSE + PROSE, PROSE)]],
    [false, 'of three cells', [row('1', '2'), row('3')]],
    [
      false,
      'that lays out headings',
      [el('tr', [el('td', [el('h2', ['a']), el('h2', ['b'])]), el('td', [el('h2', ['c'])])]), row('3', '4')],
    ],
  ])('hold data: %s, a table %s', (isData, _, rows) => {
    const page = pageOf(el('table', rows));
    expect(isDataTable(page.boxes.find(({ tag }) => tag === 'table')!, page)).toBe(isData);
  });
});

describe('the region of the text', () => {
  const regionOf = (children: readonly Element[], chance: Record<string, number> = {}, title = '') => {
    const { page, facts } = read(children, { ...NO_HINTS, title });
    const chances = Float64Array.from(facts, ({ block }) => chance[startOf(block.text)] ?? 0.9);
    const { tag, element } = bestBox(page.boxes, worthsOf(page, facts, chances));
    return `${tag} ${element.getAttribute('id') ?? ''}`.trim();
  };
  const box = (id: string, ...children: Element[]) => el('div', children, { id });

  it('is the innermost box with what is likely, and without what is not', () => {
    const links = Array.from({ length: 9 }, () => line('No link leads to the text here.'));
    expect(regionOf([box('all', box('links', ...links), box('text', prose('A'), prose('B')))], { No: 0.01 })).toBe(
      'div text',
    );
    expect(regionOf([box('all', box('one', prose('A')), box('two', prose('B')))])).toBe('div all');
    expect(regionOf([box('text', el('ul', [el('li', [PROSE]), el('li', [PROSE])]))])).toBe('div text');
    expect(regionOf([box('text', el('blockquote', [prose('A')]))])).toBe('div text');
  });

  it('rather begins with the headline', () => {
    const title = 'The late ferry of Karsk';
    const h1 = el('h1', [title]);
    const side = box('side', prose('A'), prose('B'), prose('C'));
    const apart = Array.from({ length: 14 }, () => line('No, nobody, never, nowhere. '.repeat(3)));
    const text = box('text', h1, prose('D'), prose('E'), line('So it was, and so it is to this day in Karsk.'));
    expect(regionOf([side, ...apart, text], { No: 0 }, title)).toBe('div text');
    expect(regionOf([side, ...apart, text], { No: 0, D: 0.4 })).toBe('div side');
    // It may stand above the text, or some lines into it; a heading like others makes none.
    const two = [prose('D'), prose('E'), line('So it was, and so it is to this day in Karsk.')];
    expect(regionOf([side, ...apart, h1, box('text', ...two)], { No: 0 }, title)).toBe('div text');
    expect(regionOf([side, ...apart, box('text', line('Karsk'), h1, ...two)], { No: 0 }, title)).toBe('div text');
    expect(regionOf([side, ...apart, box('text', el('h2', ['Storm']), ...two)], { No: 0 }, title)).toBe('div side');
    expect(regionOf([side, ...apart, box('text', line(title), ...two)], { No: 0 }, title)).toBe('div side');
    const far = Array.from({ length: 14 }, () => line('Karsk'));
    expect(regionOf([h1, side, ...apart, box('text', ...far, ...two)], { No: 0, Karsk: 0.3 }, title)).toBe('div side');
  });
});

describe('the chance that points give', () => {
  it('is even for none, and goes to one or the other side', () => {
    expect(chanceOf(0)).toBe(0.5);
    expect(chanceOf(2)).toBeGreaterThan(0.8);
    expect(chanceOf(-2)).toBeLessThan(0.2);
    expect(chanceOf(2) + chanceOf(-2)).toBeCloseTo(1);
    expect(chanceOf(40)).toBeLessThanOrEqual(1);
  });
});

describe('what a publisher says that an article is about', () => {
  const tags = (meta: Page, children: Element[] = [], near: (index: number) => boolean = () => true) =>
    tagsOf(metaOf(meta), read(children).facts, near);

  it('is a line of hashtags, then metadata, then links to tags, each once', () => {
    const found = tags(
      {
        structured: [{ keywords: ['Karsk', '#ferry'] }],
        metas: { keywords: 'pilots, KARSK ;strike,,', 'article:tag': 'harbour' },
        tags: ['Harbour', 'roads'],
      },
      [line('#Karsk #NightFerry')],
    );
    expect(found.map(({ text, source }) => `${source} ${text}`)).toEqual([
      'line Karsk',
      'line NightFerry',
      'meta ferry',
      'meta harbour',
      'meta pilots',
      'meta strike',
      'link roads',
    ]);
  });

  it('is no line far from the text, nothing long, and not without end', () => {
    expect(tags({}, [line('#Karsk #NightFerry')], () => false)).toEqual([]);
    expect(tags({}, [line('So it was in #Karsk')])).toEqual([]);
    expect(tags({ tags: ['k'.repeat(61), 'k'.repeat(60)] })).toHaveLength(1);
    expect(tags({ tags: Array.from({ length: 90 }, (_, i) => `tag ${i}`) })).toHaveLength(40);
    for (const name of ['og:article:tag', 'news_keywords', 'parsely-tags', 'sailthru.tags', 'cxenseparse:tags'])
      expect(tags({ metas: { [name]: 'Karsk' } })).toEqual([{ text: 'Karsk', source: 'meta' }]);
  });
});

describe('the end of the free text', () => {
  const asks = 'Subscribe to continue reading';
  const gate = (meta: Page, children: Element[] = [], isKept = false) =>
    gateOf(metaOf(meta), read(children).facts, () => isKept);

  it('is where a line that is not of the text asks for payment, or the data say so', () => {
    expect(gate({}, [prose('A'), line(asks)])).toEqual({ kind: 'paid', note: asks });
    expect(gate({}, [prose('A'), line(asks)], true)).toBeNull();
    expect(gate({}, [prose('A')])).toBeNull();
    expect(gate({ structured: [{}, { free: false }] }, [prose('A')])).toEqual({ kind: 'paid' });
    expect(gate({ structured: [{ free: true }] }, [prose('A')])).toBeNull();
  });
});

describe('the length of a text', () => {
  it('is counted by spaces, or as the browser parts it where there are none', () => {
    expect(lengthInWords('The late ferry', 9)).toBe(9);
    expect(lengthInWords('港。。。、！', 1)).toBe(1);
    const japanese = lengthInWords('港で灯台が灯った。', 1);
    expect(japanese).toBeGreaterThan(3);
    expect(japanese).toBeLessThan(9);
    expect(lengthInWords('ประภาคารส่องสว่าง', 1)).toBeGreaterThan(1);
    expect(lengthInWords('港で灯台が灯った。'.repeat(2000), 1)).toBeGreaterThan(japanese * 1900);
    expect(lengthInWords('港で灯台が灯った。'.repeat(2000), 1)).toBeLessThan(japanese * 2100);
  });
});
