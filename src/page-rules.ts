import type { ElementRule } from './clutter/element-rule.ts';
import type { SiteRules } from './clutter/types.ts';
import { decide } from './messages/answer.ts';
import { siteOf } from './sites/records.ts';
import { loadRules } from './sites/rules.ts';

/**
 * What the reader decided for single things on the site of a page, for our scripts in it: read here, and changed by the
 * background, where the scripts of all tabs take turns.
 */
export class PageRules {
  constructor(readonly site: string) {}

  /** The rules for a page; null where none are kept: in private windows, and on what is no site. */
  static of(address: string, isPrivate: boolean): PageRules | null {
    const site = isPrivate ? null : siteOf(address);
    return site === null ? null : new PageRules(site);
  }

  load(): Promise<SiteRules> {
    return loadRules(this.site);
  }

  /** Remembers a rule. */
  add(does: 'hide' | 'show', rule: ElementRule): Promise<void> {
    return decide(does, [rule]);
  }

  /** Forgets every rule that fits. */
  async removeWhere(fits: (rule: ElementRule) => boolean): Promise<void> {
    const { hide, show } = await this.load();
    const rules = [...hide, ...show].filter(fits);
    if (rules.length) await decide('neither', rules);
  }
}
