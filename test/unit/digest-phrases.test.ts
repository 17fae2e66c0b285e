import { describe, expect, it } from 'vitest';
import { PHRASE_CLUES } from '../../src/digest/phrase-clues.ts';
import { collectPhrases, type Phrase } from '../../src/digest/phrases.ts';
import { choosePhrases, measurePhrases } from '../../src/digest/rank-phrases.ts';
import { loadStopWords } from '../../src/digest/stop-words.ts';
import { type ReadText, readText } from '../../src/digest/text.ts';

const noPause = async (): Promise<void> => {};

/** The phrases of a text as they stand most often, with what was counted of each. */
async function phrasesIn(text: string, { lang = 'en', title = '' } = {}): Promise<Map<string, Phrase>> {
  const read = await readText(title, text, lang, await loadStopWords(lang), noPause);
  const phrases = [...(await collectPhrases(read, title, noPause)).values()];
  return new Map(phrases.map((phrase) => [phrase.text, phrase]));
}

describe('phrases', () => {
  it.each([
    ['en', 'Bank of England', 'The Bank of England met on Monday. Nobody at the Bank of England slept.'],
    ['en', 'New Karsk', 'They left New Karsk at dawn. In New Karsk the pilots sleep.'],
    ['en', 'First Baltic Fleet', 'They saw the First Baltic Fleet. The First Baltic Fleet is old.'],
    ['en', 'port authority', 'The port authority met. It is a port authority.'],
    ['en', 'deep sea pilot', 'The deep sea pilot slept. A deep sea pilot is needed.'],
    ['en', 'North Sea Pilots Union', 'They joined the North Sea Pilots Union. The North Sea Pilots Union met.'],
    [
      'en',
      'Baltic and North Sea Union',
      'They joined the Baltic and North Sea Union. The Baltic and North Sea Union met.',
    ],
    ['en', 'St. Louis Park', 'They left St. Louis Park at dawn. In St. Louis Park nobody sleeps.'],
    ['en', 'Mt. Karsk', 'They saw Mt. Karsk at dawn. On Mt. Karsk nobody sleeps.'],
    ['fr', 'Charles de Gaulle', 'Voici Charles de Gaulle. On voit Charles de Gaulle.'],
    ['fr', 'Côte d’Ivoire', 'Voici la Côte d’Ivoire. On quitte la Côte d’Ivoire.'],
    ['de', 'Künstliche Intelligenz', 'Die Künstliche Intelligenz hilft. Wir brauchen Künstliche Intelligenz.'],
  ])('in %s hold %s', async (lang, phrase, text) => {
    expect([...(await phrasesIn(text, { lang })).keys()]).toContain(phrase);
  });

  it.each([
    ['en', 'apples pears', 'They sell apples, pears and plums. Nobody wants apples, pears or plums.'],
    ['en', 'Vela The', 'This is Vela. The pilot slept. This is Vela. The pilot woke.'],
    ['en', 'Sr. Louis', 'They left Sr. Louis at dawn. With Sr. Louis nobody sleeps.'],
    ['en', 'Mt. then', 'They left the Mt. then they slept. This is the Mt. then.'],
    ['fr', 'jours-ci', 'Ces jours-ci on dort. On dort ces jours-ci.'],
    ['en', 'governor of the Bank', 'The governor of the Bank met. The governor of the Bank slept.'],
    ['en', 'Bank of', 'The Bank of them met. The Bank of them slept.'],
    ['en', 'Bank of england', 'The Bank of england met. The Bank of england slept.'],
    ['en', 'deep sea fishing pilot', 'The deep sea fishing pilot slept. A deep sea fishing pilot woke.'],
    ['en', 'New pilots', 'They have New pilots. They like New pilots.'],
    ['en', 'new pilots', 'They have new pilots. They like new pilots.'],
    ['en', 'grey quay', 'The grey quay is long. The pier is long.'],
    ['en', 'ox', 'The pilots see the ox. Pilots like an ox.'],
    ['fr', 'chef de l’OMS', 'Voici le chef de l’OMS. On voit le chef de l’OMS.'],
    ['fr', 'chef OMS', 'Voici le chef l’OMS. On voit le chef l’OMS.'],
    ['fr', 'Roche s’Anne', 'Voici Roche s’Anne. On voit Roche s’Anne.'],
    ['de', 'Bank von England', 'Die Bank von England tagt. Wir sehen die Bank von England.'],
    ['en', 'Abel Baker Cole Dean Earl Ford', 'See Abel Baker Cole Dean Earl Ford. Ask Abel Baker Cole Dean Earl Ford.'],
  ])('in %s do not hold %s', async (lang, phrase, text) => {
    const phrases = [...(await phrasesIn(text, { lang })).keys()];
    expect(phrases.length).toBeGreaterThan(0);
    expect(phrases).not.toContain(phrase);
  });

  it('of chance neighbours are kept where the headline makes them', async () => {
    const text = 'The harbour strike is over. Nobody slept.';
    expect((await phrasesIn(text)).has('harbour strike')).toBe(false);
    const phrase = (await phrasesIn(text, { title: 'The harbour strike ends' })).get('harbour strike');
    expect(phrase).toMatchObject({ count: 1, inTitle: true });
    // Half of it in the headline is not enough.
    expect((await phrasesIn(text, { title: 'The harbour' })).has('harbour strike')).toBe(false);
    // The headline alone says nothing of the text.
    expect((await phrasesIn(text, { title: 'Gulls' })).has('Gulls')).toBe(false);
  });

  it('stand as the headline has them, where the text only bends them', async () => {
    const polish = 'Mówią o opozycji. Nie ma opozycji.';
    expect((await phrasesIn(polish, { lang: 'pl', title: 'Co robi opozycja' })).has('opozycja')).toBe(true);
    expect((await phrasesIn(polish, { lang: 'pl', title: 'CO ROBI OPOZYCJA' })).has('opozycji')).toBe(true);
    const german = 'Wasser steht an Fenstern. Es läuft von den Fenstern.';
    expect((await phrasesIn(german, { lang: 'de', title: 'Wasser am Fenster' })).has('Fenster')).toBe(true);
    expect((await phrasesIn(german, { lang: 'de' })).has('Fenstern')).toBe(true);
    // In other languages the text has the word.
    const english = 'The ferries wait. The ferries sail.';
    expect((await phrasesIn(english, { title: 'A ferry sails' })).has('ferries')).toBe(true);
  });

  it('of a country are named after it, where it is named at all', async () => {
    const text = 'The Norvian pilots left Norvia. Norvian ships wait.';
    expect((await phrasesIn(text)).get('Norvia')?.count).toBe(3);
    expect((await phrasesIn('The Norvian pilots sleep. Norvian ships wait.')).has('Norvian')).toBe(true);
  });

  it('stand as they do most often', async () => {
    const phrases = await phrasesIn('The Ferries wait. A ferry is here. The ferry is old. Some ferries sail.');
    expect(phrases.get('ferry')?.count).toBe(4);
    const german = await phrasesIn(
      'Mit künstlicher Intelligenz geht es. Mit künstlicher Intelligenz lernt man. Hier ist künstliche Intelligenz.',
      { lang: 'de' },
    );
    expect([...german.keys()]).toContain('künstliche Intelligenz');
  });

  it('are counted: how often, where first, in how many paragraphs, and a line that comes again once', async () => {
    const phrases = await phrasesIn(
      'Pilots wait. Pilots sleep.\n\nThe pilots wake at the quay.\n\nThe quay has lanterns.\n\nThe quay has lanterns.',
      { title: 'Pilots at the quay' },
    );
    expect(phrases.get('Pilots')).toMatchObject({ count: 3, first: 0, spread: 2, inTitle: true, keys: ['pilot'] });
    expect(phrases.get('quay')).toMatchObject({ count: 2, first: 2, spread: 2, inTitle: true });
    expect(phrases.get('lanterns')?.inTitle).toBe(false);
  });

  it('are names by their capitals inside sentences', async () => {
    const phrases = await phrasesIn(
      'Gulls cry. They met Vela Koram. Vela Koram saw gulls. The Union met. A union is needed. Bank of Karsk shares fell. Ann Ruun slept. Odd jobs wait. Odd jobs stay.',
    );
    expect(phrases.get('Vela Koram')?.named).toBe(1);
    expect(phrases.get('gulls')?.named ?? phrases.get('Gulls')?.named).toBe(0);
    expect(phrases.get('Union')?.named ?? phrases.get('union')?.named).toBe(0.5);
    // What only ever opens sentences is one where all of it has capitals.
    expect(phrases.get('Bank of Karsk')?.named).toBe(1);
    expect(phrases.get('Ann Ruun')?.named).toBe(1);
    expect(phrases.get('Odd jobs')?.named).toBe(0);
  });

  it('stand behind articles, or before what they describe', async () => {
    const phrases = await phrasesIn(
      'The northern pier is long. A northern lighthouse is there. Old northern, she said. It is there, the pier. See pier 3.',
    );
    expect(phrases.get('northern')).toMatchObject({ count: 3, describes: 2 / 3, determined: 2 / 3 });
    expect(phrases.get('pier')).toMatchObject({ count: 3, describes: 0, determined: 1 / 3 });
    // In French what describes comes behind.
    const french = await phrasesIn('Le quai gris est long. Un quai gris est là.', { lang: 'fr' });
    expect(french.get('quai')).toMatchObject({ describes: 0, determined: 1 });
    expect((await phrasesIn('L’eau est là. On boit l’eau.', { lang: 'fr' })).get('eau')?.determined).toBe(1);
  });

  it('of two letters count in scripts where these are words', async () => {
    expect([
      ...(await phrasesIn('港に船が来る。港で船が待つ。灯台の船。灯台は古い。', { lang: 'ja' })).keys(),
    ]).toContain('灯台');
  });
});

