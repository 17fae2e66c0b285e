import { currentAddress, watchAddress } from './address-watch.ts';
import {
  type Article,
  type CleanOptions,
  type cleanPage,
  type ElementRule,
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

/** What finds and hides clutter, which is a script of its own. */
export interface Cleaner {
  readonly clean: typeof cleanPage;
  /** Judges a page and hides nothing. */
  readonly rehearse: (document: Document, reading: Reading | null, options: CleanOptions) => Promise<void>;
  readonly likeness: typeof likeness;
}

/** What the reader wants of cleaning, on every site and on this one. */
export type Wishes = Pick<CleanOptions, 'mode' | 'keep' | 'drop' | 'rules'>;

export interface SessionOptions extends Pick<ReadOptions, 'shadowRootOf'> {
  /** Asked before each cleaning. */
  wishes: () => Promise<Wishes>;
  /** Whether decisions about single things can be remembered for the site. */
  remembers: boolean;
  /** Fetched when it is needed; rejects where it cannot be. */
  cleaner: () => Promise<Pick<Cleaner, 'clean'>>;
  /** Opens the reader view; without it there is none. */
  reader?: ReaderLink;
  /** Told after every change that was not asked for: something came late, or the page has loaded. */
  onChange: (visit: Visit) => void;
}

/** The way to the reader view, which is a script of its own. */
export interface ReaderLink {
  /**
   * Shows an article, or a part of one, over the page, and calls back when the reader has left it, or wants the whole of which
   * it is a part; tells whether it could.
   */
  open(article: Article, onLeave: () => void, isPart: boolean, onWhole?: () => void): Promise<boolean>;
  /** Marks a stretch of the article's text and brings it into view; tells whether it is there. */
  mark(start: number, end: number): boolean;
  close(): void;
}

/** The popup, which asks for it, may close without a word: what it pointed at must not stay shown. */
const PEEK_MS = 4000;

/** The popup needs less to ask for what it wants next. */
const SOON_MS = 500;

const isLoading = (): boolean => readyStateOf(document) === 'loading';

/** What grows by less, in characters, shows no more of its article: numbers and times that change, a button. */
const MORE = 200;

/** So many of an article's elements tell whether it is still there. */
const SAMPLE = 12;

/** One visit to one page: reads it, cleans it, marks places in it, and puts everything back. */
export class Session {
  #reading: Reading | null = null;
  #hidden: HiddenSet | null = null;
  #cleaning: Promise<void> | null = null;
  /** Where the page was when it was read; empty before. */
  #address = '';
  #wantsClean = false;
  #wantsReader = false;
  #inReader = false;
  /** What was selected, while the reader view shows that alone. */
  #part: Article | null = null;
  /** The reader has chosen how he wants to see this page. */
  #decided = false;
  /** The first elements of the article, as they were read. */
  #sample: readonly { element: Element; text: string; hadBox: boolean }[] = [];
  /** How long all text in its region was as it was read: more of it may come, as 'Read on' brings it. */
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
      view: this.#inReader ? 'reader' : this.#hidden ? 'clean' : 'original',
      article: this.#reading?.article ?? null,
      isPart: this.#part !== null,
      unread: this.#reading ? null : whyUnread(document),
      items: this.#hidden?.items ?? [],
      undecided: !this.#decided && !this.#hidden && !this.#inReader,
      remembers: this.#options.remembers,
    };
  }

  #tell(): void {
    this.#options.onChange(this.visit);
  }

  /** What the article stands in. */
  get region(): Element | undefined {
    return this.#reading?.region;
  }

  /**
   * Reads the page, once for each article; cleans it if that is asked for and the reader has not yet chosen otherwise. 'Soon'
   * says a popup that asks for it next: where it closes before that, the page is cleaned all the same.
   */
  async open(clean: boolean | 'soon'): Promise<Visit> {
    this.#moved();
    await this.#becomeRead();
    if (clean === 'soon') setTimeout(() => this.#ended || this.open(true), SOON_MS);
    else if (clean && this.visit.undecided) await this.clean();
    return this.visit;
  }

  /**
   * Reads and judges what has come of a page that still loads, and keeps nothing of it: a browser compiles what it runs as
   * it runs it, and so the first reading in a page takes several times as long as the next, which somebody waits for.
   */
  async rehearse(cleaner: Cleaner | undefined): Promise<void> {
    if (!isLoading() || this.#ended) return;
    await cleaner?.rehearse(document, readPage(document, this.#options), this.#options);
  }

  /**
   * Shows an article as it is wanted on this site, without being asked; tells whether there is one. Where the reader has
   * decided on this page, it stays as he wants it, and what is no article stays as it came.
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
   * Opens the reader view over the page as it is, once it is read: of the article, or of what is selected, as is asked for;
   * where nobody says which, of what is selected if that is long. What is selected is shown where there is no article.
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
      // After the answer to whoever asked to open it, which may be on its way.
      setTimeout(() => this.#tell());
    };
    const goOn = () => {
      this.#leftReader();
      void this.openReader(false);
    };
    const open = (await this.#options.reader?.open(article, left, part !== null, whole && goOn)) ?? false;
    // Somebody left it while it was being fetched.
    if (open && !this.#wantsReader) this.#options.reader?.close();
    this.#inReader = open && this.#wantsReader;
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
    // What is still loading is cleaned when it is there.
    if (this.#hidden || this.#ended || isLoading()) return this.visit;
    const wishes = asked ?? this.#wishes();
    if (!this.#isRead) this.#read();
    // One at a time: of two sets of hidden things only one could be put back.
    this.#cleaning ??= this.#hideClutter(wishes).finally(() => {
      this.#cleaning = null;
    });
    await this.#cleaning;
    // What was under way was for the article before.
    if (!this.#hidden && this.#wantsClean && !this.#ended) return this.#clean();
    return this.visit;
  }

  /** Asked for before the page is read, to be on their way meanwhile. */
  #wishes(): Promise<Wishes> {
    const wishes = this.#options.wishes();
    // Where nothing is cleaned after all, nobody hears of a failure.
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
    // Somebody pressed 'Original' while it was being cleaned, or went on.
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

  #bringBack(): void {
    const hidden = this.#hidden;
    this.#hidden = null;
    hidden?.restore();
  }

  toggle(): Promise<Visit> | Visit {
    this.#moved();
    if (this.#inReader) return this.leaveReader();
    return this.#hidden ? this.restore() : this.clean();
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

  /** What finds an item's element again on another visit. */
  ruleOf(id: string): ElementRule | null | undefined {
    return this.#hidden?.ruleOf(id);
  }

  setRemembered(id: string, remembered: boolean): Visit {
    this.#hidden?.setRemembered(id, remembered);
    return this.visit;
  }

  /** What the article is made of; empty where there is none. */
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
   * What the reader has selected, as an article of its own; null where nothing is. In the reader view it is what that shows,
   * if it is a part: what is selected in the page below is out of sight.
   */
  selection(): Article | null {
    return this.#inReader ? this.#part : readSelected(document, this.#reading, this.#options);
  }

  /** Prints the reader view where it is open, else the page as it is when clean, whatever it shows now. */
  async print(): Promise<Visit> {
    if (!this.#hidden && !this.#inReader) {
      await this.clean();
      addEventListener('afterprint', this.#printed);
    }
    // The browser's dialog holds everything up: the answer goes first.
    setTimeout(() => print());
    return this.visit;
  }

  /** Puts everything back for good. */
  end(): void {
    this.#ended = true;
    removeEventListener('pageshow', this.#returned);
    removeEventListener('afterprint', this.#printed);
    this.#unwatch();
    this.#restore();
  }

  #read(): void {
    this.#address = currentAddress();
    // Half a page would be read as half an article.
    this.#reading = isLoading() ? null : readPage(document, this.#options);
    this.#length = this.#lengthNow();
    this.#sample = this.kept
      .slice(0, SAMPLE)
      .map((element) => ({ element, text: textContentOf(element), hadBox: hasBox(element) }));
    if (this.#reading) return;
    if (isLoading()) listen(document, 'DOMContentLoaded', this.#readAgain, { once: true });
    else if (readyStateOf(document) !== 'complete') addEventListener('load', this.#readAgain, { once: true });
  }

  /** Whether what was read is still what the page shows, or the reader view lies over it. */
  get #isRead(): boolean {
    return this.#reading !== null && (this.#inReader || (this.#stands() && this.#lengthNow() < this.#length + MORE));
  }

  /** Reads a page that is not read yet, for it may show by now what it did not, or that shows something else by now. */
  async #becomeRead(): Promise<void> {
    if (this.#isRead) return;
    const former = this.#reading;
    const stood = former && this.#stands();
    this.#read();
    // What came was none of the article: what is hidden, and what of it was shown again, stays.
    if (stood && this.#reading?.article.words === former.article.words) this.#reading = former;
    else if (this.#reading !== former && this.#wantsClean) await this.#cleanAnew();
  }

  #lengthNow(): number {
    return this.#reading ? textContentOf(this.#reading.region).length : 0;
  }

  /** A page that was still loading is read when it is there, and cleaned if it was to be. */
  readonly #readAgain = async (): Promise<void> => {
    if (this.#ended || this.#reading) return;
    this.#read();
    if (this.#wantsReader) await this.#openReader();
    else if (this.#wantsClean) await this.#cleanAnew();
    else this.#tell();
  };

  /** What was hidden before there was an article to read was judged without it. What the reader has shown again stays so. */
  async #cleanAnew(): Promise<void> {
    const shown = this.visit.items.map(({ id, state }) => state === 'shown' && this.elementOf(id));
    this.#bringBack();
    await this.#clean();
    for (const { id } of this.visit.items) if (shown.includes(this.elementOf(id))) this.show(id);
  }

  /** The reader decides on the page that he sees, even where nobody has told yet that it is another. */
  #decide(): void {
    this.#moved();
    this.#decided = true;
  }

  /** At another address a page may show another article, or still the same: then nothing changes. */
  #moved(): void {
    if (this.#address === '' || this.#address === currentAddress() || this.#stands()) return;
    this.#restore();
    this.#reading = null;
    this.#address = '';
    this.#decided = false;
    this.#tell();
  }

  /** Whether most of the article is still in the page as it was read, and not put aside for another. */
  #stands(): boolean {
    const standing = this.#sample.filter(
      ({ element, text, hadBox }) =>
        isConnected(element) && textContentOf(element) === text && (hasBox(element) || !hadBox),
    );
    return standing.length > 0 && standing.length >= this.#sample.length / 2;
  }

  readonly #printed = ({ isTrusted }: Event): void => {
    // A page may act out the end of a print before it has begun.
    if (!isTrusted) return;
    removeEventListener('afterprint', this.#printed);
    this.restore();
  };

  /** Back from the browser's cache the page is as it was left, and so is the badge told. */
  readonly #returned = (event: PageTransitionEvent): void => {
    // A page may act out a return, and again and again.
    if (event.isTrusted && event.persisted) this.#tell();
  };
}
