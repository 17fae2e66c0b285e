import { describe, expect, it } from 'vitest';
import { isCaption } from '../../src/digest/captions.ts';
import { hasDeterminers, isDetermined } from '../../src/digest/determiners.ts';
import { isKoreanVerb, particlesOff } from '../../src/digest/korean.ts';
import { languageOf } from '../../src/digest/language.ts';
import { loadStopWords } from '../../src/digest/stop-words.ts';
import { isContent, readText } from '../../src/digest/text.ts';
import { bareWords, keyOf, splitOptions, splitWords } from '../../src/digest/words.ts';

describe('the words of a text', () => {
  it.each([
    [
      'en',
      'The pilots’ well-kept boat cost $1.5 at AT&T.',
      ['The', 'pilots', 'well-kept', 'boat', 'cost', '1.5', 'at', 'AT&T'],
    ],
    ['en', "Karsk's pilots don’t like O’Brien’s boat", ['Karsk', 'pilots', 'don’t', 'like', 'O’Brien', 'boat']],
    ['de', 'Vela’s Boot, U-Bahn', ['Vela’s', 'Boot', 'U-Bahn']],
    ['fr', 'L’eau d’Anne qu’il a, aujourd’hui', ['eau', 'Anne', 'il', 'a', 'aujourd’hui']],
    ['it', 'dell’acqua, un’isola e l’on', ['acqua', 'isola', 'e', 'on']],
    ['ca', 'l’aigua d’Anna', ['aigua', 'Anna']],
    ['tr', 'Ankara’da Karsk’ın limanı', ['Ankara', 'Karsk', 'limanı']],
    ['tr', 'O’Brien', ['O’Brien']],
    ['en', 'l’eau', ['l’eau']],
    ['hi', 'पुल खुल गया', ['पुल', 'खुल', 'गया']],
  ])('in %s of %j are %j', (lang, text, words) => {
    const split = splitWords(text, lang);
    expect(split.map((word) => word.text)).toEqual(words);
    for (const word of split) expect(text.startsWith(word.text, word.start)).toBe(true);
  });

  it('are told by a dictionary where there are no spaces, Latin ones with a hyphen as one', () => {
    const text = '港で COVID-19 と AT&T の船が、待つ。';
    const words = splitWords(text, 'ja');
    expect(words.map((word) => word.text)).toEqual(expect.arrayContaining(['港', 'COVID-19', 'AT&T', '船', '待つ']));
    expect(words.map((word) => word.text)).not.toContain('。');
    for (const word of words) expect(text.startsWith(word.text, word.start)).toBe(true);
    expect(splitWords('ท่าเรือเปิด', 'th').length).toBeGreaterThan(1);
    expect(splitWords('ស្ពានថ្មីនៅភ្នំពេញ', 'km').map(({ text }) => text)).toEqual(['ស្ពាន', 'ថ្មី', 'នៅ', 'ភ្នំពេញ']);
    expect(splitWords('ရန်ကုန်မြို့တွင်တံတား', 'my').map(({ text }) => text)).toContain('တံတား');
    expect(splitWords('ຂົວໃໝ່ເປີດ', 'lo').map(({ text }) => text)).toEqual(['ຂົວ', 'ໃໝ່', 'ເປີດ']);
    expect(splitWords('港で待つ', 'und').map((word) => word.text)).toContain('港');
    expect(splitWords('COVID-19の港', 'ja').find((word) => word.text === 'COVID-19')?.key).toBe('covid-19');
  });

  it.each([
    '独フォルクスワーゲン社の船',
    'サンフランシスコ市の船',
    'ディープラーニングで船を探す',
    'バイデン大統領の船',
  ])('are whole in katakana, which the dictionary would cut: %s', (text) => {
    const words = splitWords(text, 'ja').map((word) => word.text);
    expect(words).toContain(/[ァ-ー]+/u.exec(text)?.[0]);
    expect(words).toContain('船');
  });

  it('are two in katakana where a dot parts them', () => {
    expect(splitWords('アン・コーレ', 'ja').map((word) => word.text)).toEqual(['アン', 'コーレ']);
  });

  it('hold soft hyphens, which their keys do not', () => {
    const [first, second] = splitWords('har\u00adbour pi\u00adlots', 'en');
    expect([first?.key, second?.key]).toEqual(['harbour', 'pilot']);
    expect(second?.start).toBe(9);
  });

  it('have what is none of them cut off, the same wherever they stand', () => {
    const options = splitOptions((word) => word.replace('가', ''));
    expect(splitWords('항구가 항구가', 'ko', options)).toEqual([
      { text: '항구', key: '항구', start: 0 },
      { text: '항구', key: '항구', start: 4 },
    ]);
    expect(bareWords('항구가, l’eau 3!')).toEqual(['항구가', 'l’eau', '3']);
    expect(bareWords('…')).toEqual([]);
  });
});