const phrase = (text: string, facts: Partial<Phrase> = {}): Phrase => ({
  text,
  keys: text.toLowerCase().split(' '),
  count: 3,
  first: 9,
  spread: 1,
  named: 0,
  inTitle: false,
  determined: 0.4,
  describes: 0,
  ...facts,
});
const mapOf = (phrases: readonly Phrase[]) => new Map(phrases.map((each) => [each.keys.join(' '), each]));

/** The points by clue of each phrase that is measured. */
const measured = (phrases: readonly Phrase[], lang = 'en') =>
  new Map(
    measurePhrases({ lang } as ReadText, mapOf(phrases)).map(({ phrase: { text }, reasons }) => [
      text,
      new Map(reasons.map(({ clue, points }) => [clue, points])),
    ]),
  );
const full = (name: string): number => PHRASE_CLUES.find((clue) => clue.name === name)?.points ?? Number.NaN;

describe('a phrase', () => {
  it.each<[clue: string, having: Phrase, lacking: Phrase, lang?: string]>([
    ['in-headline', phrase('quay', { inTitle: true }), phrase('quay')],
    ['name', phrase('Karsk', { named: 1 }), phrase('quay')],
    ['name', phrase('Vela Koram', { named: 1 }), phrase('Kai', { named: 1 }), 'de'],
    ['of-several-words', phrase('port authority'), phrase('authority')],
    [
      'of-several-words',
      phrase('Vela Koram', { count: 1, named: 1 }),
      phrase('port strike', { count: 1, inTitle: true }),
    ],
    ['chance-neighbours', phrase('port strike', { count: 1, inTitle: true }), phrase('port strike', { count: 2 })],
    [
      'chance-neighbours',
      phrase('port strike', { count: 1, inTitle: true }),
      phrase('Vela Koram', { count: 1, named: 1 }),
    ],
    ['chance-neighbours', phrase('port strike', { count: 1, inTitle: true }), phrase('strike', { count: 1 })],
    ['very-short', phrase('sun'), phrase('moon')],
    ['very-short', phrase('sun'), phrase('WHO')],
    ['acronym', phrase('NATO', { named: 1 }), phrase('Nato', { named: 1 })],
    ['acronym', phrase('EU', { named: 1 }), phrase('GREENPEACE', { named: 1 })],
    ['acronym', phrase('UNESCO', { named: 1 }), phrase('UNESCOs', { named: 1 })],
    ['country', phrase('Norway', { named: 1 }), phrase('Karsk', { named: 1 })],
    ['country', phrase('Norwegen', { named: 1 }), phrase('Norway', { named: 1 }), 'de'],
    ['country', phrase('Chad', { named: 0.9 }), phrase('Chad', { named: 0.1 })],
    ['describes-others', phrase('northern', { describes: 1 }), phrase('pier')],
    ['describes-others', phrase('northern', { describes: 1 }), phrase('Karsk', { describes: 1, named: 1 })],
    ['describes-others', phrase('northern', { describes: 1 }), phrase('northern', { describes: 1, count: 1 })],
    ['after-article', phrase('pier', { determined: 1 }), phrase('pier', { determined: 0 })],
    ['after-article', phrase('pier', { determined: 1 }), phrase('Sea', { determined: 1, named: 1 })],
    ['never-after-article', phrase('wait', { determined: 0 }), phrase('pier', { determined: 0.2 })],
    ['never-after-article', phrase('wait', { determined: 0 }), phrase('Karsk', { determined: 0, named: 1 })],
    ['never-after-article', phrase('wait', { determined: 0 }), phrase('port authority', { determined: 0 })],
  ])('is judged by %s: %o, and not %o', (clue, having, lacking, lang) => {
    expect(measured([having], lang).get(having.text)?.get(clue)).toBeCloseTo(full(clue));
    expect(measured([lacking], lang).get(lacking.text)?.has(clue)).toBe(false);
  });

  it('is never short in scripts whose words are, nor behind articles where there are none', () => {
    expect(
      measured([phrase('灯台')], 'ja')
        .get('灯台')
        ?.has('very-short'),
    ).toBe(false);
    expect(
      measured([phrase('порт', { determined: 0 })], 'ru')
        .get('порт')
        ?.has('never-after-article'),
    ).toBe(false);
  });

  it('counts for more the more often, the earlier, in the more paragraphs it stands, and the longer a word it is', () => {
    const points = measured([
      phrase('ship', { count: 8, first: 0, spread: 4 }),
      phrase('harbour', { count: 4, first: 1, spread: 2 }),
      phrase('lighthouses', { count: 1, first: 4, spread: 1 }),
    ]);
    const of = (clue: string) => ['ship', 'harbour', 'lighthouses'].map((text) => points.get(text)?.get(clue) ?? 0);
    for (const clue of ['frequent', 'comes-early', 'spread']) {
      const [most = 0, middling = 0, least = 0] = of(clue);
      expect(most, clue).toBeGreaterThan(middling);
      expect(middling, clue).toBeGreaterThan(least);
    }
    expect(of('frequent')[0]).toBeCloseTo(full('frequent'));
    expect(of('comes-early')[0]).toBeCloseTo(full('comes-early'));
    expect(of('spread')[2]).toBe(0);
    const [short = 0, long = 0, longest = 0] = of('long-word');
    expect(short).toBeGreaterThan(0);
    expect(long).toBeGreaterThan(short);
    expect(longest).toBeCloseTo(full('long-word'));
    expect(
      measured([phrase('port authority')])
        .get('port authority')
        ?.has('long-word'),
    ).toBe(false);
  });

  it('is left out where it came about by chance, is no noun, or no words', () => {
    const texts = (lang: string, phrases: readonly Phrase[]) => [...measured(phrases, lang).keys()].sort();
    expect(
      texts('en', [
        phrase('port strike', { count: 1 }),
        phrase('long port strike', { count: 1, inTitle: true }),
        phrase('short strike', { count: 1, inTitle: true }),
        phrase('Vela Koram', { count: 1, named: 1 }),
        phrase('port pilot', { count: 2 }),
        phrase('gull', { count: 1 }),
        phrase('snake_case'),
      ]),
    ).toEqual(['Vela Koram', 'gull', 'port pilot', 'short strike']);
    expect(
      texts('de', [
        phrase('Hafen', { named: 1 }),
        phrase('schließen'),
        phrase('Höher', { named: 0.2 }),
        phrase('Streik', { inTitle: true, count: 1, named: 0 }),
        phrase('Bleiben', { inTitle: true, named: 0 }),
        phrase('künstliche Intelligenz'),
        phrase('künstlicher Regen'),
        phrase('Hafen schließt'),
      ]),
    ).toEqual(['Hafen', 'Streik', 'künstliche Intelligenz']);
  });

  it('comes before others by its points, then by its place', () => {
    expect([
      ...measured([phrase('pier', { first: 30 }), phrase('quay', { first: 2 }), phrase('dock', { count: 9 })]).keys(),
    ]).toEqual(['dock', 'quay', 'pier']);
  });
});

