import { collectBlocks } from '../page/blocks.ts';
import { baseOf } from '../page/dom.ts';
import { readMetadata } from '../page/metadata.ts';
import { checkWebAddress } from './address.ts';
import { writersOf } from './authors.ts';
import { buildContent } from './content.ts';
import { firstMeta, hintsOf, mainStructured } from './describe.ts';
import { gateOf } from './gate.ts';
import { type Judgement, judgeBlocks } from './judgement.ts';
import { keptElements } from './kept.ts';
import { languageOf } from './language.ts';
import { lengthInWords } from './length.ts';
import { rolesOf } from './roles.ts';
import { tagsOf } from './tag-lines.ts';
import { siteNameOf, titleOf } from './title.ts';
import type { Article, ReadOptions, TextSource } from './types.ts';
import { whenOf } from './when.ts';

/** A reading before its text is joined to the live page. */
export interface PageReading {
  article: Article;
  region: Element;
  kept: readonly Element[];
  sources: readonly TextSource[];
}

/** An article has at least so many words that look like running text. */
const FEWEST_WORDS = 25;

export function isArticle({ kept, facts }: Judgement): boolean {
  let words = 0;
  let prose = 0;
  for (let i = 0; i < kept.length; i++) {
    if (!kept[i]) continue;
    words += facts[i]!.words;
    if (facts[i]!.prose) prose += facts[i]!.words;
  }
  return words >= FEWEST_WORDS && prose >= FEWEST_WORDS / 2;
}

const wordsOf = ({ kept, facts }: Judgement): number =>
  kept.reduce((sum, isKept, i) => sum + (isKept ? facts[i]!.words : 0), 0);

/** Reads the article of a page, or nothing where there is none. */
export function readArticle(document: Document, options: ReadOptions = {}): PageReading | null {
  const page = collectBlocks(document, { shadowRootOf: options.shadowRootOf });
  if (!page?.blocks.length) return null;
  const meta = readMetadata(document);
  const judgement = judgeBlocks(page, hintsOf(meta));
  if (!isArticle(judgement)) return null;
  const { facts, region } = judgement;
  const roles = rolesOf(judgement);
  const base = baseOf(document);
  const { root, sources } = buildContent(page, region, base, roles);
  const textAt = judgement.kept.indexOf(1);
  const near = (index: number): boolean => index >= region.first && index < region.end;
  const text = page.blocks
    .filter((block) => roles.kept(block.index))
    .map((block) => block.text)
    .join('\n');
  const { lang, dir } = languageOf(meta, text, region.element);
  const siteName = siteNameOf(meta);
  const excerpt =
    firstMeta(meta, 'og:description', 'description', 'twitter:description', 'dc.description') ||
    mainStructured(meta)?.description;
  const image = checkWebAddress(
    firstMeta(meta, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') || mainStructured(meta)?.image,
    base,
  );
  const gate = gateOf(meta, page.blocks, (index) => roles.kept(index));
  const article: Article = {
    url: meta.url,
    title: titleOf(meta, facts, textAt),
    ...writersOf(meta, facts, textAt, judgement.kept.lastIndexOf(1)),
    ...(siteName && { siteName }),
    ...whenOf(meta, facts, textAt),
    ...(lang && { lang }),
    ...(dir && { dir }),
    ...(excerpt && { excerpt }),
    ...(image && { image }),
    ...(gate && { gate }),
    tags: tagsOf(meta, facts, near),
    words: lengthInWords(text, lang, wordsOf(judgement)),
    content: root,
  };
  return { article, region: region.element, kept: keptElements(judgement, roles), sources };
}
