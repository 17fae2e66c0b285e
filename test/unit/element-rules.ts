import type { ElementRule } from '../../src/clutter/element-rule.ts';

/** A rule as it is kept, told from others by its text. */
export const ruleOf = (text: string): ElementRule => ({
  tag: 'div',
  id: '',
  names: [],
  role: '',
  label: '',
  path: ['div:1'],
  text,
});
