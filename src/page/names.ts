/**
 * What class names, ids, roles and element names say about the place of a text, as bits of one number. Authors name
 * things in English nearly everywhere, so this list has no languages.
 */
export const NAME = {
  body: 1 << 0,
  article: 1 << 1,
  comment: 1 << 2,
  related: 1 << 3,
  share: 1 << 4,
  author: 1 << 5,
  date: 1 << 6,
  tags: 1 << 7,
  caption: 1 << 8,
  advert: 1 << 9,
  join: 1 << 10,
  nav: 1 << 11,
  footer: 1 << 12,
  side: 1 << 13,
  meta: 1 << 14,
  deck: 1 << 15,
  popup: 1 << 16,
  tool: 1 << 17,
  quote: 1 << 18,
  embed: 1 << 19,
  form: 1 << 20,
  figure: 1 << 21,
  header: 1 << 22,
  shop: 1 << 23,
  media: 1 << 24,
  note: 1 << 25,
  strong: 1 << 26,
  slanted: 1 << 27,
  inset: 1 << 28,
} as const;

export type Name = keyof typeof NAME;

// Words are looked up in names cut at hyphens, underscores and capitals: 'articleBody-v2' is 'article body v2'. A plus at
// the end stands for the word and its plural, a star for any ending; words with a hyphen are looked up as a pair.

/** What holds the text: 'article-body', 'post-content', 'main-text' and the like. */
const PARTS = 'article story post entry page news blog main node field rich text content body'
  .split(' ')
  .map((whole) => `${whole}-body ${whole}-content ${whole}-text`)
  .join(' ');

const WORDS: Readonly<Record<Exclude<Name, 'form' | 'figure' | 'header' | 'strong' | 'slanted'>, string>> = {
  body: `${PARTS} media-text article-inner post-inner entry-inner content-inner body-copy richtext articlebody prose wysiwyg`,
  article: 'article+ story post entry main content hentry inhalt artikel contenu contenido conteudo',
  comment:
    'comment+ commentlist commenting respond replies discussion kommentar* commentaire+ comentario+ forum ' +
    'guestbook trackback+ pingback+',
  related:
    'related+ recommend* more most mostread popular trending teaser+ promo* latest similar next prev ' +
    'previous also recirc* suggest* readmore read carousel slider verwandt* ' +
    'mehr weitere card+ grid list listing feed links linkbox onward',
  share:
    'share+ sharing sharedaddy social* follow* facebook fb twitter whatsapp pinterest linkedin xing like+ ' +
    'reaction+',
  author:
    'author* byline+ bio biography contributor+ writer+ vcard profile autor* redakteur reporter by creator credit+ ' +
    'person+',
  date: `date+ datetime dateline datum time timestamp publish published pubdate update updated posted`,
  tags:
    'tag+ tagcloud taglist topic+ categor* keyword+ label+ breadcrumb+ crumb+ taxonom* rubrik ' +
    'kicker themen schlagwort*',
  caption: 'caption* thumbcaption credit+ figcaption legend bildunterschrift copyright cutline',
  advert:
    'ad+ adv advert* adslot adbox sponsor* anzeige werbung publicidad reklama banner affiliate commercial partner',
  join:
    'newsletter+ subscri* sign-up signup paywall donat* membership+ login log-in regist* optin cta ' +
    'abo abonnement spende* support',
  nav: `nav navi* navbar navheader navfooter menu* topbar masthead pagi* pager pages toc of-contents skip jump submenu breadcrumb+`,
  footer: 'footer foot bottom legal imprint impressum disclaimer colophon',
  side:
    'sidebar* aside widget+ rail side secondary complementary infobox box module panel ' +
    'right marginal* factbox block',
  meta: 'meta metadata info+ details postmeta byline submitted stats count counter views',
  deck:
    'sub-title+ subtitle+ dek deck standfirst sub-head+ subhead* summary intro introduction excerpt ' +
    'lead lede teaser-text abstract description vorspann chapo chapeau entradilla bajada copete sottotitolo ' +
    'kicker',
  popup:
    'modal popup pop-up overlay dialog cookie* consent gdpr ccpa lightbox tooltip toast flyout dropdown ' +
    'offcanvas interstitial notice notification alert',
  tool:
    'print tool+ toolbar action+ rating+ vote+ poll quiz button+ btn control+ sr-only screen-reader visually-hidden ' +
    'visuallyhidden assistive bookmark save listen font-size feedback report error search',
  quote: 'pull pullquote+ blockquote quote+ citation callout',
  embed: 'tweet instagram embed* oembed player iframe youtube',
  shop: 'product+ price+ shop cart buy deal+ offer preis merch* store',
  media: 'photo+ galler* slideshow image+ img media picture+ video+ bild foto+ thumb* slide+',
  note: 'footnote+ endnote+ reference+ reflist source+ bibliography fn correction+ update',
  // Notes, tips and warnings that manuals set in boxes within their text.
  inset: 'admonition* hint+ tip+ note warning+ caution danger important callout custom-block alert-info',
};

