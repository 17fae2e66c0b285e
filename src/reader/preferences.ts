import { isRecord, ownValue } from '../record.ts';
import { isHex } from './contrast.ts';
import { THEMES, type ThemeName } from './themes.ts';

export const FACES = ['serif', 'sans', 'mono', 'atkinson', 'opendyslexic'] as const;
export type FaceName = (typeof FACES)[number];

/** Themes to choose from: 'auto' follows the system, 'own' has the reader's colours. */
export const THEME_CHOICES = ['auto', ...(Object.keys(THEMES) as ThemeName[]), 'own'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Every preference of the reader view with its default value, which also defines its type. */
export const PREFERENCES = {
  theme: 'auto' as ThemeChoice,
  /** The light and the dark theme of 'auto', which follows `prefers-color-scheme`. */
  day: 'paper' as ThemeName,
  night: 'night' as ThemeName,
  ownPaper: '#fff8e7',
  ownInk: '#2b2b2b',
  ownLink: '#0b4f8a',
  face: 'serif' as FaceName,
  /** Font size in CSS pixels. */
  size: 20,
  /** Characters per line; in Chinese, Japanese and Korean three fifths of them. */
  measure: 66,
  /** Line height, as a multiple of the font size. */
  leading: 1.6,
  /** Letter and word spacing, in hundredths of an em. */
  letters: 0,
  words: 0,
  /** Default for all languages but Chinese, Japanese and Korean: see `preferencesFor`. */
  justified: false,
  hyphens: true,
  /** Whether pictures are dimmed in dark themes. */
  dim: true,
  /** Whether pictures may be wider than the text column. */
  wide: false,
  /** Lines that line focus does not shade; 0 for off. */
  focus: 0,
  /** Speed of the voice, as a multiple of its normal speed. */
  rate: 1,
  /** Whether the places where reading stopped are remembered. */
  places: true,
};

export type Preferences = typeof PREFERENCES;

/** Bounds and slider step of each numeric preference. */
export const RANGES = {
  size: { min: 14, max: 40, step: 1 },
  measure: { min: 40, max: 90, step: 2 },
  leading: { min: 1.2, max: 2.4, step: 0.1 },
  letters: { min: 0, max: 16, step: 2 },
  words: { min: 0, max: 40, step: 4 },
  rate: { min: 0.5, max: 3, step: 0.25 },
} as const satisfies Partial<Record<keyof Preferences, { min: number; max: number; step: number }>>;

/** The choices of `focus`, in numbers of lines. */
export const FOCUSES: readonly number[] = [0, 1, 3, 5];

const ALLOWED: Readonly<Partial<Record<keyof Preferences, (value: unknown) => boolean>>> = {
  theme: (value) => (THEME_CHOICES as readonly unknown[]).includes(value),
  day: (value) => typeof value === 'string' && Object.hasOwn(THEMES, value),
  night: (value) => typeof value === 'string' && Object.hasOwn(THEMES, value),
  face: (value) => (FACES as readonly unknown[]).includes(value),
  ownPaper: isHex,
  ownInk: isHex,
  ownLink: isHex,
  focus: (value) => FOCUSES.includes(value as number),
};

const isWithin = (name: keyof Preferences, value: unknown): boolean => {
  const range = (RANGES as Readonly<Record<string, { min: number; max: number }>>)[name];
  return !range || (Number.isFinite(value) && (value as number) >= range.min && (value as number) <= range.max);
};

/** Stored or imported data, reduced to known preferences with valid values. */
export function knownPreferences(stored: unknown): Partial<Preferences> {
  const known: Partial<Preferences> = {};
  if (!isRecord(stored)) return known;
  for (const name of Object.keys(PREFERENCES) as (keyof Preferences)[]) {
    const value = ownValue(stored, name);
    const sound =
      typeof value === typeof PREFERENCES[name] && isWithin(name, value) && (ALLOWED[name]?.(value) ?? true);
    if (sound) known[name] = value as never;
  }
  return known;
}
