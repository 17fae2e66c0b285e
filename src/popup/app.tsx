import { useState } from 'preact/hooks';
import type { Copied } from '../formats/copies.ts';
import { say } from '../words.ts';
import { Always } from './always.tsx';
import { ArticleHead } from './article-head.tsx';
import { write } from './clipboard.ts';
import { FileBarred } from './file-barred.tsx';
import { Foot } from './foot.tsx';
import { Hashtags } from './hashtags.tsx';
import { HiddenList } from './hidden-list.tsx';
import { Message, Waiting } from './message.tsx';
import { NoArticle } from './no-article.tsx';
import { usePage } from './page-link.ts';
import { PopupProvider } from './popup-context.ts';
import { ReportCut } from './report-cut.tsx';
import { StateLine } from './state-line.tsx';
import { subjectOf } from './subject.ts';
import { Summary } from './summary.tsx';
import { useSummaryLength } from './summary-length.ts';
import { useDigest } from './use-digest.ts';
import { useHashtags } from './use-hashtags.ts';
import { useOpening } from './use-opening.ts';
import { useSelection } from './use-selection.ts';

export function App() {
  const { phase, visit, cleaning, tab, ask, run, open } = usePage();
  const [heard, hear] = useOpening(cleaning ? null : visit);
  const [count, resize] = useSummaryLength();
  const selected = useSelection(ask, phase === 'ready');
  const [wantsArticle, setWantsArticle] = useState(false);
  const article = visit?.article ?? null;
  const isPart = visit?.isPart ?? false;
  const { subject, part } = subjectOf({ article, isPart }, selected, wantsArticle);
  const ofSelection = part !== null;
  const digest = useDigest(article, part && { part, text: selected.text, isShown: isPart }, count);
  const hashtags = useHashtags(digest?.hashtags ?? [], subject?.url);
  const textOf = async () => {
    if (part || !article) return selected.text;
    const { toText } = await import('../formats/text.ts');
    return toText(article);
  };
  const [said, announce] = useState('');
  const [byHand, setByHand] = useState('');

  const copy = async (copied: Copied | null, done: string) => {
    if (!copied) return;
    const written = await write(copied);
    setByHand(written ? '' : copied.text);
    announce(written ? done : say('saidNotCopied'));
  };

  if (phase === 'restricted')
    return <Message alone icon="lock" title={say('stateRestricted')} help={say('stateRestrictedHelp')} />;
  if (phase === 'file') return <FileBarred />;
  if (phase === 'gone') return <Message alone title={say('stateGone')} help={say('stateGoneHelp')} onRetry={open} />;
  if (phase === 'away') return <Message alone title={say('stateGone')} help={say('stateGonePress')} />;
  if (phase === 'failed')
    return <Message alone title={say('stateUnreadable')} help={say('stateUnreadableHelp')} onRetry={open} />;
  if (!visit || !tab) return <Waiting />;

  const view = cleaning && visit.view === 'original' ? 'clean' : visit.view;
  // Each part is a component that takes what it needs from the context: a new one is one line here.
  const choose = (ofIt: boolean) => setWantsArticle(!ofIt);
  const canChoose = selected.isLong && article !== null && !visit.isPart;
  const summary = { count, resize, canChoose, ofSelection, choose, textOf };
  return (
    <PopupProvider
      value={{
        visit,
        subject,
        view,
        cleaning,
        tab,
        selection: selected.part,
        digest,
        hashtags,
        summary,
        ask,
        run,
        announce,
        hear,
        copy,
      }}
    >
      <main>
        <StateLine />
        <Always />
        <div class="middle">
          {subject ? (
            <>
              <ArticleHead article={subject} />
              <Summary />
              <Hashtags />
            </>
          ) : (
            <NoArticle />
          )}
          <HiddenList />
          <ReportCut />
        </div>
        <Foot said={said} byHand={byHand} heard={heard} />
      </main>
    </PopupProvider>
  );
}
