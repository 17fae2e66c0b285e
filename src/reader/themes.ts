import { type Hex, legible, luminanceOf, mix } from './contrast.ts';

/** Contrast ratio of text: WCAG 2, criterion 1.4.6 (level AAA). */
const TEXT_CONTRAST = 7;
/** Contrast ratio of the outlines of controls: WCAG 2, criterion 1.4.11 (level AA). */
const LINE_CONTRAST = 3;

/** The colours that define a theme. */
export interface Colours {
  paper: Hex;
  ink: Hex;
  link: Hex;
}

/** All colours of a theme, derived from its three. */
export interface Palette extends Colours {
  isDark: boolean;
  /** Background of code, cards and panels. */
  raised: Hex;
  /** Captions, bylines and other quieter text. */
  soft: Hex;
  /** Separating lines. */
  rule: Hex;
  /** Outlines of controls. */
  edge: Hex;
  /** Background of marked text, and text on it. */
  mark: Hex;
  onMark: Hex;
  /** Background of the sentence that is read aloud. */
  spoken: Hex;
}

/** The built-in themes. */
export const THEMES = {
  paper: { paper: '#fcfbf8', ink: '#22201c', link: '#8a3413' },
  sepia: { paper: '#f4ead5', ink: '#3b2a1a', link: '#7d2b0b' },
  grey: { paper: '#dddedf', ink: '#1d1f21', link: '#12406e' },
  night: { paper: '#1d1e21', ink: '#dfdcd5', link: '#f0a988' },
  black: { paper: '#000000', ink: '#d4d1cb', link: '#e8a384' },
  contrast: { paper: '#ffffff', ink: '#000000', link: '#00309c' },
} as const satisfies Record<string, Colours>;

export type ThemeName = keyof typeof THEMES;

/** Derives a palette from three colours; text and outlines are adjusted where their contrast would be too low. */
export function paletteOf({ paper, ink, link }: Colours): Palette {
  const isDark = luminanceOf(paper) < 0.18;
  const raised = mix(paper, isDark ? '#ffffff' : '#000000', isDark ? 0.07 : 0.035);
  const grounds = [paper, raised];
  const mark: Hex = isDark ? '#6b5200' : '#ffe07a';
  const text = (colour: Hex): Hex => legible(colour, grounds, TEXT_CONTRAST);
  const legibleInk = text(ink);
  const spoken = mix(paper, isDark ? '#4f86c6' : '#2f74d0', isDark ? 0.32 : 0.16);
  return {
    paper,
    ink: legibleInk,
    link: text(link),
    isDark,
    raised,
    soft: text(mix(legibleInk, paper, 0.28)),
    rule: mix(paper, legibleInk, 0.16),
    edge: legible(mix(paper, legibleInk, 0.3), grounds, LINE_CONTRAST),
    mark,
    onMark: legible(legibleInk, [mark], TEXT_CONTRAST),
    spoken: legible(legibleInk, [spoken], TEXT_CONTRAST) === legibleInk ? spoken : raised,
  };
}
