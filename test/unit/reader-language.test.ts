import { describe, expect, it } from 'vitest';
import { languageByScript } from '../../src/reader/look.ts';

describe('a language that the page does not say', () => {
  it.each([
    ['ja', '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。'],
    ['ko', '다리는 월요일에 다시 열렸다. 사 년 만의 일이다.'],
    ['el', 'Η γέφυρα άνοιξε ξανά τη Δευτέρα, έπειτα από τέσσερα χρόνια.'],
    ['he', 'הגשר נפתח מחדש ביום שני'],
    ['th', 'สะพานเปิดอีกครั้งในวันจันทร์'],
  ])('is %s where its script is that of one', (lang, text) => {
    expect(languageByScript(text)).toBe(lang);
  });

  it.each([
    ['English', 'The bridge was opened again on Monday, and α is the angle that Σωκράτης gave it.'],
    ['Chinese', '大桥于星期一重新开放，这是四年来的第一次。'],
    ['Russian', 'Мост снова открыли в понедельник.'],
    ['Arabic', 'أعيد فتح الجسر يوم الاثنين'],
    ['nothing', ''],
  ])('stays unknown where it may be another: %s', (_, text) => {
    expect(languageByScript(text)).toBeUndefined();
  });
});
