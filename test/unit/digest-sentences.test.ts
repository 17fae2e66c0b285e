import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/digest/sentences.ts';

/** Texts with a bar where a sentence ends. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Mr. Holm met Dr. Sand on Monday.| They spoke for an hour.',
    'The U.S. Senate voted at 9 p.m. on Friday.| Nobody was surprised.',
    'J. R. Brandvold wrote it.| It sold 1.5 million copies.',
    '“We waited. Nobody came,” she said.| Then she left.',
    'He asked: “Why?”| Nobody knew.',
    'It cost approx. 4 crowns.| That was too much!| Or was it?',
    'See e.g. the map on p. 3.| It is wrong.',
  ],
  de: [
    'Am 3. März kam Dr. Aumann nach Oberlinden.| Sie blieb.',
    'Man kann z. B. die Rohre dämmen.| Das hilft.',
    'Die Bahn fährt bzw. fuhr bis zum 20. Mai.| Danach nicht mehr.',
    '„Das ist eine Laune. Sie vergeht“, sagte er.| Sie verging nicht.',
  ],
  fr: ['M. Dupont est arrivé à 8 h.| Mme Roche l’attendait.', '« Il pleut. Restons », dit-elle.| Ils partirent.'],
  es: ['El Sr. Ruiz llegó tarde.| ¿Quién lo esperaba?| Nadie.'],
  pt: ['O Sr. Lima falou com a Dra. Reis.| Foi breve.'],
  ja: ['港で灯台が灯った。|住民は「返事のない家のようだ。寂しい」と話す。|町は喜んだ。'],
  zh: ['港口的灯塔重新点亮。|居民们很高兴！|孩子们也来了。'],
  ar: ['عاد الجسر إلى القرية.| هل تذكرون النهر؟| نعم.'],
  hi: ['पुल फिर खुल गया।| लोग खुश हैं।'],
  th: ['สะพานเปิดแล้ว'],
};

describe.each(Object.keys(EXAMPLES))('sentences in %s', (lang) => {
  it.each(EXAMPLES[lang] ?? [])('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(splitSentences(text, lang).map((sentence) => sentence.text)).toEqual(
      marked.split('|').map((part) => part.trim()),
    );
  });
});

it('gives offsets into the whole text and the place in the paragraph', () => {
  const text = 'One is here. Two is here.\n\nThree is here.';
  const sentences = splitSentences(text, 'en');
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'One is here.',
    'Two is here.',
    'Three is here.',
  ]);
  expect(sentences.map(({ paragraph, place }) => [paragraph, place])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});
