import { useId } from 'preact/hooks';
import { Range } from '../design/range.tsx';
import { SearchableList } from '../design/searchable-list.tsx';
import { Select } from '../design/select.tsx';
import { Switch } from '../design/switch.tsx';
import { drawnTo, FACE_WORDS, OWN_COLOURS, SLIDERS, SWITCHES, THEME_WORDS } from '../reader/look-words.ts';
import { clearPlaces } from '../reader/places.ts';
import { FACES, FOCUSES, type Preferences, RANGES, THEME_CHOICES } from '../reader/preferences.ts';
import { loadStored, saveEverywhere, saveHere } from '../reader/store.ts';
import { THEMES, type ThemeName } from '../reader/themes.ts';
import { say, sayCount, uiLanguage } from '../words.ts';
import { ReadingPreview } from './reading-preview.tsx';
import { useLooks } from './reading-store.ts';
import type { Section, SectionProps } from './section.tsx';

const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

function Reading({ attempt }: SectionProps) {
  const id = useId();
  const [looks, show] = useLooks();
  if (!looks) return null;
  const { preferences, chosen, sites, places } = looks;
  const draw = (changes: Partial<Preferences>) => show({ ...chosen, ...changes });
  const choose = (changes: Partial<Preferences>) => {
    draw(changes);
    void attempt(() => saveEverywhere({ ...chosen, ...changes }));
  };
  return (
    <div class="reading">
      <h3 class="unseen" id={id}>
        {say('copyPreview')}
      </h3>
      <ReadingPreview preferences={preferences} labelledBy={id} />
      <Select
        label={say('readerTheme')}
        options={THEME_CHOICES.map((value) => ({ value, label: say(THEME_WORDS[value]) }))}
        value={preferences.theme}
        onChange={(theme) => choose({ theme })}
      />
      {preferences.theme === 'auto' &&
        (['day', 'night'] as const).map((name) => (
          <Select
            key={name}
            label={say(name === 'day' ? 'readerDay' : 'readerNight')}
            options={THEME_NAMES.map((value) => ({ value, label: say(THEME_WORDS[value]) }))}
            value={preferences[name]}
            onChange={(theme) => choose({ [name]: theme })}
          />
        ))}
      {preferences.theme === 'own' && (
        <div class="field colours">
          {OWN_COLOURS.map(({ name, word }) => (
            <label key={name}>
              <input
                type="color"
                value={preferences[name]}
                onInput={({ currentTarget }) => draw({ [name]: currentTarget.value })}
                onChange={({ currentTarget }) => choose({ [name]: currentTarget.value })}
              />
              {say(word)}
            </label>
          ))}
        </div>
      )}
      <Select
        label={say('readerFace')}
        options={FACES.map((value) => ({ value, label: say(FACE_WORDS[value]) }))}
        value={preferences.face}
        onChange={(face) => choose({ face })}
      />
      {SLIDERS.map(({ name, word }) => (
        <Range
          key={name}
          label={say(word)}
          {...RANGES[name]}
          value={preferences[name]}
          told={drawnTo(name, preferences[name], uiLanguage())}
          onInput={(value) => draw({ [name]: value })}
          onChange={(value) => choose({ [name]: value })}
        />
      ))}
      <Select
        label={say('readerFocus')}
        options={FOCUSES.map((value) => ({
          value: String(value),
          label: value ? sayCount('readerFocusLines', value) : say('readerFocusOff'),
        }))}
        value={String(preferences.focus)}
        onChange={(focus) => choose({ focus: Number(focus) })}
      />
      {SWITCHES.map(({ name, word }) => (
        <Switch
          key={name}
          label={say(word)}
          {...(name === 'places' && { help: say('readerPlacesHelp') })}
          checked={preferences[name]}
          onChange={(checked) => choose({ [name]: checked })}
        />
      ))}
      <div class="buttons">
        <button
          type="button"
          disabled={places === 0}
          onClick={() =>
            void attempt(async () => {
              await clearPlaces();
              return say('readerForgotten');
            })
          }
        >
          {places ? sayCount('readerForget', places) : say('readerForgetNone')}
        </button>
        <button type="button" onClick={() => void attempt(() => saveEverywhere({}))}>
          {say('readerResetAll')}
        </button>
      </div>
      <SearchableList
        label={say('readerSites')}
        empty={say('readerSitesEmpty')}
        entries={sites.map((site) => ({ key: site, title: site }))}
        onRemove={async (site) => {
          const { here } = await loadStored(site);
          const isGone = await attempt(() => saveHere(site, null));
          return isGone ? () => attempt(() => saveHere(site, here)) : undefined;
        }}
      />
    </div>
  );
}

/** How the reader view looks on all sites, where it looks otherwise, and what it remembers. */
export const reading: Section = { id: 'reading', title: 'readerBar', Content: Reading };
