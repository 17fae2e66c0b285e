import './dom-double.ts';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { withoutKicker } from '../../src/article/kicker.ts';
import { pageOf } from './page-double.ts';
import { el } from './tree.ts';

const span = (name: string, ...children: (Element | string)[]) => el('span', children, name ? { class: name } : {});

/** What is left of a heading on a page with these titles. */
function left(titles: readonly string[], ...children: (Element | string)[]): string {
  const { blocks, boxes } = pageOf(el('h1', children));
  const [block] = blocks;
  return withoutKicker(block!, boxes[block!.box]!, titles);
}

describe('a headline without its kicker', () => {
  it.each([
    'kicker',
    'article__kicker',
    'dachzeile',
    'headline headline--topline',
    'c-overline',
    'page-roofline',
    'eyebrow',
    'story-pretitle',
    'Over-Title',
    'occhiello',
  ])('named %s', (name) => {
    expect(left([], span(name, 'At sea'), ' The ferry is late')).toBe('The ferry is late');
  });

  it('leaves no mark between the two', () => {
    expect(left([], span('kicker', 'At sea'), span('colon', ' : '), span('headline', 'The ferry is late'))).toBe(
      'The ferry is late',
    );
    expect(left([], span('kicker', 'At sea'), '„The ferry is late“')).toBe('„The ferry is late“');
  });

  it('finds what is named around it', () => {
    expect(left([], span('topline', span('date', '3 March')), 'The ferry is late')).toBe('The ferry is late');
  });

  it('believes the titles of the page where nothing is named', () => {
    expect(left(['The Ferry Is Late'], span('block', 'At sea'), ': The ferry is late')).toBe('The ferry is late');
  });

  it.each<[string, Parameters<typeof left>]>([
    ['no title says the rest', [['The ferry'], span('block', 'At sea'), ' The ferry is late']],
    ['the kicker is no element', [['The ferry is late'], 'At sea: The ferry is late']],
    ['it stands behind', [['At sea'], 'At sea ', span('kicker', 'The ferry is late')]],
    ['it is long', [[], span('kicker', `At sea ${'and at sea '.repeat(8)}`), 'The ferry is late']],
  ])('leaves a heading as it is where %s', (_, [titles, ...children]) => {
    const whole = pageOf(el('h1', children)).blocks[0]!.text;
    expect(left(titles, ...children)).toBe(whole);
  });

  it('leaves a heading that is nothing but a kicker', () => {
    expect(left([], span('kicker', 'At sea'))).toBe('At sea');
  });
});
