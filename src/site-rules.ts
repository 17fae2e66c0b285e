import { type ElementRule, isElementRule } from './clutter/element-rule.ts';
import type { SiteRules } from './clutter/types.ts';
import { native } from './native.ts';
import { siteOf } from './sites.ts';

/** What the reader decided for single sites: kept on this device, for a list of sites is a history. */

const PREFIX = 'site:';
/** The oldest rules of a site give way to new ones. */
const MOST_RULES = 60;

export const NO_RULES: SiteRules = { hide: [], show: [] };

/** Takes what was stored, by whatever version, and keeps what is a rule. */
export function readRules(stored: unknown): SiteRules {
  if (typeof stored !== 'object' || stored === null) return NO_RULES;
  const rulesIn = (name: 'hide' | 'show'): ElementRule[] => {
    const value: unknown = Object.getOwnPropertyDescriptor(stored, name)?.value;
    return Array.isArray(value) ? value.filter(isElementRule).slice(-MOST_RULES) : [];
  };
  return { hide: rulesIn('hide'), show: rulesIn('show') };
}

const isSame = (a: ElementRule, b: ElementRule): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = (rules: readonly ElementRule[], rule: ElementRule): ElementRule[] =>
  rules.filter((each) => !isSame(each, rule));

/** The rules of one site, in the browser's local storage. */
export class Rules {
  readonly #key: string;

  constructor(readonly site: string) {
    this.#key = PREFIX + site;
  }

  /** The rules for a page; null where none are kept: in private windows, and on what is no site. */
  static of(address: string, isPrivate: boolean): Rules | null {
    const site = isPrivate ? null : siteOf(address);
    return site === null ? null : new Rules(site);
  }

  async load(): Promise<SiteRules> {
    const { [this.#key]: stored } = await native.storage.local.get(this.#key);
    return readRules(stored);
  }

  /** Remembers a rule. One that says the opposite of the same element is forgotten. */
  async add(does: 'hide' | 'show', rule: ElementRule): Promise<void> {
    const { hide, show } = await this.load();
    const kept = { hide: without(hide, rule), show: without(show, rule) };
    await this.#save({ ...kept, [does]: [...kept[does], rule].slice(-MOST_RULES) });
  }

  async remove(rule: ElementRule): Promise<void> {
    const { hide, show } = await this.load();
    await this.#save({ hide: without(hide, rule), show: without(show, rule) });
  }

  /** Forgets every rule that fits. */
  async removeWhere(fits: (rule: ElementRule) => boolean): Promise<void> {
    const { hide, show } = await this.load();
    const stays = (rule: ElementRule): boolean => !fits(rule);
    await this.#save({ hide: hide.filter(stays), show: show.filter(stays) });
  }

  /** Keeps what else is known of the site. A site of which nothing is left is forgotten. */
  async #save({ hide, show }: SiteRules): Promise<void> {
    const { [this.#key]: stored } = await native.storage.local.get(this.#key);
    const { hide: _, show: __, ...others } = { ...(stored as Record<string, unknown> | undefined) };
    const record = { ...others, ...(hide.length && { hide }), ...(show.length && { show }) };
    if (Object.keys(record).length) await native.storage.local.set({ [this.#key]: record });
    else await native.storage.local.remove(this.#key);
  }
}

export interface SiteWithRules {
  site: string;
  rules: SiteRules;
}

/** All sites with rules, in alphabetical order. */
export async function allRules(): Promise<SiteWithRules[]> {
  const stored = await native.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => ({ site: key.slice(PREFIX.length), rules: readRules(value) }))
    .filter(({ rules }) => rules.hide.length + rules.show.length > 0)
    .sort((a, b) => a.site.localeCompare(b.site));
}

/** Calls back whenever rules change. Returns the way to stop. */
export function watchRules(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  native.storage.onChanged.addListener(onChanged);
  return () => native.storage.onChanged.removeListener(onChanged);
}
