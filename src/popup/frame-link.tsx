import browser from 'webextension-polyfill';
import { say } from '../words.ts';
import { usePopup } from './popup-context.ts';

/** Opens a frame that cannot be read as a page, which can. Frames of other schemes are no pages that the web has. */
export function FrameLink({ address }: { address: string | null }) {
  const { tab } = usePopup();
  if (!address || !/^https?:/.test(address)) return null;
  const { windowId } = tab;
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        // Else a private window's page may open in another one.
        const where = windowId === undefined ? {} : { windowId };
        void browser.tabs.create({ url: address, ...where }).then(() => close());
      }}
    >
      {say('openFrame')}
    </a>
  );
}
