import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Article } from '../article/types.ts';
import { say } from '../words.ts';
import { articleToCopy, prepareFormats } from './clipboard.ts';
import { usePopup } from './popup-context.ts';

/** A copy that a key asked for and the page could not do. */
const PENDING = 'pendingCopy';

export function CopyControl({ article }: { article: Article }) {
  const { digest, copy } = usePopup();
  const [canCopy, setCanCopy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  // After the digest: what is to be seen comes first.
  useEffect(() => {
    if (digest) void prepareFormats().then(() => setCanCopy(true));
  }, [digest]);

  useEffect(() => {
    if (!canCopy) return;
    void (async () => {
      const { [PENDING]: pending } = await browser.storage.session.get(PENDING);
      if (pending === undefined) return;
      await browser.storage.session.remove(PENDING);
      button.current?.click();
    })();
  }, [canCopy]);

  return (
    <button
      type="button"
      class="primary"
      ref={button}
      disabled={!canCopy}
      onClick={() => copy(articleToCopy(article), say('saidCopiedArticle'))}
    >
      {say('copyArticle')}
    </button>
  );
}
