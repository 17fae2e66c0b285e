import { attributeOf, closestOf } from '../page/dom.ts';
import { LETTERS, lowerCase } from '../page/letters.ts';
import type { PageMetadata } from '../page/metadata.ts';
import { RIGHT_TO_LEFT } from '../phrases/right-to-left.ts';

const RTL_LANGUAGES = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)\b/i;
const RTL = new RegExp(`[${RIGHT_TO_LEFT}]`, 'g');
const LETTER = new RegExp(`[${LETTERS}]`, 'g');

/** Languages that are mostly written in Latin letters, of those that sites are made in. */
const LATIN = /^(?:en|de|fr|es|pt|it|nl)\b/;

/** A language as its tag is rightly written; undefined for what is none. */
function tagOf(written: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales((written ?? '').trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** Language and direction of the article: what is said nearest to it, checked against its letters. */
export function languageOf(meta: PageMetadata, text: string, region: Element): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const sample = text.slice(0, 600);
  const letters = sample.match(LETTER)?.length ?? 0;
  const share = (sample.match(RTL)?.length ?? 0) / Math.max(1, letters);
  // Frames of sites in English say that of whatever is written in them.
  const isLatin = (sample.match(/[a-z]/gi)?.length ?? 0) >= letters * 0.3;
  const near = closestOf(region, '[lang]');
  const lang = [
    near && attributeOf(near, 'lang'),
    meta.lang,
    meta.structured[0]?.language,
    meta.metas.get('og:locale')?.[0],
  ]
    .map(tagOf)
    .find((tag) => tag && (isLatin || !LATIN.test(tag)));
  const said = closestOf(region, '[dir]');
  const dir = (said && lowerCase(attributeOf(said, 'dir'))) || lowerCase(meta.dir);
  const rtl = share > 0.5 || (share > 0.3 && (dir === 'rtl' || RTL_LANGUAGES.test(lang ?? '')));
  return { ...(lang && { lang }), ...(rtl ? { dir: 'rtl' as const } : dir === 'ltr' && { dir: 'ltr' as const }) };
}
