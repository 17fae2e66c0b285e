/** Which pages are cleaned without being asked, and what the browser must allow for it. Decided here, done in `background/`. */
import { isRecord } from '../record.ts';

/** What may be done with the articles of a site as soon as they open. */
export const AUTOMATIC = ['off', 'clean', 'reader'] as const;
export type Automatic = (typeof AUTOMATIC)[number];

/** Whether something is done with articles as they open; null is where nothing was decided. */
export const isOn = (automatic: Automatic | null): boolean => automatic !== null && automatic !== 'off';

/** What the reader decided for one site. */
export interface SiteChoice {
  /** Null where nothing was decided for this site: then what holds everywhere. */
  automatic: Automatic | null;
  /** Exceptions: a path with its query for one page, or the beginning of paths with '*' at its end. */
  except: readonly string[];
}

export const NO_CHOICE: SiteChoice = { automatic: null, except: [] };

/** What the browser must allow for all sites. */
export const EVERYWHERE = '*://*/*';

const MOST_EXCEPTIONS = 200;
const LONGEST_EXCEPTION = 500;

export const isAutomatic = (value: unknown): value is Automatic => AUTOMATIC.includes(value as Automatic);

export const isException = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('/') && value.length <= LONGEST_EXCEPTION;

/** Takes what was stored, by whatever version, and keeps what is a choice. */
export function readChoice(stored: unknown): SiteChoice {
  if (!isRecord(stored)) return NO_CHOICE;
  const { automatic, except } = stored;
  return {
    automatic: isAutomatic(automatic) ? automatic : null,
    except: Array.isArray(except) ? except.filter(isException).slice(-MOST_EXCEPTIONS) : [],
  };
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The pattern that covers a page's own host, and nothing else. */
export function originOf(address: string): string | null {
  const url = parse(address);
  return url && /^https?:$/.test(url.protocol) && url.hostname ? `*://${url.hostname}/*` : null;
}

/** The patterns that cover a site: a site is remembered without its 'www'. */
export function originsOf(site: string): string[] {
  const hasName = /[a-z][^.]*$/i.test(site) && site.includes('.');
  return hasName ? [`*://${site}/*`, `*://www.${site}/*`] : [`*://${site}/*`];
}

/** The exception for one page. */
export function pageOf(address: string): string | null {
  const url = parse(address);
  const page = url && url.pathname + url.search;
  return isException(page) ? page : null;
}

/** The exception for the section in which a page stands; null where it stands in none. */
export function sectionOf(address: string): string | null {
  const [, first, ...rest] = parse(address)?.pathname.split('/') ?? [];
  const section = first && rest.some(Boolean) ? `/${first}/*` : null;
  return isException(section) ? section : null;
}

const covers = (exception: string, page: string): boolean =>
  exception.endsWith('*') ? page.startsWith(exception.slice(0, -1)) : page === exception;

export function isExcepted(address: string, except: readonly string[]): boolean {
  const page = pageOf(address);
  return page !== null && except.some((exception) => covers(exception, page));
}

/** What is to be done with an article at an address. */
export function actionFor(address: string, { automatic, except }: SiteChoice, everywhere: Automatic): Automatic {
  if (originOf(address) === null || isExcepted(address, except)) return 'off';
  return automatic ?? everywhere;
}

/** For which pages the gate is to be registered. */
export interface Matches {
  matches: string[];
  excludeMatches: string[];
}

/**
 * The pages for which the gate must be registered, among those that the browser allows. Exceptions of a site are not excluded,
 * because a page that changes its address without loading can leave one.
 */
export function matchesFor(
  sites: readonly { site: string; choice: SiteChoice }[],
  everywhere: Automatic,
  isAllowed: (origin: string) => boolean,
): Matches {
  const originsWhere = (wanted: (automatic: Automatic | null) => boolean): string[] =>
    sites
      .filter(({ choice }) => wanted(choice.automatic))
      .flatMap(({ site }) => originsOf(site))
      .sort();
  if (everywhere !== 'off' && isAllowed(EVERYWHERE)) {
    // One invalid pattern, which damaged storage may contain, would make the browser refuse all of them.
    const excludeMatches = originsWhere((automatic) => automatic === 'off').filter(isAllowed);
    return { matches: [EVERYWHERE], excludeMatches };
  }
  const matches = originsWhere(isOn).filter(isAllowed);
  return { matches, excludeMatches: [] };
}
