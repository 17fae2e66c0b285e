import { Fragment } from 'preact';
import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/dates.ts';
import { minutesOf } from '../formats/minutes.ts';
import { say, sayRow, uiLanguage } from '../words.ts';
import { Notices } from './notices.tsx';

/** More names than this may be cut off. */
const MANY = 4;

/** Title, who wrote it where and when, how long it takes to read, and what else must be known of it. */
export function ArticleHead({ article }: { article: Article }) {
  const { title, authors, byline, siteName, published, words, dir } = article;
  const by = authors.length || !byline ? authors : [byline];
  const separator = say('listPair', '', '');
  return (
    <section>
      {title && (
        <h1 dir="auto" title={title}>
          {title}
        </h1>
      )}
      {/* Below the title, on the side on which that begins. */}
      <p class="facts" dir={dir}>
        {by.length > 0 && (
          <span class="by" title={by.length > MANY ? sayRow(by) : undefined}>
            {by.map((name, i) => (
              <Fragment key={name}>
                {i > 0 && separator}
                {/* Each by itself: names of two scripts would else stand in the order of the first. */}
                <bdi>{name}</bdi>
              </Fragment>
            ))}
          </span>
        )}
        {siteName && (
          <span>
            <bdi>{siteName}</bdi>
          </span>
        )}
        {published && <time dateTime={published}>{formatDate(published, uiLanguage())}</time>}
        <span>{say('minutes', minutesOf(words, uiLanguage()))}</span>
      </p>
      <Notices article={article} />
    </section>
  );
}
