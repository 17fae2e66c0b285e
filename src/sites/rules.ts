import { type ElementRule, isElementRule } from '../clutter/element-rule.ts';
import type { SiteRules } from '../clutter/types.ts';
import { isRecord, ownValue } from '../record.ts';
import { watchStored } from '../stored.ts';
import { allRecords, changeRecord, loadRecord, siteOf, siteOfKey } from './records.ts';

/** What the reader decided for single things on a site: hidden always, or shown always. */

/** The oldest rules of a site give way to new ones. */
const MOST_RULES = 60;

export const NO_RULES: SiteRules = { hide: [], show: [] };

/** Takes what was stored, by whatever version, and keeps what is a rule. */
export function readRules(stored: unknown): SiteRules {
  if (!isRecord(stored)) return NO_RULES;
  const rulesIn = (name: 'hide' | 'show'): ElementRule[] => {
    const value = ownValue(stored, name);
    return Array.isArray(value) ? value.filter(isElementRule).slice(-MOST_RULES) : [];
  };
  return { hide: rulesIn('hide'), show: rulesIn('show') };
}

const isSame = (a: ElementRule, b: ElementRule): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = (rules: readonly ElementRule[], rule: ElementRule): ElementRule[] =>
  rules.filter((each) => !isSame(each, rule));

/** The rules of one site, in the browser's local storage. */
export class Rules {
  constructor(readonly site: string) {}

  /** The rules for a page; null where none are kept: in private windows, and on what is no site. */
  static of(address: string, isPrivate: boolean): Rules | null {
    const site = isPrivate ? null : siteOf(address);
    return site === null ? null : new Rules(site);
  }

  async load(): Promise<SiteRules> {
    return readRules(await loadRecord(this.site));
  }

  /** Remembers a rule. One that says the opposite of the same element is forgotten. */
  add(does: 'hide' | 'show', rule: ElementRule): Promise<void> {
    return this.#change(({ hide, show }) => {
      const kept = { hide: without(hide, rule), show: without(show, rule) };
      return { ...kept, [does]: [...kept[does], rule].slice(-MOST_RULES) };
    });
  }

  remove(rule: ElementRule): Promise<void> {
    return this.#change(({ hide, show }) => ({ hide: without(hide, rule), show: without(show, rule) }));
  }

  /** Forgets every rule that fits. */
  removeWhere(fits: (rule: ElementRule) => boolean): Promise<void> {
    const stays = (rule: ElementRule): boolean => !fits(rule);
    return this.#change(({ hide, show }) => ({ hide: hide.filter(stays), show: show.filter(stays) }));
  }

  #change(change: (rules: SiteRules) => SiteRules): Promise<void> {
    return changeRecord(this.site, (record) => {
      const { hide, show } = change(readRules(record));
      return { hide: hide.length ? hide : undefined, show: show.length ? show : undefined };
    });
  }
}

export interface SiteWithRules {
  site: string;
  rules: SiteRules;
}

/** All sites with rules, in alphabetical order. */
export async function allRules(): Promise<SiteWithRules[]> {
  return Object.entries(await allRecords())
    .map(([site, record]) => ({ site, rules: readRules(record) }))
    .filter(({ rules }) => rules.hide.length + rules.show.length > 0);
}

/** Calls back whenever something that is kept of a site changes. Returns the way to stop. */
export function watchRules(listener: () => void): () => void {
  return watchStored('local', (changes) => {
    if (Object.keys(changes).some((key) => siteOfKey(key) !== null)) listener();
  });
}
