/**
 * The browser's own summarizer on this device, as the Writing Assistance APIs describe it
 * (webmachinelearning.github.io/writing-assistance-apis; Chrome 138 and later). Nothing here starts by itself.
 */
export type Model = Pick<typeof Summarizer, 'availability' | 'create'>;

/** Null in browsers that have none. */
export const browserModel = (): Model | null => ('Summarizer' in globalThis ? Summarizer : null);

export interface Wanted {
  /** BCP 47, of the text and of its summary; 'und' where it is not known. */
  lang: string;
  /** As many sentences as the extract has. */
  sentences: number;
}

/** How things stand with the model before anything is asked of it. */
export type Standing = Exclude<Availability, 'unavailable'> | 'missing' | 'other-language';

/** The documentation promises about one sentence for a short tl;dr, three for a medium one, five for a long one. */
const lengthFor = (sentences: number): SummarizerLength => {
  if (sentences <= 1) return 'short';
  return sentences <= 4 ? 'medium' : 'long';
};

const optionsFor = ({ lang, sentences }: Wanted): SummarizerCreateCoreOptions => ({
  type: 'tldr',
  format: 'plain-text',
  length: lengthFor(sentences),
  expectedInputLanguages: [lang],
  outputLanguage: lang,
});

/** Downloads nothing. The browser says only 'unavailable'; that it is for the language is found by asking again without one. */
export async function standingOf(model: Model | null, wanted: Wanted): Promise<Standing> {
  if (!model) return 'missing';
  try {
    const asked = wanted.lang === 'und' ? 'unavailable' : await model.availability(optionsFor(wanted));
    if (asked !== 'unavailable') return asked;
    return (await model.availability()) === 'unavailable' ? 'missing' : 'other-language';
  } catch {
    // A policy forbids it, or the page is going away.
    return 'missing';
  }
}

export interface ModelSummary {
  text: string;
  /** How much of the text the model has read, from its beginning: 1 for all of it. */
  share: number;
}

export interface Course {
  signal: AbortSignal;
  /** How much of the model is downloaded, 0 to 1. */
  onDownload: (loaded: number) => void;
  /** The model is there and reads. */
  onReading: () => void;
}

/** A text that is too long is shortened so often at most; each time to what should fit by the browser's own count. */
const MOST_CUTS = 4;
/** Words do not all count alike: a little less than what should fit does. */
const SPARE = 0.9;

const isTooLong = (error: unknown): error is DOMException =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** Share of a text that fits: by what the error tells, else by what the model tells, else half. */
async function fitting(error: DOMException, model: Summarizer, text: string): Promise<number> {
  // Of the error of this name only newer browsers tell both.
  const [quota, requested]: unknown[] = [Reflect.get(error, 'quota'), Reflect.get(error, 'requested')];
  if (typeof quota === 'number' && typeof requested === 'number' && quota < requested) return quota / requested;
  const usage = await model.measureInputUsage(text);
  return usage > model.inputQuota ? model.inputQuota / usage : 0.5;
}

/** The beginning of a text, to the end of a paragraph where one is near. */
function beginning(text: string, share: number): string {
  const end = Math.floor(text.length * share * SPARE);
  const paragraph = text.lastIndexOf('\n\n', end);
  return text.slice(0, paragraph > end / 2 ? paragraph : end);
}

/**
 * Has the model summarise a text. Must be called in a press: a download needs one. Rejects with what the browser rejects
 * with; an abort of the signal ends everything and frees the model.
 */
export async function summariseByModel(
  model: Model,
  textOf: () => Promise<string>,
  wanted: Wanted,
  { signal, onDownload, onReading }: Course,
): Promise<ModelSummary> {
  const summarizer = await model.create({
    ...optionsFor(wanted),
    signal,
    monitor: (monitor) => monitor.addEventListener('downloadprogress', ({ loaded }) => onDownload(loaded)),
  });
  try {
    onReading();
    const text = await textOf();
    let part = text;
    for (let cuts = 0; ; cuts++) {
      try {
        const summary = await summarizer.summarize(part, { signal });
        return { text: summary.trim(), share: part.length / text.length };
      } catch (error) {
        if (!isTooLong(error) || cuts === MOST_CUTS) throw error;
        part = beginning(part, await fitting(error, summarizer, part));
      }
    }
  } finally {
    summarizer.destroy();
  }
}

/** Why there is no summary, as far as a reader can do something about it. */
export type Failure = 'download' | 'language' | 'refused' | 'too-long' | 'other';

const FAILURES: Readonly<Record<string, Failure>> = {
  NetworkError: 'download',
  NotSupportedError: 'language',
  NotReadableError: 'refused',
  QuotaExceededError: 'too-long',
};

export const failureOf = (error: unknown): Failure =>
  (error instanceof DOMException && FAILURES[error.name]) || 'other';
