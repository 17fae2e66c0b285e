import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { say } from '../words.ts';

/** Where the browser lets its user set keys. */
export const KEYS_PLACE = import.meta.env.MODE === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';

/** Newer versions of Firefox open their page of keys; Chrome opens its own as a tab. Rejects where the browser refuses. */
export async function openKeys(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: KEYS_PLACE });
}

/** Leads to the browser's page on which keys are set; where the browser refuses that, it says where the page is. */
export function KeysButton() {
  const [refused, setRefused] = useState(false);
  return refused ? (
    <p class="help" role="status">
      {say('keysHelp', KEYS_PLACE)}
    </p>
  ) : (
    <button type="button" onClick={() => openKeys().catch(() => setRefused(true))}>
      {say('keysChange')}
    </button>
  );
}
