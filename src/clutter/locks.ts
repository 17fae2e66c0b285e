import {
  aroundOf,
  attributeOf,
  bodyOf,
  findAllIn,
  hasBox,
  rootOf,
  scrollerIn,
  textContentOf,
  viewOf,
} from '../page/dom.ts';
import type { Layout } from '../page/layout.ts';
import { OURS } from '../page/ours.ts';
import { scrollerOf } from '../page/scroller.ts';
import type { Known } from './known.ts';
import type { Mark } from './sheet.ts';

/** What a hidden overlay still does to the page, and how it is undone: by a mark, or by removing an attribute. */
export interface Lock {
  element: Element;
  undo: { mark: Mark } | { attribute: 'inert' | 'aria-hidden' };
}

export interface LockOptions {
  known: Known | null;
  holders: ReadonlySet<Element>;
  layout: Layout;
  /** Elements that stay and whose box shadow veils the window. */
  shadows: readonly Element[];
  /** Whether a layer over the page was hidden. */
  uncovered: boolean;
  /** Whether something was hidden that may have cut the article off. */
  unwalled: boolean;
}

const SAMPLE = 12;
const locked = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** Finds what still keeps the article from being scrolled, seen or selected after overlays were hidden. */
export function findLocks(options: LockOptions): Lock[] {
  const { known, uncovered, unwalled } = options;
  // A paywall keeps its lock.
  if (known?.isPaid) return [];
  if (!known && !uncovered) return [];
  return [
    ...scrollLocks(options),
    ...(uncovered || unwalled ? [...cuts(options), ...dimmed(options)] : []),
    ...(uncovered ? [...concealed(options), ...unreachable(options), ...veils(options)] : []),
  ];
}

/**
 * Elements around the beginning of the article that are invisible, and then around its headline too. What comes far behind the
 * beginning may be folded for the reader to open.
 */
function concealed({ known, layout }: LockOptions): Lock[] {
  if (!known) return [];
  const { kept, title } = known;
  const locks: Lock[] = [];
  const reveal = (start: Element | undefined): void => {
    for (let node = start ?? null; node; node = aroundOf(node)) {
      const { display, visibility } = layout.style(node);
      if (display === 'none') locks.push({ element: node, undo: { mark: 'unfold' } });
      if (visibility === 'hidden') locks.push({ element: node, undo: { mark: 'reveal' } });
    }
  };
  reveal(kept[0]);
  reveal(kept[kept.length >> 2]);
  if (!locks.length) return locks;
  const headlines = [...findAllIn(layout.document, 'h1')].filter((each) => textContentOf(each).trim() === title);
  // An element without a box may be for windows of another width.
  reveal(headlines.find(hasBox) ?? headlines[0]);
  return locks;
}

function scrollLocks({ known, layout }: LockOptions): Lock[] {
  const root = rootOf(layout.document);
  const body = bodyOf(layout.document);
  if (!root || !body) return [];
  if (known && scrollsInside(known)) return [];
  const bottom = known ? layout.rect(known.region).bottom : body.scrollHeight;
  if (Math.max(bottom, body.scrollHeight, root.scrollHeight) <= layout.height + 1) return [];
  const locks: Lock[] = [];
  for (const element of [root, body]) {
    // The reader view locks the page below it on purpose.
    if (attributeOf(element, OURS) !== null) continue;
    const style = layout.style(element);
    if (locked(style.overflowY)) locks.push({ element, undo: { mark: 'scroll' } });
    if (style.position === 'fixed') locks.push({ element, undo: { mark: 'unfix' } });
  }
  return locks;
}

/** Whether the article has a scroller of its own: then the window is meant to stand still. */
const scrollsInside = ({ region }: Known): boolean => scrollerOf(region) !== scrollerIn(document);

/** Text that reaches so many pixels below the box that cuts it off is no accident of rounding. */
const DEEPEST_ACCIDENT = 40;

/** What is around the article and ends before it does, with the veil that fades its last lines out. */
function cuts({ known, holders, layout }: LockOptions): Lock[] {
  const root = rootOf(layout.document);
  const body = bodyOf(layout.document);
  const last = known?.kept.at(-1);
  if (!known || !last || !root || !body || scrollsInside(known)) return [];
  const { bottom, height } = layout.rect(last);
  if (!height) return [];
  const locks: Lock[] = [];
  for (const element of new Set([...around(holders), known.region])) {
    if (element === root || element === body || !locked(layout.style(element).overflowY)) continue;
    if (bottom < layout.rect(element).bottom + DEEPEST_ACCIDENT) continue;
    locks.push({ element, undo: { mark: 'uncut' } });
    // Not by a height of its own: what is around it may give it one.
    if (layout.style(element).maxHeight === 'none') locks.push({ element, undo: { mark: 'scroll' } });
    for (const { mark, style } of pseudosOf(element, layout)) {
      if (style.position === 'absolute') locks.push({ element, undo: { mark } });
    }
  }
  return locks;
}

function pseudosOf(element: Element, layout: Layout): { mark: 'before' | 'after'; style: CSSStyleDeclaration }[] {
  const view = viewOf(layout.document);
  return (['before', 'after'] as const).flatMap((mark) => {
    const style = view?.getComputedStyle(element, `::${mark}`);
    return !style || style.content === 'none' || style.content === 'normal' ? [] : [{ mark, style }];
  });
}

/** An article stands in so many; where there are more, those nearest to it and those around the page hold what locks it. */
const MOST_AROUND = 300;

function around(holders: ReadonlySet<Element>): readonly Element[] {
  const all = [...holders];
  return all.length > MOST_AROUND ? [...all.slice(0, MOST_AROUND / 2), ...all.slice(-MOST_AROUND / 2)] : all;
}

/** Everything around the article, and some of what is in it. */
const chainOf = ({ known, holders }: LockOptions): Element[] => [
  ...around(holders),
  ...(known ? [known.region, ...known.kept.slice(0, SAMPLE)] : []),
];

function dimmed(options: LockOptions): Lock[] {
  return chainOf(options)
    .filter((element) => {
      const { filter, opacity, maskImage } = options.layout.style(element);
      return /blur\((?!0)/.test(filter) || Number.parseFloat(opacity) < 0.7 || /gradient/.test(maskImage ?? '');
    })
    .map((element) => ({ element, undo: { mark: 'clear' } }));
}

function unreachable(options: LockOptions): Lock[] {
  const { known, layout } = options;
  const locks: Lock[] = [];
  for (const element of new Set(chainOf(options))) {
    if (attributeOf(element, 'inert') !== null) locks.push({ element, undo: { attribute: 'inert' } });
    if (attributeOf(element, 'aria-hidden') === 'true') locks.push({ element, undo: { attribute: 'aria-hidden' } });
  }
  const untouchable = known?.kept.slice(0, SAMPLE).some((element) => {
    const style = layout.style(element);
    return style.pointerEvents === 'none' || style.userSelect === 'none';
  });
  if (known && untouchable) locks.push({ element: known.region, undo: { mark: 'reach' } });
  return locks;
}

function veils({ holders, known, layout, shadows }: LockOptions): Lock[] {
  const locks: Lock[] = shadows.map((element) => ({ element, undo: { mark: 'shadow' } }));
  for (const element of known ? [...around(holders), known.region] : holders) {
    for (const { mark, style } of pseudosOf(element, layout)) {
      const wide =
        Number.parseFloat(style.width) >= 0.8 * layout.width && Number.parseFloat(style.height) >= 0.8 * layout.height;
      if (wide && /fixed|absolute/.test(style.position)) locks.push({ element, undo: { mark } });
    }
  }
  return locks;
}
