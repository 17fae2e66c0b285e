import { type ElementRule, isElementRule } from '../clutter/element-rule.ts';
import type { SiteRules } from '../clutter/types.ts';
import { isRecord, ownValue } from '../record.ts';
import { watchStored } from '../stored.ts';
import { allRecords, changeRecord, loadRecord, siteOf, siteOfKey } from './records.ts';

/** What the reader decided for single things on a site: hidden always, or shown always. */

/** What the reader decided about things in a page; rules with 'neither' are forgotten. */
export interface Decision {
  decide: 'hide' | 'show' | 'neither';
  rules: readonly ElementRule[];
}

const DECISIONS: readonly unknown[] = ['hide', 'show', 'neither'] satisfies Decision['decide'][];

export const isDecision = (message: unknown): message is Decision =>
  isRecord(message) &&
  DECISIONS.includes(message.decide) &&
  Array.isArray(message.rules) &&
  message.rules.every(isElementRule);

/** More rules than these push out the oldest ones of the site. */
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

/** Sorted, because Chrome's storage returns the properties of an object in alphabetical order. */
const textOf = (rule: ElementRule): string => JSON.stringify(Object.entries(rule).sort());
const isSame = (a: ElementRule, b: ElementRule): boolean => textOf(a) === textOf(b);
const without = (rules: readonly ElementRule[], rule: ElementRule): ElementRule[] =>
  rules.filter((each) => !isSame(each, rule));

export const loadRules = async (site: string): Promise<SiteRules> => readRules(await loadRecord(site));

/** The rules of one site, in the browser's local storage; for pages of ours, which share their turns. */
export class Rules {
  constructor(readonly site: string) {}

  /** Remembers a rule. One that says the opposite of the same element is forgotten. */
  add(does: 'hide' | 'show', rule: ElementRule): Promise<void> {
    return this.#change(({ hide, show }) => {
      const kept = { hide: without(hide, rule), show: without(show, rule) };
      return { ...kept, [does]: [...kept[does], rule].slice(-MOST_RULES) };
    });
  }

  remove(...gone: readonly ElementRule[]): Promise<void> {
    const left = (rules: readonly ElementRule[]): ElementRule[] => gone.reduce<ElementRule[]>(without, [...rules]);
    return this.#change(({ hide, show }) => ({ hide: left(hide), show: left(show) }));
  }

  #change(change: (rules: SiteRules) => SiteRules): Promise<void> {
    return changeRecord(this.site, (record) => {
      const { hide, show } = change(readRules(record));
      return { hide: hide.length ? hide : undefined, show: show.length ? show : undefined };
    });
  }
}

/** What was decided in a page, kept for the site of its address. */
export async function keepDecision(decision: Decision, address: string): Promise<void> {
  const site = siteOf(address);
  if (site === null) throw new Error('no site');
  const kept = new Rules(site);
  if (decision.decide === 'neither') return kept.remove(...decision.rules);
  for (const rule of decision.rules) await kept.add(decision.decide, rule);
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
