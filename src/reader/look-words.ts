import { say, uiLanguage, type Word } from '../words.ts';
import { charactersIn } from './look.ts';
import type { FaceName, RANGES, ThemeChoice } from './preferences.ts';

/** Names of the themes, as message keys. */
export const THEME_WORDS: Readonly<Record<ThemeChoice, Word>> = {
  auto: 'readerThemeAuto',
  paper: 'readerThemePaper',
  sepia: 'readerThemeSepia',
  grey: 'readerThemeGrey',
  night: 'readerThemeNight',
  black: 'readerThemeBlack',
  contrast: 'readerThemeContrast',
  own: 'readerThemeOwn',
};

/** Names of the typefaces, as message keys. */
export const FACE_WORDS: Readonly<Record<FaceName, Word>> = {
  serif: 'readerFaceSerif',
  sans: 'readerFaceSans',
  mono: 'readerFaceMono',
  atkinson: 'readerFaceAtkinson',
  opendyslexic: 'readerFaceDyslexic',
};

type Slider = keyof typeof RANGES;

/** The preferences that the look panel sets by sliders, in order. */
export const SLIDERS: readonly { name: Exclude<Slider, 'rate'>; word: Word }[] = [
  { name: 'size', word: 'readerSize' },
  { name: 'measure', word: 'readerMeasure' },
  { name: 'leading', word: 'readerLeading' },
  { name: 'letters', word: 'readerLetters' },
  { name: 'words', word: 'readerWords' },
];

/** The value of a slider as short text, in the digits and units of the interface; `lang` is that of the article. */
export function figureOf(name: Slider, value: number, lang?: string): string {
  const number = (of: number, options: Intl.NumberFormatOptions = {}): string =>
    new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2, ...options }).format(of);
  switch (name) {
    case 'size':
      return `${number(value)} px`;
    case 'measure':
      return number(charactersIn(value, lang));
    case 'letters':
    case 'words':
      return number(value / 100, { style: 'percent' });
    default:
      return `${number(value)}×`;
  }
}

/** The same with its unit in words, for screen readers. */
export const drawnTo = (name: Slider, value: number, lang?: string): string =>
  name === 'measure' ? say('readerCharacters', figureOf(name, value, lang)) : figureOf(name, value, lang);

/** The preferences that the look panel sets by checkboxes, in order. */
export const SWITCHES: readonly { name: 'justified' | 'hyphens' | 'wide' | 'dim' | 'places'; word: Word }[] = [
  { name: 'justified', word: 'readerJustified' },
  { name: 'hyphens', word: 'readerHyphens' },
  { name: 'wide', word: 'readerWide' },
  { name: 'dim', word: 'readerDim' },
  { name: 'places', word: 'readerPlaces' },
];

/** The colours of the theme 'own', in the order of the look panel. */
export const OWN_COLOURS: readonly { name: 'ownPaper' | 'ownInk' | 'ownLink'; word: Word }[] = [
  { name: 'ownPaper', word: 'readerOwnPaper' },
  { name: 'ownInk', word: 'readerOwnInk' },
  { name: 'ownLink', word: 'readerOwnLink' },
];
