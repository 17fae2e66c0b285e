import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/segments.ts';

const whole = (segmenter: Intl.Segmenter, text: string) =>
  Array.from(segmenter.segment(text), ({ segment, index }) => ({ segment, index }));
const ours = (segmenter: Intl.Segmenter, text: string) =>
  Array.from(segmentsOf(segmenter, text), ({ segment, index }) => ({ segment, index }));

describe('a text that is cut', () => {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const words = new Intl.Segmenter('en', { granularity: 'word' });

  it('has the segments that the browser gives it, however long it is', () => {
    const pieces = [
      'Who pays? ',
      '“Nobody,” said Dr. A. B. Example. ',
      'the end of 3.5 years',
      '... ',
      'Straße',
      ' ',
      'x'.repeat(900),
      '!',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 600 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(sentences, words), (given, segmenter) => {
        expect(ours(segmenter, given)).toEqual(whole(segmenter, given));
      }),
      { numRuns: 60 },
    );
  });

  it('has one segment where nothing parts it', () => {
    const text = 'a'.repeat(50_000);
    expect(ours(words, text)).toEqual([{ segment: text, index: 0 }]);
    expect(ours(words, '')).toEqual([]);
  });

  it('is looked at in proportion to its length', () => {
    /** Characters that a segmenter was given, once for each segment that it gave. */
    const workFor = (text: string): number => {
      let work = 0;
      const counting = {
        *segment(given: string) {
          for (const each of sentences.segment(given)) {
            work += given.length;
            yield each;
          }
        },
      } as unknown as Intl.Segmenter;
      expect([...segmentsOf(counting, text)].length).toBe(text.length / 6);
      return work;
    };
    const work = workFor('Word. '.repeat(4000));
    expect(workFor('Word. '.repeat(16_000))).toBeLessThan(work * 4.2);
  });
});
