import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { KEYS_PLACE, openKeys } from '../design/keys-button.tsx';
import { say } from '../words.ts';
import { usePopup } from './popup-context.ts';

/** The key that opens the popup, as it is really bound, or the way to set one. */
export function KeyHint() {
  const { announce } = usePopup();
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKey(commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
    });
  }, []);
  if (key === null) return null;
  if (key)
    return (
      <p>
        {say('keyHint')} <kbd>{key}</kbd>
      </p>
    );
  const set = () =>
    openKeys().then(
      () => close(),
      () => announce(say('keysHelp', KEYS_PLACE)),
    );
  return (
    <p>
      {say('keyHintUnset')}{' '}
      <button type="button" class="quiet" onClick={() => void set()}>
        {say('keySet')}
      </button>
    </p>
  );
}
