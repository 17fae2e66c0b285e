import type { Palette } from './themes.ts';

/** A palette as CSS custom properties. */
export function propertiesOf(palette: Palette): Readonly<Record<`--${string}`, string>> {
  const { paper, ink, link, raised, soft, rule, edge, mark, onMark, spoken } = palette;
  return {
    '--paper': paper,
    '--ink': ink,
    '--link': link,
    '--raised': raised,
    '--soft': soft,
    '--rule': rule,
    '--edge': edge,
    '--mark': mark,
    '--on-mark': onMark,
    '--spoken': spoken,
  };
}
