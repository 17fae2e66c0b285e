import { describe, expect, it } from 'vitest';
import type { Tag } from '../../src/article/types.ts';
import { digest, explainDigest } from '../../src/digest/digest.ts';
import { chooseHashtags } from '../../src/digest/hashtags.ts';
import { languageOf } from '../../src/digest/language.ts';
import type { Phrase } from '../../src/digest/phrases.ts';
import { chooseSentences, type RankedSentence } from '../../src/digest/summary.ts';
import type { DigestInput, Hashtag } from '../../src/digest/types.ts';

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

  it('prefers sentences that cut no quotation, and leaves numbers of notes off', async () => {
    const [first = '', ...rest] = ARTICLE.text.split('\n\n');
    const cut = first.replace('The harbour', '“The harbour');
    const text = [cut, `${first}[12]`, ...rest].join('\n\n');
    const { summary } = await digest({ ...ARTICLE, text });
    expect(summary.map((sentence) => sentence.text)).toContain(first);
    expect(summary.map((sentence) => sentence.text)).not.toContain(cut);
    for (const each of summary) expect(text.slice(each.start, each.end)).toBe(each.text);
  });

  it('leaves headings, captions and labels out', async () => {
    const text = ['Photo: the quay of Karsk at night, by Ada Ruun', 'Read more', ARTICLE.text].join('\n\n');
    const said = (await digest({ ...ARTICLE, text }, { sentences: 7 })).summary.map((sentence) => sentence.text);
    expect(said.join(' ')).not.toMatch(/Photo|Read more/);
  });

  it.each([
    'Pilots of Karsk stand on the quay in the snow and wait for the port authority, on the ninth day of their strike. Photo: Ada Ruun',
    'Mar 3; Karsk; The pilots of Karsk end their strike at the port on the ninth day. They cheer. Mandatory Credit: Ada Ruun',
    '图为 the pilots of Karsk on the quay of the port, as they end their strike on the ninth day.',
    'Photo by Ada Ruun: the pilots of Karsk end their strike at the port after nine long days.',
    'Figure 9: The lighthouse of Karsk and its keeper, in the light of the morning after the storm.',
    '5- to open the port of Karsk again, with the help of Vela Koram and of all who live on the quay.',
  ])('leaves out the caption %j, all of it', async (caption) => {
    const said = (await digest({ ...ARTICLE, text: `${caption}\n\n${ARTICLE.text}` }, { sentences: 5 })).summary;
    for (const { text } of said) expect(caption).not.toContain(text);
  });

  it('holds no note on the page, however long it is', async () => {
    const note = 'Read more about the pilots of Karsk and their strike here.';
    const [first = '', , , ships = ''] = ARTICLE.text.split('\n\n');
    for (const sentences of [1, 3, 7]) {
      const { summary } = await digest({ ...ARTICLE, text: [note, first, ships, note].join('\n\n') }, { sentences });
      expect(summary.map(({ text }) => text)).not.toContain(note);
    }
  });

  it.each([
    'KARSK (NPA) -- ',
    '(NPA) — ',
    'KARSK, NORVIA - ',
    'KARSK, Nov 26 (NPA) - ',
    'Karsk, 3 mar (NPA).- ',
    'SOUTH KARSK, N.V. – ',
    'KARSK, Norv. — ',
    'KARSK npa | ',
    'КАРСК, 27 ноя — ',
    '3 mars 2020. - ',
    'KARSK, North Norvia — ',
    'KARSK, NORVIA.- ',
    'North Karsk, NV – ',
    'Nov. 26, 2026 -- ',
    'KARSK (NPA) _ ',
    '📌 ',
    '⚓️ ',
    'كارسك (نبا) - ',
    '【カルスク＝山田】',
    '[뉴스=홍길동] ',
    '(카르스크=뉴스) 홍길동 기자 = ',
    '某社卡尔斯克3月5日电（记者 张三）',
    '* ',
  ])('leaves off the dateline %j', async (dateline) => {
    const text = dateline + ARTICLE.text;
    const { summary } = await digest({ ...ARTICLE, text });
    expect(summary[0]?.text).toMatch(/^The harbour pilots of Karsk went back/);
    expect(summary[0]?.start).toBe(dateline.length);
    for (const each of summary) expect(text.slice(each.start, each.end)).toBe(each.text);
  });
});

