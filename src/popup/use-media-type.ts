import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** The media type of what a tab shows; empty while it is not known, and where nobody wants to know. */
export function useMediaType(tab: number | undefined, wanted: boolean): string {
  const [type, setType] = useState('');
  useEffect(() => {
    setType('');
    if (tab === undefined || !wanted) return;
    let current = true;
    browser.scripting.executeScript({ target: { tabId: tab }, func: () => document.contentType }).then(
      ([answer]) => current && typeof answer?.result === 'string' && setType(answer.result),
      // A page that is gone is told of elsewhere.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [tab, wanted]);
  return type;
}
