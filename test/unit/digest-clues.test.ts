import { describe, expect, it } from 'vitest';
import { explainDigest } from '../../src/digest/digest.ts';
import { leans } from '../../src/digest/leaning.ts';
import { isPageNote } from '../../src/digest/page-notes.ts';
import { regionNames } from '../../src/digest/regions.ts';
import { SENTENCE_POINTS } from '../../src/digest/sentence-points.ts';

type Points = Readonly<Record<string, number>>;
const byClue = (reasons: readonly { clue: string; points: number }[]): Points =>
  Object.fromEntries(reasons.map(({ clue, points }) => [clue, points]));

/** What each clue gives to each sentence of a text, in reading order. */
const sentencesOf = async (paragraphs: readonly string[], title = '', lang = 'en'): Promise<Points[]> =>
  (await explainDigest({ title, text: paragraphs.join('\n\n'), lang })).sentences.map(({ reasons }) => byClue(reasons));

/** The same of its phrases, by the phrase. */
async function phrasesOf(text: string, title = '', lang = 'en'): Promise<Readonly<Record<string, Points>>> {
  const { phrases } = await explainDigest({ title, text, lang });
  return Object.fromEntries(phrases.map(({ phrase, reasons }) => [phrase, byClue(reasons)]));
}

const full = (clue: string): number => SENTENCE_POINTS[clue] ?? Number.NaN;
const at = (all: readonly Points[], clue: string): (number | undefined)[] => all.map((points) => points[clue]);
const falls = (points: readonly (number | undefined)[]): boolean =>
  points.every((each, i) => i === 0 || (each ?? 0) < (points[i - 1] ?? 0));

const NEWS = [
  'The harbour pilots of Karsk went back to work on Friday. Their families were waiting on the quay with lanterns and bread.',
  'Forty ships had waited in the roads outside the town. The first of them was brought in at dawn by two pilots.',
  'A new agreement on the watches is to be signed in March.',
];

