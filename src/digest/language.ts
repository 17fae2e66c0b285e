/** The commonest words of languages that share a script, enough to tell them apart in a paragraph. */
export const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on as it by from are be this which',
  de: 'der die und das den von mit ist des im für auf nicht ein eine dem zu sich auch',
  fr: 'le la les de des et un une du en est que dans pour qui sur pas au avec ce',
  es: 'el la los de que y en un una por con del las se para su al como más',
  pt: 'o a os de que e do da em um uma para com não no na por dos ao mais',
  it: 'il la di che e un una per con del della in non sono è nel i gli si alla',
  nl: 'de het een van en in op te dat is voor met zijn niet aan die er om ook',
  pl: 'i w na z się nie do to że jest o po od za przez jak dla co oraz jego',
  sv: 'och att det som en på är av för med den till inte har ett om var sig',
  da: 'og at det som en på er af for med den til ikke har et om var sig der',
  no: 'og det som en på er av for med den til ikke har et om var seg i å',
  fi: 'ja on ei että se oli hän joka mutta kun myös ovat tai niin mukaan',
  cs: 'a v se na je že o z do s i to za jako pro ve by však jsou podle',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar sonra ama',
  ro: 'și în de la cu pe a care un o nu din este pentru mai că să al',
  hu: 'a az és hogy nem is egy ez meg már csak volt de mint után',
  ru: 'и в не на что с по как из у за от это для его к но а он',
  uk: 'і в не на що з та до як у за від це для його але про він',
  bg: 'и в на за да се от с че е по не са като ще това при',
  ar: 'في من على إلى أن عن مع هذا التي الذي كان ما بعد',
  fa: 'در از به که این را با است برای آن یک های می',
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Greek}/gu, 'el'],
];

const SAMPLE = 3000;
const baseOf = (lang: string | undefined): string => (lang ?? '').toLowerCase().split(/[-_]/)[0] ?? '';

/** Equivalent and outdated language codes, with the code that is used here. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' };

/**
 * The language of a text as an ISO 639-1 code: what the page says, unless its script or its commonest words say clearly
 * otherwise; 'und' where neither tells.
 */
export function languageOf(text: string, declared?: string): string {
  const sample = text.slice(0, SAMPLE);
  const said = ALIASES[baseOf(declared)] ?? baseOf(declared);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, lang] of SCRIPTS) {
    // Japanese mixes kana with Han characters: a tenth of kana suffices.
    if ((sample.match(script)?.length ?? 0) > letters * (lang === 'ja' ? 0.1 : 0.4)) return lang;
  }
  if ((sample.match(/\p{Script=Han}/gu)?.length ?? 0) > letters * 0.4) return 'zh';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = Object.entries(COMMON).map(([lang, list]) => {
    const common = new Set(list.split(' '));
    return { lang, share: words.filter((word) => common.has(word)).length / Math.max(1, words.length) };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  const own = shares.find(({ lang }) => lang === said)?.share ?? 0;
  const clear = words.length >= 20 && best.share > 0.12 && best.share > 1.6 * own;
  if (!said) return best.share > 0.08 ? best.lang : 'und';
  return clear && said in COMMON ? best.lang : said;
}
