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
