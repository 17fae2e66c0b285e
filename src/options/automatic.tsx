import { useState } from 'preact/hooks';
import { Choice } from '../design/choice.tsx';
import { SearchableList } from '../design/searchable-list.tsx';
import { AUTOMATIC, type Automatic, EVERYWHERE, isOn, originsOf, type SiteChoice } from '../sites/automatic.ts';
import { ALL, leave, saveChoice, saveEverywhere } from '../sites/choices.ts';
import { askFor, forgetWish, giveBackAllBut } from '../sites/grant.ts';
import { say, type Word } from '../words.ts';
import { useKnown, waitingOrigins } from './known-sites.ts';
import type { Section, SectionProps } from './section.tsx';
import { Waiting } from './waiting.tsx';

const WORDS: Readonly<Record<Automatic, Word>> = { off: 'alwaysOff', clean: 'viewClean', reader: 'viewReader' };

function AutomaticSites({ attempt }: SectionProps) {
  const known = useKnown();
  // What was refused is shown as it was.
  const [, refuse] = useState(0);
  if (!known) return null;
  const { everywhere, everywhereWaits, sites } = known;

  const wanted = sites
    .filter(({ choice, waits }) => isOn(choice.automatic) && !waits)
    .flatMap(({ site }) => originsOf(site));
  const asking = async (request: Promise<boolean>): Promise<string | undefined> => {
    if (await request) return undefined;
    refuse((count) => count + 1);
    return say('notAllowed');
  };
  const chooseEverywhere = (automatic: Automatic) =>
    attempt(() =>
      automatic === 'off'
        ? // Where there is no room for a note, off is off all the same.
          Promise.all([leave(ALL).catch(() => undefined), forgetWish(null)])
            .then(() => giveBackAllBut(wanted))
            .then(() => saveEverywhere('off'))
        : asking(askFor({ site: null, automatic, origins: [EVERYWHERE] })),
    );
  const choose = (site: string, automatic: Automatic) =>
    attempt(() =>
      automatic === 'off'
        ? forgetWish(site).then(() => saveChoice(site, { automatic: 'off' }))
        : asking(askFor({ site, automatic, origins: originsOf(site) })),
    );
  const save = (site: string, changes: Partial<SiteChoice>) => attempt(() => saveChoice(site, changes));
  const waiting = waitingOrigins(known);
  return (
    <>
      <p class="help">{say('automaticHelp')}</p>
      <Choice
        label={say('everywhere')}
        help={say('everywhereHelp')}
        options={AUTOMATIC.map((value) => ({ value, label: say(WORDS[value]) }))}
        value={everywhere}
        onChange={(value) => void chooseEverywhere(value)}
      />
      {everywhereWaits && <Waiting words={say('everywhereWaits')} origins={[EVERYWHERE]} attempt={attempt} />}
      {/* Above the list, which may be long. */}
      {waiting.length > 0 && <Waiting words={say('sitesWait')} origins={waiting} attempt={attempt} />}
      <SearchableList
        label={say('automaticSites')}
        empty={say('automaticSitesEmpty')}
        entries={sites
          .filter(({ choice }) => choice.automatic !== null)
          .map(({ site, choice, waits }) => ({
            key: site,
            title: site,
            ...(waits && { help: say('siteWaits') }),
            control: (
              <select
                aria-label={say('alwaysOn', site)}
                value={choice.automatic ?? 'off'}
                onChange={({ currentTarget }) => void choose(site, currentTarget.value as Automatic)}
              >
                {AUTOMATIC.map((each) => (
                  <option key={each} value={each}>
                    {say(WORDS[each])}
                  </option>
                ))}
              </select>
            ),
          }))}
        onRemove={async (site) => {
          const former = sites.find((each) => each.site === site)?.choice.automatic ?? 'off';
          const isGone = await save(site, { automatic: null });
          return isGone ? () => choose(site, former) : undefined;
        }}
      />
      <SearchableList
        label={say('exceptions')}
        empty={say('exceptionsEmpty')}
        entries={sites.flatMap(({ site, choice }) =>
          choice.except.map((exception) => ({ key: `${site}${exception}`, title: `${site}${exception}` })),
        )}
        onRemove={async (key) => {
          const found = sites.find(({ site, choice }) => choice.except.some((each) => `${site}${each}` === key));
          if (!found) return undefined;
          const { site, choice } = found;
          const isGone = await save(site, { except: choice.except.filter((each) => `${site}${each}` !== key) });
          return isGone ? () => save(site, { except: choice.except }) : undefined;
        }}
      />
    </>
  );
}

/** Sites whose articles are cleaned as they open. */
export const automatic: Section = { id: 'automatic', title: 'optionsAutomatic', Content: AutomaticSites };
