import { useEffect, useState } from 'preact/hooks';
import { say } from '../words.ts';
import { usePopup } from './popup-context.ts';

/** What the article says, in its own sentences, each of which leads to its place. */
export function Summary() {
  const { visit, digest, ask, announce, copy } = usePopup();
  const [marked, setMarked] = useState(-1);
  const sentences = digest?.summary ?? [];
  // The mark goes with the view and with the article.
  useEffect(() => setMarked(-1), [visit.view, digest]);

  const mark = async (index: number) => {
    const sentence = sentences[index];
    if (!sentence) return;
    const there = await ask({ ask: 'mark', start: sentence.start, end: sentence.end });
    setMarked(there ? index : -1);
    announce(say(there ? 'saidMarked' : 'saidLost'));
  };

  return (
    <section aria-busy={!digest}>
      <h2 id="summary">
        {say('summary')}
        {sentences.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => copy({ text: sentences.map(({ text }) => text).join('\n\n') }, say('saidCopiedSummary'))}
          >
            {say('copySummary')}
          </button>
        )}
      </h2>
      {digest?.whole && <p>{say('summaryShort')}</p>}
      {sentences.length > 0 && (
        <ol class="summary" aria-labelledby="summary" aria-label={say('summary')} lang={visit.article?.lang} dir="auto">
          {sentences.map(({ text, start }, i) => (
            <li key={start}>
              <button
                type="button"
                {...(i === 0 && { elementtiming: 'summary' })}
                title={say('summaryGo')}
                aria-current={marked === i}
                onClick={() => mark(i)}
              >
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
