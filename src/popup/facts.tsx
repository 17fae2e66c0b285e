import browser from 'webextension-polyfill';
import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/head.ts';
import { say, uiLanguage } from '../words.ts';

/**
 * Words a minute: Brysbaert (2019) finds 238 for silent reading of non-fiction in English, with most readers between 175
 * and 300. Words of Chinese and Japanese as they are counted here are about two characters, read at some 500 a minute.
 */
const PACE = { slow: 200, fast: 270 };

/** Reading time as a range of minutes. */
export function minutesOf(words: number): string {
  const format = new Intl.NumberFormat(uiLanguage());
  const from = Math.max(1, Math.round(words / PACE.fast));
  const to = Math.max(1, Math.round(words / PACE.slow));
  return from === to ? format.format(to) : `${format.format(from)}–${format.format(to)}`;
}

export function Facts({ article }: { article: Article }) {
  const { authors, byline, siteName, published, words, gate, expires, next } = article;
  const by = authors.join(', ') || byline;
  const date = (iso: string) => formatDate(iso, uiLanguage());
  const expired = expires !== undefined && new Date(expires).getTime() < Date.now();
  return (
    <>
      <p class="facts">
        {by && <span dir="auto">{by}</span>}
        {siteName && <span dir="auto">{siteName}</span>}
        {published && <time dateTime={published}>{date(published)}</time>}
        <span>{say('minutes', minutesOf(words))}</span>
      </p>
      {gate && <p class="notice">{say(gate.kind === 'paid' ? 'gatePaid' : 'gateRegistration')}</p>}
      {next && (
        <p class="notice">
          {say('goesOn')}{' '}
          <a
            href={next}
            onClick={(event) => {
              event.preventDefault();
              void browser.tabs.update({ url: next }).then(() => close());
            }}
          >
            {say('goesOnThere')}
          </a>
        </p>
      )}
      {expires && <p class="notice">{say(expired ? 'expired' : 'expires', date(expires))}</p>}
    </>
  );
}
