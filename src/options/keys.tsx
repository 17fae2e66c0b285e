import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { KeysButton } from '../design/keys-button.tsx';
import { say, type Word } from '../words.ts';
import type { Section } from './section.tsx';

const COMMANDS: Readonly<Record<string, Word>> = {
  _execute_action: 'keyAction',
  'toggle-clean': 'keyToggle',
  'copy-article': 'keyCopy',
  'open-reader': 'keyReader',
};

function Keys() {
  const [commands, setCommands] = useState<readonly browser.Commands.Command[]>([]);
  useEffect(() => {
    const look = () => void browser.commands.getAll().then(setCommands);
    look();
    // Back from the browser's own page, where they may have been changed.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <>
      <dl class="keys">
        {commands.map(({ name = '', shortcut }) =>
          COMMANDS[name] ? (
            <div key={name}>
              <dt>{say(COMMANDS[name])}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : say('keyUnset')}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <KeysButton />
    </>
  );
}

/** The keys as the browser has them bound. */
export const keys: Section = { id: 'keys', title: 'optionsKeys', Content: Keys };
