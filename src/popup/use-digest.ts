import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import type { Digest } from '../digest/types.ts';

/** The digest of an article, made here, so that the page pays nothing for it. Null until it is there. */
export function useDigest(article: Article | null): Digest | null {
  const [made, setMade] = useState<{ of: string; digest: Digest } | null>(null);
  // A reading that says the same is the same article.
  const key = article ? `${article.url} ${article.title} ${article.words}` : '';
  useEffect(() => {
    if (!article) return;
    let current = true;
    void (async () => {
      const [{ digest }, { toText }] = await Promise.all([import('../digest/digest.ts'), import('../formats/text.ts')]);
      const { title, lang, tags, siteName } = article;
      const input = { title, text: toText(article), tags, ...(lang && { lang }), ...(siteName && { siteName }) };
      const result = await digest(input);
      if (current) setMade({ of: key, digest: result });
    })();
    return () => {
      current = false;
    };
  }, [key]);
  return made?.of === key ? made.digest : null;
}
