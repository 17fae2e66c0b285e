import browser from 'webextension-polyfill';
import { loadSettings, type Settings, watchSettings } from '../settings.ts';

/** What pressing the toolbar button does: it opens the popup or, where the reader wants none, fires an event. */

const POPUP = 'src/popup/popup.html';

const apply = ({ onlyToggle }: Settings): Promise<void> => browser.action.setPopup({ popup: onlyToggle ? '' : POPUP });

/**
 * Sets what a press does, now and whenever the setting changes. The browser forgets this when it quits or the extension is
 * switched off, and does not report when that is switched on again, so every worker sets it again when it starts.
 */
export function startPress(): void {
  void loadSettings().then(apply);
  watchSettings((settings) => void apply(settings));
}

/** Opens the popup even where a press does not. Rejects where the browser does not open it. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.setPopup({ popup: POPUP });
    await browser.action.openPopup();
  } finally {
    await apply(await loadSettings());
  }
}