describe('of phrases, best first,', () => {
  /** What is chosen of them; points fall in the order given. */
  const chosen = (phrases: readonly Phrase[], limit = 10, from = 100): string[] =>
    choosePhrases(
      phrases.map((each, i) => ({ phrase: each, points: from - i, reasons: [] })),
      mapOf(phrases),
      limit,
    ).map(({ phrase: { text } }) => text);
  const surname = (count: number) => phrase('Koram', { named: 1, first: 0, count });

  it.each<[title: string, phrases: Phrase[], wanted: string[]]>([
    ['a part of a better one is left out', [phrase('port authority'), phrase('authority')], ['port authority']],
    [
      'what only sounds like a part stays',
      [phrase('port authority'), phrase('thor'), phrase('port auth')],
      ['port authority', 'thor', 'port auth'],
    ],
    [
      'a longer one takes the place of a word that mostly means it',
      [phrase('authority', { count: 5 }), phrase('port authority', { count: 3 })],
      ['port authority'],
    ],
    [
      'but not of one that stands alone as well',
      [phrase('authority', { count: 9 }), phrase('port authority', { count: 3 })],
      ['authority'],
    ],
    [
      'it takes the place of all its parts',
      [phrase('port'), phrase('authority'), phrase('quay'), phrase('port authority')],
      ['port authority', 'quay'],
    ],
    [
      'of two that run into each other the first stays',
      [phrase('solar power'), phrase('power venture'), phrase('big solar')],
      ['solar power'],
    ],
    ['one word runs into nothing', [phrase('solar power'), phrase('venture')], ['solar power', 'venture']],
    [
      'the full name takes the place of the surname',
      [surname(9), phrase('Vela Koram', { named: 1, count: 2, first: 0 })],
      ['Vela Koram'],
    ],
    [
      'in the headline once is enough',
      [surname(9), phrase('Vela Koram', { named: 1, count: 1, inTitle: true })],
      ['Vela Koram'],
    ],
    ['elsewhere it is not', [surname(9), phrase('Vela Koram', { named: 1, count: 1, first: 3 })], ['Koram']],
    [
      'who is introduced once, at first, is named in full',
      [surname(9), phrase('Vela Koram', { named: 1, count: 1, first: 0 }), phrase('Vela', { named: 1, count: 1 })],
      ['Vela Koram'],
    ],
    [
      'a title is no first name',
      [
        surname(9),
        phrase('Minister Koram', { named: 1, count: 1, first: 0 }),
        phrase('Minister', { named: 1, count: 4 }),
      ],
      ['Koram', 'Minister'],
    ],
    [
      'nor is a first name the surname',
      [phrase('Vela', { named: 1, count: 9, first: 0 }), phrase('Vela Koram', { named: 1, count: 1, first: 0 })],
      ['Vela'],
    ],
    [
      'whose name two people share stands for neither',
      [surname(9), phrase('Vela Koram', { named: 1, count: 2 }), phrase('Ann Koram', { named: 1, count: 2 })],
      ['Koram'],
    ],
    [
      'unless one of them is named by far most often',
      [surname(20), phrase('Vela Koram', { named: 1, count: 8 }), phrase('Ann Koram', { named: 1, count: 2 })],
      ['Vela Koram', 'Ann Koram'],
    ],
    [
      'what is no name takes the place of none',
      [surname(9), phrase('says Koram', { named: 0.2, count: 2 })],
      ['Koram'],
    ],
    ['nor of what is none', [phrase('quay', { count: 9 }), phrase('Karsk Quay', { named: 1, count: 2 })], ['quay']],
    ['nor three words of one', [surname(9), phrase('Old Vela Koram', { named: 1, count: 2 })], ['Koram']],
    [
      'nor three of two',
      [phrase('Vela Koram', { named: 1, count: 9 }), phrase('Old Vela Koram', { named: 1, count: 2 })],
      ['Vela Koram'],
    ],
  ])('%s', (_, phrases, wanted) => expect(chosen(phrases)).toEqual(wanted));

  it('no more are chosen than are asked for, nor looked at far below', () => {
    const many = Array.from({ length: 60 }, (_, i) => phrase(`word${i}`));
    expect(chosen(many, 3)).toEqual(['word0', 'word1', 'word2']);
    // A full name still takes the place of what was chosen.
    expect(chosen([surname(9), ...many.slice(0, 9), phrase('Vela Koram', { named: 1 })], 2)).toEqual([
      'Vela Koram',
      'word0',
    ]);
  });

  it('one that speaks against itself takes the place of none', () => {
    expect(chosen([phrase('authority'), phrase('port authority')], 10, 1)).toEqual(['authority']);
  });
});