describe('a sentence', () => {
  it('counts for more the earlier it comes, and its paragraph', async () => {
    const all = await sentencesOf(NEWS);
    expect(all[0]?.['comes-early']).toBeCloseTo(full('comes-early'));
    expect(falls(at(all, 'comes-early'))).toBe(true);
    const paragraphs = at(all, 'early-paragraph');
    expect(paragraphs[0]).toBeCloseTo(full('early-paragraph'));
    expect(paragraphs[1]).toBe(paragraphs[0]);
    expect(paragraphs[3]).toBe(paragraphs[2]);
    expect(falls([paragraphs[0], paragraphs[2], paragraphs[4]])).toBe(true);
    expect(at(all, 'opens-paragraph').map(Boolean)).toEqual([true, false, true, false, true]);
  });

  it('does not come later for headings and captions before it', async () => {
    const headings = [
      'Read more',
      'Photo: the pilots of Karsk on the quay in the first snow of the year, by Ada Ruun.',
    ];
    const [, , ...after] = await sentencesOf([...headings, ...NEWS]);
    const alone = await sentencesOf(NEWS);
    for (const clue of ['comes-early', 'early-paragraph']) expect(at(after, clue)).toEqual(at(alone, clue));
  });

  it('echoes the headline fully where it is the headline, and less the more it says besides', async () => {
    const title = 'Harbour pilots end their strike';
    const [same, longer, other, one] = await sentencesOf(
      [
        'Harbour pilots end their strike.',
        'Harbour pilots end their strike over watches, wages, boats and a broken promise of the ministry.',
        'Nobody in the ministry wanted to talk about wages, boats and watches.',
        'A strike of bakers, butchers and a few more of the guilds went on.',
      ],
      title,
    );
    expect(same?.['echoes-headline']).toBeCloseTo(full('echoes-headline'));
    expect(falls([same, longer, one, other].map((points) => points?.['echoes-headline']))).toBe(true);
    expect(other).not.toHaveProperty('echoes-headline');
  });

  it('echoes the headline more by its rare words than by those that are everywhere', async () => {
    const [common, rare] = await sentencesOf(
      [
        'The harbour was closed by bakers and butchers.',
        'The strike was closed by bakers and butchers.',
        'The harbour is old. The harbour is deep. The harbour is cold and grey.',
      ],
      'Harbour strike',
    );
    expect(rare?.['echoes-headline']).toBeGreaterThan(common?.['echoes-headline'] ?? Number.NaN);
  });

  it('echoes the headline more where it says a word of it twice', async () => {
    const [once, twice] = await sentencesOf(
      ['The strike of bakers met the anger of butchers.', 'The strike of bakers met the strike of butchers.'],
      'Strike',
    );
    expect(twice?.['echoes-headline']).toBeGreaterThan(once?.['echoes-headline'] ?? Number.NaN);
  });

  it('is central by the words that the text says again and again', async () => {
    const all = await sentencesOf([
      'Pilots steer ships into the harbour.',
      'Pilots steer ships into the harbour while farmers, weavers, coopers and smiths sleep.',
      'Pilots watch gulls, seals, herons and otters play.',
      'Pilots steer ships.',
      'It is so, pilots.',
    ]);
    const [most, diluted, rare, three, few] = at(all, 'central');
    expect(most).toBeCloseTo(full('central'));
    expect(falls([most, diluted, rare])).toBe(true);
    expect(three).toBeGreaterThan(0);
    expect(few).toBeUndefined();
  });

  it.each([
    [
      'has-number',
      'Forty of the ships were built in 1998 and are still at sea.',
      'Forty of the ships are old and are still at sea.',
    ],
    [
      'quotation',
      '“We only wanted to sleep,” said the oldest of them all.',
      'We only wanted to sleep, said the oldest of them all.',
    ],
    [
      'question',
      'Who is going to pay for all of this in the end?',
      'They are going to pay for all of this in the end.',
    ],
    [
      'question',
      '“Who is going to pay for all of this in the end?”',
      '“Who is going to pay?” was asked by all in the end.',
    ],
    [
      'cut-quotation',
      '“We only wanted to sleep, said the oldest of them all.',
      '“We only wanted to sleep,” said the oldest of them all.',
    ],
    ['leans-on-another', 'He said that it was about time for a rest.', 'Holm said that it was about time for a rest.'],
    [
      'caption',
      'Photo: the pilots of Karsk on the quay in the first snow.',
      'The photo shows the pilots on the quay in the first snow.',
    ],
    [
      'page-note',
      'Read more about the pilots and their strike in our archive.',
      'Readers know more about the pilots and their strike by now.',
    ],
    ['fragment', 'The pilots of Karsk went to work.', 'The pilots of Karsk went back to work.'],
    ['fragment', 'Six\t1,204\tThe pilots of Karsk went back to work.', 'Six pilots of Karsk went back to their work.'],
    [
      'fragment',
      'Stories of the harbour and of its pilots and ships',
      'Stories of the harbour and of its pilots and ships.',
    ],
    [
      'fragment',
      '3 - Put the ships of the harbour into the right order.',
      '3 ships of the harbour are not in the right order.',
    ],
  ])('is judged by %s: %j, and not %j', async (clue, having, lacking) => {
    const [, has] = await sentencesOf(['The harbour pilots of Karsk went back to work on Friday.', having]);
    const [, lacks] = await sentencesOf(['The harbour pilots of Karsk went back to work on Friday.', lacking]);
    expect(has?.[clue]).toBeCloseTo(full(clue));
    expect(lacks).not.toHaveProperty(clue);
  });

  it('leans on who spoke before it in its paragraph, where a dash opens what is said', async () => {
    const said = '– Port w Karsku jest zamknięty i nikt nie wie dlaczego.';
    const all = await sentencesOf(
      ['Port jest zamknięty od czterech dni.', `– Nie ma tam nikogo – mówi Nowak, który tam pracuje. ${said}`, said],
      '',
      'pl',
    );
    expect(all.map((points) => 'leans-on-another' in points)).toEqual([false, false, true, false]);
  });

  it('leans on nothing where it is the first', async () => {
    const [first] = await sentencesOf(['He said that it was about time for a rest.', ...NEWS]);
    expect(first).not.toHaveProperty('leans-on-another');
  });

  /** A sentence of so many words. */
  const words = (count: number): string => `Pilots ${'and ships '.repeat((count - 2) / 2)}wait.`;

  it('is compact between a stub and a long one, and says too much at once from 32 words on', async () => {
    const all = await sentencesOf([10, 12, 14, 18, 24, 32, 40, 60].map(words));
    const [stub, short, best, middling, ...longer] = at(all, 'compact');
    expect(falls([best, middling, 0])).toBe(true);
    expect(falls([best, short, 0])).toBe(true);
    expect([stub, ...longer].some(Boolean)).toBe(false);
    expect(at(all, 'overlong').map(Boolean)).toEqual([false, false, false, false, false, false, true, true]);
    expect(falls(at(all, 'overlong').slice(5))).toBe(true);
  });

  it('is endless from 56 words on', async () => {
    const all = await sentencesOf([54, 56, 60, 66].map(words));
    const [long, ...endless] = at(all, 'endless');
    expect(long).toBeUndefined();
    expect(falls([0, ...endless])).toBe(true);
    expect(endless.at(-1)).toBeCloseTo(full('endless'));
  });

  it('had better tell in full where a long text has no headline', async () => {
    const long = (count: number) => [...Array<string>(count).fill(words(20)), words(30)];
    const [untold, headed, short, between] = await Promise.all([
      sentencesOf(long(24)),
      sentencesOf(long(24), 'Pilots wait'),
      sentencesOf(long(11)),
      sentencesOf(long(17)),
    ]);
    expect(falls([untold.at(-1)?.['tells-in-full'], untold[0]?.['tells-in-full'], 0])).toBe(true);
    for (const all of [headed, short]) expect(at(all, 'tells-in-full').some(Boolean)).toBe(false);
    expect(falls([untold[0]?.['tells-in-full'], between[0]?.['tells-in-full'], 0])).toBe(true);
  });

  it('counts for more the more the sentences after it are like it, not those before', async () => {
    const [raised, taken, alone, last] = await sentencesOf([
      'The strike of the harbour pilots hurts the bakers of Karsk.',
      'The harbour pilots want shorter watches in the winter.',
      'Nobody in the ministry could be reached over the weekend.',
      'Shorter watches of the harbour pilots cost eleven million.',
    ]);
    expect(falls([taken, raised, alone].map((points) => points?.['taken-up'] ?? 0))).toBe(true);
    expect(taken?.['taken-up']).toBeCloseTo(full('taken-up'));
    for (const points of [alone, last]) expect(points).not.toHaveProperty('taken-up');
  });

  it('counts for more the more of the names it has that the text names again', async () => {
    const [both, one, once, asked] = await sentencesOf([
      'Today the pilots of Karsk and the ministry of Norvia met again.',
      'After a week the pilots of Karsk are tired of waiting for it.',
      'In the meantime a lawyer from Oslo has come to help them all.',
      'Whoever asks in the harbour of Karsk is told that Norvia will pay.',
    ]);
    expect(both?.['main-names']).toBeCloseTo(full('main-names'));
    expect(asked?.['main-names']).toBe(both?.['main-names']);
    expect(one?.['main-names']).toBeCloseTo(full('main-names') / 2);
    expect(once).not.toHaveProperty('main-names');
  });

  it('does not come later for a note on the page before it', async () => {
    const [, ...after] = await sentencesOf(['This story was first published in the almanac of Karsk.', ...NEWS]);
    expect(at(after, 'comes-early')).toEqual(at(await sentencesOf(NEWS), 'comes-early'));
  });

  it('is whole in Thai, which marks no ends', async () => {
    const [thai] = await sentencesOf(['ท่าเรือเปิดอีกครั้งในวันศุกร์หลังจากปิดไปเก้าวันเพราะคนนำร่องหยุดงานประท้วง'], '', 'th');
    expect(thai).not.toHaveProperty('fragment');
  });
});