describe('the forms of a word', () => {
  it.each([
    ['en', 'movie', 'movies'],
    ['en', 'country', 'countries'],
    ['en', 'ship', 'Ships'],
    ['en', 'box', 'boxes'],
    ['en', 'church', 'churches'],
    ['en', 'day', 'days'],
    ['de', 'Schiffen', 'Schiffe'],
    ['de', 'Boote', 'Booten'],
    ['de', 'Schiff', 'Schiffe'],
    ['fr', 'bateau', 'bateaux'],
    ['fr', 'port', 'ports'],
    ['es', 'barco', 'barcos'],
    ['pt', 'navio', 'navios'],
    ['it', 'nave', 'navi'],
    ['nl', 'haven', 'havens'],
    ['sv', 'hamnen', 'hamnar'],
    ['pl', 'portem', 'portu'],
    ['cs', 'lodivod', 'lodivodi'],
    ['ru', 'порты', 'портов'],
    ['uk', 'порти', 'портів'],
    ['pl', 'Polska', 'Polsce'],
    ['en', 'Korea', 'Korean'],
    ['en', 'America', 'Americans'],
    ['en', 'Libya', 'Libyan'],
    ['ar', 'الحكومة', 'والحكومة'],
    ['ar', 'حكومة', 'للحكومة'],
    ['ar', 'بالحكومة', 'الحكومة'],
    ['und', 'Karsk', 'KARSK'],
  ])('in %s are one: %s, %s', (lang, one, other) => expect(keyOf(other, lang)).toBe(keyOf(one, lang)));

  it.each([
    ['en', 'bus', 'bu'],
    ['en', 'press', 'pres'],
    ['en', 'us', 'u'],
    ['en', 'ties', 'ti'],
    ['de', 'Boote', 'Bo'],
    ['fr', 'as', 'a'],
    ['und', 'ship', 'ships'],
    ['ja', 'ships', 'ship'],
  ])('in %s are not: %s, %s', (lang, one, other) => expect(keyOf(other, lang)).not.toBe(keyOf(one, lang)));
});

