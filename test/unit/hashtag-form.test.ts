import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/digest/digest.ts';
import { hashtagOf, isHashtag, ownHashtagOf } from '../../src/digest/hashtag-form.ts';

const GRAPHEMES = new Intl.Segmenter();

/** Each network's rule by itself, as its source states it: how much of '#tag' it takes as the tag. */
const NETWORKS: Readonly<Record<string, (tag: string) => boolean>> = {
  Mastodon: (tag) => /^[\p{L}\p{M}\p{Nd}\p{Pc}]+$/u.test(tag) && /[\p{L}\p{M}]/u.test(tag),
  Bluesky: (tag) =>
    !/^\ufe0f|\u20e2|[\s\u00ad\u2060\u200a-\u200d]|\p{P}$/u.test(tag) &&
    /[^\d\p{P}]/u.test(tag) &&
    [...GRAPHEMES.segment(tag)].length <= 64 &&
    new TextEncoder().encode(tag).length <= 640,
  X: (tag) => !/^[\ufe0f\u20e3]/.test(tag) && /^[\p{L}\p{M}\p{Nd}_]+$/u.test(tag) && /[\p{L}\p{M}]/u.test(tag),
  Instagram: (tag) => /^[\p{L}\p{M}\p{Nd}_]+$/u.test(tag) && !/^[\d_]+$/.test(tag),
};
const refusing = (tag: string): string[] => Object.keys(NETWORKS).filter((network) => !NETWORKS[network]?.(tag));

describe('the hashtag of a phrase', () => {
  it.each([
    ['en', 'war in Ukraine', 'WarInUkraine'],
    ['en', 'iPhone', 'iPhone'],
    ['en', 'G-7 summit', 'G7Summit'],
    ['en', 'Conan O’Brien', 'ConanOBrien'],
    ['en', "McDonald's", 'McDonalds'],
    ['en', 'Jean-Luc Godard', 'JeanLucGodard'],
    ['en', 'U.S. Senate', 'USSenate'],
    ['en', 'R&D', 'RD'],
    ['en', 'snake_case', 'SnakeCase'],
    ['en', '❤️ love', 'Love'],
    ['en', '1️⃣ first', '1First'],
    ['en', 'H₂O m²', 'HOM'],
    ['pt', 'São Paulo', 'SãoPaulo'],
    ['fr', 'L’Oréal', 'LOréal'],
    ['fr', 'Côte d’Ivoire', 'CôteDIvoire'],
    ['it', 'Parco Nazionale d’Abruzzo', 'ParcoNazionaleDAbruzzo'],
    ['it', "Rocca dell'Aquila", 'RoccaDellAquila'],
    ['fr', 'porte d’entrée', 'PorteDentrée'],
    ['fr', 'aujourd’hui', 'Aujourdhui'],
    ['fr', 'Saint-Étienne', 'SaintÉtienne'],
    ['fr', 'E\u0301cole', 'École'],
    ['ca', 'col·lecció', 'Collecció'],
    ['de', 'straße', 'Straße'],
    ['de', 'ölpreis', 'Ölpreis'],
    ['tr', 'istanbul', 'İstanbul'],
    ['en', 'istanbul', 'Istanbul'],
    ['el', 'κλιματική αλλαγή', 'ΚλιματικήΑλλαγή'],
    ['ru', 'изменение климата', 'ИзменениеКлимата'],
    ['ka', 'საქართველო', 'საქართველო'],
    ['ar', 'تغير المناخ', 'تغير_المناخ'],
    ['ar', 'COVID في السودان', 'COVID_في_السودان'],
    ['he', 'צה"ל', 'צהל'],
    ['he', 'נמל חיפה', 'נמל_חיפה'],
    ['hi', 'जलवायु परिवर्तन', 'जलवायु_परिवर्तन'],
    ['ko', '기후 변화', '기후변화'],
    ['ja', '気候 変動', '気候変動'],
    ['ar', 'اللّغةُ', 'اللّغةُ'],
    ['fa', 'می‌خواهم', 'میخواهم'],
    ['he', 'צה״ל', 'צהל'],
    ['hi', 'क्रिकेट', 'क्रिकेट'],
    ['th', 'น้ำท่วม', 'น้ำท่วม'],
    ['ja', '気候変動', '気候変動'],
    ['ja', 'ハリー・ポッター', 'ハリーポッター'],
    ['ja', '人々', '人々'],
    ['ko', '기후 변화', '기후변화'],
    ['zh', '氣候變遷', '氣候變遷'],
    ['en', '<script>', 'Script'],
    ['en', '2026', null],
    ['en', '__', null],
    ['en', '\u0000\u202e', null],
    ['en', 'a'.repeat(61), null],
  ])('in %s of %j is %j', (lang, phrase, tag) => {
    expect(hashtagOf(phrase, lang)).toBe(tag);
    if (tag) expect(refusing(tag)).toEqual([]);
  });

  it('is taken by all networks, whatever the phrase', () => {
    const anything = fc.oneof(
      fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((points) => String.fromCodePoint(...points)),
      fc.string({
        unit: fc.constantFrom('a', 'É', 'ß', '_', '1', '²', '·', '’', ' ', '\ufe0f', '\u20e3', '\u200d', 'ि', '语'),
      }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('en', 'tr', 'de'), (phrase, lang) => {
        for (const tag of [hashtagOf(phrase, lang), ownHashtagOf(phrase, lang)])
          if (tag !== null) expect(refusing(tag)).toEqual([]);
      }),
    );
  });
});

