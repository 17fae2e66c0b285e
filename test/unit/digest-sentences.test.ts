import { describe, expect, it } from 'vitest';
import { cutsQuotation, endsSentence, opensQuoted, splitSentences } from '../../src/digest/sentences.ts';

/** Texts with a bar where a sentence ends. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Mr. Holm met Dr. Sand on Monday.| They spoke for an hour.',
    'The U.S. Senate voted at 9 p.m. on Friday.| Nobody was surprised.',
    'J. R. Brandvold wrote it.| It sold 1.5 million copies.',
    '“We waited. Nobody came,” she said.| Then she left.',
    'He asked: “Why?”| Nobody knew.',
    'It was found in 1900.[1]| It is long.[2][3]| So [4] it goes.',
    '“Who wants tea?” Ilse Brandvold asks as she drives.| Nobody does.',
    '"Stop!" she said.| The car stopped.',
    'It cost approx. 4 crowns.| That was too much!| Or was it?',
    '"We waited. Nobody came," she said.| Then she left.',
    'Acme Inc. said on Tuesday that it would close.| It did.',
    'It rose by 3.5 percent to No. 2.| That was in Washington, D.C. on Jan. 5.',
    'She lives in the U.K.| He does not.',
    'Visit example.org or call Lt. Col. Brandt.| Both work.',
    'See e.g. the map on p. 3.| It is wrong.',
    'Who buys them?| iPhones cost too much.',
    'He asked: “Who buys them?”| Nobody knew.',
    '"Stop!" he cried.| The car stopped.',
    '“Did he say ‘no?’” Ann Example asked.| Nobody knew.',
    '“Why?” was all he asked.| Ann Example said nothing.',
    'She waited. … Nobody came.| It was late.',
    'She holds a B.Sc. in law.| He wants an M.Sc.| Nobody knows why.',
    'The A.B.C. Network said so.| It did.',
    'He wrote to the U.S. Senate in The Hague.| It replied.',
    'Everybody knew him.| J. Brandvold did not.',
    'It was over.| 40 Karsk pilots went home.',
    'The screen is 13" wide.| Nobody minds.',
    'It was 1950.| Karsk was small.',
    'He is 80.| “It is enough,” she says.',
    'It came on 3. 5. 2020 Karsk time.| It went.',
    'The barns were full of wheat.| 20 ships wait for it.',
    'The barns hold approx. 20 loads of it, or No. 3 of them does.| It was 1950 when 3 came.',
    'KARSK, Norv. – Ships wait.| They are full.',
    '“Nobody in Karsk knows where the ships are.”| – Ann Example.',
    'It is late – Karsk sleeps.| The port – it is old – sleeps too.',
  ],
  de: [
    'Am 3. März kam Dr. Aumann nach Oberlinden.| Sie blieb.',
    'Man kann z. B. die Rohre dämmen.| Das hilft.',
    'Die Bahn fährt bzw. fuhr bis zum 20. Mai.| Danach nicht mehr.',
    '„Das ist eine Laune. Sie vergeht“, sagte er.| Sie verging nicht.',
    'Er starb 44 v. Chr. in Rom.| Sie lebte noch.',
    'Das war 1950.| Danach kam er.',
    'Er wurde 80.| „Das ist viel“, sagte er.',
    'Am 3. 5. 2020 Bund und Länder zu einen, gelang.| Gut so.',
    'Es ist kalt.| Wir haben null Grad.',
    'Stoffe u. Ä. Waren sind teuer.| Niemand kauft sie.',
    'Sie fingen an zu fahren.| 1976 kam das Ende, am 20. 5. mittags.',
    'Es kostet insges. 20 oder inkl. 30 im Jahr.| Zu viel.',
  ],
  fr: [
    'M. Dupont est arrivé à 8 h.| Mme Roche l’attendait.',
    '« Il pleut. Restons », dit-elle.| Ils partirent.',
    'Ils restent (car il pleut. ) Nous partons.| Tant mieux.',
    'Il habite près de l’av. Foch.| Elle aussi.',
  ],
  es: [
    'El Sr. Ruiz llegó tarde.| ¿Quién lo esperaba?| Nadie.',
    'Se espera en la Avda. Mariscal del Depto. Central.| Es breve.',
  ],
  pt: ['O Sr. Lima falou com a Dra. Reis.| Foi breve.'],
  it: [
    'Il dott. Bianchi è arrivato a pag. 3.| L’ha letta.',
    '«Piove. Restiamo», disse.| Uscirono.',
    'Parla dell’on. Rossi.| È breve.',
    'Il libro («dell’on. Rossi») è breve.| È bello.',
  ],
  nl: ['Dhr. Jansen woont o.a. in Utrecht.| Hij werkt daar.', 'Op 3 mei kwam prof. De Vries.| Zij bleef.'],
  sv: ['Han talade bl.a. med dr. Holm.| Sedan gick han.', '”Vem betalar?” undrade hon.| Ingen.', '”Vem?”| Ingen vet.'],
  da: ['Den 3. maj kom han bl.a. til Odense.| Han blev der.'],
  no: ['Den 17. mai var f.eks. en fredag.| Da sang de.'],
  fi: ['Hän syntyi 3. toukokuuta esim. Turussa.| Sitten hän muutti.'],
  pl: [
    'Prof. Nowak mieszka przy ul. Długiej.| To daleko.',
    'Dnia 3. maja było m.in. święto.| Padało.',
    '– Port w Karsku jest zamknięty – mówi Nowak, który tam pracuje.| – Nikt nie wie dlaczego.',
  ],
  cs: [
    'Dne 3. května přijel dr. Novák, např. vlakem.| Zůstal.',
    'Dne 3. 5. 2020 přijel Novák.| Odjel 4. 5. 2020.| Karsk je malý.',
    'Přijel 3. 5. 2020 Novák.| Zůstal.',
  ],
  sk: ['Dňa 3. mája prišiel napr. Ing. Kováč.| Zostal.'],
  hu: ['Május 3. napján dr. Kovács pl. Győrbe utazott.| Ott maradt.'],
  ro: ['Dl. Popescu locuiește pe str. Lungă nr. 5.| Este departe.'],
  hr: ['Dana 3. svibnja došao je npr. dr. Horvat.| Ostao je.'],
  tr: ['Dr. Yılmaz 3. katta oturuyor.| Her gün yürüyor.'],
  ru: [
    'Ул. Ленина, д. 5 построена в 1950 г. и стоит до сих пор.| Там живут.',
    'А. С. Пушкин родился в Москве.| Он писал.',
    '— Порт Карска снова закрыт, — сказал Пушкин, который там живёт.| — Никто не знает почему.',
  ],
  uk: ['Проф. Коваль живе на вул. Довгій.| Це далеко.'],
  bg: ['Проф. Иванов живее на ул. Дълга.| Далече е.'],
  el: ['Ο κ. Παπάς μένει π.χ. στην Αθήνα.| Είναι μακριά.', 'Ποιος πληρώνει;| Κανείς δεν ξέρει.'],
  he: ['הגשר נפתח מחדש.| האם אתם זוכרים?| כן.'],
  fa: ['پل دوباره باز شد.| آیا یادتان هست؟| بله.'],
  ko: ['다리가 다시 열렸다.| 사람들은 기뻐했다.'],
  id: ['Dr. Budi tinggal di Jl. Panjang.| Itu jauh.'],
  vi: ['TS. Nguyễn sống ở Hà Nội.| Ông đi bộ.'],
  ja: ['港で灯台が灯った。|住民は「返事のない家のようだ。寂しい」と話す。|町は喜んだ。'],
  zh: ['港口的灯塔重新点亮。|居民们很高兴！|孩子们也来了。'],
  ar: ['عاد الجسر إلى القرية.| هل تذكرون النهر؟| نعم.'],
  hi: ['पुल फिर खुल गया।| लोग खुश हैं।'],
  th: ['สะพานเปิดแล้ว'],
  und: ['Dr. Koram is here.| Nobody knows.'],
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

it('counts from where a sentence begins, not from the white space before it', () => {
  const text = '  One is here.\n\t \n  Two is here.  Three is here.';
  const sentences = splitSentences(text, 'en');
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'One is here.',
    'Two is here.',
    'Three is here.',
  ]);
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1]);
});

it('reads on over line breaks inside a sentence, and makes none of white space', () => {
  const text = 'He asked “why?” on the quay\u2028of Karsk.\u2028 \u2028Nobody knew.\u2028 ';
  expect(splitSentences(text, 'en').map((sentence) => sentence.text)).toEqual([
    'He asked “why?” on the quay\u2028of Karsk.',
    'Nobody knew.',
  ]);
});

it('cuts a long quotation, and what never ends, where the browser would', () => {
  const long = `“${'Wave came after wave, '.repeat(30)}until dawn.`;
  expect(splitSentences(`${long} Nobody slept,” she said.`, 'en').map((sentence) => sentence.text)).toEqual([
    long,
    'Nobody slept,” she said.',
  ]);
  const names = splitSentences('We saw Mr. Holm with Dr. Sand, '.repeat(400), 'en');
  expect(Math.max(...names.map((sentence) => sentence.text.length))).toBeLessThan(3100);
});

describe('the end of a sentence', () => {
  it.each([
    'It is.',
    '“It is.”',
    'It is!',
    'Is it (so?)',
    'It is.[1][23]',
    '终于。」',
    'पुल खुल गया।',
    'ស្ពានបានបើក។',
    'ဖွင့်သည်။',
    'هل هو؟',
    'Και…',
  ])('is that of %j', (text) => expect(endsSentence(text)).toBe(true));
  it.each(['Read more', 'What now? Read more', 'Karsk, 3 May', 'It is.[12', 'Dr. Sand (left)', ''])(
    'is not that of %j',
    (text) => expect(endsSentence(text)).toBe(false),
  );
});

describe('quotations', () => {
  it.each(['“So', 'so”', '"So', '„So', '«So', '«So» and «so', '「So', '『So', '“So” and "so'])(
    'are cut by %j',
    (text) => {
      expect(cutsQuotation(text)).toBe(true);
    },
  );
  it.each(['“So”', '„So“', '"So" and "so"', '«So»', '「そう」', 'So', 'the pilots’ quay', ''])(
    'are whole in %j',
    (text) => {
      expect(cutsQuotation(text)).toBe(false);
    },
  );
  it.each(['“So', '"So', '„So', '«So', '「そう」', '(So)', '[So]', "'So"])('or brackets open %j', (text) => {
    expect(opensQuoted(text)).toBe(true);
  });
  it.each(['So “it is”', ' “So', ''])('do not open %j', (text) => {
    expect(opensQuoted(text)).toBe(false);
  });
});
