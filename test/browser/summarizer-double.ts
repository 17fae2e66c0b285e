/// <reference types="dom-chromium-ai" />

export interface DoubleOptions {
  availability: Availability;
  /** What the model reads and writes, ISO 639-1. */
  languages: readonly string[];
  /** How many characters it takes; each counts as one token. */
  quota: number;
}

/** The hand of a test on the double: nothing goes on by itself. */
export interface DoubleControl {
  readonly created: readonly SummarizerCreateOptions[];
  readonly inputs: readonly string[];
  readonly destroyed: number;
  /** Goes on with the download, up to 1; at 1 the model is there and what waits for it gets it. */
  download: (loaded: number) => void;
  breakOff: () => void;
  /** Answers what was asked first. */
  answer: (summary: string) => void;
  /** Rejects what was asked first, by the name of the error. */
  refuse: (name: string) => void;
}

declare global {
  var summarizerDouble: DoubleControl;
}

/**
 * Puts a double in the place of the browser's Summarizer. It follows the states of the specification: availability by
 * options; a download only after a press, which it uses up; progress from 0 to 1, always both; errors by their names;
 * abort and destruction. It stands by itself, so that it can be sent into a page before the page's own scripts.
 */
export function installSummarizer(options: DoubleOptions): void {
  let availability = options.availability;
  let isActivated = false;
  for (const type of ['click', 'keydown'])
    addEventListener(type, ({ isTrusted }) => (isActivated ||= isTrusted), { capture: true });

  interface Waiting {
    monitor: EventTarget;
    resolve: (summarizer: Summarizer) => void;
    reject: (reason: unknown) => void;
    options: SummarizerCreateOptions;
  }
  interface Asked {
    resolve: (summary: string) => void;
    reject: (reason: unknown) => void;
  }
  let waiting: Waiting[] = [];
  const asked: Asked[] = [];
  const created: SummarizerCreateOptions[] = [];
  const inputs: string[] = [];
  let destroyed = 0;

  const errorOf = (name: string, message = name) => new DOMException(message, name);
  const availabilityFor = ({
    expectedInputLanguages = [],
    outputLanguage,
  }: SummarizerCreateCoreOptions): Availability => {
    const languages = [...expectedInputLanguages, ...(outputLanguage ? [outputLanguage] : [])];
    return languages.every((lang) => options.languages.includes(lang)) ? availability : 'unavailable';
  };
  const tell = ({ monitor }: Waiting, loaded: number) =>
    monitor.dispatchEvent(new ProgressEvent('downloadprogress', { lengthComputable: true, loaded, total: 1 }));

  class SummarizerDouble {
    readonly sharedContext = '';
    readonly inputQuota = options.quota;
    readonly type: SummarizerType;
    readonly format: SummarizerFormat;
    readonly length: SummarizerLength;
    readonly #ended = new AbortController();

    constructor({ type = 'key-points', format = 'markdown', length = 'short', signal }: SummarizerCreateOptions = {}) {
      this.type = type;
      this.format = format;
      this.length = length;
      signal?.addEventListener('abort', () => this.#ended.abort(signal.reason));
    }

    static async availability(wanted: SummarizerCreateCoreOptions = {}): Promise<Availability> {
      return availabilityFor(wanted);
    }

    static create(wanted: SummarizerCreateOptions = {}): Promise<Summarizer> {
      created.push(wanted);
      return new Promise((resolve, reject) => {
        const { signal, monitor } = wanted;
        if (signal?.aborted) return reject(signal.reason);
        const now = availabilityFor(wanted);
        if (now === 'unavailable') return reject(errorOf('NotSupportedError'));
        if (now !== 'available') {
          if (!isActivated) return reject(errorOf('NotAllowedError', 'a download needs a press'));
          isActivated = false;
          availability = 'downloading';
        }
        const target = new EventTarget();
        monitor?.(target as CreateMonitor);
        const each: Waiting = { monitor: target, resolve, reject, options: wanted };
        waiting.push(each);
        signal?.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== each);
          reject(signal.reason);
        });
        queueMicrotask(() => {
          tell(each, 0);
          if (availability === 'available') control.download(1);
        });
      });
    }

    summarize(input: string, { signal }: SummarizerSummarizeOptions = {}): Promise<string> {
      inputs.push(input);
      return new Promise((resolve, reject) => {
        const ends = [this.#ended.signal, ...(signal ? [signal] : [])];
        for (const end of ends) {
          if (end.aborted) return reject(end.reason);
          end.addEventListener('abort', () => reject(end.reason));
        }
        if (input.length > options.quota) {
          const facts = { quota: options.quota, requested: input.length };
          return reject(Object.assign(errorOf('QuotaExceededError'), facts));
        }
        asked.push({ resolve, reject });
      });
    }

    summarizeStreaming(): ReadableStream<string> {
      throw errorOf('NotSupportedError', 'not doubled');
    }

    async measureInputUsage(input: string): Promise<number> {
      return input.length;
    }

    destroy(): void {
      destroyed++;
      this.#ended.abort(errorOf('AbortError'));
    }
  }
  const checked: typeof Summarizer = SummarizerDouble;

  const control: DoubleControl = {
    created,
    inputs,
    get destroyed() {
      return destroyed;
    },
    download(loaded) {
      for (const each of waiting) tell(each, loaded);
      if (loaded < 1) return;
      availability = 'available';
      for (const each of waiting) each.resolve(new SummarizerDouble(each.options));
      waiting = [];
    },
    breakOff() {
      availability = 'downloadable';
      for (const { reject } of waiting) reject(errorOf('NetworkError'));
      waiting = [];
    },
    answer: (summary) => asked.shift()?.resolve(summary),
    refuse: (name) => asked.shift()?.reject(errorOf(name)),
  };
  Object.assign(globalThis, { Summarizer: checked, summarizerDouble: control });
}
