import { currentAddress, watchAddress } from './address-watch.ts';
import {
  type Article,
  type CleanOptions,
  type cleanPage,
  type ElementRule,
  type HiddenItem,
  type HiddenSet,
  isLongSelection,
  type likeness,
  type Reading,
  type ReadOptions,
  readPage,
  readSelected,
  whyUnread,
} from './engine.ts';
import { markRanges, unmark } from './highlight.ts';
import type { Visit } from './messages/types.ts';
import { hasBox, isConnected, listen, readyStateOf, textContentOf } from './page/dom.ts';

/** Finds and hides clutter; a script of its own. */
export interface Cleaner {
  readonly clean: typeof cleanPage;
  /** Judges a page and hides nothing. */
  readonly rehearse: (document: Document, reading: Reading | null, options: CleanOptions) => Promise<void>;
  readonly likeness: typeof likeness;
}

/** The reader's choices about cleaning, for all sites and for this one. */
export type Wishes = Pick<CleanOptions, 'mode' | 'keep' | 'drop' | 'rules'>;

export interface SessionOptions extends Pick<ReadOptions, 'shadowRootOf'> {
  /** Asked before each cleaning. */
  wishes: () => Promise<Wishes>;
  /** Whether choices about single items can be remembered for the site. */
  remembers: boolean;
  /** Fetched when it is needed; rejects where it cannot be. */
  cleaner: () => Promise<Pick<Cleaner, 'clean'>>;
  /** Opens the reader view; without it there is none. */
  reader?: ReaderLink;
  /** Called after every change that nobody asked for: something came late, or the page has loaded. */
  onChange: (visit: Visit) => void;
}

/** The reader view; a script of its own. */
export interface ReaderLink {
  /**
   * Shows an article, or a selected part, over the page; tells whether it could. Calls back when the reader leaves it, or asks
   * for the whole article.
   */
  open(article: Article, onLeave: () => void, isPart: boolean, onWhole?: () => void): Promise<boolean>;
  /** Marks a stretch of the article's text and brings it into view; tells whether it is there. */
  mark(start: number, end: number): boolean;
  close(): void;
}

/** The popup may close without telling: after this time a peeked item is hidden again, in ms. */
const PEEK_MS = 4000;

/** How long to wait for the popup's next question before cleaning without it, in ms. */
const SOON_MS = 500;

const isLoading = (): boolean => readyStateOf(document) === 'loading';

/** In characters: an article's region that grows by less shows no more of it, but changing numbers, times or buttons. */
const MORE = 200;

/** How many of an article's elements are checked to tell whether it is still there. */
const SAMPLE = 12;

/** One visit to one page: reads it, cleans it, marks places in it, and puts everything back. */
export class Session {
  #reading: Reading | null = null;
  #hidden: HiddenSet | null = null;
  /** What was hidden before, while a clean page is cleaned anew: to whoever asks it stays clean. */
  #former: readonly HiddenItem[] | null = null;
  #cleaning: Promise<void> | null = null;
  /** The page's address when it was read; empty before. */
  #address = '';
  #wantsClean = false;
  #wantsReader = false;
  #inReader = false;
  /** The selection, while the reader view shows only that. */
  #part: Article | null = null;
  /** Whether the reader has chosen a view of this page. */
  #decided = false;
  /** The first elements of the article with their state when it was read. */
  #sample: readonly { element: Element; text: string; hadBox: boolean }[] = [];
  /** Length of the region's text when it was read, in characters: 'Read on' may add more. */
  #length = 0;
  #ended = false;
  #peeking: ReturnType<typeof setTimeout> | undefined;
  readonly #options: SessionOptions;
  readonly #unwatch: () => void;

