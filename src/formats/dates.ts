/** An ISO 8601 date in the long style of a language, BCP 47; returned as it is if it is no valid date. */
export function formatDate(iso: string, lang: string | undefined): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  // A date without a time is parsed as midnight UTC: in a local time zone it could become the day before.
  const timeZone = /T/.test(iso) ? {} : { timeZone: 'UTC' };
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'long', ...timeZone };
  try {
    return new Intl.DateTimeFormat(lang, options).format(date);
  } catch {
    return new Intl.DateTimeFormat(undefined, options).format(date);
  }
}