/** Openings that lean on what was said before, and such as stand alone, by language. */
const OPENINGS: Readonly<Record<string, readonly (readonly [leaning: string, alone: string])[]>> = {
  en: [
    ['But nobody came.', 'Butter is dear.'],
    ['* Then nobody came.', '* There was nobody.'],
    ['– “He came.”', '– “Here it is.”'],
    ['“It’s late,” she said.', '“Italy is far,” she said.'],
    ['In addition, it rained.', 'In Karsk, it rained.'],
    ['Their boats were old.', 'The boats were old.'],
    ['Twelve of them were old.', 'Twelve of the boats were old.'],
    ['The second, an old one, sank.', 'The second ship sank.'],
    ['The latter is older.', 'The latest is older.'],
    ['Despite this, it rained.', 'Despite rain, ships came.'],
    ['In this context, it rained.', 'In this port, it rained.'],
    ['Nonetheless, it rained.', 'None of the ships came.'],
  ],
  de: [
    ['Seine Boote sind alt.', 'Seit Mai sind Boote alt.'],
    ['Deshalb kam niemand.', 'Der Hafen ist zu.'],
    ['Dieser Hafen ist zu.', 'Diesel ist teuer.'],
    ['40 davon sind alt.', '40 Boote sind alt.'],
    ['Viele von ihnen sind alt.', 'Viele von Karsks Booten sind alt.'],
    ['Letztere ist alt.', 'Letzte Woche kam niemand.'],
    ['Danach regnete es.', 'Dana Korä kam.'],
    ['Vor diesem Hintergrund kam niemand.', 'Vor diesem Hafen liegt ein Schiff.'],
    ['Aus diesem Grund kam niemand.', 'Aus diesem Hafen kam niemand.'],
  ],
  fr: [
    ['C’était long.', 'Ceux de Karsk restent.'],
    ['Il pleut.', 'Île de Karsk : il pleut.'],
    ['D’ailleurs, elle part.', 'D’autres partent.'],
    ['12 d’entre eux sont vieux.', '12 des bateaux sont vieux.'],
    ['La seconde, plus vieille, coula.', 'La seconde fois, il plut.'],
    ['Selon lui, il pleut.', 'Selon la mairie, il pleut.'],
    ['Certes, il pleut.', 'Certains partent.'],
    ['À cet égard, il pleut.', 'À cet endroit, il pleut.'],
  ],
  es: [
    ['Además, llueve.', 'Ademar Ruiz llega.'],
    ['Su barco es viejo.', 'Suecia es grande.'],
    ['El segundo, más viejo, se hundió.', 'El segundo barco se hundió.'],
    ['Asimismo, llueve.', 'Asís llega.'],
    ['Por su parte, calla.', 'Por Karsk pasa el río.'],
    ['De igual forma, llueve.', 'De Karsk llega un barco.'],
    ['Cabe mencionar que llueve.', 'Cabe poco en el puerto.'],
  ],
  pt: [
    ['Ele chegou.', 'Eleições em maio.'],
    ['No entanto, chove.', 'No porto, chove.'],
    ['O segundo, horas depois, afundou.', 'O segundo barco afundou.'],
    ['Apesar disso, chove.', 'Apesar da chuva, partem.'],
    ['Nesse sentido, chove.', 'Nesse porto, chove.'],
  ],
  it: [
    ['Però piove.', 'Perù e Cile firmano.'],
    ['Questa nave è vecchia.', 'Quest’anno piove.'],
    ['Intanto piove.', 'Intorno a Karsk piove.'],
    ['Secondo lui piove.', 'Secondo il porto piove.'],
    ['Per questo piove.', 'Per Karsk piove.'],
  ],
  nl: [
    ['Daarom kwam niemand.', 'Daan kwam niet.'],
    ['Hij bleef.', 'Hijskranen staan stil.'],
  ],
  sv: [['Den här båten är gammal.', 'Den gamla båten sjönk.']],
  da: [['Derfor kom ingen.', 'Derhjemme kom ingen.']],
  no: [['Dessuten regnet det.', 'Dess bedre.']],
  pl: [
    ['Jednak padało.', 'Jedna łódź zatonęła.'],
    ['Natomiast pada.', 'Nato pada.'],
    ['W związku z tym pada.', 'W związku portów pada.'],
    ['Trzy z nich są stare.', 'Trzy z łodzi są stare.'],
  ],
  ru: [
    ['Он пришёл.', 'Онежский порт закрыт.'],
    ['Первое из них старо.', 'Первое из судов старо.'],
    ['Тогда шёл дождь.', 'Тогдашний порт закрыт.'],
    ['Между тем шёл дождь.', 'Между портами шёл дождь.'],
  ],
  uk: [['Вони прийшли.', 'Вонятинці далеко.']],
  tr: [['Ancak kimse gelmedi.', 'Ankara uzak.']],
  ar: [
    ['هذا طويل.', 'هاجر جاءت.'],
    ['لذلك جاء.', 'لذيذ هذا الخبز.'],
  ],
  hi: [['लेकिन बारिश हुई।', 'लेखक आया।']],
  ja: [
    ['しかし雨が降った。', '港で雨が降った。'],
    ['港湾局が同意したためだ。', '港湾局が同意した。'],
    ['そんな港だ。', 'そば屋が開いた。'],
  ],
  zh: [
    ['但是下雨了。', '港口下雨了。'],
    ['该港很大。', '港口很大。'],
    ['与此同时下雨了。', '与会者来了。'],
  ],
  ko: [
    ['그러나 비가 왔다.', '그리스는 멀다.'],
    ['그래서 비가 왔다.', '그래픽은 멀다.'],
  ],
};

