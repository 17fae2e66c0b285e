import {
  attributeOf,
  bodyOf,
  isConnected,
  isDisplayed,
  localNameOf,
  parentElementOf,
  rectOf,
  selectionIn,
} from '../page/dom.ts';
import { inSlices } from '../slices.ts';
import type { AuthorSheet } from './author-sheet.ts';
import { isBlank } from './blank.ts';
import { type FindOptions, findClutter } from './find.ts';
import type { Finding } from './finding.ts';
import { Hidden } from './hidden.ts';
import { holdersOf, type Known } from './known.ts';
import { Swallowed } from './swallowed.ts';
import type { CleanOptions, HiddenSet } from './types.ts';
import { type Answer, Watcher } from './watch.ts';

/** Hiding one layer may uncover the next; no page seen had more layers than this. */
const MAX_PASSES = 4;
/** Limit of items on one page, for pages that keep adding things. */
const MAX_ITEMS = 300;
/** How often a mark is set again on an element from which the page takes it. */
const MAX_RENEWALS = 5;
/** How often elements with the same tag and class are hidden: a page that adds the same thing for ever wins in the end. */
const MAX_OF_A_MAKE = 25;

const makeOf = ({ element }: Finding): string => `${localNameOf(element)}.${attributeOf(element, 'class') ?? ''}`;

/**
 * Finds clutter, hides it and watches for what comes later, until `restore()`.
 *
 * @param author supplies the style rules for marked elements; null where a sheet with them is inserted already
 */
export async function clean(
  document: Document,
  known: Known | null,
  options: CleanOptions,
  author: AuthorSheet | null,
): Promise<HiddenSet> {
  const { shadowRootOf, now = () => performance.now() } = options;
  const pause = inSlices(now);
  const kept: readonly Element[] = known?.kept ?? [];
  const hidden = new Hidden(kept, author);
  const holders = holdersOf(known);
  const opened = new WeakSet<Element>();
  const makes = new Map<string, number>();
  const released = new Set<Element>();
  const find: FindOptions = {
    known,
    mode: options.mode ?? (known ? 'focus' : 'tidy'),
    keep: new Set(options.keep),
    drop: new Set(options.drop),
    rules: options.rules,
    released,
    spared: (element) => opened.has(element) || hidden.isShown(element),
    shadowRootOf,
    pause,
  };
  let isOver = false;
  const swallowed = known && !known.isPaid ? new Swallowed(known.region, new Set(known.kept)) : null;

  const isNew = (finding: Finding): boolean => {
    if (hidden.holds(finding.element)) return false;
    if (!finding.goes) return finding.kind === 'paid-gate' || finding.remembered === true;
    const make = makeOf(finding);
    const count = (makes.get(make) ?? 0) + 1;
    makes.set(make, count);
    return count <= MAX_OF_A_MAKE;
  };

  let flow = true;

  /** One look at the page, or at parts of it; tells whether that uncovered something to look at. */
  const pass = async (wanted: Partial<FindOptions>, answer?: Answer): Promise<boolean> => {
    const { findings, locks, roots } = await findClutter(document, { ...find, ...wanted });
    // Writing causes a new layout, which on a long page takes a slice of its own.
    await pause();
    // The page was restored while this look was under way.
    if (isOver) return false;
    for (const root of roots) watcher.observe(root);
    for (const { element, place } of findings) {
      if (hidden.holds(element) || !answer) continue;
      if (answer.pressed || (place === 'over' && hangsAt(element, answer.pointedAt, document))) opened.add(element);
    }
    if (answer?.pressed) return false;
    const found = findings
      .filter(isNew)
      .filter(({ element }) => !opened.has(element))
      .slice(0, MAX_ITEMS - hidden.size);
    const before = countShown(kept);
    // Asked only where neighbours can move up, because it costs two layouts of the page.
    const inCells = found.filter(isInCells);
    const width = inCells.length ? widthOf(kept) : 0;
    if (found.length) hidden.add(found);
    if (inCells.length && widthOf(kept) < NARROWED * width) hidden.vacate(inCells);
    for (const { element, undo } of locks) if ('mark' in undo && undo.mark === 'unstick') released.add(element);
    if (locks.length) hidden.unlock(locks);
    if (found.length) {
      if (kept.length) backOff(hidden, found, 'took-article-text', () => countShown(kept) < before);
      else backOff(hidden, found, 'left-nothing', () => isBlank(document));
    }
    // The flow is judged again only where the article was revealed.
    flow = locks.some(({ undo }) => 'mark' in undo && /reveal|unfold|clear/.test(undo.mark));
    const uncovers = found.some(({ goes, place }) => goes && place === 'over');
    if (uncovers) swallowed?.watch();
    await pause();
    return uncovers;
  };

  const renewals = new Map<Element, number>();
  // Watching starts before the first look: a page may put back at once what is hidden.
  const watcher = new Watcher({
    document,
    holders,
    now,
    isOurs: (element) => hidden.holds(element) && !hidden.isShown(element),
    onLost: (element) => {
      if (!hidden.marker.isLost(element)) return;
      const count = (renewals.get(element) ?? 0) + 1;
      renewals.set(element, count);
      if (count > MAX_RENEWALS) return hidden.letGo(element, 'page-insists');
      hidden.marker.renew(element);
      watcher.wrote();
    },
    look: async (places, answer) => {
      hidden.prune();
      const open = places.filter((place) => !holders.has(place) || place === bodyOf(document));
      for (let i = 0; open.length && i < 2 && (await pass({ starts: open, late: true }, answer)); i++);
    },
  });
  hidden.witness = {
    wrote: () => watcher.wrote(),
    stop: () => {
      isOver = true;
      watcher.stop();
      swallowed?.stop();
    },
  };

  try {
    for (let i = 0; i < MAX_PASSES && (await pass({ flow })); i++);
  } catch (error) {
    // The caller gets no set with which to restore the page.
    hidden.restore();
    throw error;
  }
  watcher.begin();
  return hidden;
}

