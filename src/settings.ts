import { CLEANING, isStored, KEY, migrate, readChoices } from './cleaning-settings.ts';
import { native } from './native.ts';
import { watchStored } from './stored.ts';
import { inTurn } from './turns.ts';

/** Every choice of the reader's with its default, from which it has its type. */
export const DEFAULTS = {
  /** Clean as soon as the toolbar button is pressed. */
  cleanOnPress: true,
  /** No popup: one press cleans, the next restores. */
  onlyToggle: false,
  /** The colours of pages of ours: as the system has them, or always the same. */
  scheme: 'system' as Scheme,
  /** Sentences of a summary, 1 to 7. */
  summarySentences: 3,
  /** Hashtags of an article at most, 5 to 10. */
  hashtags: 8,
  /** Offer a summary by the browser's own model, where it has one. */
  browserModel: false,
  ...CLEANING,
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

export type Settings = typeof DEFAULTS;

/** Takes what was stored, by whatever version, and keeps what is of the right type. */
export const readSettings = (stored: unknown): Settings => readChoices(stored, DEFAULTS);

export async function loadSettings(): Promise<Settings> {
  const stored = await native.storage.sync.get(KEY);
  return readSettings(stored[KEY]);
}

/** Where what was stored and cannot be read is kept before something else takes its place. */
const ASIDE = 'settingsAside';

/** Whether something is stored that is no settings at all. */
const isUnreadable = (stored: unknown): boolean => stored !== undefined && !isStored(stored);

/** Saves some choices and keeps the others, also those of a newer version. What cannot be read is kept aside. */
export function saveSettings(changes: Partial<Settings>): Promise<void> {
  return inTurn(KEY, async () => {
    const { [KEY]: stored } = await native.storage.sync.get(KEY);
    if (isUnreadable(stored)) await native.storage.local.set({ [ASIDE]: stored });
    const known = isStored(stored) ? stored : {};
    await native.storage.sync.set({ [KEY]: { ...migrate(known), ...changes } });
  });
}

/**
 * What was stored and could not be read, so that the defaults hold: now, or when something was saved over it. Null where
 * there is nothing of the kind.
 */
export async function loadUnreadable(): Promise<{ value: unknown } | null> {
  const [{ [KEY]: stored }, aside] = await Promise.all([native.storage.sync.get(KEY), native.storage.local.get(ASIDE)]);
  if (ASIDE in aside) return { value: aside[ASIDE] };
  return isUnreadable(stored) ? { value: stored } : null;
}

/** Forgets it; from now on the defaults are what is stored. */
export async function forgetUnreadable(): Promise<void> {
  await saveSettings({});
  await native.storage.local.remove(ASIDE);
}

/** Calls back with the new settings whenever they change, here or on another device. Returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  return watchStored('sync', ({ [KEY]: change }) => {
    if (change) listener(readSettings(change.newValue));
  });
}
