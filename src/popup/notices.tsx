import browser from 'webextension-polyfill';
import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/dates.ts';
import { say, uiLanguage } from '../words.ts';
import { FrameLink } from './frame-link.tsx';
import { usePopup } from './popup-context.ts';
import { useUnreadFrame } from './use-unread-frame.ts';

/** What a reader must know of an article before he trusts that it is the whole: where it ends, goes on, or expires. */
export function Notices({ article: { url, gate, expires, next } }: { article: Article }) {
  const frame = useUnreadFrame(usePopup().tab.id, url);
  const expired = expires !== undefined && new Date(expires).getTime() < Date.now();
  return (
    <>
      {gate && <p class="notice">{say(gate.kind === 'paid' ? 'gatePaid' : 'gateRegistration')}</p>}
      {frame !== null && (
        <p class="notice">
          {say('partFramed')} <FrameLink address={frame} />
        </p>
      )}
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
