import { attributeOf, findAllIn, textContentOf } from '../page/dom.ts';
import { lowerCase } from '../page/letters.ts';
import { NEXT_PAGE } from '../phrases/reading.ts';
import { checkWebAddress } from './address.ts';

const MOST_LINKS = 3000;
const LONGEST_LABEL = 24;
const MOST_PAGES = 99;
/** Addresses that may have the number of a page at their end: few links do, and that is soon seen. */
const NUMBERED = /(?:^|\D)\d{1,2}(?:\.\w{2,5})?\/?(?:[?#]|$)|=\d{1,2}(?:[&#]|$)/;

interface Numbered {
  key: string;
  page: number;
}

const IN_PATH =
  /^(.*?)(?:\.\w{2,5})?[/_,-](?:(?:page|seite|pagina|página|strona|p|s)[-_/]?)?(\d{1,2})(\.\w{2,5})?\/?$/i;
const IN_QUERY = /^(?:page|paged|p|seite|pagina|pg|pageno)$/i;

const keyOf = (url: URL): string => `${url.origin}${url.pathname.replace(/(?:\.\w{2,5})?\/?$/, '')}`;

/** An address as the text that it is a page of, and the number of the page, for each way to read it. */
function readingsOf(url: URL): Numbered[] {
  const found: Numbered[] = [{ key: keyOf(url), page: 1 }];
  for (const [name, value] of url.searchParams)
    if (IN_QUERY.test(name) && /^\d{1,2}$/.test(value)) found.push({ key: keyOf(url), page: Number(value) });
  const path = IN_PATH.exec(url.pathname);
  if (path) found.push({ key: `${url.origin}${path[1]}`, page: Number(path[2]) });
  return found;
}

/** Whether an address is that of the page after this one of the same text. Of the next article it is not. */
export function isNextPage(address: string, current: string): boolean {
  const here = readingsOf(new URL(current));
  return readingsOf(new URL(address)).some(
    ({ key, page }) => page >= 2 && page <= MOST_PAGES && here.some((one) => one.key === key && one.page === page - 1),
  );
}

/**
 * Where the text goes on: a link that says so by its relation or its words, and whose address is this one with the next
 * page's number. Nothing is fetched.
 */
export function nextPageOf(document: Document, current: string, base: string): string | undefined {
  const isNext = (address: string | undefined): address is string =>
    address !== undefined && isNextPage(address, current);
  const related = findAllIn(document, '[rel~="next" i]');
  for (let i = 0; i < related.length && i < MOST_LINKS; i++) {
    const address = checkWebAddress(attributeOf(related[i]!, 'href'), base);
    if (isNext(address)) return address;
  }
  const links = findAllIn(document, 'a[href]');
  for (let i = 0; i < links.length && i < MOST_LINKS; i++) {
    const href = attributeOf(links[i]!, 'href')!;
    if (!NUMBERED.test(href)) continue;
    const label = textContentOf(links[i]!).trim();
    if (label.length > LONGEST_LABEL || !NEXT_PAGE.test(lowerCase(label))) continue;
    const address = checkWebAddress(href, base);
    if (isNext(address)) return address;
  }
  return undefined;
}
