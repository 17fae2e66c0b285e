import browser from 'webextension-polyfill';

/** Every choice of the reader's with its default, from which it has its type. */
export const DEFAULTS = {
  /** Clean as soon as the toolbar button is pressed. */
  cleanOnPress: true,
  /** No popup: one press cleans, the next restores. */
  onlyToggle: false,
  /** The colours of pages of ours: as the system has them, or always the same. */
  scheme: 'system' as Scheme,
  /** What stands above and below a copied article; names in braces are filled in. */
  copyHead: '{title}\n{authors} · {date}\n{source}',
  copyFoot: '',
  /** Facts in YAML above copied Markdown, in place of the head. */
  copyFrontMatter: false,
  /** Columns after which lines of copied plain text are broken; 0 for never. */
  copyWrapAt: 72,
  /** Addresses of links as notes below copied plain text. */
  copyLinkNotes: false,
};

export type Scheme = 'system' | 'light' | 'dark';

/** What else a choice may be, where its type alone does not say. */
const ALLOWED: { readonly [K in keyof Settings]?: readonly Settings[K][] } = { scheme: ['system', 'light', 'dark'] };

export type Settings = typeof DEFAULTS;

type Stored = Record<string, unknown>;

/**
 * Each turns what one version stored into what the next one stores; their number is the version. Needed where a choice is
 * replaced or means something else: what is only new has its default.
 */
export type Migration = (stored: Stored) => Stored;
const MIGRATIONS: readonly Migration[] = [];

const KEY = 'settings';
const VERSION = 'version';

const isRecord = (value: unknown): value is Stored => typeof value === 'object' && value !== null;

/** What an older version stored, brought up to date. What a newer one stored stays as it is. */
export function migrate(stored: Stored, migrations: readonly Migration[] = MIGRATIONS): Stored {
  const version = Number.isInteger(stored[VERSION]) ? Number(stored[VERSION]) : 0;
  const migrated = migrations.slice(version).reduce((settings, next) => next(settings), stored);
  return { ...migrated, [VERSION]: Math.max(version, migrations.length) };
}

/** Takes what was stored, by whatever version, and keeps what is of the right type. */
export function readSettings(stored: unknown): Settings {
  const settings: Settings = { ...DEFAULTS };
  if (!isRecord(stored)) return settings;
  const current = migrate(stored);
  for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    const value: unknown = Object.getOwnPropertyDescriptor(current, name)?.value;
    const allowed = ALLOWED[name] as readonly unknown[] | undefined;
    if (typeof value === typeof DEFAULTS[name] && (!allowed || allowed.includes(value)))
      settings[name] = value as never;
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
  await browser.storage.sync.set({ [KEY]: { ...migrate(isRecord(stored) ? stored : {}), ...changes } });
}

/** Calls back with the new settings whenever they change, here or on another device. Returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'sync' && changes[KEY]) listener(readSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
