import type { Meaning } from '../phrases/chrome.ts';

/** Where a kind of clutter can stand: laid over the page, or in its flow. */
export type Place = 'over' | 'flow';

export interface Kind {
  readonly id: string;
  /** What its words mean; a kind without words is known by where it stands. */
  readonly says?: Meaning;
  /** Words of class names, ids and roles, cut at hyphens, underscores and capitals. General words of the trade only. */
  readonly named?: RegExp;
  /** Fields that it has: a selector of form controls. */
  readonly fields?: string;
  /** Hidden in the flow only when asked for; over the page it is hidden like anything. */
  readonly stays?: boolean;
}

/**
 * Kinds of clutter, told apart by what they say, how they are named and what they ask for. Earlier rows win a tie, so the
 * narrow ones stand first; but a dialog that offers a password reset too is a login.
 */
export const KINDS = [
  { id: 'paid-gate', stays: true },
  { id: 'social-login', says: 'social-login', named: /\bsocial (login|connect)\b|\boauth\b/ },
  { id: 'registration-wall', says: 'register', named: /\b(reg ?wall|register|registration|sign ?up)\b/ },
  { id: 'login', says: 'sign-in', named: /\b(log ?in|sign ?in|auth)\b/, fields: 'input[type=password]' },
  { id: 'password-reset', says: 'password-reset', named: /\b(forgot|reset)\b.*\bpass/ },
  { id: 'field-chooser', says: 'field-chooser' },
  { id: 'compare', says: 'compare', named: /\bcompare\b/ },
  { id: 'collection', says: 'collection', named: /\b(collections?|bookmarks?|reading list|wish ?list|favou?rites?)\b/ },
  { id: 'create', says: 'create', named: /\bcreate\b/ },
  { id: 'consent', says: 'consent', named: /\b(cookies?|consent|gdpr|ccpa|cmp|privacy)\b/ },
  {
    id: 'newsletter',
    says: 'newsletter',
    named: /\b(newsletters?|subscribe|opt ?in|mailing)\b/,
    fields: 'input[type=email]',
  },
  { id: 'push', says: 'push', named: /\b(push|notifications?)\b/ },
  { id: 'app-install', says: 'app-install', named: /\b(smart ?banner|app ?(banner|install|promo|bar))\b/ },
  { id: 'survey', says: 'survey', named: /\b(survey|poll|feedback|nps)\b/ },
  { id: 'donation', says: 'donation', named: /\b(donat\w*|contribution)\b/ },
  { id: 'subscription', says: 'subscription', named: /\b(subscription|offer|upsell|paywall|membership)\b/ },
  { id: 'expiry', says: 'expiry', named: /\b(expir\w+)\b/ },
  { id: 'placeholder', says: 'placeholder', named: /\b(placeholder|skeleton|loading)\b/ },
  { id: 'back-to-top', says: 'back-to-top', named: /\b((back )?to top|scroll ?(to ?)?top|go ?top)\b/ },
  { id: 'chat', says: 'chat', named: /\b(chat|messenger|help ?desk|launcher)\b/ },
  { id: 'tour', says: 'tour', named: /\b(tour|walkthrough|onboarding|coach ?mark|step)\b/ },
  { id: 'interstitial', says: 'interstitial', named: /\b(interstitial|exit ?intent)\b/ },
  { id: 'share', says: 'share', named: /\b(share|sharing|shares|social( (links|icons|media|bar|buttons))?|follow)\b/ },
  {
    id: 'ad',
    says: 'ad',
    named:
      /\b(ads?|adv|advert\w*|ad ?(slot|unit|container|box|banner|wrapper|adhesion)|sponsor\w*|promoted|ads ?by\w+)\b/,
  },
  { id: 'player', named: /\b(player|video|audio|podcast)\b/ },
  { id: 'comments', says: 'comments', named: /\b(comments?|respond|discussion)\b/, stays: true },
  {
    id: 'author-box',
    says: 'author-box',
    named: /\b(author (box|bio|info|card)|about (the )?author|bio)\b/,
    stays: true,
  },
  { id: 'breadcrumbs', named: /\bbread ?crumbs?\b/, stays: true },
  { id: 'tags', says: 'tags', named: /\b(tags?|tag (list|cloud|links)|hash ?tags?|topics)\b/ },
  {
    id: 'related',
    says: 'related',
    named:
      /\b(related|recommend\w*|more (stories|news|from)|popular|trending|most ?read|read ?(more|next|also)|recirc\w*|also|suggest\w*|teasers?|next up|latest|recent (posts|entries))\b/,
  },
  { id: 'promo', named: /\b(promo\w*|cta|call to action|campaign)\b/ },
  { id: 'toast', named: /\b(toast\w*|snack ?bar|notif(y|ication)?|alert|growl)\b/ },
  { id: 'side-column', named: /\b(side ?bar|rail|secondary|complementary|aside)\b/ },
  { id: 'bar' },
  { id: 'floating' },
  { id: 'overlay' },
  { id: 'backdrop' },
  // What the reader pointed at: no words or names make it.
  { id: 'chosen' },
] as const satisfies readonly Kind[];

export type ClutterKind = (typeof KINDS)[number]['id'];

export const CLUTTER_KINDS: readonly ClutterKind[] = KINDS.map(({ id }) => id);

const STAYING = new Set<ClutterKind>(KINDS.filter((kind: Kind) => kind.stays).map(({ id }) => id));

/** Whether a kind stays in the flow of the page unless the reader asks for it to go. */
export const staysInFlow = (kind: ClutterKind): boolean => STAYING.has(kind);
