import { useEffect } from 'preact/hooks';
import type { Unread } from '../article/types.ts';
import type { Visit } from '../messages/types.ts';
import { say, type Word } from '../words.ts';
import { FrameLink } from './frame-link.tsx';
import { Message } from './message.tsx';
import { usePopup } from './popup-context.ts';
import { useAskedPage } from './use-asked-page.ts';
import { useUnreadFrame } from './use-unread-frame.ts';

const WORDS: Readonly<Record<Exclude<Unread, 'no-article'>, { title: Word; help: Word }>> = {
  loading: { title: 'stateLoading', help: 'stateLoadingHelp' },
  unreadable: { title: 'stateUnreadable', help: 'stateUnreadableHelp' },
  framed: { title: 'stateFramed', help: 'stateFramedHelp' },
};

/** Of pages; browsers show pictures, films and PDF in a page of their own making, which says their type. */
const TEXT = /^$|^text\/|[+/](xml|json)$/;

/** What was done on a page without an article. */
function helpFor(view: Visit['view'], items: Visit['items']): Word {
  if (view !== 'clean') return 'stateNoArticleOriginal';
  return items.some(({ state }) => state === 'hidden') ? 'stateNoArticleHelp' : 'stateNoArticleNothing';
}

/** Stands in place of the article where there is none, and says why. */
export function NoArticle() {
  const { visit, view, cleaning, tab, hear } = usePopup();
  const { items } = visit;
  const isNone = visit.unread === 'no-article';
  const url = tab.url ?? '';
  const type = useAskedPage(isNone ? tab.id : undefined, url, () => document.contentType);
  const isText = TEXT.test(type ?? '');
  const unread = isNone && !isText ? 'unreadable' : visit.unread;
  const frame = useUnreadFrame(unread === 'framed' ? tab.id : undefined, url);
  const { title, help } =
    unread && unread !== 'no-article'
      ? WORDS[unread]
      : { title: 'stateNoArticle' as const, help: helpFor(view, items) };
  const isKnown = !cleaning && (!isNone || type !== null);
  useEffect(() => {
    if (isKnown) hear(`${say(title)} ${say(help)}`);
  }, [isKnown, title, help]);
  return (
    <Message title={say(title)} help={say(help)}>
      {unread === 'no-article' && <p>{say('stateNoArticleSelect')}</p>}
      <FrameLink address={frame} />
    </Message>
  );
}