describe('a word of meaning', async () => {
  const stops = Object.fromEntries(
    await Promise.all(
      ['en', 'de', 'fr', 'pl', 'ja', 'zh', 'ko'].map(async (lang) => [lang, await loadStopWords(lang)]),
    ),
  ) as Record<string, ReadonlySet<string>>;
  const means = (lang: string, text: string): boolean =>
    isContent({ text, key: keyOf(text, lang), start: 0 }, stops[lang] ?? new Set(), lang);

  it.each([
    ['en', 'harbour'],
    ['en', 'WHO'],
    ['en', 'EU'],
    ['en', 'COVID-19'],
    ['en', 'ox'],
    ['de', 'Hafen'],
    ['fr', 'port'],
    ['fr', 'porte-avions'],
    ['en', 'explique-t-on'],
    ['pl', 'latarnia'],
    ['ja', '灯台'],
    ['ja', 'タワー'],
    ['ja', '港'],
    ['zh', '港'],
    ['ko', '항구'],
    ['ko', '섬'],
    ['en', '한다'],
    ['ja', 'お茶'],
    ['ja', '食べる'],
    ['en', 'ひらひら'],
  ])('in %s is %s', (lang, word) => expect(means(lang, word)).toBe(true));

  it.each([
    ['en', 'the'],
    ['en', 'The'],
    ['en', 'who'],
    ['en', 'don’t'],
    ['en', 'who’s'],
    ['en', 'Monday'],
    ['en', 'million'],
    ['en', 'said'],
    ['en', '2024'],
    ['en', '1.5'],
    ['en', 'x'],
    ['de', 'Freitag'],
    ['de', 'wurde'],
    ['fr', 'explique-t-on'],
    ['fr', 'a-t-il'],
    ['fr', 'dit-elle'],
    ['pl', 'm.in'],
    ['en', 'e.g'],
    ['ja', 'する'],
    ['ja', 'ひらひら'],
    ['en', 'today’s'],
    ['en', 'everybody’ll'],
    ['en', 'ø'],
    ['ru', 'Ж'],
    ['fr', 'explique-t-il'],
    ['ko', '있다'],
    ['ko', '하는'],
  ])('in %s is not %s', (lang, word) => expect(means(lang, word)).toBe(false));

  it('is counted, in the text and apart in its headline', async () => {
    let pauses = 0;
    const pause = async () => void pauses++;
    const read = await readText('Two ships', 'The ship waits. Ships wait.\n\nA Pilot waits.', 'en', stops.en!, pause);
    expect(pauses).toBe(3);
    expect(read.words).toBe(8);
    expect(read.counts.get(keyOf('ship', 'en'))).toBe(2);
    expect([...read.title]).toEqual([keyOf('ships', 'en')]);
    expect(read.titleWords.map(({ text }) => text)).toEqual(['Two', 'ships']);
    expect(read.sentences.map(({ content }) => content[0])).toEqual(
      ['ship', 'ship', 'pilot'].map((word) => keyOf(word, 'en')),
    );
    expect(
      read.sentences[2]?.words.map(({ text, capital, meaning, start }) => [text, capital, meaning, start]),
    ).toEqual([
      ['A', true, false, 0],
      ['Pilot', true, true, 2],
      ['waits', false, true, 8],
    ]);
    expect([read.isContent('ship'), read.isContent('the')]).toEqual([true, false]);
  });

  it('is the same in Korean whatever particle follows it, and in the headline', async () => {
    const read = async (lang: string) =>
      readText('항구의 밤', '항구가 있다. 항구는 섬의 것.', lang, stops[lang]!, async () => {});
    expect((await read('ko')).counts.get('항구')).toBe(2);
    expect((await read('ko')).title.has('항구')).toBe(true);
    expect((await read('en')).counts.has('항구')).toBe(false);
  });

  it('has a capital where it begins with one', async () => {
    const { sentences } = await readText('', 'An iPhone and an Apple.', 'en', stops.en!, async () => {});
    expect(sentences[0]?.words.filter(({ capital }) => capital).map(({ text }) => text)).toEqual(['An', 'Apple']);
  });
});

describe('Korean', () => {
  it.each([
    '공적인',
    '분명한',
    '자연스러운',
    '하는',
    '있는',
    '한다',
    '있다',
    '없다',
    '올랐다',
    '합니다',
    '이다',
    '조용했다',
  ])('%s is a verb', (word) => {
    expect(isKoreanVerb(word)).toBe(true);
  });
  it.each(['북한', '제한', '바다', '판다', '우간다', '르완다', '다', '항구', '캐나다', '등대지기'])(
    '%s is none',
    (word) => {
      expect(isKoreanVerb(word)).toBe(false);
    },
  );

  it.each([
    ['항구가', '항구', '항구가 항구는'],
    ['항구에서', '항구', '항구에서 항구로'],
    ['항구', '항구', '항구 항구가'],
    ['등대로', '등대', '등대 등대로'],
    ['고양이', '고양이', '고양이 고양이가 고양이는'],
    ['전문가', '전문가', '전문가 전문가는'],
    ['전문가', '전문가', '전문가'],
    ['항구가', '항구가', '항구가 섬은'],
    ['섬은', '섬은', '섬은 섬이'],
    ['Karsk가', 'Karsk가', 'Karsk가 Karsk는'],
  ])('%s is %s in the text %j', (word, stem, text) => {
    expect(particlesOff(text.split(' '))(word)).toBe(stem);
  });
});

