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
} as const;

export type Name = keyof typeof NAME;

// Words are matched in names cut at hyphens, underscores and capitals: 'articleBody-v2' is 'article body v2'.
const PATTERNS: Readonly<Record<Exclude<Name, 'form' | 'figure' | 'header'>, RegExp>> = {
  body: /\b((article|story|post|entry|page|news|blog|main|text|node|field|rich|content) ?(body|content|text|copy|inner)|body ?(text|copy|content)|richtext|postbody|articlebody|prose|wysiwyg)\b/,
  article: /\b(articles?|story|post|entry|main|content|hentry|inhalt|artikel|contenu|contenido|conteudo)\b/,
  comment:
    /\b(comments?|commentlist|commenting|disqus|respond|replies|discussion|livefyre|kommentare?|commentaires?|comentarios?|forum|guestbook|trackbacks?|pingbacks?)\b/,
  related:
    /\b(related|relateds|recommend\w*|more|most|mostread|popular|trending|teasers?|outbrain|taboola|promos?|promobox|latest|similar|next|prev|previous|also|recirc\w*|zergnet|suggest\w*|readmore|read|carousel|slider|crosslinks?|verwandte?|ahnliche|mehr|weitere|jp relatedposts|yarpp|crp|card|cards|grid|list|listing|feed|headlines?list|links|linkbox|onward)\b/,
  share:
    /\b(share|shares|sharing|shared?addy|social\w*|follow|followers|addthis|addtoany|shariff|facebook|fb|twitter|whatsapp|pinterest|linkedin|xing|likes?|reactions?)\b/,
  author:
    /\b(author\w*|byline|bylines|bio|biography|contributors?|writers?|vcard|profile|autoren|autor\w*|redakteur|reporter|by|creator|credits?|persons?)\b/,
  date: /\b(date|dates|datetime|dateline|datum|time|timestamp|published?|pubdate|updated?|posted|post date|entry date)\b/,
  tags: /\b(tags?|tagcloud|taglist|topics?|categor(y|ies)|keywords?|labels?|breadcrumbs?|crumbs?|taxonom(y|ies)|rubrik|kicker|themen|schlagworte?)\b/,
  caption:
    /\b(caption\w*|captions?|credits?|figcaption|legend|bildunterschrift|bu|legende|copyright|imagetext|cutline)\b/,
  advert:
    /\b(ad|ads|adv|advert\w*|adslot|adbox|adsense|sponsor\w*|dfp|gpt|google ads?|anzeige|werbung|publicidad|reklama|banner|affiliate|commercial|partner)\b/,
  join: /\b(newsletters?|subscri\w*|sign ?up|paywall|donat\w*|memberships?|login|log in|register|registration|mailchimp|mc4wp|optin|cta|abo|abonnement|piano|regwall|spende\w*|support)\b/,
  nav: /\b(nav|navi|navigation|navbar|menu|menus|menuitem|topbar|masthead|pagination|pager|pages|paging|toc|table of contents|skip|jump|submenu|breadcrumbs?)\b/,
  footer: /\b(footer|foot|bottom|legal|imprint|impressum|disclaimer|colophon)\b/,
  side: /\b(side ?bar\w*|aside|widgets?|rail|side|secondary|complementary|infobox|info ?box|box|module|panel|sidecol|right|marginal\w*|factbox|block)\b/,
  meta: /\b(meta|metadata|info|details|postmeta|byline|submitted|infos|stats|count|counter|views)\b/,
  deck: /\b(sub ?titles?|dek|deck|standfirst|sub ?heads?|subheadline|summary|intro|introduction|excerpt|lead|lede|lead in|teaser text|abstract|description|vorspann|chapo|chapeau|entradilla|bajada|copete|sottotitolo|kicker)\b/,
  popup:
    /\b(modal|popup|pop up|overlay|dialog|cookies?|cookiebar|consent|gdpr|ccpa|lightbox|tooltip|toast|flyout|dropdown|offcanvas|interstitial|notice|notification|alert)\b/,
  tool: /\b(print|tools?|toolbar|actions?|ratings?|votes?|poll|quiz|buttons?|btn|controls?|sr only|screen reader|visually ?hidden|assistive|bookmark|save|listen|font size|feedback|helpful|report|error|search)\b/,
  quote: /\b(pull ?quotes?|blockquote|quotes?|zitat|citation|callout)\b/,
  embed: /\b(twitter tweet|tweet|instagram|embed\w*|oembed|player|iframe|youtube|vimeo|jwplayer|brightcove)\b/,
  shop: /\b(products?|price|prices|shop|cart|buy|deal|deals|offer|angebot|preis|merch\w*|store)\b/,
  media:
    /\b(photos?|gallery|galleries|slideshow|images?|img|media|pictures?|video|videos|bild|foto|fotos|thumb|thumbnail|slide|slides)\b/,
  note: /\b(footnotes?|endnotes?|references?|reflist|sources?|bibliography|fn|corrections?|editor note|editors note|update)\b/,
};

const ROWS = Object.entries(PATTERNS).map(([name, pattern]) => [NAME[name as Name], pattern] as const);

const BY_TAG: Readonly<Record<string, number>> = {
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
};

const BY_ROLE: Readonly<Record<string, number>> = {
  navigation: NAME.nav,
  menu: NAME.nav,
  menubar: NAME.nav,
  tablist: NAME.nav,
  complementary: NAME.side,
  contentinfo: NAME.footer,
  banner: NAME.header | NAME.nav,
  search: NAME.tool,
  button: NAME.tool,
  toolbar: NAME.tool,
  form: NAME.form,
  dialog: NAME.popup,
  alertdialog: NAME.popup,
  alert: NAME.popup,
  status: NAME.popup,
  main: NAME.article,
  article: NAME.article,
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

/** Reads names once: pages repeat the same class over and over. Make one for each page. */
export class Namer {
  readonly #known = new Map<string, number>();

  ofWords(written: string): number {
    let bits = this.#known.get(written);
    if (bits === undefined) {
      bits = 0;
      // A class attribute can be of any length; the first names tell the most.
      const text = written
        .slice(0, 400)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[^A-Za-z0-9]+/g, ' ')
        .toLowerCase();
      for (const [bit, pattern] of ROWS) if (pattern.test(text)) bits |= bit;
      this.#known.set(written, bits);
    }
    return bits;
  }

  of(tag: string, className: string | null, id: string | null, role: string | null, property: string | null): number {
    let bits = BY_TAG[tag] ?? 0;
    if (className) bits |= this.ofWords(className);
    if (id) bits |= this.ofWords(id);
    if (role) bits |= BY_ROLE[role.toLowerCase()] ?? 0;
    if (property) for (const [pattern, bit] of BY_PROPERTY) if (pattern.test(property)) bits |= bit;
    return bits;
  }
}
