/** Where a kind of clutter can stand: laid over the page, or in its flow. */
export type Place = 'over' | 'flow';

export interface Kind {
  readonly id: string;
  /** Hidden in the flow only when asked for; over the page it is hidden like anything. */
  readonly stays?: boolean;
}

/**
 * Kinds of clutter, told apart by what they say, how they are named and what they ask for (in `kind-words.ts`, for the
 * settings need only kinds). Earlier rows win a tie, so the narrow ones stand first; but a dialog that offers a password
 * reset too is a login.
 */
export const KINDS = [
  { id: 'paid-gate', stays: true },
  { id: 'social-login' },
  { id: 'registration-wall' },
  { id: 'login' },
  { id: 'password-reset' },
  { id: 'field-chooser' },
  { id: 'compare' },
  { id: 'collection' },
  { id: 'create' },
  { id: 'consent' },
  { id: 'newsletter' },
  { id: 'push' },
  { id: 'app-install' },
  { id: 'survey' },
  { id: 'donation' },
  { id: 'subscription' },
  { id: 'expiry' },
  { id: 'placeholder' },
  { id: 'back-to-top' },
  { id: 'chat' },
  { id: 'tour' },
  { id: 'interstitial' },
  { id: 'share' },
  { id: 'ad' },
  { id: 'player' },
  { id: 'comments', stays: true },
  { id: 'author-box', stays: true },
  { id: 'breadcrumbs', stays: true },
  { id: 'tags' },
  { id: 'related' },
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
