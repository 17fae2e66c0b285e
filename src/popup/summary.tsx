import type { Digest } from '../digest/types.ts';
import { say } from '../words.ts';

interface Props {
  digest: Digest | null;
  lang: string | undefined;
  /** Index of the sentence that is marked in the page. */
  marked: number;
  onMark: (index: number) => void;
  onCopy: () => void;
}

export function Summary({ digest, lang, marked, onMark, onCopy }: Props) {
  const sentences = digest?.summary ?? [];
  return (
    <>
      <h2 id="summary">
        {say('summary')}
        {sentences.length > 0 && (
          <button type="button" class="quiet" onClick={onCopy}>
            {say('copySummary')}
          </button>
        )}
      </h2>
      {digest && sentences.length === 0 && <p>{say('summaryShort')}</p>}
      {sentences.length > 0 && (
        <ol class="summary" aria-labelledby="summary" aria-label={say('summary')} lang={lang} dir="auto">
          {sentences.map(({ text, start }, i) => (
            <li key={start}>
              <button type="button" title={say('summaryGo')} aria-current={marked === i} onClick={() => onMark(i)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
