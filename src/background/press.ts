import browser from 'webextension-polyfill';
import { loadSettings, type Settings, watchSettings } from '../settings.ts';

/** What a press of the toolbar button does: it opens the popup, or, where the reader wants none, is told to us. */

const POPUP = 'src/popup/popup.html';

const apply = ({ onlyToggle }: Settings): Promise<void> => browser.action.setPopup({ popup: onlyToggle ? '' : POPUP });

/**
 * Has a press do what the reader wants, now and whenever he chooses otherwise. The browser forgets it as it ends, and as the
 * extension is switched off, and does not tell when that is switched on again: so it is said anew at each waking.
 */
export function startPress(): void {
  void loadSettings().then(apply);
  watchSettings((settings) => void apply(settings));
}

/** Opens the popup, whatever a press does. Rejects where the browser does not open it. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.setPopup({ popup: POPUP });
    await browser.action.openPopup();
  } finally {
    await apply(await loadSettings());
  }
}
