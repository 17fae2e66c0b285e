import browser from 'webextension-polyfill';
import { say } from '../words.ts';
import { Message } from './message.tsx';

/** Stands in place of a page that may be one from the disk, and leads to where the reader can allow those in Chrome and its kin. */
export function FileBarred() {
  const open = async () => {
    await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
    close();
  };
  return (
    <Message alone icon="lock" title={say('stateFile')} help={say('stateFileHelp')}>
      <button type="button" onClick={() => void open()}>
        {say('openSettings')}
      </button>
    </Message>
  );
}
