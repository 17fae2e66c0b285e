import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/head.ts';
import { say, uiLanguage } from '../words.ts';
import { Notices } from './notices.tsx';

/**
 * Words a minute: Brysbaert (2019) finds 238 for silent reading of non-fiction in English, with most readers between 175
 * and 300. Words of Chinese and Japanese as they are counted here are about two characters, read at some 500 a minute.
 */
const PACE = { slow: 200, fast: 270 };

/** Reading time as a range of minutes. */
export function minutesOf(words: number): string {
  const format = new Intl.NumberFormat(uiLanguage());
  const from = Math.max(1, Math.round(words / PACE.fast));
  const to = Math.max(1, Math.round(words / PACE.slow));
  return from === to ? format.format(to) : `${format.format(from)}–${format.format(to)}`;
}

/** Title, who wrote it where and when, how long it takes to read, and what else must be known of it. */
export function ArticleHead({ article }: { article: Article }) {
  const { title, authors, byline, siteName, published, words } = article;
  const by = authors.join(', ') || byline;
  return (
    <section>
      <h1 dir="auto">{title}</h1>
      <p class="facts">
        {by && <span dir="auto">{by}</span>}
        {siteName && <span dir="auto">{siteName}</span>}
        {published && <time dateTime={published}>{formatDate(published, uiLanguage())}</time>}
        <span>{say('minutes', minutesOf(words))}</span>
      </p>
      <Notices article={article} />
    </section>
  );
}
