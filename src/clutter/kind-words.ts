import { MEANINGS, type Meaning } from '../phrases/chrome.ts';
import { matchersOf } from '../phrases/matchers.ts';
import type { ClutterKind } from './kinds.ts';

/** Meanings that have another name than the kind which says them. */
const SAYS: Readonly<Record<string, Meaning>> = { 'registration-wall': 'register', login: 'sign-in' };

const MEANT = new Map<string, Meaning>([...MEANINGS.map((each) => [each, each] as const), ...Object.entries(SAYS)]);

/** What the words of a kind mean; a kind without words is known by where it stands. */
export const meaningOf = (kind: string): Meaning | undefined => MEANT.get(kind);

/** Fields that a kind has: selectors of form controls. */
const FIELDS: Readonly<Record<string, string>> = {
  login: 'input[type=password]',
  newsletter: 'input[type=email]',
};

/** The fields of its kind that something has, as a selector; nothing where it has none, or its kind asks for none. */
export function fieldsOf(asked: { has(selector: string): boolean }, kind: string): string | undefined {
  const fields = FIELDS[kind];
  return fields && asked.has(fields) ? fields : undefined;
}

/** What kinds are called in class names, ids and roles, cut at hyphens, underscores and capitals. General words of the trade only. */
const NAMES: Readonly<Partial<Record<ClutterKind, string>>> = {
  'social-login': 'social (?:login|connect);oauth',
  'registration-wall': 'reg ?wall;register;registration;sign ?up',
  login: 'log ?in;sign ?in;auth',
  'password-reset': 'forgot (?:.* )?pass\\w*;reset (?:.* )?pass\\w*',
  compare: 'compare',
  collection: 'collections?;bookmarks?;reading list;wish ?list;favou?rites?',
  create: 'create',
  consent: 'cookies?;consent;gdpr;ccpa;cmp;privacy',
  newsletter: 'newsletters?;subscribe;opt ?in;mailing',
  push: 'push;notifications?',
  'app-install': 'smart ?banner;app ?(?:banner|install|promo|bar)',
  survey: 'survey;poll;feedback;nps',
  donation: 'donat\\w*;contribution',
  subscription: 'subscription;offer;upsell;paywall;membership',
  expiry: 'expir\\w+',
  placeholder: 'placeholder;skeleton;loading',
  'back-to-top': 'back to top;to top;scroll ?(?:to ?)?top;go top;gotop',
  chat: 'chat;messenger;help ?desk;launcher',
  tour: 'tour;walkthrough;onboarding;coach ?mark;step',
  interstitial: 'interstitial;exit ?intent',
  share: 'share;sharing;shares;social(?: (?:links|icons|media|bar|buttons))?;follow',
  ad: 'ads;ad;adv;advert\\w*;adslot;adunit;adcontainer;adbox;adbanner;adwrapper;adadhesion;sponsor\\w*;promoted;ads ?by\\w+',
  player: 'player;video;audio;podcast',
  comments: 'comments?;respond;discussion',
  'author-box': 'author (?:box|bio|info|card);about (?:the )?author;bio',
  breadcrumbs: 'bread ?crumbs?',
  tags: 'tags?;hash ?tags?;topics',
  related:
    'related;recommend\\w*;more (?:stories|news|from);popular;trending;most ?read;read ?(?:more|next|also);recirc\\w*;also;suggest\\w*;teasers?;next up;latest;recent (?:posts|entries)',
  promo: 'promo\\w*;cta;call to action;campaign',
  toast: 'toast\\w*;snack ?bar;notif(?:y|ication)?;alert;growl',
  'side-column': 'side ?bar;rail;secondary;complementary;aside',
};

const EDGE = '\\b';
const { says } = matchersOf(
  Object.fromEntries(Object.entries(NAMES).map(([kind, words]) => [kind, [[words, EDGE] as const]])),
);

/** Whether names, in lower case and apart by blanks, are those of a kind. */
export const isNamed = (names: string, kind: string): boolean => says(names, kind);
