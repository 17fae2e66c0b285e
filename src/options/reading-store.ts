import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { preferencesFor } from '../reader/look.ts';
import { countPlaces, PLACES } from '../reader/places.ts';
import type { Preferences } from '../reader/preferences.ts';
import { EVERYWHERE, loadEverywhere, loadSites, SITES } from '../reader/store.ts';
import { uiLanguage } from '../words.ts';

export interface Looks {
  preferences: Preferences;
  /** What of these the reader chose. */
  chosen: Partial<Preferences>;
  /** Sites with a look of their own. */
  sites: readonly string[];
  /** In how many articles a place is remembered. */
  places: number;
}

const looksOf = (chosen: Partial<Preferences>) => ({ preferences: preferencesFor(uiLanguage(), chosen), chosen });

async function load(): Promise<Looks> {
  const [everywhere, sites, places] = await Promise.all([loadEverywhere(), loadSites(), countPlaces()]);
  return { ...looksOf(everywhere), sites: Object.keys(sites), places };
}

/** What is kept of the reader view, kept up to date with what pages change; and the way to show a choice at once. */
export function useLooks(): [Looks | null, (chosen: Partial<Preferences>) => void] {
  const [looks, setLooks] = useState<Looks | null>(null);
  useEffect(() => {
    const update = () => void load().then(setLooks);
    const changed = (changes: object) => {
      if ([EVERYWHERE, SITES, PLACES].some((key) => key in changes)) update();
    };
    update();
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  return [looks, (chosen) => setLooks((known) => known && { ...known, ...looksOf(chosen) })];
}
