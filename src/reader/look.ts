import { make } from '../page/dom.ts';
import type { Hex } from './contrast.ts';
import { type FaceName, PREFERENCES, type Preferences } from './preferences.ts';
import { propertiesOf } from './theme-sheet.ts';
import { type Palette, paletteOf, THEMES } from './themes.ts';

export const STACKS: Readonly<Record<FaceName, string>> = {
  serif:
    'ui-serif, "Iowan Old Style", Charter, "Source Serif 4", Georgia, Cambria, "Noto Serif", "DejaVu Serif", serif',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  atkinson: '"lede atkinson", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif',
  opendyslexic: '"lede opendyslexic", OpenDyslexic, system-ui, sans-serif',
};

/** Chinese, Japanese and Korean lines hold three fifths as many characters: 40 for 66. */
const SQUARE = 0.6;
const SQUARE_LANGUAGES = /^(?:zh|ja|ko|yue)\b/i;

export const isSquare = (lang: string | undefined): boolean => SQUARE_LANGUAGES.test(lang ?? '');

/** How many characters a line of text in a language holds at a measure. */
export const charactersIn = (measure: number, lang: string | undefined): number =>
  Math.round(measure * (isSquare(lang) ? SQUARE : 1));

/** What the reader chose, the last first, and for the rest what is usual: characters that are a square each end in one line. */
export const preferencesFor = (
  lang: string | undefined,
  ...chosen: readonly (Partial<Preferences> | null)[]
): Preferences => Object.assign({ ...PREFERENCES, justified: isSquare(lang) }, ...chosen);

/** Languages whose letters are joined: they come apart where they are spaced. */
const CURSIVE_LANGUAGES = /^(?:ar|ckb|dv|fa|ks|mn-Mong|ps|sd|syr|ug|ur)\b/i;

export const isCursive = (lang: string | undefined): boolean => CURSIVE_LANGUAGES.test(lang ?? '');

/** Scripts in which one language is written, or one far more than all others. */
const OWN_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];
/** So much of a text must be in such a script: Japanese has many characters that are not. */
const OWN_SHARE = 0.2;

/** The language of an article whose page does not say it, where its script does. */
export function languageByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return OWN_SCRIPTS.find(([script]) => (sample.match(script)?.length ?? 0) > letters * OWN_SHARE)?.[1];
}

export function paletteFor(preferences: Preferences, prefersDark: boolean): Palette {
  const { theme, day, night, ownPaper, ownInk, ownLink } = preferences;
  if (theme === 'own') return paletteOf({ paper: ownPaper as Hex, ink: ownInk as Hex, link: ownLink as Hex });
  return paletteOf(THEMES[theme === 'auto' ? (prefersDark ? night : day) : theme]);
}

const SAMPLE = 600;

/** The mean width of a character in CSS pixels, as this text is set; a page's own letters tell better than any 'ch'. */
function characterWidth(text: string, font: string, size: number): number {
  const sample = text.replace(/\s+/g, ' ').slice(0, SAMPLE);
  const context = make(document, 'canvas').getContext('2d');
  if (!context || !sample) return size / 2;
  context.font = font;
  const width = context.measureText(sample).width / [...sample].length;
  return Number.isFinite(width) && width > size * 0.2 ? width : size / 2;
}

/** All custom properties of a look: colours, and the type with its measure in pixels. */
export function lookOf(preferences: Preferences, palette: Palette, sample: string, lang: string | undefined) {
  const { face, size, measure, leading, letters, words, justified, hyphens } = preferences;
  const isSpaced = letters > 0 && !isCursive(lang);
  const spacing = isSpaced ? (letters / 100) * size : 0;
  const characters = charactersIn(measure, lang);
  // Their characters are a square each, whatever stands in for a face that is not there.
  const character = (isSquare(lang) ? size : characterWidth(sample, `${size}px ${STACKS[face]}`, size)) + spacing;
  return {
    ...propertiesOf(palette),
    '--face': STACKS[face],
    // Its letters are told apart by their shapes, which ligatures would join.
    '--ligatures': face === 'opendyslexic' ? 'none' : 'common-ligatures contextual',
    '--size': `${size}px`,
    '--leading': String(leading),
    '--letters': isSpaced ? `${letters / 100}em` : 'normal',
    '--words': words ? `${words / 100}em` : 'normal',
    '--align': justified ? 'justify' : 'start',
    '--hyphens': hyphens ? 'auto' : 'manual',
    '--column': `${Math.round(characters * character)}px`,
  };
}
