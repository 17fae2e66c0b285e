import type { ClutterKind } from './clutter/kinds.ts';
import type { CleanMode } from './clutter/types.ts';
import { native } from './native.ts';
import { isRecord, ownValue } from './record.ts';

/** The reader's choices that hold in pages, with their defaults: apart from the others, which scripts in pages need not carry. */
export const CLEANING = {
  /** 'focus' hides also what stands around and inside the article, 'tidy' only what lies over the page. */
  mode: 'focus' as CleanMode,
  /** Kinds of clutter for which the reader wants it otherwise than Lede does by itself: true goes, false stays. */
  kinds: {} as Partial<Record<ClutterKind, boolean>>,
};

export type CleaningSettings = typeof CLEANING;

export type Stored = Record<string, unknown>;

export const isStored = (value: unknown): value is Stored => isRecord(value) && !Array.isArray(value);

/** The key of all settings in the browser's synced storage. */
export const KEY = 'settings';
const VERSION = 'version';

/**
 * Each turns what one version stored into what the next one stores; their number is the version. Needed where a choice is
 * replaced or means something else: what is only new has its default.
 */
export type Migration = (stored: Stored) => Stored;
const MIGRATIONS: readonly Migration[] = [];

/** What an older version stored, brought up to date. What a newer one stored stays as it is. */
export function migrate(stored: Stored, migrations: readonly Migration[] = MIGRATIONS): Stored {
  const version = Number.isInteger(stored[VERSION]) ? Number(stored[VERSION]) : 0;
  const migrated = migrations.slice(version).reduce((settings, next) => next(settings), stored);
  return { ...migrated, [VERSION]: Math.max(version, migrations.length) };
}

/** What a stored choice must be, where being of the default's type is not enough. */
const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  scheme: (value) => value === 'system' || value === 'light' || value === 'dark',
  mode: (value) => value === 'focus' || value === 'tidy',
  // Kinds that only a newer version knows stay among the others: nobody asks for them here.
  kinds: (value) => isStored(value) && Object.values(value).every((goes) => typeof goes === 'boolean'),
};

/** Takes what was stored, by whatever version, and keeps of the choices that have a default what is of the right type. */
export function readChoices<T extends object>(stored: unknown, defaults: T): T {
  const choices = { ...defaults };
  if (!isStored(stored)) return choices;
  const current = migrate(stored);
  for (const name of Object.keys(defaults) as (keyof T & string)[]) {
    const value = ownValue(current, name);
    if (CHECKS[name]?.(value) ?? typeof value === typeof defaults[name]) choices[name] = value as T[typeof name];
  }
  return choices;
}

export async function loadCleaning(): Promise<CleaningSettings> {
  const stored = await native.storage.sync.get(KEY);
  return readChoices(stored[KEY], CLEANING);
}