/** A menu or a tip hangs this near, in pixels, at what the reader points at. */
const NEAR = 40;

/** Whether something small hangs at what the reader points at or has selected, as menus and tips do. */
function hangsAt(element: Element, pointedAt: Element | null, document: Document): boolean {
  const { left, right, top, bottom, width, height } = rectOf(element);
  // What covers the window hangs at nothing.
  if (width * height > 0.6 * innerWidth * innerHeight) return false;
  const selection = selectionIn(document);
  const places = [
    ...(pointedAt && isConnected(pointedAt) ? [rectOf(pointedAt)] : []),
    ...(selection && !selection.isCollapsed ? [selection.getRangeAt(0).getBoundingClientRect()] : []),
  ];
  return places.some(
    (at) => left < at.right + NEAR && right > at.left - NEAR && top < at.bottom + NEAR && bottom > at.top - NEAR,
  );
}

/** If an article keeps less than this share of its width, it has moved into a narrower cell that was hidden. */
const NARROWED = 0.9;
/** How many elements of an article are measured to tell its width. */
const WIDTH_SAMPLE = 20;

const widthOf = (elements: readonly Element[]): number =>
  Math.max(0, ...elements.slice(0, WIDTH_SAMPLE).map((element) => rectOf(element).width));

/** Whether an element is an item of a grid or a table row, where others would move into its cell. */
const isInCells = ({ element }: Finding): boolean =>
  /grid|table/.test(getComputedStyle(parentElementOf(element) ?? element).display);

/** How many of some elements are displayed now. */
function countShown(elements: readonly Element[]): number {
  let shown = 0;
  for (const element of elements) if (isConnected(element) && isDisplayed(element)) shown++;
  return shown;
}

/**
 * Never hides the article, nor everything on a page without one: if too much was hidden, the newest findings are withdrawn
 * until enough is shown.
 */
function backOff(hidden: Hidden, found: readonly Finding[], clue: string, isTooMuch: () => boolean): void {
  if (!isTooMuch()) return;
  const elements = new Set(found.map(({ element }) => element));
  for (const { id, kind } of [...hidden.items].reverse()) {
    // What the reader pointed at may hold text of the article.
    if (kind === 'chosen') continue;
    const element = hidden.elementOf(id);
    if (!element || !elements.has(element)) continue;
    hidden.withdraw(id, clue);
    if (!isTooMuch()) return;
  }
}
