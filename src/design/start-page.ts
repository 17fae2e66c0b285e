import { say, uiLanguage } from '../words.ts';

/** Kept where it can be read before the first paint: the settings come later, and the colours would be seen to change. */
const KEY = 'scheme';

/** Shows a page of ours in the reader's scheme, now and when it opens again. */
export function showScheme({ scheme }: { scheme: 'system' | 'light' | 'dark' }): void {
  if (scheme === 'system') {
    delete document.documentElement.dataset.scheme;
    localStorage.removeItem(KEY);
  } else {
    document.documentElement.dataset.scheme = scheme;
    localStorage.setItem(KEY, scheme);
  }
}

/** What every page of ours does first: its language, direction, title and colours. */
export function startPage(title?: string): void {
  const { documentElement } = document;
  documentElement.lang = uiLanguage();
  documentElement.dir = say('direction');
  if (title) document.title = title;
  const scheme = localStorage.getItem(KEY);
  if (scheme) documentElement.dataset.scheme = scheme;
}
