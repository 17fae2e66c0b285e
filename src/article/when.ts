import { attributeOf, parentElementOf } from '../page/dom.ts';
import type { PageMetadata } from '../page/metadata.ts';
import { NAME } from '../page/names.ts';
import { barred } from './barred.ts';
import { momentIn, toIso } from './dates.ts';
import { addressesOf, mainStructured } from './describe.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';
import { isQuoted } from './pull-quotes.ts';

const PUBLISHED_METAS = (
  'article:published_time og:article:published_time article:published datepublished date dc.date ' +
  'dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.date pubdate publish-date ' +
  'publish_date publishdate parsely-pub-date sailthru.date citation_publication_date citation_date ' +
  'article_date_original originalpublicationdate cxenseparse:recs:publishtime last-modified-original ' +
  'shareaholic:article_published_time created video:release_date og:published_time og:pubdate ' +
  'rnews:datepublished'
).split(' ');
const MODIFIED_METAS = (
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified ' +
  'revised lastmod date.updated shareaholic:article_modified_time'
).split(' ');

export interface When {
  published?: string;
  modified?: string;
  expires?: string;
}

/** The first answer that there is; nothing more is asked after it. */
function firstOf<T>(things: readonly T[], ask: (thing: T) => string | undefined): string | undefined {
  for (const thing of things) {
    const answer = ask(thing);
    if (answer) return answer;
  }
  return undefined;
}

const CHANGED = /modif|updat|aktualis|geändert/i;

/** When the article was published, changed and will be taken down, as the page says it. */
export function whenOf(meta: PageMetadata, facts: readonly BlockFacts[], textAt: number): When {
  const { lang } = meta;
  const fromMetas = (keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      for (const value of meta.metas.get(key) ?? []) {
        const iso = toIso(value, lang);
        if (iso) return iso;
      }
    }
    return undefined;
  };
  const structured = mainStructured(meta);
  const any = (key: 'published' | 'modified' | 'expires'): string | undefined =>
    firstOf([structured, ...meta.structured], (node) => node && toIso(node[key], lang));
  const published =
    any('published') ??
    fromMetas(PUBLISHED_METAS) ??
    nearAddress(markedDate(meta), meta) ??
    nearAddress(visibleDate(facts, textAt, lang), meta) ??
    urlDate(meta);
  const modified = any('modified') ?? fromMetas(MODIFIED_METAS);
  const expires = any('expires') ?? visibleExpiry(facts, lang);
  return { ...(published && { published }), ...(modified && { modified }), ...(expires && { expires }) };
}

function markedDate(meta: PageMetadata): string | undefined {
  const ranked = meta.dates
    .filter(({ about }) => !/comment|kommentar|relat|teaser|card/i.test(about))
    .map((date) => ({
      date,
      points:
        Number(/publi|pubdate|entry|post|created|datePublished/i.test(date.about)) - Number(CHANGED.test(date.about)),
    }))
    .sort((a, b) => b.points - a.points);
  for (const { date } of ranked) {
    const iso = toIso(date.value, meta.lang) ?? toIso(date.text, meta.lang);
    if (iso) return iso;
  }
  return undefined;
}

/** Whether a day is that of a change: its words say so, or where a picture stands for them, the names of what it stands in. */
function saysChanged({ block, box }: BlockFacts): boolean {
  let said = block.text;
  for (let at: Element | null = box.element, up = 0; at && up < 2; up++, at = parentElementOf(at))
    said += ` ${attributeOf(at, 'class')}`;
  return CHANGED.test(said);
}

/** A date in the lines between headline and text, else shortly after the text. */
function visibleDate(facts: readonly BlockFacts[], textAt: number, lang: string): string | undefined {
  let best: string | undefined;
  let score = 0;
  for (let i = Math.max(0, textAt - 25); i < Math.min(facts.length, textAt + 4); i++) {
    const fact = facts[i]!;
    // What is quoted has a day of its own.
    if (fact.words === 0 || fact.words > 30 || isQuoted(fact.box)) continue;
    const iso = toIso(barred(fact.block), lang);
    if (!iso) continue;
    const points =
      1 +
      Number((fact.near & NAME.date) !== 0) +
      Number((fact.line & LINE.date) !== 0) +
      Number((fact.line & LINE.byline) !== 0) -
      Number(saysChanged(fact)) +
      (i <= textAt ? 0.5 : 0) -
      (fact.linkShare > 0.5 ? 1 : 0);
    if (points >= score) {
      best = iso;
      score = points;
    }
  }
  return best;
}

function visibleExpiry(facts: readonly BlockFacts[], lang: string): string | undefined {
  for (const fact of facts) {
    if (fact.line & LINE.expiry) {
      const moment = momentIn(fact.block.text, lang);
      if (moment) return moment;
    }
  }
  return undefined;
}

const MOST_MS_APART = 3 * 24 * 3600 * 1000;

/** A date of the page, unless the address has another day: then it is that of something else on the page. */
function nearAddress(date: string | undefined, meta: PageMetadata): string | undefined {
  const day = date && urlDate(meta);
  const isFar = day && Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(day)) > MOST_MS_APART;
  return isFar ? undefined : date;
}

/** Many sites carry the day in the path. */
function urlDate(meta: PageMetadata): string | undefined {
  for (const address of addressesOf(meta)) {
    const found = /[/-]((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(address);
    const iso = found && toIso(`${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`);
    if (iso) return iso;
  }
  return undefined;
}
