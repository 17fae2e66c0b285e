import {
  type Article,
  cleanPage,
  type HiddenItem,
  type HiddenSet,
  type Reading,
  readPage,
  readSelected,
  type Unread,
  whyUnread,
} from './engine.ts';
import { markRanges, unmark } from './highlight.ts';
import type { Visit } from './messages/types.ts';

export interface SessionOptions {
  /** Opens closed shadow roots, where the caller may. */
  shadowRootOf?: (host: Element) => ShadowRoot | null;
  /** Opens the reader view; without it there is none. */
  reader?: ReaderLink;
  /** Told after every change that was not asked for: something came late, or the page has loaded. */
  onChange: (visit: Visit) => void;
}

/** The way to the reader view, which is a script of its own. */
export interface ReaderLink {
  /** Shows an article over the page, and calls back when the reader has left it; tells whether it could. */
  open(article: Article, onLeave: () => void): Promise<boolean>;
  /** Marks a stretch of the article's text and brings it into view; tells whether it is there. */
  mark(start: number, end: number): boolean;
  close(): void;
}

/** What was decided about a page, with the elements that it was decided of. */
export interface Decided {
  visit: Visit;
  region: Element | null;
  hidden: readonly { item: HiddenItem; element: Element | null }[];
}

const isLoading = (): boolean => document.readyState === 'loading';

const addressOf = (): string => location.href.split('#')[0] ?? '';

/** One visit to one page: reads it, cleans it, marks places in it, and puts everything back. */
export class Session {
  #reading: Reading | null = null;
  #hidden: HiddenSet | null = null;
  #address = '';
  #wantsClean = false;
  #wantsReader = false;
  #inReader = false;
  #ended = false;
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
    addEventListener('pageshow', this.#returned);
  }

  get visit(): Visit {
    return {
      view: this.#inReader ? 'reader' : this.#hidden ? 'clean' : 'original',
      article: this.#reading?.article ?? null,
      unread: this.#reading ? null : this.#why(),
      items: this.#hidden?.items ?? [],
    };
  }

  get decided(): Decided {
    const { visit } = this;
    return {
      visit,
      region: this.#reading?.region ?? null,
      hidden: visit.items.map((item) => ({ item, element: this.#hidden?.elementOf(item.id) ?? null })),
    };
  }

  /** Reads the page, once for each address; cleans it if that is asked for. */
  async open(clean: boolean): Promise<Visit> {
    const known = this.#address === addressOf();
    if (!known) this.restore();
    if (!known || !this.#reading) this.#read();
    if (clean && !this.#hidden && !known) await this.clean();
    return this.visit;
  }

  /** Opens the reader view over the page as it is, once it is read. */
  async openReader(): Promise<Visit> {
    if (this.#inReader && this.#address === addressOf()) return this.visit;
    this.leaveReader();
    this.#wantsReader = true;
    if (this.#address !== addressOf() || !this.#reading) this.#read();
    const article = this.#reading?.article;
    if (!article || this.#ended) return this.visit;
    const left = () => {
      this.#inReader = false;
      this.#wantsReader = false;
      this.#options.onChange(this.visit);
    };
    const open = (await this.#options.reader?.open(article, left)) ?? false;
    // Somebody left it while it was being fetched.
    if (open && !this.#wantsReader) this.#options.reader?.close();
    this.#inReader = open && this.#wantsReader;
    this.#options.onChange(this.visit);
    return this.visit;
  }

  leaveReader(): Visit {
    this.#wantsReader = false;
    if (this.#inReader) this.#options.reader?.close();
    this.#inReader = false;
    return this.visit;
  }

  async clean(): Promise<Visit> {
    this.leaveReader();
    this.#wantsClean = true;
    // What is still loading is cleaned when it is there.
    if (this.#hidden || this.#ended || isLoading()) return this.visit;
    if (this.#address !== addressOf() || !this.#reading) this.#read();
    const { shadowRootOf } = this.#options;
    const hidden = await cleanPage(document, this.#reading, {
      sheet: 'inserted',
      ...(shadowRootOf && { shadowRootOf }),
    });
    // Somebody pressed 'Original' while it was being cleaned.
    if (!this.#wantsClean || this.#ended) {
      hidden.restore();
      return this.visit;
    }
    this.#hidden = hidden;
    hidden.onChange(() => this.#options.onChange(this.visit));
    this.#options.onChange(this.visit);
    return this.visit;
  }

  restore(): Visit {
    this.leaveReader();
    this.#wantsClean = false;
    unmark();
    const hidden = this.#hidden;
    this.#hidden = null;
    hidden?.restore();
    return this.visit;
  }

  toggle(): Promise<Visit> | Visit {
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

  /** Marks a stretch of the article's text and brings it into view; tells whether it is still in the page. */
  mark(start: number, end: number): boolean {
    if (this.#inReader) return this.#options.reader?.mark(start, end) ?? false;
    const ranges = this.#reading?.rangesOf(start, end) ?? [];
    if (!ranges.length) return false;
    markRanges(ranges);
    return true;
  }

  /** What the reader has selected, as an article of its own; null where nothing is. */
  selection(): Article | null {
    const { shadowRootOf } = this.#options;
    return readSelected(document, this.#reading, shadowRootOf ? { shadowRootOf } : {});
  }

  /** Prints the reader view where it is open, else the page as it is when clean, whatever it shows now. */
  async print(): Promise<Visit> {
    if (!this.#hidden && !this.#inReader) {
      await this.clean();
      addEventListener('afterprint', () => this.restore(), { once: true });
    }
    // The browser's dialog holds everything up: the answer goes first.
    setTimeout(() => print());
    return this.visit;
  }

  /** Puts everything back for good. */
  end(): void {
    this.#ended = true;
    removeEventListener('pageshow', this.#returned);
    this.restore();
  }

  #read(): void {
    this.#address = addressOf();
    const { shadowRootOf } = this.#options;
    // Half a page would be read as half an article.
    this.#reading = isLoading() ? null : readPage(document, shadowRootOf ? { shadowRootOf } : {});
    if (this.#reading) return;
    if (isLoading()) document.addEventListener('DOMContentLoaded', this.#readAgain, { once: true });
    else if (document.readyState !== 'complete') addEventListener('load', this.#readAgain, { once: true });
  }

  /** A page that was still loading is read when it is there, and cleaned if it was to be. */
  readonly #readAgain = async (): Promise<void> => {
    if (this.#ended || this.#reading) return;
    this.#read();
    if (this.#wantsReader) await this.openReader();
    else if (this.#wantsClean) {
      this.#hidden?.restore();
      this.#hidden = null;
      await this.clean();
    } else this.#options.onChange(this.visit);
  };

  #why(): Unread {
    return isLoading() ? 'loading' : whyUnread(document);
  }

  /** Back from the browser's cache the page is as it was left, and so is the badge told. */
  readonly #returned = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#options.onChange(this.visit);
  };
}