/** A sentence or two of news in each language that has to be told by its words. */
const SAMPLES: Readonly<Record<string, string>> = {
  en: 'The harbour of the town was closed to ships for nine days, and it is not clear when the pilots are to be back at work in the port.',
  de: 'Der Hafen der Stadt war neun Tage lang für die Schiffe geschlossen, und es ist nicht klar, wann sich die Lotsen auf den Weg machen.',
  fr: 'Le port de la ville est resté fermé pendant neuf jours, et les pilotes du port ne sont pas prêts à reprendre le travail pour une prime.',
  es: 'El puerto de la ciudad estuvo cerrado por nueve días, y los pilotos del puerto no se presentan a trabajar con las familias en una huelga.',
  pt: 'O porto da cidade ficou fechado por nove dias, e os pilotos do porto não se apresentam ao trabalho em uma greve que não é para todos.',
  it: 'Il porto della città è rimasto chiuso per nove giorni, e i piloti del porto non si presentano al lavoro in uno sciopero che non è di tutti.',
  nl: 'De haven van de stad is negen dagen dicht voor schepen, en het is niet duidelijk of de loodsen van het bedrijf er morgen zijn.',
  pl: 'Port w mieście jest zamknięty na dziewięć dni i nie wiadomo, czy piloci się do pracy zgłoszą, jak to było przez lata, oraz co dla nich po to zrobić.',
  sv: 'Hamnen i staden var stängd för fartyg i nio dagar, och det är inte klart om lotsarna har tid att arbeta med det som en del av sig vill.',
  da: 'Havnen i byen var lukket for skibe i ni dage, og det er ikke klart, om lodserne har tid til at arbejde med det, der er en del af sig.',
  fi: 'Satama on suljettu ja se on ollut kiinni, mutta luotsit ovat sitä mieltä että hän oli myös mukaan kutsuttu kun tai niin sanottiin.',
  cs: 'Přístav ve městě je zavřen a není jasné, že se lodivodi do práce vrátí, jak to bylo za ty roky, ale jsou pro to podle všeho také jako dřív.',
  tr: 'Liman dokuz gün kapalı kaldı ve bu bir karar için çok daha sonra gibi; ama kadar olan ile birlikte olarak da bir iş için bekliyor.',
  ro: 'Portul din oraș a fost închis nouă zile și nu este clar că piloții o să vină la lucru cu toții pe care un prim ministru în mai i-a chemat.',
  hu: 'A kikötő kilenc napig zárva volt, és nem tudni, hogy a pilóták mint egy csapat mikor térnek vissza, de ez az ügy már csak után is meg volt.',
  ru: 'Порт в городе был закрыт на девять дней, и не ясно, что он скажет по этому поводу из города, но как это для него от всех к утру.',
  uk: 'Порт у місті був закритий на девять днів, і не зрозуміло, що він скаже про це для міста, але як це від них до ранку з усіма та за ними.',
  bg: 'Пристанището в града беше затворено за девет дни и не е ясно кога са готови да се върнат на работа от града, като това ще е по план с тях.',
  ar: 'كان الميناء في المدينة مغلقا من الشركة على مدى تسعة أيام التي مرت بعد هذا القرار عن العمل مع النقابة إلى أن عاد الذي كان ما يزال بعيدا.',
  fa: 'بندر در شهر به مدت نه روز بسته بود و این که با آن چه می شود از یک تصمیم است برای های را که آن با این از به در می گوید.',
};

