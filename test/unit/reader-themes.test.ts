import { describe, expect, it } from 'vitest';
import { contrastOf, type Hex, luminanceOf } from '../../src/reader/contrast.ts';
import { paletteOf, THEMES } from '../../src/reader/themes.ts';

/** Every pair of colours in which text is read. */
function contrastsOf(colours: Parameters<typeof paletteOf>[0]): number[] {
  const { paper, raised, ink, soft, link, mark, onMark, spoken } = paletteOf(colours);
  const grounds = [paper, raised];
  return [
    ...grounds.flatMap((ground) => [ink, soft, link].map((text) => contrastOf(text, ground))),
    contrastOf(onMark, mark),
    contrastOf(ink, spoken),
  ];
}

describe('contrast', () => {
  it('is what WCAG says of known pairs', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(luminanceOf('#ffffff')).toBeCloseTo(1, 5);
  });
});

describe('every theme', () => {
  it.each(Object.entries(THEMES))('%s gives all text a contrast of at least 7', (_name, colours) => {
    expect(Math.min(...contrastsOf(colours))).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['#ffffff', '#fefefe', '#ffff00'],
    ['#808080', '#7f7f7f', '#888888'],
    ['#0000ff', '#00008b', '#ff0000'],
    ['#101010', '#202020', '#303030'],
  ] as [Hex, Hex, Hex][])('of the reader’s own gives the most that paper %s allows', (paper, ink, link) => {
    const best = Math.min(
      ...[paper, paletteOf({ paper, ink, link }).raised].map((ground) =>
        Math.max(contrastOf('#000000', ground), contrastOf('#ffffff', ground)),
      ),
    );
    expect(Math.min(...contrastsOf({ paper, ink, link }).slice(0, 6))).toBeGreaterThanOrEqual(Math.min(7, best - 0.5));
  });

  it('keeps a colour that can be read as it was chosen', () => {
    const { ink, link } = paletteOf({ paper: '#ffffff', ink: '#222222', link: '#003080' });
    expect([ink, link]).toEqual(['#222222', '#003080']);
  });
});
