import type { Meaning } from '../phrases/chrome.ts';

/** Where a kind of clutter can stand: laid over the page, or in its flow. */
export type Place = 'over' | 'flow';

export interface Kind {
  readonly id: string;
  /** What its words mean; a kind without words is known by where it stands. */
  readonly says?: Meaning;
  /** Fields that it has: a selector of form controls. */
  readonly fields?: string;
  /** Hidden in the flow only when asked for; over the page it is hidden like anything. */
  readonly stays?: boolean;
}

/**
 * Kinds of clutter, told apart by what they say, how they are named (in `kind-names.ts`, for the settings need only kinds) and
 * what they ask for. Earlier rows win a tie, so the narrow ones stand first; but a dialog that offers a password reset too is
 * a login.
 */
export const KINDS = [
  { id: 'paid-gate', stays: true },
  { id: 'social-login', says: 'social-login' },
  { id: 'registration-wall', says: 'register' },
  { id: 'login', says: 'sign-in', fields: 'input[type=password]' },
  { id: 'password-reset', says: 'password-reset' },
  { id: 'field-chooser', says: 'field-chooser' },
  { id: 'compare', says: 'compare' },
  { id: 'collection', says: 'collection' },
  { id: 'create', says: 'create' },
  { id: 'consent', says: 'consent' },
  {
    id: 'newsletter',
    says: 'newsletter',
    fields: 'input[type=email]',
  },
  { id: 'push', says: 'push' },
  { id: 'app-install', says: 'app-install' },
  { id: 'survey', says: 'survey' },
  { id: 'donation', says: 'donation' },
  { id: 'subscription', says: 'subscription' },
  { id: 'expiry', says: 'expiry' },
  { id: 'placeholder', says: 'placeholder' },
  { id: 'back-to-top', says: 'back-to-top' },
  { id: 'chat', says: 'chat' },
  { id: 'tour', says: 'tour' },
  { id: 'interstitial', says: 'interstitial' },
  { id: 'share', says: 'share' },
  {
    id: 'ad',
    says: 'ad',
  },
  { id: 'player' },
  { id: 'comments', says: 'comments', stays: true },
  {
    id: 'author-box',
    says: 'author-box',
    stays: true,
  },
  { id: 'breadcrumbs', stays: true },
  { id: 'tags', says: 'tags' },
  {
    id: 'related',
    says: 'related',
  },
  { id: 'promo' },
  { id: 'toast' },
  { id: 'side-column' },
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
