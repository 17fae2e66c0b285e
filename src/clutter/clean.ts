import { attributeOf, bodyOf, isConnected, localNameOf, rectOf, selectionIn } from '../page/dom.ts';
import { inSlices } from '../slices.ts';
import { apply } from './apply.ts';
import type { AuthorSheet } from './author-sheet.ts';
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

/** Counts how often each key comes; tells whether it came at most so many times. */
function upTo<K>(most: number): (key: K) => boolean {
  const counts = new Map<K, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
}

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
  const mayHide = upTo<string>(MAX_OF_A_MAKE);
  const mayRenew = upTo<Element>(MAX_RENEWALS);
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
    return mayHide(makeOf(finding));
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
    for (const { element, undo } of locks) if ('mark' in undo && undo.mark === 'unstick') released.add(element);
    apply(document, hidden, found, locks, kept);
    // The flow is judged again only where the article was revealed.
    flow = locks.some(({ undo }) => 'mark' in undo && /reveal|unfold|clear/.test(undo.mark));
    const uncovers = found.some(({ goes, place }) => goes && place === 'over');
    if (uncovers) swallowed?.watch();
    await pause();
    return uncovers;
  };

  // Watching starts before the first look: a page may put back at once what is hidden.
  const watcher = new Watcher({
    document,
    holders,
    now,
    isOurs: (element) => hidden.holds(element) && !hidden.isShown(element),
    onLost: (element) => {
      if (!hidden.marker.isLost(element)) return;
      if (!mayRenew(element)) return hidden.letGo(element, 'page-insists');
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