describe('a publisher’s own hashtag', () => {
  it.each([
    ['#climate_change', 'climate_change'],
    ['＃気候変動', '気候変動'],
    ['#iranWar', 'iranWar'],
    // These stand nowhere: the valid part of each is taken.
    ['#covid-19', 'Covid19'],
    ['#war_', 'War'],
    ['#2026', null],
  ])('%j is %j', (text, tag) => {
    expect(ownHashtagOf(text, 'en')).toBe(tag);
    if (tag) expect(refusing(tag)).toEqual([]);
  });
});

it('every hashtag of a digest is valid, in every script', async () => {
  const texts: Readonly<Record<string, string>> = {
    ar: 'قالت وزارة البيئة إن تغير المناخ يهدد السواحل. وتعمل وزارة البيئة على خطة جديدة لحماية السواحل من تغير المناخ.',
    hi: 'जलवायु परिवर्तन से तटों को खतरा है। मंत्रालय ने जलवायु परिवर्तन पर नई योजना बनाई। योजना से तटों की रक्षा होगी।',
    th: 'น้ำท่วมใหญ่ในกรุงเทพ น้ำท่วมทำให้โรงเรียนปิด รัฐบาลสัญญาว่าจะช่วยโรงเรียน',
    ja: '灯台のある港町で、ハリー・ポッターの映画祭が始まった。港町の灯台は映画祭の会場になる。',
    ko: '기후 변화가 해안을 위협한다고 환경부가 밝혔다. 환경부는 기후 변화 대책을 마련한다.',
    tr: 'İstanbul’da deprem hazırlığı sürüyor. İstanbul Belediyesi deprem için yeni bir plan açıkladı.',
    de: 'Die Straßenbahn fährt wieder. Nach dem Streik fährt die Straßenbahn in Groß-Gerau, sagte Jörg O’Brien-Weiß.',
  };
  for (const [lang, text] of Object.entries(texts)) {
    const { hashtags } = await digest({ title: '', text, lang });
    expect(hashtags.length, lang).toBeGreaterThan(1);
    for (const { tag } of hashtags) {
      expect(isHashtag(tag), tag).toBe(true);
      expect(refusing(tag)).toEqual([]);
    }
  }
});
