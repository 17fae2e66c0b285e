import { useEffect, useState } from 'preact/hooks';
import type { ElementRule } from '../clutter/element-rule.ts';
import { Choice } from '../design/choice.tsx';
import { type ListEntry, SearchableList } from '../design/searchable-list.tsx';
import { allRules, Rules, type SiteWithRules, watchRules } from '../sites/rules.ts';
import { say } from '../words.ts';
import { Kinds } from './kinds.tsx';
import type { Section, SectionProps } from './section.tsx';

/** What a rule is known by to the reader: the words of what he pointed at, else what the page calls it. */
const nameOf = ({ text, label, id, names, tag }: ElementRule): string =>
  text || label || [id, ...names].find(Boolean) || tag;

interface RememberedEntry extends ListEntry {
  site: string;
  rule: ElementRule;
}

const entriesOf = (sites: readonly SiteWithRules[], does: 'hide' | 'show'): RememberedEntry[] =>
  sites.flatMap(({ site, rules }) =>
    rules[does].map((rule) => ({
      key: `${site} ${JSON.stringify(rule)}`,
      title: nameOf(rule),
      help: site,
      site,
      rule,
    })),
  );

function Cleaning({ settings, save, attempt }: SectionProps) {
  const [sites, setSites] = useState<readonly SiteWithRules[]>([]);
  useEffect(() => {
    const load = () => void allRules().then(setSites);
    load();
    return watchRules(load);
  }, []);
  const list = (does: 'hide' | 'show') => {
    const entries = entriesOf(sites, does);
    return (
      <SearchableList
        label={say(does === 'hide' ? 'alwaysHidden' : 'alwaysShown')}
        empty={say(does === 'hide' ? 'alwaysHiddenNone' : 'alwaysShownNone')}
        entries={entries}
        onRemove={async (key) => {
          const entry = entries.find((each) => each.key === key);
          if (!entry) return undefined;
          const rules = new Rules(entry.site);
          const isGone = await attempt(() => rules.remove(entry.rule));
          return isGone ? () => attempt(() => rules.add(does, entry.rule)) : undefined;
        }}
      />
    );
  };
  return (
    <>
      <Choice
        label={say('cleaningMode')}
        value={settings.mode}
        onChange={(mode) => void save({ mode })}
        options={[
          { value: 'focus', label: say('modeFocus'), help: say('modeFocusHelp') },
          { value: 'tidy', label: say('modeTidy'), help: say('modeTidyHelp') },
        ]}
      />
      <Kinds settings={settings} save={save} />
      {list('hide')}
      {list('show')}
    </>
  );
}

/** How much is hidden, and what the reader decided about single things on single sites. */
export const cleaning: Section = { id: 'cleaning', title: 'optionsCleaning', Content: Cleaning };
