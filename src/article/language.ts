import { attributeOf, closestOf } from '../page/dom.ts';
import { LETTERS } from '../page/letters.ts';
import type { PageMetadata } from '../page/metadata.ts';
import { RIGHT_TO_LEFT } from '../phrases/right-to-left.ts';

const RTL_LANGUAGES = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)\b/i;
const RTL = new RegExp(`[${RIGHT_TO_LEFT}]`, 'g');
const LETTER = new RegExp(`[${LETTERS}]`, 'g');

/** Language and direction of the article: what is said nearest to it, checked against its letters. */
export function languageOf(meta: PageMetadata, text: string, region: Element): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const near = closestOf(region, '[lang]');
  const written =
    (near && attributeOf(near, 'lang')) ||
    meta.lang ||
    meta.structured[0]?.language ||
    meta.metas.get('og:locale')?.[0] ||
    '';
  let lang: string | undefined;
  try {
    lang = Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0];
  } catch {
    lang = undefined;
  }
  const sample = text.slice(0, 600);
  const signs = sample.match(RTL)?.length ?? 0;
  const share = signs && signs / Math.max(1, sample.match(LETTER)?.length ?? 0);
  const said = closestOf(region, '[dir]');
  const dir = (said && attributeOf(said, 'dir')?.toLowerCase()) || meta.dir.toLowerCase();
  const rtl = share > 0.5 || (share > 0.3 && (dir === 'rtl' || RTL_LANGUAGES.test(lang ?? '')));
  return { ...(lang && { lang }), ...(rtl ? { dir: 'rtl' as const } : dir === 'ltr' && { dir: 'ltr' as const }) };
}
