import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { loadSettings, type Settings, saveSettings, watchSettings } from '../settings.ts';
import { say, uiLanguage, type Word } from '../words.ts';

const CHOICES: readonly { name: keyof Settings; word: Word; help: Word }[] = [
  { name: 'cleanOnPress', word: 'optionCleanOnPress', help: 'optionCleanOnPressHelp' },
  { name: 'onlyToggle', word: 'optionOnlyToggle', help: 'optionOnlyToggleHelp' },
];

const KEYS: Readonly<Record<string, Word>> = {
  _execute_action: 'keyAction',
  'toggle-clean': 'keyToggle',
  'copy-article': 'keyCopy',
};

/** Where the browser lets its user set keys: pages of its own, to which no page may link. */
const KEYS_PLACE = import.meta.env.MODE === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';

function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [commands, setCommands] = useState<readonly browser.Commands.Command[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void loadSettings().then(setSettings);
    void browser.commands.getAll().then(setCommands);
    return watchSettings(setSettings);
  }, []);
  if (!settings) return null;
  const change = async (changes: Partial<Settings>) => {
    try {
      await saveSettings(changes);
      setSaid(say('saved'));
    } catch (error) {
      setSaid(say('notSaved', error instanceof Error ? error.message : String(error)));
      setSettings(await loadSettings());
    }
  };
  return (
    <main>
      <h1>{say('optionsTitle')}</h1>
      <section>
        <h2>{say('optionsWhenPressed')}</h2>
        {CHOICES.map(({ name, word, help }) => (
          <div class="choice" key={name}>
            <input
              type="checkbox"
              id={name}
              aria-describedby={`${name}-help`}
              checked={settings[name]}
              onChange={({ currentTarget }) => void change({ [name]: currentTarget.checked })}
            />
            <label for={name}>{say(word)}</label>
            <small id={`${name}-help`}>{say(help)}</small>
          </div>
        ))}
        <p role="status">{said}</p>
      </section>
      <section>
        <h2>{say('optionsKeys')}</h2>
        <dl>
          {commands.map(({ name = '', shortcut }) =>
            KEYS[name]
              ? [
                  <dt key={name}>{say(KEYS[name])}</dt>,
                  <dd key={`${name} key`}>{shortcut ? <kbd>{shortcut}</kbd> : say('keyUnset')}</dd>,
                ]
              : null,
          )}
        </dl>
        <p class="help">{say('keysHelp', KEYS_PLACE)}</p>
      </section>
      <section>
        <h2>{say('optionsPrivacy')}</h2>
        <p>{say('optionsPrivacyText')}</p>
      </section>
    </main>
  );
}

document.documentElement.lang = uiLanguage();
document.documentElement.dir = say('direction');
document.title = say('optionsTitle');
render(<Options />, document.body);