it.each([
  'KARSK, Norvia was the first port of the coast in which the harbour pilots went back to work on Friday.',
  'Karsk, North Norvia - a port of the coast - saw the harbour pilots go back to work on Friday after all.',
  'NASA - the agency - of Karsk said that the harbour pilots went back to work on Friday after nine days.',
  'The bakery (Karsk) - which sold bread to harbour pilots - was told to close by its landlord in March.',
  '(Karsk) The harbour pilots of Karsk went back to work on Friday after nine days of waiting for it.',
])('nothing is left off %j', async (sentence) => {
  const { summary } = await digest({ ...ARTICLE, text: `${sentence}\n\n${ARTICLE.text}` }, { sentences: 7 });
  expect(summary.map(({ text }) => text)).toContain(sentence);
});

describe('of the sentences of a text', () => {
  /** What is chosen of sentences with these points; places in the text are those in the list. */
  const chosen = (
    sentences: readonly {
      points: number;
      content?: string;
      leaning?: number;
      at?: number;
      length?: Readonly<Record<string, number>>;
    }[],
    count: number,
    title = '',
  ): number[] =>
    chooseSentences(
      sentences.map(
        ({ points, content = `word${points}`, leaning, at, length = {} }, i) =>
          ({
            points,
            index: at ?? i,
            reasons: [
              { clue: 'central', points: 7 },
              ...(leaning === undefined ? [] : [{ clue: 'leans-on-another', points: leaning }]),
              ...Object.entries(length).map(([clue, points]) => ({ clue, points })),
            ],
            sentence: { content: content.split(' ').filter(Boolean) },
            text: { title: new Set(title.split(' ').filter(Boolean)) },
          }) as unknown as RankedSentence,
      ),
      count,
    ).map(({ index }) => index);

  it('the best are chosen, best first, the earlier of two as good', () => {
    expect(chosen([{ points: 1 }, { points: 4 }, { points: 3 }], 2)).toEqual([1, 2]);
    expect(
      chosen(
        [
          { points: 2, content: 'a' },
          { points: 2, content: 'b' },
        ],
        1,
      ),
    ).toEqual([0]);
    expect(chosen([{ points: 2 }], 5)).toEqual([0]);
    expect(chosen([{ points: 3, content: '' }, { points: 2 }], 1, 'strike')).toEqual([0]);
    const many = Array.from({ length: 80 }, (_, i) => ({ points: i / 10 }));
    expect(chosen(many, 2)).toEqual([79, 78]);
    expect(chosen(many, 80).length).toBeLessThan(80);
  });

  it('one that leans on a chosen neighbour need not lean', () => {
    const leaning = { points: 2, content: 'b', leaning: -0.4 };
    expect(chosen([{ points: 5, content: 'a' }, leaning, { points: 2.2, content: 'c' }], 2)).toEqual([0, 1]);
    expect(chosen([{ points: 2.2, content: 'c' }, leaning, { points: 5, content: 'a' }], 2)).toEqual([2, 0]);
    expect(chosen([{ points: 5, content: 'a', at: 7 }, leaning, { points: 2.2, content: 'c' }], 2)).toEqual([7, 2]);
  });

  it('the first has to tell enough, and may be brief no more, and long rather than those after it', () => {
    const brief = { points: 2.1, content: 'a', length: { compact: 0.4 } };
    const plain = { points: 2, content: 'b' };
    const long = { points: 1.9, content: 'c', length: { overlong: -0.4 } };
    expect(chosen([brief, plain], 2)).toEqual([1, 0]);
    expect(chosen([plain, long], 2)).toEqual([1, 0]);
    expect(chosen([{ points: 3, content: 'd' }, brief, plain, long], 4)).toEqual([0, 1, 2, 3]);
  });

  it('what repeats others, or the headline, comes later', () => {
    const first = { points: 5, content: 'pilots strike karsk quay' };
    const half = { points: 3, content: 'pilots strike bread lanterns' };
    expect(chosen([first, half, { points: 2.4, content: 'gulls' }], 2)).toEqual([0, 2]);
    expect(chosen([first, half, { points: 2, content: 'gulls' }], 2)).toEqual([0, 1]);
    expect(chosen([first, { ...first, points: 4.9 }, { points: 0, content: 'gulls' }], 2)).toEqual([0, 2]);
    expect(chosen([first, { points: 2, content: 'gulls' }], 1, 'pilots strike karsk quay oslo')).toEqual([1]);
    expect(chosen([first, { points: 2, content: 'gulls' }], 1, 'pilots strike karsk')).toEqual([0]);
  });

  it('the best may stand last, and are shown in reading order', async () => {
    const [first = '', dance = '', , ships = ''] = ARTICLE.text.split('\n\n');
    const gulls = 'The gulls on the roofs did not care, and neither did the bakers up on the hill.';
    const late = await digest({
      ...ARTICLE,
      title: 'Harbour pilots of Karsk back to work on shorter watches',
      text: [dance, ships, gulls, 'Nobody slept.', first].join('\n\n'),
    });
    expect(late.summary.at(-1)?.text).toBe(first);
    expect(late.summary.at(-1)?.rank).toBeLessThan(3);
    expect(late.summary.map(({ start }) => start)).toEqual(
      late.summary.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('all are shown where there are no more than are asked for; lines that are none are not', async () => {
    const text = ARTICLE.text.split('\n\n').slice(3, 5).join('\n\n');
    const three = await digest({ ...ARTICLE, text: `Karsk, Friday\n\n${text}\n\nRead more` }, { sentences: 3 });
    expect(three.whole).toBe(true);
    expect(three.summary).toHaveLength(3);
    expect(three.summary.map((sentence) => sentence.text).join(' ')).not.toMatch(/Read more|Karsk, Friday/);
    expect((await digest({ ...ARTICLE, text }, { sentences: 2 })).whole).toBe(false);
  });
});

describe('the publisher’s own tags', () => {
  const choose = (
    tags: readonly (string | Tag)[],
    { title = 'Pilots', text = '', phrases = [] as string[], siteName = '', limit = 10 } = {},
  ): Hashtag[] =>
    chooseHashtags(
      tags.map((tag) => (typeof tag === 'string' ? { text: tag, source: 'meta' } : tag)),
      phrases.map((phrase) => ({ phrase: { text: phrase } as Phrase, points: 1, reasons: [] })),
      limit,
      { lang: 'en', siteName, text: `${title}\n${text}`, isContent: (word) => !/^(?:the|and|of)$/i.test(word) },
    );
  const namesOf = (all: readonly Hashtag[]) => all.map(({ tag }) => tag);
  const line = (text: string): Tag => ({ text, source: 'line' });

  it.each([
    ['Harbour strike', 'HarbourStrike'],
    ['  Harbour \n  strike ', 'HarbourStrike'],
    ['har\tbour', 'HarBour'],
    ['the harbour', 'TheHarbour'],
    ['war in eastern Karsk', 'WarInEasternKarsk'],
    ['Q&amp;A', 'QA'],
    ['O&#39;Brien', 'OBrien'],
    ['O&#039;Brien', 'OBrien'],
    ['&quot;Karsk&quot;', 'Karsk'],
    ['Karsk&nbsp;port', 'KarskPort'],
    ['COVID-19', 'COVID19'],
    ['e-bike', 'EBike'],
    ['X-ray', 'XRay'],
    ['G7', 'G7'],
    ['newspaper', 'Newspaper'],
    ['front page design', 'FrontPageDesign'],
  ])('are cleaned: %j is #%s', (tag, wanted) => expect(namesOf(choose([tag]))).toEqual([wanted]));

  it.each([
    '',
    ' ',
    'News',
    'top stories',
    'Front Page',
    'últimas noticias',
    'Artikel',
    'Kraj',
    'ニュース',
    '2024',
    '100 %',
    'http',
    'https://',
    'www.',
    'the',
    'cat:news',
    'a=b',
    'news/sport',
    'one|two',
    'type_article',
    'lang-en',
    'a b c d e',
    `Karsk ${'k'.repeat(80)}`,
    `Karsk${'!'.repeat(80)}`,
  ])('are left out where they are none: %j', (tag) => expect(choose([tag])).toEqual([]));

  it('do not say the site’s name', () => {
    const tags = ['Slate Quay', 'The Slate Quay', 'Slate', 'Slate Quay strike'];
    expect(namesOf(choose(tags, { siteName: ' The Slate Quay ' }))).toEqual(['SlateQuayStrike']);
    expect(namesOf(choose(tags))).toHaveLength(4);
  });

  it('suffice where three of the publisher’s line are hashtags, and not where some of them are none', () => {
    const phrases = ['old lighthouse'];
    expect(namesOf(choose(['#Karsk', '#Quay', '#Ferry'].map(line), { phrases }))).toEqual(['Karsk', 'Quay', 'Ferry']);
    expect(namesOf(choose(['#Karsk', '#2024', '#1'].map(line), { phrases }))).toEqual(['Karsk', 'OldLighthouse']);
  });

  it('may be a piece of a word in the site’s name', () => {
    expect(namesOf(choose(['art', 'us'], { siteName: 'Focus on Party' }))).toEqual(['Art', 'Us']);
  });

  it.each([
    ['Old lighthouse and quay opened', ['old', 'lighthouse', 'and', 'quay'], []],
    ['Old lighthouse and quay opened', ['Norvia', 'old', 'lighthouse', 'and', 'quay', 'gulls'], ['Norvia', 'Gulls']],
    ['Old lighthouse and quay opened', ['lighthouse', 'quay', 'opened'], ['Lighthouse', 'Quay', 'Opened']],
    ['Old lighthouse opened again today', ['old', 'lighthouse', 'opened'], ['Old', 'Lighthouse', 'Opened']],
    ['Oil spill', ['oil', 'spill'], []],
    ['Oil spill', ['oil spill'], ['OilSpill']],
    ['Oil spill', ['spill', 'oil'], ['Spill', 'Oil']],
    ['Oil', ['oil'], ['Oil']],
  ])('are none where they are the pieces of a headline: %j, %j', (title, tags, wanted) => {
    expect(namesOf(choose(tags, { title }))).toEqual(wanted);
  });

  it('may follow each other as they do in the text', () => {
    const tags = ['gulls', 'herons', 'seals', 'otters'];
    expect(choose(tags, { text: 'gulls herons seals otters' })).toHaveLength(4);
  });

  it('come first where the text speaks of them; run-together labels are none where enough are borne out', () => {
    const text = 'The gulls and herons of Karsk.';
    expect(namesOf(choose(['otters', 'Karsk opera', 'gulls', 'Karsk'], { text }))).toEqual([
      'Gulls',
      'Karsk',
      'Otters',
      'KarskOpera',
    ]);
    expect(namesOf(choose(['showDate', 'gulls', 'herons'], { text }))).toEqual(['Gulls', 'Herons', 'showDate']);
    expect(namesOf(choose(['showDate', 'gulls', 'herons', 'Karsk'], { text }))).toEqual(['Gulls', 'Herons', 'Karsk']);
  });

  it('are no more than are asked for, and none twice', () => {
    expect(namesOf(choose(['gulls', 'herons', 'seals'], { limit: 2 }))).toEqual(['Gulls', 'Herons']);
    expect(namesOf(choose(['pilots', 'pilot', 'Pilots'], { phrases: ['pilot', 'quay'] }))).toEqual(['Pilots', 'Quay']);
  });

  it('in a line of theirs stand as they are, and first; from three on nothing of the text is added', () => {
    const two = choose(['gulls', line('#HarbourStrike'), line('karsk')], { phrases: ['quay'] });
    expect(two).toEqual([
      { tag: 'HarbourStrike', phrase: 'Harbour Strike', source: 'publisher' },
      { tag: 'karsk', phrase: 'karsk', source: 'publisher' },
      { tag: 'Gulls', phrase: 'gulls', source: 'publisher' },
      { tag: 'Quay', phrase: 'quay', source: 'text' },
    ]);
    const three = choose(['gulls', line('News'), line('karsk'), line('2024'), line('port')], { phrases: ['quay'] });
    expect(namesOf(three)).toEqual(['News', 'karsk', 'port', 'Gulls']);
  });

  it.each([
    [['Tarje Holm'], ['Holm', 'Tarje', 'minister Holm', 'Holm cabinet', 'minister'], ['TarjeHolm', 'Minister']],
    [['Karsk'], ['Karsk harbour', 'Karsk', 'harbour'], ['Karsk', 'KarskHarbour', 'Harbour']],
    [['Port of Karsk'], ['port strike', 'Karsk port', 'new port'], ['PortOfKarsk', 'PortStrike']],
  ])('%j are not said again by the text’s %j', (tags, phrases, wanted) => {
    expect(namesOf(choose(tags, { phrases }))).toEqual(wanted);
  });
});

describe('hashtags', () => {
  it('of the text do not say a part of the publisher’s again', async () => {
    const text =
      'Minister Tarje Holm opened the quay. Minister Tarje Holm was late, and Holm said so. The quay is long. The quay is new.';
    const input = {
      title: 'Holm opens the quay',
      text,
      lang: 'en',
      tags: [{ text: 'Tarje Holm', source: 'meta' as const }],
    };
    const tags = (await digest(input)).hashtags.map(({ tag }) => tag);
    expect(tags[0]).toBe('TarjeHolm');
    expect(tags.filter((tag) => /Holm|Tarje/.test(tag))).toEqual(['TarjeHolm']);
    expect(tags).toContain('Quay');
  });

  it('name people and places as whole phrases', async () => {
    const tags = (await digest(ARTICLE)).hashtags.map(({ tag }) => tag);
    expect(tags).toContain('VelaKoram');
    expect(tags).toContain('Karsk');
    expect(tags).not.toContain('Vela');
    expect(tags).not.toContain('Koram');
    expect(tags).not.toContain('Friday');
  });

  const tagsOf = async (text: string, title = '') =>
    (await digest({ lang: 'en', title, text })).hashtags.map(({ tag }) => tag);

  it('name by the whole name whom the text names so only once, at first', async () => {
    const tags = await tagsOf(
      'The city of Karsk is led by Tarje Holm since May. On the quay Holm said that the port would open. It was Holm who had closed it. People like Holm.',
    );
    expect(tags).toContain('TarjeHolm');
    expect(tags).not.toContain('Holm');
  });

  it('hold no two names that ‘and’ joins only once', async () => {
    const once = 'The police asked Dino Korä and Ben Mata to come. Dino Korä slept. They asked Ben Mata again.';
    const tagsOf = async (text: string) =>
      (await digest({ title: '', text, lang: 'en' })).hashtags.map(({ tag }) => tag);
    expect(await tagsOf(once)).toEqual(expect.arrayContaining(['DinoKorä', 'BenMata']));
    expect(await tagsOf('They left Karsk and Lund at dawn. In Karsk and Lund nobody sleeps.')).toContain(
      'KarskAndLund',
    );
  });

  it('hold no verb or adverb that its ending tells', async () => {
    const text = 'Los prácticos reforzaron el puerto. Ilegalmente reforzaron el puerto. El puerto cerró ilegalmente.';
    const tags = (await digest({ title: '', text, lang: 'es' })).hashtags.map(({ tag }) => tag);
    expect(tags).toContain('Puerto');
    expect(tags.join(' ')).not.toMatch(/Ilegalmente|Reforzaron/i);
  });

  it('keep a small word that opens a name', async () => {
    const tags = await tagsOf(
      'The ship left New Karsk at dawn. In New Karsk the pilots sleep. They like New Karsk, and a new ship is not what they want.',
    );
    expect(tags).toContain('NewKarsk');
    expect(tags).not.toContain('Karsk');
  });

  it('keep a small word that closes a name, but for lines that are written as headlines are', async () => {
    const text = [
      'Pilots of Karsk met envoys from the United States in the Bay Area, where the Bay Area council had called them.',
      'For the United States this is the third meeting, and the Bay Area pays for it.',
      'Pilots From Norvia May Have Lost',
    ].join('\n\n');
    const tags = (await digest({ title: 'Pilots meet', text, lang: 'en' })).hashtags.map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(['UnitedStates', 'BayArea', 'Norvia']));
    expect(tags.join(' ')).not.toMatch(/MayHave/);
  });

  it.each([
    ['es', 'Los barcos salen de Buenos Aires hoy. El puerto de Buenos Aires espera.', 'BuenosAires'],
    ['pt', 'Os barcos saem de São Paulo hoje. O porto de São Paulo espera.', 'SãoPaulo'],
    [
      'fr',
      'Les bateaux de la Nouvelle Calédonie partent. Le port de la Nouvelle Calédonie attend.',
      'NouvelleCalédonie',
    ],
    ['it', 'Le navi degli Stati Uniti partono. Il porto degli Stati Uniti aspetta.', 'StatiUniti'],
  ])('in %s keep the small word that opens the name in %j', async (lang, text, tag) => {
    expect((await digest({ title: '', text, lang })).hashtags.map((hashtag) => hashtag.tag)).toContain(tag);
  });

  it('prefer what is named to what describes it', async () => {
    const tags = await tagsOf(
      'The northern pier fell into the sea. Nobody had used the northern lighthouse, for the pier was closed. Now the northern ferry sails from the old mole, and the pier, says its keeper, will not be built again. People miss their pier. A northern winter is long.',
    );
    expect(tags).toContain('Pier');
    expect(tags.indexOf('Pier')).toBeLessThan(tags.includes('Northern') ? tags.indexOf('Northern') : tags.length);
  });

  it('count a line that comes again only once', async () => {
    const caption = 'Storm Threatens Harbour Plans';
    const tags = await tagsOf(
      [caption, caption, caption, caption, 'The pilots went back to work, and pilots from the south came too.'].join(
        '\n\n',
      ),
    );
    expect(tags[0]).toBe('Pilots');
    expect(tags.filter((tag) => tag.includes('Threatens')).length).toBeLessThan(2);
  });

  it('hold no addresses', async () => {
    const text =
      'The timetable of Karsk is at http://karsk.example/timetable now, and https://karsk.example/timetable works too.';
    const tags = (await digest({ title: '', text, lang: 'en' })).hashtags.map(({ tag }) => tag);
    expect(tags).toContain('Timetable');
    expect(tags.join(' ')).not.toMatch(/http|example/i);
  });

  it.each([
    ['es', 'El diez por ciento de los barcos espera. El veinte por ciento de los barcos sale.', 'Ciento'],
    ['pl', 'Wzrost o 3 proc. w marcu podał port. Wzrost o 4 proc. w maju podał port.', 'Proc'],
  ])('in %s hold no word for a share: %j', async (lang, text, tag) => {
    expect((await digest({ title: '', text, lang })).hashtags.map((hashtag) => hashtag.tag)).not.toContain(tag);
  });

  it('hold no French verb with its subject behind it', async () => {
    const text =
      'Le port rouvre, a-t-il dit. La grève du port est finie, explique-t-on. Les pilotes, a-t-il dit, sont contents.';
    const { hashtags } = await digest({ title: '', text, lang: 'fr' });
    expect(hashtags.map(({ phrase }) => phrase).join(' ')).not.toMatch(/-t-/);
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

describe('hashtags of a Korean text', () => {
  it('are nouns without their particles, and no verbs', async () => {
    const text =
      '등대지기는 매일 밤 등대에 올랐다. 항구의 사람들은 등대지기를 좋아한다. 등대가 꺼진 밤에는 항구가 조용했다. 전문가는 등대의 불이 낡았다고 말했고, 전문가가 다시 왔다. 항구는 등대를 지키기로 하고 있다. 이것은 등대지기의 일이다.';
    const tags = (await digest({ title: '등대지기의 밤', text, lang: 'ko' })).hashtags.map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(['등대', '등대지기', '항구', '전문가']));
    expect(
      tags.filter((tag) => /(?:등대|항구|등대지기|전문가)[가-힣]|전문$|이다$|있다$/.test(tag) && tag !== '등대지기'),
    ).toEqual([]);
  });
});

describe('hashtags of a German text', () => {
  it('hold no adjective in another case than the first', async () => {
    const text =
      'Mit dem richtigen Werkzeug geht alles. Wer mit richtigem Werkzeug und richtigen Handgriffen arbeitet, spart Zeit. Die künstliche Intelligenz hilft. Mit künstlicher Intelligenz lernt man, und künstlicher Intelligenz gehört die Zukunft.';
    const tags = (await digest({ title: 'Werkzeug und künstliche Intelligenz', text, lang: 'de' })).hashtags;
    expect(tags.map(({ tag }) => tag)).toContain('KünstlicheIntelligenz');
    expect(tags.map(({ tag }) => tag).join(' ')).not.toMatch(/Richtige[mn]|Künstlicher/);
  });

  it('are nouns, which have capitals', async () => {
    const text =
      'Die Preise blieben hoch. Insbesondere die Mieten sind höher als zuvor. Höher sind nur die Steuern, und höher werden auch die Mieten. Insbesondere in Karsk blieben die Mieten hoch.';
    const { hashtags } = await digest({ title: 'Mieten blieben höher', text, lang: 'de' });
    const tags = hashtags.map(({ tag }) => tag);
    expect(tags).toContain('Mieten');
    for (const tag of ['Höher', 'Blieben', 'Insbesondere', 'Hoch']) expect(tags).not.toContain(tag);
  });
});

describe('the publisher’s tags', () => {
  it('come with those first that the text speaks of, without signs written out and machine’s words', async () => {
    const tags = ['Ada Ruun', 'showPublishedDate', 'night watches', 'port &amp; authority', 'Karsk', 'The strike'].map(
      (text) => ({ text, source: 'meta' as const }),
    );
    const { hashtags } = await digest({ ...ARTICLE, tags });
    expect(hashtags.filter(({ source }) => source === 'publisher').map(({ tag }) => tag)).toEqual([
      'NightWatches',
      'PortAuthority',
      'Karsk',
      'TheStrike',
      'AdaRuun',
    ]);
  });

  it('are neither small words, nor addresses, nor a run of the headline’s words', async () => {
    const title = 'Old lighthouse and quay opened by the minister';
    const tags = ['Norvia', 'OLD', 'LIGHTHOUSE', 'AND', 'QUAY', 'OPENED', 'the', 'http', 'WHO'].map((text) => ({
      text,
      source: 'meta' as const,
    }));
    const { hashtags } = await digest({ ...ARTICLE, title, tags });
    expect(hashtags.filter(({ source }) => source === 'publisher').map(({ tag }) => tag)).toEqual(['Norvia', 'WHO']);
  });

  it('are none where a machine cut the headline into its words', async () => {
    const sources = async (texts: readonly string[]) => {
      const tags = texts.map((text) => ({ text, source: 'meta' as const }));
      const { hashtags } = await digest({ ...ARTICLE, title: 'How does oil come about?', tags });
      return hashtags.filter(({ source }) => source === 'publisher').map(({ tag }) => tag);
    };
    expect(await sources(['How', 'does', 'oil', 'come', 'about'])).toEqual([]);
    expect(await sources(['oil'])).toEqual(['Oil']);
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

describe('the publisher’s tags, cleaned', () => {
  const text =
    'Ann Korä leads the MEM in Karsk. A lawyer asked the MEM about pilots. Día de la Madre is the day of lawyers.';
  const tagsOf = async (tags: readonly string[], siteName = 'Norvia Today') =>
    (
      await digest({
        title: 'Pilots sleep in Karsk',
        text,
        lang: 'en',
        siteName,
        tags: tags.map((tag): Tag => ({ text: tag, source: 'meta' })),
      })
    ).hashtags
      .filter(({ source }) => source === 'publisher')
      .map(({ tag }) => tag);

  it.each([
    ['single words of which another is made', ['Ann', 'korä', 'Ann Korä'], ['AnnKorä']],
    ['… with accents or without', ['Ann', 'Kora', 'Ann Korä'], ['AnnKorä']],
    ['but not a single word of others', ['pilots', 'pilots of Karsk'], ['Pilots', 'PilotsOfKarsk']],
    ['the same without its accents', ['Dia de la Madre', 'Día de la Madre'], ['DíaDeLaMadre']],
    ['… whichever comes first', ['Día de la Madre', 'Dia de la Madre'], ['DíaDeLaMadre']],
    ['what a wrong encoding left', ['Karsk', 'aktualno\ufffdci', 'detenci&oacute'], ['Karsk']],
    ['but no sign between words', ['Q&A'], ['QA']],
    ['labels of machines', ['@hp-river', 'front-page', 'world-news'], []],
    ['the site’s name, however it is run together', ['norviatoday', 'norvia-today'], []],
    ['but no word of it', ['today in norvia'], ['TodayInNorvia']],
    ['the headline itself', ['Pilots sleep in Karsk'], []],
  ])('leave out %s', async (_, tags, left) => expect(await tagsOf(tags)).toEqual(left));

  it('leave out words in small letters where small words show that a line was cut up', async () => {
    expect(await tagsOf(['pilots', 'and', 'the', 'woke', 'Karsk', 'of'])).toEqual(['Karsk']);
    expect(await tagsOf(['pilots', 'and', 'the', 'woke', 'Karsk'])).toEqual(['Pilots', 'Karsk', 'Woke']);
  });

  it.each([
    ['mem', 'MEM'],
    ['Mem', 'MEM'],
    ['MEM', 'MEM'],
    ['LAWYER', 'Lawyer'],
    ['ann korä', 'AnnKorä'],
    ['Law', 'Law'],
    ['SHIP', 'SHIP'],
    ['LEADS', 'LEADS'],
  ])('are written as the text writes them: %s as %s', async (tag, written) => {
    expect(await tagsOf([tag])).toEqual([written]);
  });

  it('are not written as a line in capitals writes them', async () => {
    const { hashtags } = await digest({
      title: '',
      text: 'MARSICAN BEARS. They sleep.',
      lang: 'en',
      tags: [{ text: 'Marsican bears', source: 'meta' }],
    });
    expect(hashtags[0]?.tag).toBe('MarsicanBears');
  });
});

it('explains every sentence and phrase by its clues', async () => {
  const { sentences, phrases, lang, hashtags } = await explainDigest(ARTICLE);
  expect(lang).toBe('en');
  expect(sentences.filter(({ rank }) => rank).map(({ text }) => text)).toEqual(
    (await digest(ARTICLE)).summary.map(({ text }) => text),
  );
  expect(phrases.filter(({ isChosen }) => isChosen).map(({ phrase }) => phrase)).toEqual(
    expect.arrayContaining(hashtags.map(({ phrase }) => phrase)),
  );
  for (const { points, reasons } of [...sentences, ...phrases]) {
    expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBeCloseTo(points);
  }
});

it('explains what counted when a sentence had its turn: that it stood first, that it repeated what was chosen', async () => {
  const [first = '', ...rest] = ARTICLE.text.split('\n\n');
  const again = `${first.replace('Friday', 'a grey Friday')} Nobody else came to Karsk that day, and nobody was expected either.`;
  const { sentences } = await explainDigest({ ...ARTICLE, text: [first, again, ...rest].join('\n\n') });
  const cluesOf = (at: number) => sentences[at]?.inTurn.map(({ clue }) => clue);
  expect(sentences[0]?.rank).toBe(1);
  expect(cluesOf(0)).toEqual(['stands-first']);
  expect(sentences[1]?.rank).toBeNull();
  expect(cluesOf(1)).toEqual(['repeats-chosen', 'only-repeats']);
  const worth = ({ points, inTurn }: (typeof sentences)[number]) =>
    inTurn.reduce((sum, reason) => sum + reason.points, points);
  const last = sentences.find(({ rank }) => rank === 3)!;
  for (const each of sentences.filter(({ rank }) => !rank)) expect(worth(each)).toBeLessThanOrEqual(worth(last));
});

it('explains that a sentence need not lean on another which is chosen', async () => {
  const text = [
    'The harbour pilots of Karsk went back to work on Friday after nine days of strike over their watches.',
    'They had asked the port authority of Karsk for shorter night watches since the harbour pilots lost two men in March.',
    'Somebody sold warm bread on a corner of the old market, as every day of that winter.',
  ].join(' ');
  const { sentences } = await explainDigest({ title: 'Harbour pilots of Karsk', text, lang: 'en' }, { sentences: 2 });
  expect(sentences.map(({ rank }) => rank)).toEqual([1, 2, null]);
  expect(sentences[1]?.inTurn.map(({ clue }) => clue)).toContain('leans-on-chosen');
});