describe.each(Object.keys(OPENINGS))('a sentence in %s', (lang) => {
  it.each(OPENINGS[lang] ?? [])('that opens as %j leans on another, as %j does not', (leaning, alone) => {
    expect([leans(leaning, lang), leans(alone, lang)]).toEqual([true, false]);
  });
});

/** Sentences that speak of the page, and such as begin alike and do not, by language. */
const PAGE_NOTES: Readonly<Record<string, readonly (readonly [note: string, none: string])[]>> = {
  en: [
    ['Read more about it here.', 'Reading more is good.'],
    ['(Reporting by Ada Ruun; editing by Vela Koram)', 'Reporting pays badly.'],
    ['Ada Ruun contributed to this report.', 'Ada Ruun contributed to this victory.'],
    ['Updated March 3rd: two names were added.', 'Updated boats are dear.'],
    ['This article was originally published in May.', 'This article of the law was repealed.'],
    ['For the latest news get our app.', 'For the latest ships the quay is too short.'],
    ['You can also subscribe to our letter.', 'You can also subscribe a loan.'],
    ['Click here to learn more.', 'Click the box to begin.'],
  ],
  de: [
    ['Lesen Sie weiter, um mehr zu erfahren.', 'Lesen Sie gern?'],
    ['Klicken Sie hier.', 'Klicken Sie auf Start.'],
  ],
  fr: [
    ['À lire aussi : le port de Karsk.', 'À Karsk, le port rouvre.'],
    ['Le port a rouvert (avec NPA).', 'Le port a rouvert (avec peine).'],
  ],
  es: [['Lea también: el puerto de Karsk.', 'Leandro Ruiz llega.']],
  pt: [['Leia também: o porto de Karsk.', 'Leiam a carta, disse ele.']],
  it: [['Leggi anche il resto.', 'Leggi nuove per il porto.']],
  nl: [['Lees ook het verhaal van Karsk.', 'Lezen is goed.']],
  sv: [['Läs mer om Karsk.', 'Läsning är bra.']],
  da: [['Læs også om Karsk.', 'Læsning er godt.']],
  no: [['Les også om Karsk.', 'Lesning er bra.']],
  pl: [['Czytaj też: port w Karsku.', 'Czytanie jest dobre.']],
  ru: [['Читайте также: порт Карска.', 'Читатели пишут.']],
  uk: [['Читайте також: порт Карська.', 'Читачі пишуть.']],
  tr: [['Abone olun ve okuyun.', 'Liman açıldı.']],
  ar: [['اقرأ أيضا: ميناء كارسك', 'اقرأوا الكتاب']],
  hi: [['यह भी पढ़ें: बंदरगाह', 'यह बंदरगाह है।']],
  ja: [['詳しくはこちらのページへ。', '港が開いた。']],
  zh: [['点击查看更多内容。', '点击按钮即可开始。']],
  ko: [['자세한 내용은 누리집에 있다.', '항구가 열렸다.']],
};

