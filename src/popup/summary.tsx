import { useEffect, useState } from 'preact/hooks';
import { say, sayCount } from '../words.ts';
import { summaryText } from './digest-text.ts';
import { ModelSummary } from './model-summary.tsx';
import { usePopup } from './popup-context.ts';
import { Stepper } from './stepper.tsx';

/** The language of the text as it was found; as the page says it where that tells more: 'zh-Hant'. */
const langOf = (said: string | undefined, found: string | undefined): string | undefined =>
  !found || found === 'und' || said?.split('-')[0] === found ? said : found;

/** What the article says, or what is selected in it, in its own sentences, each of which leads to its place. */
export function Summary() {
  const { visit, subject, digest, summary, ask, announce, copy } = usePopup();
  const [marked, setMarked] = useState(-1);
  const sentences = digest?.summary ?? [];
  const lang = langOf(subject?.lang, digest?.lang);
  // The mark goes with the view and with the article.
  useEffect(() => setMarked(-1), [visit.view, subject?.url, summary.ofSelection]);

  const mark = async (start: number, end: number) => {
    const there = await ask({ ask: 'mark', start, end });
    setMarked(there ? start : -1);
    announce(say(there ? 'saidMarked' : 'saidLost'));
  };
  const resize = (count: number) => {
    summary.resize(count);
    announce(sayCount('summarySentences', count));
  };

  return (
    <section aria-busy={!digest}>
      <h2 id="summary">
        {say(summary.ofSelection ? 'summaryOfSelection' : 'summary')}
        {sentences.length > 0 && (
          <>
            <Stepper count={summary.count} all={digest?.whole ?? false} onChange={resize} />
            <button
              type="button"
              class="quiet"
              aria-label={say('copySummary')}
              title={say('copySummary')}
              onClick={() => copy({ text: summaryText(sentences) }, say('saidCopiedSummary'))}
            >
              {say('copy')}
            </button>
          </>
        )}
      </h2>
      {summary.canChoose && (
        <button type="button" class="quiet" onClick={() => summary.choose(!summary.ofSelection)}>
          {say(summary.ofSelection ? 'summariseArticle' : 'summariseSelection')}
        </button>
      )}
      {digest?.whole && sentences.length > 0 && <p class="help">{say('summaryShort')}</p>}
      {digest && !sentences.length && <p class="help">{say('summaryNone')}</p>}
      {sentences.length > 0 && (
        <ol class="summary" aria-labelledby="summary" aria-label={say('summary')} lang={lang} dir="auto">
          {sentences.map(({ text, start, end }, i) => (
            <li key={text}>
              {start < 0 ? (
                <p>{text}</p>
              ) : (
                <button
                  type="button"
                  {...(i === 0 && { elementtiming: 'summary' })}
                  title={say('summaryGo')}
                  aria-current={marked >= 0 && marked === start}
                  onClick={() => mark(start, end)}
                >
                  {text}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      <ModelSummary />
    </section>
  );
}
