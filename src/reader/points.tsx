/** @jsxImportSource preact */

import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import type { Digest } from '../digest/types.ts';
import { toText } from '../formats/text.ts';
import { want } from '../messages/answer.ts';
import { say, uiLanguage, type Word } from '../words.ts';
import { left } from '../world.ts';
import { ASIDE } from './text-map.ts';

/** The digest of the article, made when it is first wanted; null until it is there. */
export function useDigest(article: Article, isWanted: boolean): Digest | 'failed' | null {
  const [made, setMade] = useState<Digest | 'failed' | null>(null);
  useEffect(() => {
    if (!isWanted || (made && made !== 'failed')) return;
    let current = true;
    setMade(null);
    void (async () => {
      if (!left('ledeDigest')) await want('key-points');
      const { title, lang, tags, siteName } = article;
      const input = { title, text: toText(article), tags, ...(lang && { lang }), ...(siteName && { siteName }) };
      const digest = await left('ledeDigest')?.(input);
      if (current) setMade(digest ?? 'failed');
    })().catch(() => current && setMade('failed'));
    return () => {
      current = false;
    };
  }, [isWanted]);
  return made;
}

interface Props {
  digest: Digest | 'failed' | null;
  onMark: (start: number, end: number) => void;
}

/** Message shown instead of the points: that they are being made, or why there are none; null if there are points. */
function wordFor(digest: Props['digest']): Word | null {
  if (digest === null) return 'readerPointsMaking';
  if (digest === 'failed') return 'readerPointsFailed';
  return digest.summary.length ? null : 'summaryNone';
}

/** The summary as a list above the text; pressing a sentence marks it there. */
export function Points({ digest, onMark }: Props) {
  const word = wordFor(digest);
  return (
    <section class="points" aria-labelledby="points-title" aria-busy={digest === null} {...{ [ASIDE]: '' }}>
      <h2 id="points-title" lang={uiLanguage()}>
        {say('readerPoints')}
      </h2>
      {word && <p lang={uiLanguage()}>{say(word)}</p>}
      {digest !== null && digest !== 'failed' && !word && (
        <ul>
          {digest.summary.map(({ text, start, end }) => (
            <li key={start}>
              <button type="button" dir="auto" onClick={() => onMark(start, end)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Hashtags({ digest }: { digest: Digest }) {
  if (!digest.hashtags.length) return null;
  return (
    <ul class="hashtags" aria-label={say('hashtags')} {...{ [ASIDE]: '' }}>
      {digest.hashtags.map(({ tag }) => (
        <li key={tag}>#{tag}</li>
      ))}
    </ul>
  );
}
