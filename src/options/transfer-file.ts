/** All choices as one file: what it holds, and whether one that somebody brings is good. */

import { isElementRule } from '../clutter/element-rule.ts';
import { knownPreferences, PREFERENCES, type Preferences } from '../reader/preferences.ts';
import { isRecord } from '../record.ts';
import { DEFAULTS, readSettings, type Settings } from '../settings.ts';
import { type Automatic, isAutomatic, isException } from '../sites/automatic.ts';
import { siteOf } from '../sites/records.ts';
import type { Word } from '../words.ts';

/** The version of the file, not of the extension: raised when an older Lede could no longer read it. */
const VERSION = 1;

/** What is kept of a site, by name of the site. */
export type SiteRecords = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Choices {
  settings: Partial<Settings>;
  everywhere: Automatic;
  sites: SiteRecords;
  /** How the reader view looks; nothing where the file is of a version that did not write it. */
  reader?: Look;
  /** How it looks on single sites, by host. */
  readerSites?: Readonly<Record<string, Look>>;
}

export type Look = Partial<Preferences>;

/** Why a file is not taken, and where in it the fault is. */
export interface Fault {
  word: Word;
  place?: string;
}

export const writeFile = (choices: Choices): string => `${JSON.stringify({ lede: VERSION, ...choices }, null, 2)}\n`;

/** In bytes of a file, or in UTF-16 code units of its text. */
export const LONGEST = 5_000_000;
const MOST_SITES = 10_000;

const isList = (value: unknown, isEntry: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isEntry);

/** What a site's record may hold, and what is good. */
const SITE_PARTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  automatic: isAutomatic,
  except: (value) => isList(value, isException),
  hide: (value) => isList(value, isElementRule),
  show: (value) => isList(value, isElementRule),
};

/** Addresses may have hosts with a '*', which in the browser's patterns stands for any. */
const isSite = (name: string): boolean => siteOf(`https://${name}/`) === name && !name.includes('*');

/** Settings that this version knows must be good; others come from another version and are left out. */
function settingsIn(value: unknown): Partial<Settings> | Fault {
  if (!isRecord(value)) return { word: 'fileBad', place: 'settings' };
  const known: Record<string, unknown> = {};
  for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    if (!Object.hasOwn(value, name)) continue;
    if (JSON.stringify(readSettings({ [name]: value[name] })[name]) !== JSON.stringify(value[name]))
      return { word: 'fileBad', place: `settings › ${name}` };
    known[name] = value[name];
  }
  return known as Partial<Settings>;
}

function faultIn(sites: Readonly<Record<string, unknown>>): Fault | null {
  for (const [name, record] of Object.entries(sites)) {
    if (!isSite(name) || !isRecord(record)) return { word: 'fileBad', place: `sites › ${name}` };
    for (const [part, value] of Object.entries(record))
      if (!Object.hasOwn(SITE_PARTS, part) || !SITE_PARTS[part]?.(value))
        return { word: 'fileBad', place: `sites › ${name} › ${part}` };
  }
  return null;
}

/** A look of the reader view: what this version knows of it must be good, as with settings. */
function lookIn(value: unknown, place: string): Look | Fault {
  if (!isRecord(value) || Array.isArray(value)) return { word: 'fileBad', place };
  const look = knownPreferences(value);
  const bad = Object.keys(PREFERENCES).find((name) => Object.hasOwn(value, name) && !Object.hasOwn(look, name));
  return bad ? { word: 'fileBad', place: `${place} › ${bad}` } : look;
}

function looksIn(value: unknown): Record<string, Look> | Fault {
  if (!isRecord(value) || Array.isArray(value) || Object.keys(value).length > MOST_SITES)
    return { word: 'fileBad', place: 'readerSites' };
  const looks: [string, Look][] = [];
  for (const [host, stored] of Object.entries(value)) {
    const look = lookIn(stored, `readerSites › ${host}`);
    if (isFault(look)) return look;
    looks.push([host, look]);
  }
  return Object.fromEntries(looks);
}

export const isFault = (result: object): result is Fault => 'word' in result;

/** Reads a file as a whole: all of it is good, or none of it is taken. */
export function readFile(text: string): Choices | Fault {
  if (text.length > LONGEST) return { word: 'fileTooLarge' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { word: 'fileForeign' };
  }
  if (!isRecord(file) || !Number.isInteger(file.lede)) return { word: 'fileForeign' };
  if (Number(file.lede) > VERSION) return { word: 'fileNewer' };
  const { settings = {}, everywhere = 'off', sites = {} } = file;
  const good = settingsIn(settings);
  if (isFault(good)) return good;
  if (!isAutomatic(everywhere)) return { word: 'fileBad', place: 'everywhere' };
  if (!isRecord(sites) || Array.isArray(sites) || Object.keys(sites).length > MOST_SITES)
    return { word: 'fileBad', place: 'sites' };
  const fault = faultIn(sites);
  if (fault) return fault;
  const reader = file.reader === undefined ? undefined : lookIn(file.reader, 'reader');
  if (reader && isFault(reader)) return reader;
  const readerSites = file.readerSites === undefined ? undefined : looksIn(file.readerSites);
  if (readerSites && isFault(readerSites)) return readerSites as Fault;
  return {
    settings: good,
    everywhere,
    sites: sites as SiteRecords,
    ...(reader && { reader }),
    ...(readerSites && { readerSites }),
  };
}
