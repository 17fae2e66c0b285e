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
  it: ['Il dott. Bianchi è arrivato a pag. 3.| L’ha letta.', '«Piove. Restiamo», disse.| Uscirono.'],
  nl: ['Dhr. Jansen woont o.a. in Utrecht.| Hij werkt daar.', 'Op 3 mei kwam prof. De Vries.| Zij bleef.'],
  sv: ['Han talade bl.a. med dr. Holm.| Sedan gick han.'],
  da: ['Den 3. maj kom han bl.a. til Odense.| Han blev der.'],
  no: ['Den 17. mai var f.eks. en fredag.| Da sang de.'],
  fi: ['Hän syntyi 3. toukokuuta esim. Turussa.| Sitten hän muutti.'],
  pl: ['Prof. Nowak mieszka przy ul. Długiej.| To daleko.', 'Dnia 3. maja było m.in. święto.| Padało.'],
  cs: ['Dne 3. května přijel dr. Novák, např. vlakem.| Zůstal.'],
  sk: ['Dňa 3. mája prišiel napr. Ing. Kováč.| Zostal.'],
  hu: ['Május 3. napján dr. Kovács pl. Győrbe utazott.| Ott maradt.'],
  ro: ['Dl. Popescu locuiește pe str. Lungă nr. 5.| Este departe.'],
  hr: ['Dana 3. svibnja došao je npr. dr. Horvat.| Ostao je.'],
  tr: ['Dr. Yılmaz 3. katta oturuyor.| Her gün yürüyor.'],
  ru: [
    'Ул. Ленина, д. 5 построена в 1950 г. и стоит до сих пор.| Там живут.',
    'А. С. Пушкин родился в Москве.| Он писал.',
  ],
  uk: ['Проф. Коваль живе на вул. Довгій.| Це далеко.'],
  bg: ['Проф. Иванов живее на ул. Дълга.| Далече е.'],
  el: ['Ο κ. Παπάς μένει π.χ. στην Αθήνα.| Είναι μακριά.'],
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