describe('the language', () => {
  it.each(Object.entries(SAMPLES))('%s is told by its common words, whatever the page says', (lang, text) => {
    expect(languageOf(text)).toBe(lang);
    expect(languageOf(text, lang)).toBe(lang);
    expect(languageOf(text, lang === 'en' ? 'de' : 'en')).toBe(lang);
    expect(languageOf(`\n  ${text.toUpperCase()}`, 'ja')).toBe(lang === 'ja' ? 'ja' : languageOf(text, 'ja'));
  });

  it.each([
    ['다리가 다시 열렸다. COVID-19', 'ko'],
    ['สะพานเปิดแล้ว', 'th'],
    ['ຂົວໃໝ່ເປີດ', 'lo'],
    ['ស្ពានថ្មីបានបើក', 'km'],
    ['တံတားသစ်ဖွင့်သည်', 'my'],
    ['הגשר נפתח מחדש', 'he'],
    ['पुल फिर खुल गया', 'hi'],
    ['Η γέφυρα άνοιξε ξανά', 'el'],
    ['港で灯台が再び灯された', 'ja'],
    ['港口的灯塔重新点亮', 'zh'],
  ])('of %j is told by its script: %s', (text, lang) => {
    expect(languageOf(text)).toBe(lang);
    expect(languageOf(text, 'en')).toBe(lang);
  });

  it.each([
    ['The word 港口 is Chinese, and the word 灯塔 is one of the same kind for all that we know.', 'en'],
    ['The letter π is Greek.', 'en'],
    ['Samsung (삼성전자주식회사) is a company of the land.', 'en'],
    ['港口的灯塔の重新点亮居民们非常高兴', 'zh'],
    ['東京都港区で地震が発生', 'ja'],
    ['2024 1998 1950 12:30 10.000 99.999 7.000 – 港口', 'zh'],
    ['The letter ש is Hebrew, and the letter ก is Thai.', 'en'],
  ])('of %j is not that of a few letters in it', (text, lang) => expect(languageOf(text, lang)).toBe(lang));

  it.each([
    ['Karsk.', 'en-GB', 'en'],
    ['Karsk.', 'PT_br', 'pt'],
    ['Karsk.', 'nb-NO', 'no'],
    ['Karsk.', 'nn', 'no'],
    ['Karsk.', 'iw', 'he'],
    ['Karsk.', 'in', 'id'],
    ['Karsk.', undefined, 'und'],
    ['Karsk.', '', 'und'],
    ['', undefined, 'und'],
    // Too short to go against what the page says.
    ['Der Hafen ist zu, und die Stadt ist still.', 'en', 'en'],
    ['Der Hafen ist zu, und die Stadt ist still.', undefined, 'de'],
    // Danish and Norwegian are told apart by little: the page knows.
    [SAMPLES.da!, 'no', 'no'],
    // Languages whose common words are not known are taken as the page says.
    [SAMPLES.en!, 'vi', 'vi'],
  ])('of %j, declared as %j, is %s', (text, declared, lang) => expect(languageOf(text, declared)).toBe(lang));

  it('is that of the beginning of a long text', () => {
    expect(languageOf(`${SAMPLES.de} `.repeat(25) + `${SAMPLES.en} `.repeat(200))).toBe('de');
  });
});

