import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/**
 * What a function says in the page of a tab, which it must know without anything of what is around it here; asked anew where
 * the tab shows another address. Null while it is not known, and where no tab is to be asked.
 */
export function useAskedPage(tab: number | undefined, url: string, func: () => string | null): string | null {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    setSaid(null);
    if (tab === undefined) return;
    let current = true;
    browser.scripting.executeScript({ target: { tabId: tab }, func }).then(
      ([answer]) => current && setSaid(typeof answer?.result === 'string' ? answer.result : null),
      // A page that is gone is told of elsewhere.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [tab, url]);
  return said;
}
