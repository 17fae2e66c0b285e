import browser from 'webextension-polyfill';
import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/dates.ts';
import { say, uiLanguage } from '../words.ts';

/** What a reader must know of an article before he trusts that it is the whole: where it ends, goes on, or expires. */
export function Notices({ article: { gate, expires, next } }: { article: Article }) {
  const expired = expires !== undefined && new Date(expires).getTime() < Date.now();
  return (
    <>
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
      {expires && <p class="notice">{say(expired ? 'expired' : 'expires', formatDate(expires, uiLanguage()))}</p>}
    </>
  );
}
