import {
  addressOf,
  find,
  findAll,
  firstElementOf,
  isBefore,
  isMatch,
  localNameOf,
  nextElementOf,
  parentElementOf,
  previousElementOf,
  textContentOf,
} from '../page/dom.ts';
import type { Layout } from '../page/layout.ts';
import { Candidate } from './candidate.ts';
import { holds, type Known, UNSEEN } from './known.ts';
import { FLOW_THRESHOLD, hasPressable, judgePiece, type Piece, type PieceVerdict } from './piece.ts';

/** How a piece stands to the article. */
type Stance = Pick<FlowPiece, 'column' | 'amid' | 'isPlainAmid' | 'after'>;

class FlowPiece extends Candidate implements Piece {
  /** The strip of the page that the article's text stands in; null where nothing is laid out, or it is not asked for. */
  readonly column: DOMRect | null = null;
  readonly amid: boolean = false;
  readonly isPlainAmid: boolean = false;
  readonly after: boolean = false;

  constructor(
    element: Element,
    layout: Layout,
    inside: boolean,
    readonly region: Element,
    stance: Partial<Stance>,
  ) {
    super(element, layout, inside);
    Object.assign(this, stance);
  }

  #isContents: boolean | undefined;

  get isContents(): boolean {
    this.#isContents ??= this.leadsInto(this.region);
    return this.#isContents;
  }

  get beside(): boolean {
    const { column, rect, inside } = this;
    if (!column || inside || rect.width < 80 || rect.height < 120) return false;
    if (!this.links.length && !this.has('form,iframe')) return false;
    // A drawer that waits outside the window is no column, and the reader may open it.
    if (this.style.position === 'fixed') return false;
    const apart = rect.left >= column.right - 8 || rect.right <= column.left + 8;
    return apart && rect.bottom > column.top && rect.top < column.bottom && rect.width < 0.45 * this.layout.width;
  }
}

