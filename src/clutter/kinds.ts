/** Where a kind of clutter can stand: laid over the page, or in its flow. */
export type Place = 'over' | 'flow';

/**
 * Kinds of clutter, told apart by what they say, how they are named and what they ask for (in `kind-words.ts`, for the
 * settings need only kinds). Earlier rows win a tie, so the narrow ones stand first; but a dialog that offers a password
 * reset too is a login.
 */
export const CLUTTER_KINDS = [
  'paid-gate',
  'social-login',
  'registration-wall',
  'login',
  'password-reset',
  'field-chooser',
  'compare',
  'collection',
  'create',
  'consent',
  'newsletter',
  'push',
  'app-install',
  'survey',
  'donation',
  'subscription',
  'expiry',
  'placeholder',
  'back-to-top',
  'chat',
  'tour',
  'interstitial',
  'share',
  'ad',
  'player',
  'comments',
  'author-box',
  'breadcrumbs',
  'tags',
  'related',
  'promo',
  'toast',
  'side-column',
  'bar',
  'floating',
  'overlay',
  'backdrop',
  // What the reader pointed at: no words or names make it.
  'chosen',
] as const;

export type ClutterKind = (typeof CLUTTER_KINDS)[number];

/** Hidden in the flow only when asked for; over the page they are hidden like anything. */
const STAYING: ReadonlySet<ClutterKind> = new Set(['paid-gate', 'comments', 'author-box', 'breadcrumbs']);

/** Whether a kind stays in the flow of the page unless the reader asks for it to go. */
export const staysInFlow = (kind: ClutterKind): boolean => STAYING.has(kind);