describe.each(Object.keys(PAGE_NOTES))('a sentence in %s', (lang) => {
  it.each(PAGE_NOTES[lang] ?? [])('speaks of the page as in %j, not as in %j', (note, none) => {
    expect([isPageNote(note, lang), isPageNote(none, lang)]).toEqual([true, false]);
  });
});

it('leans on nothing in a language whose openings are not known', () => {
  expect(leans('But nobody came.', 'und')).toBe(false);
  expect(leans('Hän tuli.', 'fi')).toBe(false);
});

describe('a list of names behind a colon', () => {
  it.each([
    'Karsk United: Korä, Telles, Varan, Mata, Elga, Lind, Dalo and Ferna of the second team.',
    'Suplentes: Kevin Korä (6), Luis Mata (5), Ulises Lind; Carlos Dalo, Jan Elga (7), Otto Varan (6).',
  ])('is no sentence: %s', async (line) => {
    expect(at(await sentencesOf([...NEWS, line]), 'fragment').at(-1)).toBe(full('fragment'));
  });

  it.each([
    'The ferry goes to Karsk, Norvia, Lund, Telles, Varan, Mata and Elga from the first of March on.',
    'The pilots have one wish: that the port authority, after all these years, may find somebody who sleeps by day.',
  ])('but not %s', async (line) => {
    expect(at(await sentencesOf([...NEWS, line]), 'fragment').at(-1)).toBeUndefined();
  });
});

