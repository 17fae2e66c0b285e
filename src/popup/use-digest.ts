import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import type { Digest, DigestInput } from '../digest/types.ts';
import { DEFAULTS } from '../settings.ts';
import { popupSettings } from './popup-settings.ts';

/** Where each sentence of a selection stands in the article's text; -1 where it is not found there. */
function place(summary: Digest['summary'], text: string): Digest['summary'] {
  return summary.map((sentence) => {
    const start = text.indexOf(sentence.text);
    return { ...sentence, start, end: start < 0 ? -1 : start + sentence.text.length };
  });
}

/** What is selected, as it is digested. */
interface Part {
  part: Article;
  text: string;
  /** Whether the reader view shows it alone. */
  isShown: boolean;
}

/**
 * The digest of an article, or of what is selected in it or elsewhere in the page, in so many sentences; made here, so that
 * the page pays nothing for it. Its sentences have their places in the article, or in the part that is shown alone. Null until
 * it is there.
 */
export function useDigest(article: Article | null, selected: Part | null, sentences: number): Digest | null {
  const subject = selected?.part ?? article;
  const [made, setMade] = useState<{ of: string; digest: Digest } | null>(null);
  const [hashtags, setHashtags] = useState(DEFAULTS.hashtags);
  useEffect(() => {
    void popupSettings().then((settings) => setHashtags(settings.hashtags));
  }, []);
  // A reading that says the same is the same article.
  const key = subject
    ? `${subject.url} ${subject.title} ${article?.words} ${selected?.isShown} ${selected?.text ?? ''}`
    : '';
  useEffect(() => {
    if (!subject) return;
    let current = true;
    void (async () => {
      const [{ digest }, { toText }] = await Promise.all([import('../digest/digest.ts'), import('../formats/text.ts')]);
      const { title, lang, tags, siteName } = subject;
      const text = article ? toText(article) : '';
      const known = { ...(lang && { lang }), ...(siteName && { siteName }) };
      const input: DigestInput = selected
        ? { title: '', text: selected.text, ...known }
        : { title, text, tags, ...known };
      const result = await digest(input, { sentences, hashtags });
      const placed = selected && !selected.isShown ? { ...result, summary: place(result.summary, text) } : result;
      if (current) setMade({ of: key, digest: placed });
    })();
    return () => {
      current = false;
    };
  }, [key, sentences, hashtags]);
  return made?.of === key ? made.digest : null;
}
