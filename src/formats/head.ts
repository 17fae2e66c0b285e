import type { Article } from '../article/types.ts';

/** The date as a reader of the article's language writes it; as it stands where it is no date. */
export function formatDate(iso: string, lang: string | undefined): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  // A date without a time is no moment: shown elsewhere it must not become the day before.
  const timeZone = /T/.test(iso) ? {} : { timeZone: 'UTC' };
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'long', ...timeZone };
  try {
    return new Intl.DateTimeFormat(lang, options).format(date);
  } catch {
    return new Intl.DateTimeFormat(undefined, options).format(date);
  }
}

/** 'Ann Example · 3 May 2026': who and when, without what is not known. */
export function bylineOf(article: Article): string {
  const by = article.authors.length ? article.authors.join(', ') : article.byline;
  const when = article.published && formatDate(article.published, article.lang);
  return [by, when].filter(Boolean).join(' · ');
}

/** What stands above a copied article, line by line. */
export function headLines(article: Article): string[] {
  return [article.title, bylineOf(article), article.url].filter(Boolean);
}
