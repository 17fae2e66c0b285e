/** @jsxImportSource preact */
import { say, uiLanguage } from '../words.ts';
import type { Hex } from './contrast.ts';
import { STACKS } from './look.ts';
import { drawnTo, FACE_WORDS, figureOf, OWN_COLOURS, SLIDERS, SWITCHES, THEME_WORDS } from './look-words.ts';
import { FACES, FOCUSES, type Preferences, RANGES, THEME_CHOICES, type ThemeChoice } from './preferences.ts';
import { paletteOf, THEMES, type ThemeName } from './themes.ts';

export interface LookProps {
  preferences: Preferences;
  /** The language of the article. */
  lang: string | undefined;
  onChange: (changes: Partial<Preferences>) => void;
  /** Host name of the page. */
  site: string;
  /** Whether the preferences are those of this site only. */
  isHere: boolean;
  onHere: (here: boolean) => void;
  onReset: () => void;
}

const coloursOf = (choice: ThemeChoice, { day, night, ownPaper, ownInk, ownLink }: Preferences) => {
  if (choice === 'own') return paletteOf({ paper: ownPaper as Hex, ink: ownInk as Hex, link: ownLink as Hex });
  return paletteOf(THEMES[choice === 'auto' ? day : choice] ?? THEMES[night]);
};

function Swatch({
  choice,
  preferences,
  onChange,
}: { choice: ThemeChoice } & Pick<LookProps, 'preferences' | 'onChange'>) {
  const { paper, ink, edge } = coloursOf(choice, preferences);
  const night = paletteOf(THEMES[preferences.night]);
  const split = choice === 'auto' ? `linear-gradient(105deg, ${paper} 50%, ${night.paper} 50%)` : paper;
  return (
    <label class="swatch">
      <input
        type="radio"
        name="theme"
        checked={preferences.theme === choice}
        onChange={() => onChange({ theme: choice })}
      />
      <span class="colours" aria-hidden="true" style={{ background: split, color: ink, borderColor: edge }}>
        {choice === 'auto' ? '' : 'Aa'}
      </span>
      <span>{say(THEME_WORDS[choice])}</span>
    </label>
  );
}

function DayAndNight({ preferences, onChange }: Pick<LookProps, 'preferences' | 'onChange'>) {
  return (
    <div class="pair">
      {(['day', 'night'] as const).map((name) => (
        <label key={name}>
          <span>{say(name === 'day' ? 'readerDay' : 'readerNight')}</span>
          <select
            value={preferences[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value as ThemeName })}
          >
            {(Object.keys(THEMES) as ThemeName[]).map((theme) => (
              <option key={theme} value={theme}>
                {say(THEME_WORDS[theme])}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** The card of themes, typeface, sliders, line focus and switches. */
export function LookPanel({ preferences, lang, onChange, site, isHere, onHere, onReset }: LookProps) {
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <>
      <fieldset class="themes">
        <legend>{say('readerTheme')}</legend>
        {THEME_CHOICES.map((choice) => (
          <Swatch key={choice} choice={choice} preferences={preferences} onChange={onChange} />
        ))}
      </fieldset>
      {preferences.theme === 'auto' && <DayAndNight preferences={preferences} onChange={onChange} />}
      {preferences.theme === 'own' && (
        <div class="pair">
          {OWN_COLOURS.map(({ name, word }) => (
            <label key={name}>
              <span>{say(word)}</span>
              <input
                type="color"
                value={preferences[name]}
                onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
              />
            </label>
          ))}
        </div>
      )}
      <fieldset class="faces">
        <legend>{say('readerFace')}</legend>
        {FACES.map((face) => (
          <label key={face}>
            <input type="radio" name="face" checked={preferences.face === face} onChange={() => onChange({ face })} />
            <span style={{ fontFamily: STACKS[face] }}>{say(FACE_WORDS[face])}</span>
          </label>
        ))}
      </fieldset>
      <div class="sliders">
        {SLIDERS.map(({ name, word }) => (
          <label key={name}>
            <span>{say(word)}</span>
            <input
              type="range"
              {...RANGES[name]}
              value={preferences[name]}
              aria-valuetext={drawnTo(name, preferences[name], lang)}
              onInput={({ currentTarget }) => onChange({ [name]: currentTarget.valueAsNumber })}
            />
            <output>
              <bdi>{figureOf(name, preferences[name], lang)}</bdi>
            </output>
          </label>
        ))}
      </div>
      <fieldset class="focuses">
        <legend>{say('readerFocus')}</legend>
        {FOCUSES.map((focus) => (
          <label key={focus}>
            <input
              type="radio"
              name="focus"
              checked={preferences.focus === focus}
              onChange={() => onChange({ focus })}
            />
            <span>{focus ? number.format(focus) : say('readerFocusOff')}</span>
          </label>
        ))}
      </fieldset>
      <div class="switches">
        {SWITCHES.map(({ name, word }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={preferences[name]}
              onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
            />
            {say(word)}
          </label>
        ))}
      </div>
      <div class="scope">
        <label>
          <input type="checkbox" checked={isHere} onChange={({ currentTarget }) => onHere(currentTarget.checked)} />
          <span>{say('readerOnlyHere', site)}</span>
        </label>
        <button type="button" onClick={onReset}>
          {say('readerReset')}
        </button>
      </div>
    </>
  );
}
