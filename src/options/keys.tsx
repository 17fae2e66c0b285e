import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { say, type Word } from '../words.ts';
import type { Section } from './section.tsx';

const COMMANDS: Readonly<Record<string, Word>> = {
  _execute_action: 'keyAction',
  'toggle-clean': 'keyToggle',
  'copy-article': 'keyCopy',
  'open-reader': 'keyReader',
};

/** Where the browser lets its user set keys: pages of its own, to which no page may link. */
const PLACE = import.meta.env.MODE === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';

function Keys() {
  const [commands, setCommands] = useState<readonly browser.Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <>
      <dl class="keys">
        {commands.map(({ name = '', shortcut }) =>
          COMMANDS[name]
            ? [
                <dt key={name}>{say(COMMANDS[name])}</dt>,
                <dd key={`${name} key`}>{shortcut ? <kbd>{shortcut}</kbd> : say('keyUnset')}</dd>,
              ]
            : null,
        )}
      </dl>
      <p class="help">{say('keysHelp', PLACE)}</p>
    </>
  );
}

/** The keys as the browser has them bound. */
export const keys: Section = { id: 'keys', title: 'optionsKeys', Content: Keys };
