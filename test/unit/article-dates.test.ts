import { describe, expect, it } from 'vitest';
import { dayIn, momentIn, toIso } from '../../src/article/dates.ts';

describe('a date for machines', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['  2026-03-01T06:05', '2026-03-01T06:05:00'],
    ['2026-03-01 06:05:09', '2026-03-01T06:05:09'],
    ['2026-03-01T06:05:09.123Z', '2026-03-01T06:05:09Z'],
    ['2026-03-01t06:05:09,5z', '2026-03-01T06:05:09Z'],
    ['2026-03-01T0605+0200', '2026-03-01T06:05:00+02:00'],
    ['2026-03-01T06:05:09 -03:30', '2026-03-01T06:05:09-03:30'],
    ['20260301', '2026-03-01'],
    ['20260301T0605', '2026-03-01'],
    ['1990-01-01', '1990-01-01'],
    ['2100-12-31', '2100-12-31'],
  ])('%s', (written, iso) => {
    expect(toIso(written)).toBe(iso);
  });

  it.each(['1989-12-31', '2101-01-01', '2026-13-01', '2026-00-10', '2026-01-32', '2026-01-00', '0001-01-01T00:00:00Z'])(
    '%s is none',
    (written) => {
      expect(toIso(written)).toBeUndefined();
    },
  );
});

describe('a day that is written out', () => {
  it.each([
    ['Monday, 1 March 2026', '2026-03-01'],
    ['on the 21st of March 2026', '2026-03-21'],
    ['2nd March, 2026', '2026-03-02'],
    ['März: 3. März 2026', '2026-03-03'],
    ['le 1er mars 2026', '2026-03-01'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['5 de março del 2026', '2026-03-05'],
    ['6 sept. 2026', '2026-09-06'],
    ['March 7, 2026', '2026-03-07'],
    ['MARCH 8th 2026', '2026-03-08'],
    ['Mar. 9, 2026', '2026-03-09'],
    ['2026. március 10.', '2026-03-10'],
    ['2026年3月11日', '2026-03-11'],
    ['2026년 3월 12일', '2026-03-12'],
    ['2026/3/13', '2026-03-13'],
    ['as of 2026.3.14', '2026-03-14'],
    ['15.3.2026', '2026-03-15'],
    ['16-3-26', '2026-03-16'],
    ['16.3.26.', '2026-03-16'],
    ['3/17/2026', '2026-03-17'],
    ['٣ مارس ٢٠٢٦', '2026-03-03'],
    ['۲۰۲۶/۳/۴', '2026-03-04'],
    ['الأحد، 04 آب/اغسطس 2026، آخر تحديث 02:21', '2026-08-04'],
    ['3 تشرين الأول/ أكتوبر 2026', '2026-10-03'],
    ['23\u200f/03\u200f/2026', '2026-03-23'],
    ['2 मार्च २०२६', '2026-03-02'],
    ['12 במרץ 2026', '2026-03-12'],
    ['5 ก.พ. 2569', '2026-02-05'],
    ['วันอังคารที่ 23 มีนาคม พ.ศ. 2569', '2026-03-23'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['２０２６年３月１１日', '2026-03-11'],
    ['2026. 3. 12.', '2026-03-12'],
    ['12. 3. 2026', '2026-03-12'],
    ['7. desember 2026', '2026-12-07'],
    ['7/8/98', '1998-08-07'],
  ])('%s', (written, iso) => {
    expect(toIso(written)).toBe(iso);
  });

  it.each([
    ['4/5/2026', 'en-US', '2026-04-05'],
    ['4/5/2026', 'en', '2026-04-05'],
    ['4/5/2026', 'en-GB', '2026-05-04'],
    ['4/5/2026', 'de', '2026-05-04'],
    ['4/5/2026', '', '2026-05-04'],
    ['4.5.2026', 'en-US', '2026-05-04'],
    ['13/5/2026', 'en-US', '2026-05-13'],
    ['12/5/2026', 'en-US', '2026-12-05'],
  ])('%s in %s', (written, lang, iso) => {
    expect(dayIn(written, lang)).toBe(iso);
  });

  // As the browsers write them.
  it.each('ar cs da de en es fi fr he hi hu it ja ko nb nl pl pt-BR ro ru sk sv th tr uk zh-CN zh-TW'.split(' '))(
    'every month in %s, long and short',
    (lang) => {
      for (const dateStyle of ['full', 'long', 'medium'] as const) {
        const format = new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const day = new Date(Date.UTC(2026, month, 23));
          expect(toIso(format.format(day), lang), format.format(day)).toBe(day.toISOString().slice(0, 10));
        }
      }
    },
  );

  it.each([
    'yesterday',
    'in March 2026',
    '12 people of 2026',
    '3 marathons 2026',
    '12 novels 2026',
    '23/1/64',
    'April showers 12, 2026 of them',
    '32 March 2026',
    '7/8',
    '2.7.15. Packages',
    'version 1.2.3',
    '2026-march',
    '3 March 1066',
  ])('%s is none', (written) => {
    expect(dayIn(written)).toBeUndefined();
  });

  it('is looked for in the beginning of a text alone', () => {
    expect(toIso(`${'x'.repeat(280)} 1 March 2026`)).toBe('2026-03-01');
    expect(toIso(`${'x'.repeat(300)} 1 March 2026`)).toBeUndefined();
  });
});

describe('the time of day beside a day', () => {
  it.each([
    ['1 March 2026, 6:25', '2026-03-01T06:25'],
    ['1 March 2026 at 6:25 pm', '2026-03-01T18:25'],
    ['1 March 2026 at 6.25 p.m.', '2026-03-01T18:25'],
    ['1 March 2026 12:05 am', '2026-03-01T00:05'],
    ['1 March 2026 12:05 pm', '2026-03-01T12:05'],
    ['1 March 2026 7 PM', '2026-03-01T19:00'],
    ['1 March 2026 7 am', '2026-03-01T07:00'],
    ['1 March 2026 23:59', '2026-03-01T23:59'],
    ['1 March 2026 24:10', '2026-03-01'],
    ['1 March 2026', '2026-03-01'],
    ['2026-03-01T06:25:00Z', '2026-03-01T06:25:00Z'],
  ])('%s', (written, iso) => {
    expect(momentIn(written)).toBe(iso);
  });

  it('is nothing without a day', () => {
    expect(momentIn('6:25 pm')).toBeUndefined();
  });
});
