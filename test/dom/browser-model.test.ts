import { afterEach, describe, expect, it } from 'vitest';
import { type Course, failureOf, type Model, standingOf, summariseByModel } from '../../src/popup/browser-model.ts';
import { type DoubleOptions, installSummarizer } from '../browser/summarizer-double.ts';

const browsers = Object.getOwnPropertyDescriptor(globalThis, 'Summarizer');
afterEach(() => {
  if (browsers) Object.defineProperty(globalThis, 'Summarizer', browsers);
  else Reflect.deleteProperty(globalThis, 'Summarizer');
});

function double(options: Partial<DoubleOptions> = {}): Model {
  installSummarizer({ availability: 'available', languages: ['en', 'es'], quota: 1000, ...options });
  return Summarizer;
}
const EN = { lang: 'en', sentences: 3 };
const course = (signal = new AbortController().signal): Course => ({
  signal,
  onDownload: () => undefined,
  onReading: () => undefined,
});
const asked = () => expect.poll(() => summarizerDouble.inputs.length);

describe('how things stand', () => {
  it.each(['available', 'downloadable', 'downloading'] as const)('is as the browser says: %s', async (availability) => {
    expect(await standingOf(double({ availability }), EN)).toBe(availability);
  });

  it('tells a missing model from one that does not know the language', async () => {
    expect(await standingOf(null, EN)).toBe('missing');
    expect(await standingOf(double({ availability: 'unavailable' }), EN)).toBe('missing');
    expect(await standingOf(double(), { ...EN, lang: 'fi' })).toBe('other-language');
    expect(await standingOf(double(), { ...EN, lang: 'und' })).toBe('other-language');
  });

  it('is missing where a policy forbids to ask', async () => {
    const forbidden: Model = {
      create: () => Promise.reject(new Error('never asked')),
      availability: () => Promise.reject(new DOMException('forbidden', 'NotAllowedError')),
    };
    expect(await standingOf(forbidden, EN)).toBe('missing');
  });
});

describe('a summary by the model', () => {
  it('is of the whole text where it fits, without white space around, and frees the model', async () => {
    const summary = summariseByModel(double(), async () => 'a text', EN, course());
    await asked().toBe(1);
    summarizerDouble.answer(' A summary.\n');
    expect(await summary).toEqual({ text: 'A summary.', share: 1 });
    expect(summarizerDouble.destroyed).toBe(1);
  });

  it('is as long as the extract', async () => {
    for (const [sentences, length] of [
      [1, 'short'],
      [3, 'medium'],
      [7, 'long'],
    ] as const) {
      const summary = summariseByModel(double(), async () => 'a text', { lang: 'en', sentences }, course());
      await asked().toBe(1);
      summarizerDouble.answer('A summary.');
      await summary;
      expect(summarizerDouble.created[0]?.length).toBe(length);
    }
  });

  it('is of the beginning, up to a paragraph’s end, where the text is too long', async () => {
    const paragraph = 'x'.repeat(298);
    const text = Array(5).fill(paragraph).join('\n\n');
    const summary = summariseByModel(double(), async () => text, EN, course());
    await asked().toBe(2);
    summarizerDouble.answer('A summary.');
    const part = summarizerDouble.inputs[1] ?? '';
    expect(part).toBe([paragraph, paragraph, paragraph].join('\n\n'));
    expect(await summary).toEqual({ text: 'A summary.', share: part.length / text.length });
  });

  it('of a text without paragraphs is of its beginning too', async () => {
    const summary = summariseByModel(double({ quota: 100 }), async () => '語'.repeat(1000), EN, course());
    await asked().toBe(2);
    summarizerDouble.answer('A summary.');
    expect((await summary).share).toBeCloseTo(0.09);
  });

  it('fails as too long where even a little of it does not fit', async () => {
    const summary = summariseByModel(double({ quota: -1 }), async () => 'x'.repeat(1000), EN, course());
    const failure = await summary.catch(failureOf);
    expect(failure).toBe('too-long');
    expect(summarizerDouble.inputs.length).toBeLessThan(6);
    expect(summarizerDouble.destroyed).toBe(1);
  });

  it('ends with the reader’s cancel, also while the model reads', async () => {
    const controller = new AbortController();
    const summary = summariseByModel(double(), async () => 'a text', EN, course(controller.signal));
    await asked().toBe(1);
    controller.abort();
    await expect(summary).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(summarizerDouble.destroyed).toBe(1);
  });

  it('is refused a download without a press', async () => {
    const summary = summariseByModel(double({ availability: 'downloadable' }), async () => 'a text', EN, course());
    expect(await summary.catch((error: DOMException) => error.name)).toBe('NotAllowedError');
  });

  it.each([
    ['NotReadableError', 'refused'],
    ['NotSupportedError', 'language'],
    ['UnknownError', 'other'],
  ])('that ends in %s is told as %s', async (name, failure) => {
    const summary = summariseByModel(double(), async () => 'a text', EN, course());
    await asked().toBe(1);
    summarizerDouble.refuse(name);
    expect(await summary.catch(failureOf)).toBe(failure);
  });
});
