import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Icon } from '../design/icon.tsx';
import { KeysButton } from '../design/keys-button.tsx';
import { say } from '../words.ts';

const IS_FIREFOX = import.meta.env.MODE === 'firefox';

/** Whether the button stands in the toolbar already; Chrome and newer versions of Firefox tell. */
async function isPinned(): Promise<boolean> {
  return (await browser.action.getUserSettings().catch(() => null))?.isOnToolbar ?? false;
}

/** What there is to do once: nothing that must be done. */
export function Steps() {
  const [pinned, setPinned] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      void isPinned().then(setPinned);
      void browser.commands.getAll().then((commands) => {
        setKey(commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
      });
    };
    look();
    // Back from the toolbar or the browser's own page of keys.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <section class="steps" aria-label={say('welcomeSteps')}>
      <div>
        <Icon name={pinned ? 'check' : 'pin'} />
        <h2>{say(pinned ? 'welcomePinned' : 'welcomePin')}</h2>
        <p>{say(pinned ? 'welcomePinnedHelp' : IS_FIREFOX ? 'welcomePinFirefox' : 'welcomePinChrome')}</p>
      </div>
      <div>
        <Icon name="keyboard" />
        <h2>{say('welcomeKey')}</h2>
        {key && (
          <p>
            <kbd>{key}</kbd>
          </p>
        )}
        {key === '' && <p>{say('welcomeKeyUnset')}</p>}
        <KeysButton />
      </div>
      <div>
        <Icon name="lock" />
        <h2>{say('welcomePrivacy')}</h2>
        <p>{say('welcomePrivacyHelp')}</p>
      </div>
    </section>
  );
}
