import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { useLatest } from '../design/use-latest.ts';
import { type Automatic, EVERYWHERE, isOn, originsOf, type SiteChoice } from '../sites/automatic.ts';
import { allChoices, loadEverywhere, watchChoices } from '../sites/choices.ts';
import { isAllowed } from '../sites/grant.ts';

interface Site {
  site: string;
  choice: SiteChoice;
  /** Wanted, but not allowed by the browser: it was withdrawn there, or the choice came from a file. */
  waits: boolean;
}

interface Known {
  everywhere: Automatic;
  everywhereWaits: boolean;
  sites: readonly Site[];
}

async function know(): Promise<Known> {
  const [choices, everywhere, all] = await Promise.all([allChoices(), loadEverywhere(), isAllowed([EVERYWHERE])]);
  const sites = choices.map(async ({ site, choice }) => {
    const origins = await Promise.all(originsOf(site).map((origin) => isAllowed([origin])));
    return { site, choice, waits: isOn(choice.automatic) && !origins.some(Boolean) };
  });
  return { everywhere, everywhereWaits: everywhere !== 'off' && !all, sites: await Promise.all(sites) };
}

/** What is known of sites, kept up to date with what other windows and the browser's own settings change. */
export function useKnown(): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  const begin = useLatest();
  useEffect(() => {
    const update = () => {
      const isLatest = begin();
      // Many sites take longer than few: what was asked before must not come after.
      void know().then((answer) => isLatest() && setKnown(answer));
    };
    update();
    const stop = watchChoices(update);
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(update);
    onRemoved.addListener(update);
    return () => {
      stop();
      onAdded.removeListener(update);
      onRemoved.removeListener(update);
    };
  }, []);
  return known;
}

/** The addresses of all sites that wait for the browser's permission. */
export const waitingOrigins = ({ sites }: Known): string[] =>
  sites.filter(({ waits }) => waits).flatMap(({ site }) => originsOf(site));
