import browser from 'webextension-polyfill';

/** Every choice of the reader's with its default, from which it has its type. */
export const DEFAULTS = {
  /** Clean as soon as the toolbar button is pressed. */
  cleanOnPress: true,
  /** No popup: one press cleans, the next restores. */
  onlyToggle: false,
};

export type Settings = typeof DEFAULTS;

const KEY = 'settings';

/** Takes what was stored, by whatever version, and keeps what is of the right type. */
export function readSettings(stored: unknown): Settings {
  const settings: Settings = { ...DEFAULTS };
  if (typeof stored !== 'object' || stored === null) return settings;
  for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    const value: unknown = Object.getOwnPropertyDescriptor(stored, name)?.value;
    if (typeof value === typeof DEFAULTS[name]) settings[name] = value as never;
  }
  return settings;
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(KEY);
  return readSettings(stored[KEY]);
}

/** Saves some choices and keeps the others, also those of a newer version. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  const { [KEY]: stored } = await browser.storage.sync.get(KEY);
  await browser.storage.sync.set({ [KEY]: { ...(stored as object | undefined), ...changes } });
}

/** Calls back with the new settings whenever they change, here or on another device. Returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'sync' && changes[KEY]) listener(readSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