/** The strip of the page that the article's text stands in; null where nothing is laid out. */
function columnOf(known: Known, layout: Layout): DOMRect | null {
  const rects = known.kept
    .slice(0, 200)
    .map((element) => layout.rect(element))
    .filter(({ width, height }) => width > 40 && height > 4);
  if (!rects.length) return null;
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  const left = middle(rects.map((rect) => rect.left));
  const right = middle(rects.map((rect) => rect.right));
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** How an element stands in the flow of the article. */
type Standing = 'amid' | 'between' | null;

/**
 * 'between' if all its neighbours belong to the article; 'amid' if it has two and both are text of the article. An only
 * child stands as its parent does.
 */
function standingOf(element: Element, kept: ReadonlySet<Element>, holders: ReadonlySet<Element>): Standing {
  let node: Element | null = element;
  for (let i = 0; node && i < MAX_STEPS && !holders.has(node); i++, node = parentElementOf(node)) {
    const neighbours = [previousElementOf(node), nextElementOf(node)].filter((each) => each !== null);
    if (!neighbours.length) continue;
    if (!neighbours.every((each) => kept.has(each) || holders.has(each))) return null;
    return i === 0 && neighbours.length === 2 && neighbours.every((each) => kept.has(each)) ? 'amid' : 'between';
  }
  return null;
}

const MAX_PIECES = 4000;
const MAX_STEPS = 8;
const PASSED = new Set<string>([...UNSEEN, 'hr', 'figure', 'picture', 'img', 'video', 'h1', 'time']);
/** The masthead and the foot of the page, with the site's own controls: they stay, whatever they say. */
const STAYS = 'header,nav,footer,[role=banner],[role=navigation],[role=contentinfo],[role=search]';

export interface FlowOptions {
  known: Known;
  holders: ReadonlySet<Element>;
  layout: Layout;
  /** Layers over the page, which are judged already. */
  layers: ReadonlySet<Element>;
  /** Roots of the walk. */
  starts: readonly Element[];
  /** Whether the page was read before: the reading may not know what is there now. */
  late: boolean;
  pause: () => Promise<void>;
}

/** Judges what stands around and inside the article, from the outside in: the children of what is no clutter are asked next. */
export async function surveyFlow(options: FlowOptions): Promise<PieceVerdict[]> {
  const { known, holders, layout, layers, starts, late, pause } = options;
  const { document } = layout;
  const kept = new Set(known.kept);
  const last = known.kept.at(-1);
  const column = columnOf(known, layout);
  const verdicts: PieceVerdict[] = [];
  const title = known.title.trim();
  const stack: { element: Element; inside: boolean; steps: number; plain: boolean }[] = [];
  for (const element of starts) {
    stack.push({ element, inside: holds(known.region, element), steps: 0, plain: false });
  }
  for (let seen = 0; stack.length && seen < MAX_PIECES; seen++) {
    await pause();
    const { element, inside, steps, plain } = stack.pop()!;
    if (kept.has(element) && !holders.has(element)) continue;
    const isHolder = holders.has(element) || element === known.region;
    let piece: FlowPiece | null = null;
    if (!isHolder) {
      if (layers.has(element) || PASSED.has(localNameOf(element)) || isMatch(element, STAYS)) continue;
      const standing = inside ? standingOf(element, kept, holders) : null;
      piece = new FlowPiece(element, layout, inside, known.region, {
        column,
        amid: !late && standing === 'amid',
        isPlainAmid: plain || (standing !== null && !hasPressable(element)),
        after: last !== undefined && isBefore(last, element),
      });
      if (layout.style(element).display === 'none' || piece.rect.height < 2 || !piece.isShown) continue;
      const holdsTitle = title !== '' && find(element, 'h1') !== null && !isMat(piece, title);
      const verdict = holdsTitle ? null : judgePiece(piece, addressOf(document).split('#')[0] ?? '');
      const mixes =
        verdict !== null && verdict.kind !== 'comments' && verdict.kind !== 'side-column' && holdsComments(element);
      if (verdict && verdict.points >= FLOW_THRESHOLD && !mixes) {
        verdicts.push(verdict);
        continue;
      }
      if (verdict) verdicts.push({ ...verdict, points: Math.min(verdict.points, FLOW_THRESHOLD - 1) });
      if (steps >= MAX_STEPS) continue;
    }
    const below = inside || element === known.region;
    const children: Element[] = [];
    for (let child = firstElementOf(element); child; child = nextElementOf(child)) children.push(child);
    if (!isHolder && children.length === 0) continue;
    for (const child of children.reverse())
      stack.push({
        element: child,
        inside: below,
        steps: isHolder ? 0 : steps + 1,
        plain: piece?.isPlainAmid === true,
      });
  }
  return [...verdicts, ...between(verdicts, holders, kept, layout, known.region)];
}

/** Whether a piece before the article is as high as the window and has a headline of its own. */
const isMat = ({ element, inside, after, rect, layout }: FlowPiece, title: string): boolean =>
  !inside &&
  !after &&
  rect.height >= 0.8 * layout.height &&
  [...findAll(element, 'h1')].every((headline) => textContentOf(headline).trim() !== title);

/** Short lines between two hidden pieces belong to them: items of a list, the foot of a dialog. */
const LONGEST_RUN = 8;
const LONGEST_LINE = 60;

function between(
  verdicts: readonly PieceVerdict[],
  holders: ReadonlySet<Element>,
  kept: ReadonlySet<Element>,
  layout: Layout,
  region: Element,
): PieceVerdict[] {
  const going = new Map(
    verdicts.filter(({ points }) => points >= FLOW_THRESHOLD).map((each) => [each.piece.element, each]),
  );
  const filled: PieceVerdict[] = [];
  for (const [element, verdict] of going) {
    const run: Element[] = [];
    let next = nextElementOf(element);
    while (next && run.length <= LONGEST_RUN && !going.has(next)) {
      if (holders.has(next) || kept.has(next) || PASSED.has(localNameOf(next)) || isMatch(next, STAYS)) break;
      run.push(next);
      next = nextElementOf(next);
    }
    if (!next || !going.has(next)) continue;
    const { inside, after } = verdict.piece;
    const pieces = run.map((each) => new FlowPiece(each, layout, inside, region, { after }));
    if (pieces.some(({ text }) => text.length > LONGEST_LINE)) continue;
    const reasons = [{ clue: 'between-clutter', points: FLOW_THRESHOLD }];
    for (const piece of pieces) filled.push({ piece, kind: verdict.kind, points: FLOW_THRESHOLD, reasons });
  }
  return filled;
}

const holdsComments = (element: Element): boolean =>
  find(element, '#comments, #respond, [class*="comment-list"], [class*="comments-area"], [class*="comments-list"]') !==
  null;