  constructor(options: SessionOptions) {
    this.#options = options;
    addEventListener('pageshow', this.#returned);
    this.#unwatch = watchAddress(() => this.#moved());
  }

  get visit(): Visit {
    return {
      view: this.#inReader ? 'reader' : this.#items ? 'clean' : 'original',
      article: this.#reading?.article ?? null,
      isPart: this.#part !== null,
      unread: this.#reading ? null : whyUnread(document),
      items: this.#items ?? [],
      undecided: !this.#decided && !this.#hidden && !this.#wantsReader,
      remembers: this.#options.remembers,
    };
  }

  /** What is hidden; null on a page that is not clean. */
  get #items(): readonly HiddenItem[] | null {
    return this.#hidden?.items ?? (this.#cleaning && this.#former);
  }

  #tell(): void {
    this.#options.onChange(this.visit);
  }

  /** What the article stands in. */
  get region(): Element | undefined {
    return this.#reading?.region;
  }

  /**
   * Reads the page, once for each article; cleans it if asked to and unless the reader has chosen a view. With 'soon', a popup
   * asks for the cleaning next; if it closes before that, the page is cleaned all the same.
   */
  async open(clean: boolean | 'soon'): Promise<Visit> {
    this.#moved();
    await this.#becomeRead();
    if (clean === 'soon') setTimeout(() => this.#ended || this.open(true), SOON_MS);
    // A page that began by itself, for the popup took long, may still be at it.
    else if (clean) await (this.visit.undecided ? this.clean() : this.#cleaning);
    return this.visit;
  }

  /**
   * Reads and judges a page that is still loading, and drops the result: browsers compile code when it first runs, so the
   * first reading in a page takes several times as long as the second, which somebody waits for.
   */
  async rehearse(cleaner: Cleaner | undefined): Promise<void> {
    if (!isLoading() || this.#ended) return;
    await cleaner?.rehearse(document, readPage(document, this.#options), this.#options);
  }

  /**
   * Shows an article in the view that is automatic on this site; tells whether there is an article. Where the reader has
   * chosen a view of this page, that stays. Pages without an article stay as they are.
   */
  async automatic(view: 'clean' | 'reader'): Promise<boolean> {
    this.#moved();
    const wishes = view === 'clean' ? this.#wishes() : undefined;
    await this.#becomeRead();
    if (!this.#reading) return false;
    if (this.#decided || this.#inReader) return true;
    await (view === 'reader' ? this.#openReader(false) : this.#clean(wishes));
    return true;
  }

  /**
   * Opens the reader view with the article or the selection, as asked for; by default with the selection if that is long.
   * Where there is no article, it shows the selection.
   */
  openReader(ofSelection?: boolean): Promise<Visit> {
    this.#decide();
    return this.#openReader(ofSelection);
  }

  async #openReader(ofSelection?: boolean): Promise<Visit> {
    if (this.#inReader) return this.visit;
    this.#wantsReader = true;
    if (!this.#isRead) this.#read();
    const whole = this.#reading?.article;
    const selected = whole && ofSelection === false ? null : this.selection();
    const part = selected && (!whole || ofSelection || isLongSelection(selected)) ? selected : null;
    const article = part ?? whole;
    if (!article || this.#ended) return this.visit;
    const left = () => {
      this.#decided = true;
      this.#leftReader();
      // Only after the answer to whoever opened it.
      setTimeout(() => this.#tell());
    };
    const goOn = () => {
      this.#leftReader();
      void this.openReader(false);
    };
    const open = (await this.#options.reader?.open(article, left, part !== null, whole && goOn)) ?? false;
    // It was left while it was being fetched.
    if (open && !this.#wantsReader) this.#options.reader?.close();
    this.#inReader = this.#wantsReader &&= open;
    this.#part = this.#inReader ? part : null;
    this.#tell();
    return this.visit;
  }

  leaveReader(): Visit {
    this.#decide();
    return this.#leaveReader();
  }

  #leaveReader(): Visit {
    if (this.#inReader) this.#options.reader?.close();
    this.#leftReader();
    return this.visit;
  }

  #leftReader(): void {
    this.#wantsReader = false;
    this.#inReader = false;
    this.#part = null;
  }

  clean(): Promise<Visit> {
    this.#decide();
    return this.#clean();
  }

  async #clean(asked?: Promise<Wishes>): Promise<Visit> {
    this.#leaveReader();
    this.#wantsClean = true;
    // A page that is still loading is cleaned once it is there.
    if (this.#hidden || this.#ended || isLoading()) return this.visit;
    const wishes = asked ?? this.#wishes();
    if (!this.#isRead) this.#read();
    // One at a time: of two hidden sets only one could be restored.
    this.#cleaning ??= this.#hideClutter(wishes).finally(() => {
      this.#cleaning = null;
    });
    await this.#cleaning;
    // The cleaning under way was for the previous article.
    if (!this.#hidden && this.#wantsClean && !this.#ended) return this.#clean();
    return this.visit;
  }

  /** Starts loading the choices, so that they load while the page is read. */
  #wishes(): Promise<Wishes> {
    const wishes = this.#options.wishes();
    // If nothing is cleaned after all, a failure must not be reported as unhandled.
    wishes.catch(() => undefined);
    return wishes;
  }

  async #hideClutter(wishes: Promise<Wishes>): Promise<void> {
    const reading = this.#reading;
    const { shadowRootOf, cleaner } = this.#options;
    const [{ clean }, wanted] = await Promise.all([cleaner(), wishes]);
    const hidden = await clean(document, reading, {
      ...wanted,
      sheet: 'inserted',
      ...(shadowRootOf && { shadowRootOf }),
    });
    // 'Original' was pressed meanwhile, or the page shows something else.
    if (!this.#wantsClean || this.#ended || this.#reading !== reading) return hidden.restore();
    this.#hidden = hidden;
    hidden.onChange(() => this.#tell());
    this.#tell();
  }

  restore(): Visit {
    this.#decide();
    return this.#restore();
  }

  #restore(): Visit {
    this.#leaveReader();
    this.#wantsClean = false;
    unmark();
    clearTimeout(this.#peeking);
    this.#bringBack();
    return this.visit;
  }

  #bringBack(former: readonly HiddenItem[] | null = null): void {
    const hidden = this.#hidden;
    this.#hidden = null;
    this.#former = former;
    hidden?.restore();
  }

  toggle(): Promise<Visit> | Visit {
    this.#moved();
    if (this.#inReader) return this.leaveReader();
    return this.#items ? this.restore() : this.clean();
  }

  show(id: string): Visit {
    this.#hidden?.show(id);
    return this.visit;
  }

  hide(id: string): Visit {
    this.#hidden?.hide(id);
    return this.visit;
  }

  /** Hides an element that the reader points at; returns the id of its item, null on a page that is not cleaned. */
  choose(element: Element): string | null {
    return this.#hidden?.choose(element) ?? null;
  }

  /** The rule by which an item's element is found again on the next visit. */
  ruleOf(id: string): ElementRule | null | undefined {
    return this.#hidden?.ruleOf(id);
  }

  setRemembered(id: string, remembered: boolean): Visit {
    this.#hidden?.setRemembered(id, remembered);
    return this.visit;
  }

  /** The article's elements; empty where there is none. */
  get kept(): readonly Element[] {
    return this.#reading?.kept ?? [];
  }

  elementOf(id: string): Element | null | undefined {
    return this.#hidden?.elementOf(id);
  }

  /** Shows a hidden item with an outline until told otherwise, at most for a few seconds. */
  peek(id: string | null): boolean {
    clearTimeout(this.#peeking);
    if (id !== null) this.#peeking = setTimeout(() => this.#hidden?.peek(null), PEEK_MS);
    this.#hidden?.peek(id);
    return this.#hidden !== null;
  }

  /** Marks a stretch of the article's text and brings it into view; tells whether it is still in the page. */
  mark(start: number, end: number): boolean {
    if (this.#inReader) return this.#options.reader?.mark(start, end) ?? false;
    return markRanges(this.#reading?.rangesOf(start, end) ?? []);
  }

  /**
   * The selection as an article of its own; null where nothing is selected. In the reader view it is the part which that
   * shows, if it shows one: a selection in the page below is out of sight.
   */
  selection(): Article | null {
    return this.#inReader ? this.#part : readSelected(document, this.#reading, this.#options);
  }

  /** Prints the reader view if it is open, else the cleaned page, which is restored afterwards if it was not clean before. */
  async print(): Promise<Visit> {
    if (!this.#hidden && !this.#inReader) {
      await this.clean();
      addEventListener('afterprint', this.#printed);
    }
    // The print dialog blocks everything, so the answer is sent first.
    setTimeout(() => print());
    return this.visit;
  }

  /** Restores everything and stops listening, for good. */
  end(): void {
    this.#ended = true;
    removeEventListener('pageshow', this.#returned);
    removeEventListener('afterprint', this.#printed);
    this.#unwatch();
    this.#restore();
  }

  #read(): void {
    this.#address = currentAddress();
    // Half a page would give half an article.
    this.#reading = isLoading() ? null : readPage(document, this.#options);
    this.#length = this.#lengthNow();
    this.#sample = this.kept
      .slice(0, SAMPLE)
      .map((element) => ({ element, text: textContentOf(element), hadBox: hasBox(element) }));
    if (this.#reading) return;
    if (isLoading()) listen(document, 'DOMContentLoaded', this.#readAgain, { once: true });
    else if (readyStateOf(document) !== 'complete') addEventListener('load', this.#readAgain, { once: true });
  }

  /** Whether the reading is still valid: the page shows what was read, or the reader view is open over it. */
  get #isRead(): boolean {
    return this.#reading !== null && (this.#inReader || (this.#stands() && this.#lengthNow() < this.#length + MORE));
  }

  /** Reads the page again unless the reading is still valid. */
  async #becomeRead(): Promise<void> {
    if (this.#isRead) return;
    const former = this.#reading;
    const stood = former && this.#stands();
    this.#read();
    // Only something other than the article was added: the hidden set, and what the reader showed again, stays.
    if (stood && this.#reading?.article.words === former.article.words) this.#reading = former;
    else if (this.#reading !== former && this.#wantsClean) await this.#cleanAnew();
  }

  #lengthNow(): number {
    return this.#reading ? textContentOf(this.#reading.region).length : 0;
  }

  /** Reads a page that was still loading, and shows it in the view that was asked for meanwhile. */
  readonly #readAgain = async (): Promise<void> => {
    if (this.#ended || this.#reading) return;
    this.#read();
    if (this.#wantsReader) await this.#openReader();
    else if (this.#wantsClean) await this.#cleanAnew();
    else this.#tell();
  };

  /** Cleans anew: what was hidden before was judged without this article. What the reader showed again stays shown. */
  async #cleanAnew(): Promise<void> {
    const shown = this.#items?.map(({ id, state }) => state === 'shown' && this.elementOf(id));
    this.#bringBack(this.#items);
    await this.#clean();
    for (const { id } of this.#items ?? []) if (shown?.includes(this.elementOf(id))) this.show(id);
  }

  /** Notes that the reader chose a view; first checks for a new address, because the choice is about the page in sight. */
  #decide(): void {
    this.#moved();
    this.#decided = true;
  }

  /** Forgets the reading if the address has changed and the article is gone; at a new address a page may still show the same. */
  #moved(): void {
    if (!this.#address || this.#address === currentAddress() || this.#stands()) return;
    this.#restore();
    this.#reading = null;
    this.#address = '';
    this.#decided = false;
    this.#tell();
  }

  /** Whether most of the sampled elements are still in the page, with the same text, and not hidden by the page. */
  #stands(): boolean {
    const standing = this.#sample.filter(
      ({ element, text, hadBox }) =>
        isConnected(element) && textContentOf(element) === text && (hasBox(element) || !hadBox),
    );
    return standing.length > this.#sample.length / 2;
  }

  readonly #printed = ({ isTrusted }: Event): void => {
    // A page may dispatch this event itself.
    if (!isTrusted) return;
    removeEventListener('afterprint', this.#printed);
    this.restore();
  };

  /** Reports the state again when the page comes back from the back/forward cache, for the badge. */
  readonly #returned = (event: PageTransitionEvent): void => {
    // A page may dispatch this event itself.
    if (event.isTrusted && event.persisted) this.#tell();
  };
}
