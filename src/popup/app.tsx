import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Digest } from '../digest/types.ts';
import { say, sayCount, sayNamed } from '../words.ts';
import { articleToCopy, type Copied, prepareFormats, write } from './clipboard.ts';
import { Facts } from './facts.tsx';
import { Hashtags } from './hashtags.tsx';
import { HiddenList } from './hidden-list.tsx';
import { Message, Skeleton } from './message.tsx';
import { usePage } from './page-link.ts';
import { Summary } from './summary.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** A copy that a key asked for and the page could not do. */
const PENDING = 'pendingCopy';

function stateOf(view: string, hidden: number): string {
  if (view === 'original') return say('stateOriginal');
  return hidden ? sayCount('stateClean', hidden) : say('stateNothing');
}

export function App() {
  const { phase, visit, ask, open } = usePage();
  const [digest, setDigest] = useState<Digest | null>(null);
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState('');
  const [marked, setMarked] = useState(-1);
  const [canCopy, setCanCopy] = useState(false);
  const copyButton = useRef<HTMLButtonElement>(null);
  const article = visit?.article ?? null;
  const key = article ? `${article.url} ${article.title} ${article.words}` : '';
  const hidden = visit?.items.filter(({ state }) => state === 'hidden').length ?? 0;

  // A reading that says the same is the same article.
  useEffect(() => {
    setDigest(null);
    if (!article) return;
    let current = true;
    void (async () => {
      const [{ digest }, { toText }] = await Promise.all([import('../digest/digest.ts'), import('../formats/text.ts')]);
      const { title, lang, tags, siteName } = article;
      const made = await digest({
        title,
        text: toText(article),
        tags,
        ...(lang && { lang }),
        ...(siteName && { siteName }),
      });
      if (current) setDigest(made);
      await prepareFormats();
      setCanCopy(true);
    })();
    return () => {
      current = false;
    };
  }, [key]);

  useEffect(() => {
    if (!canCopy) return;
    void (async () => {
      const { [PENDING]: pending } = await browser.storage.session.get(PENDING);
      if (pending === undefined) return;
      await browser.storage.session.remove(PENDING);
      copyButton.current?.click();
    })();
  }, [canCopy]);

  const copy = async (copied: Copied | null, done: string) => {
    if (!copied) return;
    const written = await write(copied);
    setByHand(written ? '' : copied.text);
    setSaid(written ? done : say('saidNotCopied'));
  };

  const choose = async (view: 'original' | 'clean') => {
    const answer = await ask({ ask: view === 'clean' ? 'clean' : 'restore' });
    if (!answer) return;
    const count = answer.items.filter(({ state }) => state === 'hidden').length;
    setSaid(view === 'clean' ? sayCount('saidCleaned', count) : say('saidRestored'));
    setMarked(-1);
  };

  const mark = async (index: number) => {
    const sentence = digest?.summary[index];
    if (!sentence) return;
    const there = await ask({ ask: 'mark', start: sentence.start, end: sentence.end });
    setMarked(there ? index : -1);
    setSaid(say(there ? 'saidMarked' : 'saidLost'));
  };

  const toggleItem = async (id: string, state: 'hidden' | 'shown', kind: string) => {
    await ask({ ask: state === 'hidden' ? 'show' : 'hide', id });
    setSaid(say(state === 'hidden' ? 'saidShown' : 'saidHidden', sayNamed('kind', kind)));
  };

  if (phase === 'restricted') return <Message alone title={say('stateRestricted')} help={say('stateRestrictedHelp')} />;
  if (phase === 'gone') return <Message alone title={say('stateGone')} help={say('stateGoneHelp')} onRetry={open} />;
  if (phase === 'failed')
    return <Message alone title={say('stateUnreadable')} help={say('stateUnreadableHelp')} onRetry={open} />;
  if (!visit) return <Skeleton />;

  return (
    <main>
      <div class="state">
        <p>{stateOf(visit.view, hidden)}</p>
        <ViewSwitch view={visit.view} onChoose={choose} />
      </div>
      {article ? (
        <>
          <section>
            <h1 dir="auto">{article.title}</h1>
            <Facts article={article} />
          </section>
          <section aria-busy={!digest}>
            <Summary
              digest={digest}
              lang={article.lang}
              marked={marked}
              onMark={mark}
              onCopy={() =>
                copy({ text: (digest?.summary ?? []).map(({ text }) => text).join('\n\n') }, say('saidCopiedSummary'))
              }
            />
          </section>
          {digest !== null && digest.hashtags.length > 0 && (
            <section>
              <Hashtags
                hashtags={digest.hashtags}
                onCopy={() =>
                  copy({ text: digest.hashtags.map(({ tag }) => `#${tag}`).join(' ') }, say('saidCopiedHashtags'))
                }
              />
            </section>
          )}
        </>
      ) : (
        <Message {...emptyWords(visit.unread, visit.view)} />
      )}
      {visit.items.length > 0 && (
        <section>
          <HiddenList items={visit.items} onToggle={toggleItem} />
        </section>
      )}
      <div class="foot">
        <div role="status" class={said ? 'said' : undefined}>
          {said}
          {byHand && <textarea class="by-hand" readOnly aria-label={say('textToCopy')} value={byHand} />}
        </div>
        {article && (
          <button
            type="button"
            class="primary"
            ref={copyButton}
            disabled={!canCopy}
            onClick={() => copy(articleToCopy(article), say('saidCopiedArticle'))}
          >
            {say('copyArticle')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage().then(() => close())}>
          {say('options')}
        </button>
      </div>
    </main>
  );
}

function emptyWords(unread: string | null, view: string): { title: string; help: string } {
  if (unread === 'loading') return { title: say('stateLoading'), help: say('stateLoadingHelp') };
  if (unread === 'unreadable') return { title: say('stateUnreadable'), help: say('stateUnreadableHelp') };
  if (unread === 'framed') return { title: say('stateFramed'), help: say('stateFramedHelp') };
  return {
    title: say('stateNoArticle'),
    help: say(view === 'clean' ? 'stateNoArticleHelp' : 'stateNoArticleOriginal'),
  };
}