describe('words that say nothing', () => {
  it.each([
    ['en', ['the', 'said', 'would', 'monday', 'may', 'million']],
    ['de', ['der', 'sagte', 'wurde', 'freitag', 'märz']],
    ['fr', ['les', 'selon', 'depuis', 'vendredi', 'août']],
    ['pl', ['marzec', 'marca', 'marcu', 'wobec', 'piątek', 'piątku']],
    ['uk', ['березень', 'березня', 'березні', 'після', 'повідомила']],
    ['tr', ['dedi', 'yılında']],
    ['cs', ['březen', 'března', 'březnu']],
    ['zh', ['他们', '他們', '可以', '一个', '目前']],
    ['es', ['los', 'dijo', 'desde', 'viernes', 'marzo']],
    ['pt', ['não', 'disse', 'desde', 'sexta-feira', 'março']],
    ['it', ['della', 'detto', 'venerdì', 'marzo']],
    ['nl', ['het', 'zei', 'vrijdag', 'maart']],
    ['ru', ['что', 'заявил', 'пятница', 'марта', 'марте', 'года']],
    ['fa', ['است', 'که']],
    ['no', ['ikke', 'fredag', 'mars']],
    ['ko', ['금요일', '대한', '그녀']],
    ['ja', ['金曜日']],
  ])('in %s hold %j', async (lang, words) => {
    const stops = await loadStopWords(lang);
    expect(words.filter((word) => !stops.has(word))).toEqual([]);
    expect(stops.has('')).toBe(false);
  });

  it.each([
    'ar',
    'bg',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
    'hr',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sv',
    'th',
    'tr',
    'uk',
    'vi',
    'zh',
  ])('in %s are many', async (lang) => {
    // The names of days and months alone are nineteen.
    expect((await loadStopWords(lang)).size).toBeGreaterThan(60);
  });

  it('are none where nobody knows the language', async () => {
    expect((await loadStopWords('no language')).size).toBe(0);
  });
});

describe('a caption', () => {
  it.each([
    'Photo: Ada Ruun',
    'Photo by Ada Ruun: the quay.',
    'Figure 9: The lighthouse.',
    'Abb. 3: Der Leuchtturm.',
    'Tabla 2. Los barcos.',
    'Bild: Ada Ruun',
    'Рис. 4. Маяк.',
    '図1：灯台',
    '写真：灯台',
    '图为港口的灯塔',
    '사진: 등대',
    'Pilots on the quay. Photo: Ada Ruun',
    'Pilots on the quay (photo courtesy of Ada Ruun).',
    'Lotsen am Kai. Foto: Ada Ruun',
    'Des pilotes. Crédits : Ada Ruun',
  ])('is %j', (text) => expect(isCaption(text)).toBe(true));

  it.each([
    'The photo shows the quay.',
    'Photographers came: many.',
    'Figure skating: nine medals.',
    'Table 9 was free.',
    'Photo: Ada Ruun. She left. '.repeat(30),
    'Nobody knows who took the photo by the quay. It is old, and it is long gone from the wall of the house.',
  ])('is not %j', (text) => expect(isCaption(text)).toBe(false));
});

describe('a noun', () => {
  it.each([
    ['en', ' ', 'the'],
    ['en', ' ', 'The'],
    ['de', ' ', 'einem'],
    ['fr', ' ', 'du'],
    ['fr', ' l’', undefined],
    ['fr', "L'", undefined],
    ['it', ' dell’', 'parla'],
    ['es', ' ', 'los'],
    ['pt', ' ', 'pelas'],
    ['nl', ' ', 'het'],
  ])('in %s begins after %j behind %j', (lang, gap, previous) => expect(isDetermined(gap, previous, lang)).toBe(true));

  it.each([
    ['en', ' ', 'see'],
    ['en', ', ', 'the'],
    ['en', '', undefined],
    ['en', ' (', 'this'],
    ['de', ' ', 'sehr'],
    ['fr', ' s’', 'il'],
    ['ru', ' ', 'the'],
    ['ru', ' l’', undefined],
  ])('in %s does not after %j behind %j', (lang, gap, previous) => {
    expect(isDetermined(gap, previous, lang)).toBe(false);
  });

  it('is told so only in languages with articles', () => {
    expect(['en', 'de', 'nl'].every(hasDeterminers)).toBe(true);
    expect(['ru', 'ja', 'und'].some(hasDeterminers)).toBe(false);
  });
});
