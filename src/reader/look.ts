import { make } from '../page/dom.ts';
import type { Hex } from './contrast.ts';
import { type FaceName, PREFERENCES, type Preferences } from './preferences.ts';
import { propertiesOf } from './theme-sheet.ts';
import { type Palette, paletteOf, THEMES } from './themes.ts';

/** Font stacks, by face. */
export const STACKS: Readonly<Record<FaceName, string>> = {
  serif:
    'ui-serif, "Iowan Old Style", Charter, "Source Serif 4", Georgia, Cambria, "Noto Serif", "DejaVu Serif", serif',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  atkinson: '"lede atkinson", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif',
  opendyslexic: '"lede opendyslexic", OpenDyslexic, system-ui, sans-serif',
};

/** Chinese, Japanese and Korean lines have three fifths as many characters as others: 40 instead of 66. */
const SQUARE = 0.6;
const SQUARE_LANGUAGES = /^(?:zh|ja|ko|yue)\b/i;

/** Whether a language is written in full-width characters (CJK). */
export const isSquare = (lang: string | undefined): boolean => SQUARE_LANGUAGES.test(lang ?? '');

/** Characters per line in a language, for a measure as the preferences state it. */
export const charactersIn = (measure: number, lang: string | undefined): number =>
  Math.round(measure * (isSquare(lang) ? SQUARE : 1));

/** The reader's choices over the defaults, later arguments over earlier ones. CJK text is justified by default. */
export const preferencesFor = (
  lang: string | undefined,
  ...chosen: readonly (Partial<Preferences> | null)[]
): Preferences => Object.assign({ ...PREFERENCES, justified: isSquare(lang) }, ...chosen);

/** Languages of scripts whose letters are joined: letter spacing would break the joins. */
const CURSIVE_LANGUAGES = /^(?:ar|ckb|dv|fa|ks|mn-Mong|ps|sd|syr|ug|ur)\b/i;

/** Whether a language is written in a script whose letters are joined. */
export const isCursive = (lang: string | undefined): boolean => CURSIVE_LANGUAGES.test(lang ?? '');

/** Scripts that are used by one language, or by one far more than by all others. */
const OWN_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];
/** Share of letters that must be of such a script; low, because most characters of Japanese may be Han. */
const OWN_SHARE = 0.2;

/** The language of a text by its script, for pages that state none; undefined where the script does not tell. */
export function languageByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return OWN_SCRIPTS.find(([script]) => (sample.match(script)?.length ?? 0) > letters * OWN_SHARE)?.[1];
}

/** The palette of the chosen theme. */
export function paletteFor(preferences: Preferences, prefersDark: boolean): Palette {
  const { theme, day, night, ownPaper, ownInk, ownLink } = preferences;
  if (theme === 'own') return paletteOf({ paper: ownPaper as Hex, ink: ownInk as Hex, link: ownLink as Hex });
  return paletteOf(THEMES[theme === 'auto' ? (prefersDark ? night : day) : theme]);
}

/** Characters that are measured. */
const SAMPLE = 600;

/** Mean width in CSS pixels of a character of the text in a font, which is more accurate than the unit 'ch'. */
function characterWidth(text: string, font: string, size: number): number {
  const sample = text.replace(/\s+/g, ' ').slice(0, SAMPLE);
  const context = make(document, 'canvas').getContext('2d');
  if (!context || !sample) return size / 2;
  context.font = font;
  const width = context.measureText(sample).width / [...sample].length;
  return Number.isFinite(width) && width > size * 0.2 ? width : size / 2;
}

/** The custom properties of colours and type; the measure is converted to a column width in CSS pixels. */
export function lookOf(preferences: Preferences, palette: Palette, sample: string, lang: string | undefined) {
  const { face, size, measure, leading, letters, words, justified, hyphens } = preferences;
  const isSpaced = letters > 0 && !isCursive(lang);
  const spacing = isSpaced ? (letters / 100) * size : 0;
  const characters = charactersIn(measure, lang);
  // CJK characters are one em wide in any font.
  const character = (isSquare(lang) ? size : characterWidth(sample, `${size}px ${STACKS[face]}`, size)) + spacing;
  return {
    ...propertiesOf(palette),
    '--face': STACKS[face],
    // The face is made to tell letters apart by their shapes; ligatures would join them.
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
