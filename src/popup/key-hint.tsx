import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { say } from '../words.ts';

/** The key that opens the popup, as it is really bound; nothing where there is none. */
export function KeyHint() {
  const [key, setKey] = useState('');
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKey(commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
    });
  }, []);
  return key ? (
    <p>
      {say('keyHint')} <kbd>{key}</kbd>
    </p>
  ) : null;
}