it.each([
  ['“We waited for nine days and nine nights on the quay.”', true],
  ['"We waited for nine days and nine nights on the quay".', true],
  ['«We waited for nine days and nine nights on the quay.»', true],
  ['„We waited for nine days and nine nights on the quay.“', true],
  ['“We waited for nine days and nine nights,” said Ann Korä.', false],
  ['“We waited”, “we slept” and “we woke” are what they say on the quay.”', false],
  ['The pilots waited for nine days and nine nights on the “quay”', false],
])('says who said it, or not: %s', async (line, isBare) => {
  expect(at(await sentencesOf([...NEWS, line]), 'only-quoted').at(-1)).toBe(isBare ? full('only-quoted') : undefined);
});

it('no note stands in a language whose notes are not known', () => {
  expect(isPageNote('undefined: what is behind it', 'xx')).toBe(false);
});

describe('the names of countries', () => {
  it.each([
    ['en', 'Norway'],
    ['en', 'United Kingdom'],
    ['en', 'UK'],
    ['de', 'Frankreich'],
    ['fr', 'Allemagne'],
    ['ja', '日本'],
  ])('in %s hold %s', (lang, name) => expect(regionNames(lang).has(name)).toBe(true));

  it('hold neither codes nor gaps, are the same when asked again, and none where the language is no such thing', () => {
    const names = [...regionNames('en')];
    expect(names.filter((name) => !name || /^[A-Z]{2}$/.test(name)).sort()).toEqual(['UK', 'UN', 'US']);
    expect([...regionNames('en')]).toEqual(names);
    expect(regionNames('no language').size).toBe(0);
  });

  it('speak for a phrase', async () => {
    const phrases = await phrasesOf('The ships of Norway are at Karsk. The king of Norway comes to Karsk.');
    expect(phrases.Norway).toHaveProperty('country');
    expect(phrases.Karsk).not.toHaveProperty('country');
  });
});
