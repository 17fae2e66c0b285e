import { afterEach, describe, expect, it } from 'vitest';
import { type ElementRule, isElementRule } from '../../src/clutter/element-rule.ts';
import { describeElement, findByRule, likeness } from '../../src/clutter/likeness.ts';

afterEach(() => document.body.replaceChildren());

function show(markup: string): void {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}
const one = (selector: string): Element => document.querySelector(selector)!;

const BOX = (names: string, id = '', text = 'Tonight on our other channel: the ten best soups of the year') =>
  `<header>Site</header><main><p>Text</p></main><div class="rail"><div class="${names}" ${id && `id="${id}"`}><b>${text}</b></div></div>`;

function ruleFor(markup: string, selector: string): ElementRule {
  show(markup);
  return describeElement(one(selector));
}

describe('an element is found again', () => {
  const rule = ruleFor(BOX('promo-box css-1x2y3z'), '.promo-box');

  it.each([
    ['when nothing changed', BOX('promo-box css-1x2y3z')],
    ['when the made-up class names changed', BOX('promo-box css-9q8w7e')],
    ['when every class name changed', BOX('x1 x2')],
    ['when its words changed', BOX('promo-box css-1x2y3z', '', 'Now in our shop: spoons')],
    [
      'when something came before it',
      BOX('promo-box css-1x2y3z').replace('<div class="rail">', '<div></div><div class="rail">'),
    ],
  ])('%s', (_name, markup) => {
    show(markup);
    expect(findByRule(document.body, rule)).toBe(one('.rail > div'));
  });

  it.each([
    ['a short word', '<nav><ul><li>World</li><li>Sport</li></ul></nav>', 'li'],
    ['no words at all', '<div><p>Text</p><div><img alt=""></div></div>', 'div div'],
  ])('by its place, with %s', (_name, markup, selector) => {
    const known = ruleFor(markup, selector);
    show(markup);
    expect(findByRule(document.body, known)).toBe(one(selector));
    show(markup.replace('World', 'Arts').replace('<img alt="">', 'Words'));
    expect(findByRule(document.body, known)).toBeNull();
  });

  it('by its place and words, though every name and the numbers in it changed', () => {
    const weather = (name: string, knots: number): string =>
      `<main><p>Text</p><div class="${name}"><span>Weather for sailors: </span><b>wind ${knots} knots, gusting</b></div></main>`;
    const known = ruleFor(weather('c3f9xQ7', 8), 'div');
    expect(known.text).toBe('Weather for sailors: wind 8 knots, gusting');
    show(weather('k81mmZ2', 34));
    expect(findByRule(document.body, known)).toBe(one('div'));
  });

  it('by its id alone', () => {
    const known = ruleFor(BOX('a', 'shop-teaser'), '#shop-teaser');
    show(`<section><div id="shop-teaser" class="new names">Other words</div></section>`);
    expect(findByRule(document.body, known)).toBe(one('#shop-teaser'));
  });

  it('only when enough is the same', () => {
    show('<main><div class="promo-box">The mayor spoke for an hour about the bridge</div></main>');
    expect(findByRule(document.body, rule)).toBeNull();
    show('<article><div><b>Something else</b></div></article>');
    expect(findByRule(document.body, rule)).toBeNull();
  });

  it('as the likeliest of several', () => {
    show(`<div class="promo-box">Other</div>${BOX('promo-box css-1x2y3z')}`);
    expect(findByRule(document.body, rule)?.textContent).toContain('ten best soups');
  });
});

it('is data that passes its own check, and is not like another element', () => {
  const rule = ruleFor(BOX('promo-box', 'r:1:'), '.promo-box');
  expect(isElementRule(JSON.parse(JSON.stringify(rule)))).toBe(true);
  show(BOX('promo-box'));
  expect(likeness(rule, one('main'))).toBe(0);
});
