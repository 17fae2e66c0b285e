import browser from 'webextension-polyfill';
import { say } from '../words.ts';
import type { Section } from './section.tsx';

const WELCOME = 'src/welcome/welcome.html';

/** What Lede keeps and what it never does; which version it is. */
export const privacy: Section = {
  id: 'privacy',
  title: 'optionsPrivacy',
  Content: () => (
    <>
      <p>{say('optionsPrivacyText')}</p>
      <p class="help">{say('aboutVersion', browser.runtime.getManifest().version)}</p>
      <button type="button" onClick={() => void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })}>
        {say('aboutWelcome')}
      </button>
    </>
  ),
};
