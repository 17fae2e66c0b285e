import { type CollectOptions, collectBlocks } from '../page/blocks.ts';
import { baseOf, contentTypeOf } from '../page/dom.ts';
import { type PageMetadata, readMetadata } from '../page/metadata.ts';
import { checkWebAddress } from './address.ts';
import { writersOf } from './authors.ts';
import { concealedParts } from './concealed.ts';
import { buildContent, type Roles } from './content.ts';
import { descriptionOf, firstMeta, hintsOf, mainStructured } from './describe.ts';
import { foldedParts } from './folded.ts';
import { gateOf } from './gate.ts';
import { type Judgement, judgeBlocks } from './judgement.ts';
import { keptElements } from './kept.ts';
import { languageOf } from './language.ts';
import { lengthInWords } from './length.ts';
import { isDeck } from './look.ts';
import { nextPageOf } from './next.ts';
import { rolesOf } from './roles.ts';
import { articleInView } from './several.ts';
import { tagsOf } from './tag-lines.ts';
import { listsOthers } from './teasers.ts';
import { siteNameOf, titleOf } from './title.ts';
import type { Article, Gate, Reading, ReadOptions, TextSource } from './types.ts';
import { whenOf } from './when.ts';

interface Built {
  article: Article;
  sources: readonly TextSource[];
}

/** A reading before its text is joined to the live page. */
export interface PageReading extends Pick<Reading, 'title' | 'isPaid' | 'region' | 'kept'> {
  readonly build: () => Built;
}

/** Computes a value when it is first asked for, and then releases what it was computed from. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  let from: (() => T) | undefined = make;
  return () => {
    made ??= from!();
    from = undefined;
    return made;
  };
}

/** Fewest words of prose in an article. */
const FEWEST_WORDS = 25;

/** Whether what is kept is an article: enough running text, and not a list of the beginnings of others. */
export function isArticle({ kept, facts, thread }: Judgement): boolean {
  if (!thread && listsOthers(kept, facts)) return false;
  let words = 0;
  let prose = 0;
  for (let i = 0; i < kept.length; i++) {
    if (!kept[i]) continue;
    words += facts[i]!.words;
    if (facts[i]!.prose) prose += facts[i]!.words;
  }
  return words >= FEWEST_WORDS && (prose >= FEWEST_WORDS / 2 || words >= FEWEST_WORDS * 8);
}

const wordsOf = ({ kept, facts }: Judgement): number =>
  kept.reduce((sum, isKept, i) => sum + (isKept ? facts[i]!.words : 0), 0);

/** Reads and judges all blocks of a page; null where there are none. */
export function judgePage(
  document: Document,
  meta: PageMetadata,
  options: ReadOptions,
  how: CollectOptions = {},
): Judgement | null {
  const page = collectBlocks(document, { shadowRootOf: options.shadowRootOf, ...how });
  if (!page?.blocks.length) return null;
  return judgeBlocks(page, hintsOf(meta), (facts, worths) => articleInView(page, facts, worths, options.near));
}

/** A page as it was judged, and how it was looked at for that. */
export interface Look {
  judgement: Judgement;
  isArticle: boolean;
  how: CollectOptions;
}

/** A page that shows no more blocks than this waits for a script to show it, which may never come. */
const MOST_SHOWN = 5;

/**
 * Judges a page by what it shows; where that is no article, with what a wall has made invisible, or on a page that shows next
 * to nothing with all that is. Null where there is no text.
 */
export function lookAt(document: Document, meta: PageMetadata, options: ReadOptions): Look | null {
  const shown = judgePage(document, meta, options);
  if (shown && isArticle(shown)) return { judgement: shown, isArticle: true, how: {} };
  const concealed = concealedParts(document, shown?.page ?? null, hintsOf(meta).isDeclared);
  const ways: CollectOptions[] = concealed.length ? [{ unfolded: concealed }] : [];
  if ((shown?.facts.length ?? 0) <= MOST_SHOWN) ways.push({ invisible: true });
  for (const how of ways) {
    const judgement = judgePage(document, meta, options, how);
    if (judgement && isArticle(judgement)) return { judgement, isArticle: true, how };
  }
  return shown && { judgement: shown, isArticle: false, how: {} };
}

/** Makes the article, and notes which text of it stands where in the page. */
function buildArticle(
  document: Document,
  meta: PageMetadata,
  judgement: Judgement,
  roles: Roles,
  title: string,
  gate: Gate | null,
): Built {
  const { facts, kept, page, region, standings, thread } = judgement;
  const textAt = kept.indexOf(1);
  const base = baseOf(document);
  const { root, sources } = buildContent(page, region, base, meta.url, roles);
  const near = (index: number): boolean => index >= region.first && index < region.end;
  const text = page.blocks
    .filter((block) => roles.kept(block.index))
    .map((block) => block.text)
    .join('\n');
  const { lang, dir } = languageOf(meta, text, region.element);
  const siteName = siteNameOf(meta);
  const excerpt =
    descriptionOf(meta) ||
    // Left out of the text, it is shown nowhere else.
    standings.find((standing, i) => standing && !kept[i] && isDeck(standing))?.facts.block.text;
  const image = checkWebAddress(
    firstMeta(meta, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') || mainStructured(meta)?.image,
    base,
  );
  const next = nextPageOf(document, meta.url, base);
  const article: Article = {
    url: meta.url,
    title,
    ...(thread ? { authors: [thread.starter] } : writersOf(meta, facts, textAt, kept.lastIndexOf(1))),
    ...(siteName && { siteName }),
    ...whenOf(meta, facts, textAt),
    ...(lang && { lang }),
    ...(dir && { dir }),
    ...(excerpt && { excerpt }),
    ...(image && { image }),
    ...(gate && { gate }),
    ...(next && { next }),
    tags: tagsOf(meta, facts, near),
    words: lengthInWords(text, wordsOf(judgement)),
    content: root,
  };
  return { article, sources };
}

/** Data and feeds, which browsers show in views of their own. XHTML and SVG are pages. */
const DATA = /^(?:application|text)\/(?!xhtml)(?:.+\+)?(?:json|xml)$/;

/** Reads the article of a page, or nothing where there is none. */
export function readArticle(document: Document, options: ReadOptions = {}): PageReading | null {
  if (DATA.test(contentTypeOf(document))) return null;
  const meta = readMetadata(document);
  const look = lookAt(document, meta, options);
  if (!look?.isArticle) return null;
  const { judgement: first, how } = look;
  const paid = gateOf(meta, first.facts, (index) => first.kept[index] === 1);
  const concealed = how.unfolded ?? [];
  // What a gate withholds is not read.
  if (paid && (concealed.length || how.invisible)) return null;
  const folded = paid ? [] : foldedParts(first.region.element);
  const judgement =
    (folded.length && judgePage(document, meta, options, { ...how, unfolded: [...concealed, ...folded] })) || first;
  const roles = rolesOf(judgement);
  const title = titleOf(meta, judgement.facts, judgement.kept.indexOf(1));
  const gate = paid && gateOf(meta, judgement.facts, roles.kept);
  return {
    build: once(() => buildArticle(document, meta, judgement, roles, title, gate)),
    title,
    isPaid: gate?.kind === 'paid',
    region: judgement.region.element,
    kept: keptElements(judgement, roles),
  };
}