const MOST_WORDS = 24;
const MOST_KNOWN = 20_000;
const BITS = new Map<string, number>();
/** Words with a star, by their first letters. */
const ENDINGS = new Map<string, [string, number][]>();
const FIRST = 4;
for (const [name, words] of Object.entries(WORDS)) {
  const bit = NAME[name as Name];
  for (const word of words.replace(/(\S+)\+/g, '$1 $1s').split(/\s+/)) {
    if (word.endsWith('*')) {
      const first = word.slice(0, FIRST);
      ENDINGS.set(first, [...(ENDINGS.get(first) ?? []), [word.slice(0, -1), bit]]);
    } else BITS.set(word, (BITS.get(word) ?? 0) | bit);
  }
}
/** First words of pairs. */
const OPENS_PAIR = new Set([...BITS.keys()].filter((word) => word.includes('-')).map((word) => word.split('-')[0]!));
// What was looked up once is known: pages repeat the same names over and over.
const KNOWN = new Map<string, number>();
const KNOWN_NAMES = new Map<string, number>();

function bitsOfWord(word: string): number {
  let bits = KNOWN.get(word);
  if (bits === undefined) {
    bits = BITS.get(word) ?? 0;
    const endings = ENDINGS.get(word.slice(0, FIRST));
    if (endings) for (const [start, bit] of endings) if (word.startsWith(start)) bits |= bit;
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, bits);
  }
  return bits;
}

const BY_TAG: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nav: NAME.nav,
    menu: NAME.nav,
    aside: NAME.side,
    footer: NAME.footer,
    form: NAME.form,
    fieldset: NAME.form,
    label: NAME.form,
    figcaption: NAME.caption,
    figure: NAME.figure,
    time: NAME.date,
    header: NAME.header,
    article: NAME.article,
    main: NAME.article,
    dialog: NAME.popup,
    details: NAME.inset,
    b: NAME.strong,
    strong: NAME.strong,
    i: NAME.slanted,
    em: NAME.slanted,
  }),
);

/** Roles that are no names of elements; those mean the same. */
const BY_ROLE: Readonly<Record<string, number>> = {
  navigation: NAME.nav,
  menubar: NAME.nav,
  tablist: NAME.nav,
  complementary: NAME.side,
  contentinfo: NAME.footer,
  banner: NAME.header | NAME.nav,
  search: NAME.tool,
  button: NAME.tool,
  toolbar: NAME.tool,
  alertdialog: NAME.popup,
  alert: NAME.popup,
  status: NAME.popup,
};

const BY_PROPERTY: readonly (readonly [RegExp, number])[] = [
  [/\b(articleBody|reviewBody|recipeInstructions|recipeIngredient)\b/, NAME.body],
  [/\b(author|creator)\b/, NAME.author],
  [/\bdate(Published|Modified|Created)\b/, NAME.date],
  [/\b(keywords|articleSection)\b/, NAME.tags],
  [/\bcomment\b/, NAME.comment],
  [/\b(caption|copyrightHolder)\b/, NAME.caption],
  [/\bdescription\b/, NAME.deck],
];

const CUTS = /[^a-z0-9]+/;
const HUMP = /([a-z])([A-Z])/g;
const CAPITAL = /[A-Z]/;

function bitsOfWords(written: string): number {
  // A class attribute can be of any length; the first names tell the most.
  const start = written.slice(0, 400);
  const words = (CAPITAL.test(start) ? start.replace(HUMP, '$1 $2').toLowerCase() : start).split(CUTS);
  let bits = 0;
  let before = '';
  for (let i = 0; i < words.length && i < MOST_WORDS; i++) {
    const word = words[i]!;
    if (!word) continue;
    bits |= bitsOfWord(word);
    if (OPENS_PAIR.has(before)) bits |= BITS.get(`${before}-${word}`) ?? 0;
    before = word;
  }
  return bits;
}

/** What class names or an id say, as bits. */
export function namesOf(written: string): number {
  let bits = KNOWN_NAMES.get(written);
  if (bits === undefined) {
    bits = bitsOfWords(written);
    if (KNOWN_NAMES.size < MOST_KNOWN) KNOWN_NAMES.set(written, bits);
  }
  return bits;
}

/** What an element's name, class, id, role and item property say, as bits. */
export function namesOfElement(
  tag: string,
  className: string | null,
  id: string | null,
  role: string | null,
  property: string | null,
): number {
  let bits = BY_TAG.get(tag) ?? 0;
  if (className) bits |= namesOf(className);
  if (id) bits |= namesOf(id);
  if (role) bits |= BY_ROLE[role.toLowerCase()] ?? BY_TAG.get(role) ?? 0;
  if (property) for (const [pattern, bit] of BY_PROPERTY) if (pattern.test(property)) bits |= bit;
  // 'alert alert-warning' is no message over the page.
  return bits & NAME.inset ? bits & ~NAME.popup : bits;
}
