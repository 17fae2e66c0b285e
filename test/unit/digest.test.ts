import { describe, expect, it } from 'vitest';
import { digest, explainDigest } from '../../src/digest/digest.ts';
import { languageOf } from '../../src/digest/language.ts';
import type { DigestInput } from '../../src/digest/types.ts';

const ARTICLE: DigestInput = {
  title: 'Harbour pilots in Karsk end their strike after nine days',
  lang: 'en',
  text: [
    'The harbour pilots of Karsk went back to work on Friday after nine days, once the port authority had agreed to shorter watches.',
    'He said that it was about time. But nobody was dancing on the quay.',
    'Vela Koram, who speaks for the pilots, said that the port authority had given way on the night watches, which had been the heart of the quarrel. “We wanted to sleep,” Vela Koram told reporters.',
    'Forty ships had waited in the roads outside Karsk. The first of them, a carrier with Norvian wheat, was brought in at dawn by two pilots who had not slept either.',
    'The port authority puts the cost of the strike at eleven million crowns. Who will pay it?',
    'A new agreement on the watches is to be signed in March, when the port authority has found twelve more pilots.',
  ].join('\n\n'),
};

describe('the summary', () => {
  it('has three sentences in reading order, which stand in the text where they say', async () => {
    const { summary } = await digest(ARTICLE);
    expect(summary).toHaveLength(3);
    for (const { text, start, end } of summary) expect(ARTICLE.text.slice(start, end)).toBe(text);
    expect(summary.map(({ start }) => start)).toEqual([...summary.map(({ start }) => start)].sort((a, b) => a - b));
    expect(summary.map(({ rank }) => rank).sort()).toEqual([1, 2, 3]);
  });

  it('leaves out what leans on another sentence, and questions', async () => {
    const said = (await digest(ARTICLE)).summary.map(({ text }) => text).join(' ');
    expect(said).not.toMatch(/He said|But nobody|Who will/);
  });

  it('has as many sentences as are asked for, within its bounds', async () => {
    expect((await digest(ARTICLE, { sentences: 1 })).summary).toHaveLength(1);
    expect((await digest(ARTICLE, { sentences: 5 })).summary).toHaveLength(5);
    expect((await digest(ARTICLE, { sentences: 99 })).summary).toHaveLength(7);
  });

  it('is the whole text where that is no longer, and empty where there is none', async () => {
    const short = await digest({ ...ARTICLE, text: 'The bridge of Karsk is open again. Nobody came.' });
    expect(short.whole).toBe(true);
    expect(short.summary.map(({ text }) => text)).toEqual(['The bridge of Karsk is open again.', 'Nobody came.']);
    expect((await digest(ARTICLE)).whole).toBe(false);
    expect(await digest({ title: '', text: '' })).toEqual({ lang: 'und', summary: [], whole: true, hashtags: [] });
  });

  it('repeats neither the headline nor itself', async () => {
    const [first = '', ...rest] = ARTICLE.text.split('\n\n');
    const text = [`${ARTICLE.title}.`, first, first, ...rest].join('\n\n');
    const said = (await digest({ ...ARTICLE, text })).summary.map((sentence) => sentence.text);
    expect(said).not.toContain(`${ARTICLE.title}.`);
    expect(new Set(said).size).toBe(said.length);
  });

  it('leaves headings, captions and labels out', async () => {
    const text = ['Photo: the quay of Karsk at night, by Ada Ruun', 'Read more', ARTICLE.text].join('\n\n');
    const said = (await digest({ ...ARTICLE, text }, { sentences: 7 })).summary.map((sentence) => sentence.text);
    expect(said.join(' ')).not.toMatch(/Photo|Read more/);
  });
});

describe('hashtags', () => {
  it('name people and places as whole phrases', async () => {
    const tags = (await digest(ARTICLE)).hashtags.map(({ tag }) => tag);
    expect(tags).toContain('VelaKoram');
    expect(tags).toContain('Karsk');
    expect(tags).not.toContain('Vela');
    expect(tags).not.toContain('Koram');
    expect(tags).not.toContain('Friday');
  });

  it('take the publisher’s own line as it stands, and nothing else', async () => {
    const tags = ['Karsk', 'HarbourStrike', 'pilots'].map((text) => ({ text, source: 'line' as const }));
    const { hashtags } = await digest({ ...ARTICLE, tags });
    expect(hashtags.map(({ tag, source }) => [tag, source])).toEqual([
      ['Karsk', 'publisher'],
      ['HarbourStrike', 'publisher'],
      ['pilots', 'publisher'],
    ]);
  });

  it('clean the publisher’s other tags of sections, the site’s name, machine labels and doubles', async () => {
    const tags = ['News', 'The Slate Quay', 'Harbour strike', 'harbour strikes', 'cat:port', 'Karsk'].map((text) => ({
      text,
      source: 'meta' as const,
    }));
    const { hashtags } = await digest({ ...ARTICLE, tags, siteName: 'The Slate Quay' });
    expect(hashtags.filter(({ source }) => source === 'publisher').map(({ tag }) => tag)).toEqual([
      'HarbourStrike',
      'Karsk',
    ]);
  });
});

describe('the language', () => {
  it.each([
    [
      'The bridge was opened again on Monday, and the first to walk over it was the woman who had closed it.',
      undefined,
      'en',
    ],
    [
      'Die Brücke wurde am Montag wieder geöffnet, und die erste, die darüber ging, war die Frau, die sie geschlossen hatte.',
      'en',
      'de',
    ],
    ['北の小さな港町で、灯台が住民の手によって再び灯された。', 'en', 'ja'],
    ['港口的灯塔在二十年后重新点亮，居民们非常高兴。', undefined, 'zh'],
    ['Мост снова открыли в понедельник, и первой по нему прошла женщина.', undefined, 'ru'],
    ['Short.', 'nl-BE', 'nl'],
  ])('of %j, declared as %j, is %s', (text, declared, lang) => {
    expect(languageOf(text, declared)).toBe(lang);
  });
});

it('explains every sentence and phrase by its clues', async () => {
  const { sentences, phrases, lang } = await explainDigest(ARTICLE);
  expect(lang).toBe('en');
  for (const { points, reasons } of [...sentences, ...phrases]) {
    expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBeCloseTo(points);
  }
});
