/** Words before a noun or its adjective, by language: articles, contractions with articles, possessives. */
const DETERMINERS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the a an this these those his her its their our my your some any every each no of',
    de: 'der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins kein keine seine ihre',
    fr: 'le la les un une des du de au aux ce cet cette ces son sa ses leur leurs notre nos',
    es: 'el la los las un una unos unas del al de este esta estos estas su sus',
    pt: 'o a os as um uma do da dos das no na nos nas ao aos à às pelo pela pelos pelas de este esta seu sua seus suas',
    it: 'il lo la i gli le un uno una del dello della dei degli delle al alla ai nel nella sul sulla di suo sua',
    nl: 'de het een van deze dit die zijn haar hun',
  }).map(([lang, list]) => [lang, new Set(list.split(' '))]),
);

/** Whether a language has a list of determiners. */
export const hasDeterminers = (lang: string): boolean => lang in DETERMINERS;

/** An elided determiner before a word: 'l’', 'dell’'. */
const ELIDED = /(?:^|[^\p{L}])(?:l|d|un|dell|all|nell|sull|quest)[’']$/iu;

/**
 * Whether a determiner stands before a word; never in a language without a list.
 *
 * @param before the text between the previous word and this one
 */
export function isDetermined(before: string, previous: string | undefined, lang: string): boolean {
  const list = DETERMINERS[lang];
  if (!list) return false;
  return ELIDED.test(before) || (previous !== undefined && list.has(previous.toLowerCase()) && !before.trim());
}
