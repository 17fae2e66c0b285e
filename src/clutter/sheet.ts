/**
 * The one constant stylesheet, and the one attribute whose values select its rules. A page can see both, but only after the
 * reader pressed the button.
 */
export const ATTRIBUTE = 'data-lede';

/** Apart from their rules, which scripts that are injected with the sheet do without. */
export const MARKS = [
  'hide',
  'vacate',
  'peek',
  'present',
  'scroll',
  'unstick',
  'unfix',
  'uncut',
  'clear',
  'reveal',
  'unfold',
  'reach',
  'shadow',
  'before',
  'after',
] as const;
export type Mark = (typeof MARKS)[number];

interface Rule {
  /** What of the marked element is meant: by default itself, else also what is in it, or a pseudo-element of it. */
  readonly of?: readonly string[];
  readonly declarations: Readonly<Record<string, string>>;
}

// No rule widens the article's column where its neighbours went. What holds it narrow is the page's: a maximum, a share of
// a grid or of a row, a float, at any of the boxes around the text. A rule that frees them all moves every line and breaks
// what is placed by them; and where neighbours and column share a flexible row, the column takes the room by itself.
export const RULES = {
  hide: { declarations: { display: 'none' } },
  // In a grid or a table, what takes its cells one after another: it keeps its own, or the article would move into one that
  // is narrower. Nothing of it is seen, selected or as high as anything.
  vacate: {
    of: ['', ' *'],
    declarations: { visibility: 'hidden', height: '0', contain: 'strict' },
  },
  // Shown for as long as the reader points at it in the list.
  peek: { declarations: { outline: '3px solid #e8590c', 'outline-offset': '-3px' } },
  // A modal dialog that is closed for the time being, for as long.
  present: {
    declarations: {
      display: 'block',
      position: 'fixed',
      inset: '0',
      margin: 'auto',
      'max-width': '100%',
      'max-height': '100%',
    },
  },
  // Locks that hidden things had laid on the page.
  scroll: { declarations: { 'overflow-x': 'visible', 'overflow-y': 'visible', 'touch-action': 'auto' } },
  // A masthead in the flow of the page keeps its place and no longer follows the reader.
  unstick: { declarations: { position: 'relative', top: 'auto', bottom: 'auto' } },
  unfix: { declarations: { position: 'static', top: 'auto', left: 'auto', right: 'auto', bottom: 'auto' } },
  // A wall had cut the article off at a height. The overflow stays hidden, or margins would collapse and lines move.
  uncut: { declarations: { height: 'auto', 'max-height': 'none' } },
  clear: {
    declarations: {
      filter: 'none',
      'backdrop-filter': 'none',
      opacity: '1',
      'mask-image': 'none',
    },
  },
  // A wall had made the article invisible, with the page around it or alone.
  reveal: { declarations: { visibility: 'visible' } },
  unfold: { declarations: { display: 'revert' } },
  reach: {
    of: ['', ' *'],
    declarations: { 'pointer-events': 'auto', 'user-select': 'auto' },
  },
  shadow: { declarations: { 'box-shadow': 'none' } },
  before: { of: ['::before'], declarations: { display: 'none' } },
  after: { of: ['::after'], declarations: { display: 'none' } },
} as const satisfies Record<Mark, Rule>;

/** As specific as three ids, none of which is anywhere: `:is()` counts as its most specific part. */
const RAISED = ':is(#lede#lede#lede:not(*),%)';

function textOf(mark: Mark, raised: boolean): string {
  const rule: Rule = RULES[mark];
  const marked = `[${ATTRIBUTE}~="${mark}"]`;
  const selectors = (rule.of ?? ['']).map((part) => (raised ? RAISED.replace('%', marked) : marked) + part).join(',');
  const body = Object.entries(rule.declarations).map(([name, value]) => `${name}:${value}!important`);
  return `${selectors}{${body.join(';')}}`;
}

const sheetOf = (marks: readonly Mark[], raised = false): string =>
  marks.map((mark) => textOf(mark, raised)).join('\n');

/** What the extension inserts as a user-origin sheet, and a bare page gets as an author sheet. */
export const SHEET = /* @__PURE__ */ sheetOf(MARKS);

/** The same for where it stands in the page's own origin: what the page says with `!important` of classes and ids does not win. */
export const RAISED_SHEET = /* @__PURE__ */ sheetOf(MARKS, true);

/** What a mark sets on the element itself: in a bare page also inline, so that the page's `!important` does not win. */
export function ownDeclarations(mark: Mark): Readonly<Record<string, string>> {
  const rule: Rule = RULES[mark];
  return rule.of?.includes('') !== false ? rule.declarations : {};
}
