import { describe, expect, it } from 'vitest';
import {
  cleanName,
  isAccount,
  isName,
  isPerson,
  nameIn,
  splitNames,
  withoutDates,
} from '../../src/article/person-names.ts';
import { siteNameOf } from '../../src/article/title.ts';
import type { PageMetadata } from '../../src/page/metadata.ts';

describe('a name in a line', () => {
  it.each([
    ['By Nathan Willard March 23, 2026', 'Nathan Willard'],
    ['By Nathan Willard 23 March 2026', 'Nathan Willard'],
    ['Von Anna Kessler am 3. März 2026', 'Anna Kessler'],
    ['April June Holm', 'April June Holm'],
    ['Nora Field, 12 min read', 'Nora Field'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name);
    expect(isName(name)).toBe(true);
  });

  it.each([
    ['Jonathan Mayo | Archive', 'Jonathan Mayo'],
    ['Anna Kessler Wed Jun 5, 2013 10:31am', 'Anna Kessler'],
  ])('a month or a day is none of it: %s', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  it.each([
    'View Author Page',
    'See more from Nora',
    'E-mail to author',
    'Archive',
    'RSS',
    'Text Size: A',
    'Local News',
  ])('%s is the label of a control', (text) => {
    expect(isName(text)).toBe(false);
  });

  it.each(['Page Sizemore', 'Author Hughes', 'Print Newsom'])('%s is a name', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each(['admin', 'Unknown', 'Unbekannt', 'Updated'])('%s is none', (text) => {
    expect(isName(text)).toBe(false);
  });

  it.each([
    ['Nora Field | Ferry Post', 'Nora Field'],
    ['Nora Field • Ferry Post', 'Nora Field'],
    ['Nora Field - Ferry Post', 'Nora Field'],
    ['Nora Field / Ferry Post', 'Nora Field'],
    ['Nora Field in Ferry Quay', 'Nora Field'],
    ['Nora Field published: today', 'Nora Field'],
    ['Anna Kessler veröffentlicht: heute', 'Anna Kessler'],
    ['Nora Field Follow', 'Nora Field'],
    ['Nora Field March 23', 'Nora Field'],
    ['Nora Field Monday, in the morning', 'Nora Field'],
    ['Nora Field-Holm', 'Nora Field-Holm'],
    ['Augusta March', 'Augusta March'],
    ['By  Nora\n Field ', 'Nora Field'],
    ['Aminata Field', 'Aminata Field'],
  ])('ends before what follows it: %j', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  it.each([
    ['By Nora Field', 'Nora Field'],
    ['Posts by Nora Field', 'Nora Field'],
    ['View all posts by Nora Field', 'Nora Field'],
    ['More from Nora Field', 'Nora Field'],
    ['About Nora Field', 'Nora Field'],
    ['Alle Beiträge von Anna Kessler', 'Anna Kessler'],
    ['Tous les articles par Zoé Lenoir', 'Zoé Lenoir'],
    ['About By Nora Field', 'Nora Field'],
    ['  : • Nora Field – , ', 'Nora Field'],
    ['© Nora Field', 'Nora Field'],
    ['Nora Field.', 'Nora Field'],
    ['Nora Field Jr.', 'Nora Field Jr.'],
    ['Nora F.', 'Nora F.'],
    ['Byron Field', 'Byron Field'],
    ['', ''],
  ])('stands without what introduces it: %j', (line, name) => {
    expect(cleanName(line)).toBe(name);
  });

  it.each([
    [''],
    ['A'],
    ['n/a'],
    ['null'],
    ['webmaster'],
    ['Last updated'],
    ['12'],
    ['Nora Field 2026'],
    ['https://nora.example'],
    ['www.nora'],
    ['nora@ferry'],
    ['ferrypost.com'],
    ['Who was it?'],
    ['Who comes. Nora does'],
    [`Nora ${'F'.repeat(80)}`],
    ['One two three four five six seven eight nine'],
  ])('%j is none', (text) => {
    expect(isName(text)).toBe(false);
  });

  it.each([
    ['Al'],
    ['Ferry Desk 24'],
    ['Dr. Nora Field'],
    ['One two three four five six seven eight'],
    ['F'.repeat(80)],
    ['Иван Лесной'],
    ['Administration of the Islands'],
  ])('%j may be one', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each([
    ['Nora Field', true],
    ['Nora van der Field', true],
    ['Nora F. O’Hara-Holm', true],
    ['Nora', false],
    ['Nora field', false],
    ['nora Field', false],
    ['The Five Names Of It Here', false],
    ['Ferry Post staff', false],
  ])("%j is a person's: %j", (name, is) => {
    expect(isPerson(name)).toBe(is);
  });

  it.each([
    ['nora.field', true],
    ['nora-field', true],
    ['nora7', true],
    ['nora', false],
    ['Nora.field', false],
    ['nora field_', false],
  ])('%j is of an account: %j', (name, is) => {
    expect(isAccount(name)).toBe(is);
  });

  it.each([
    ['Nora Field, Executive Editor', ['Nora Field']],
    ['Nora Field and Jonas Holm, Staff Writers', ['Nora Field', 'Jonas Holm']],
    ['Anna Kessler, Redakteurin', ['Anna Kessler']],
    ['Lia Conti, giornalista', ['Lia Conti']],
    ['The Letters Editor', ['The Letters Editor']],
    ['Nora Field, Ann Writerly', ['Nora Field', 'Ann Writerly']],
    ['By Nora Field and Ida Holm', ['Nora Field', 'Ida Holm']],
    ['Nora Field, PhD, Ida Holm; Anna Kessler', ['Nora Field', 'Ida Holm', 'Anna Kessler']],
    ['Anna Kessler und Ida Holm', ['Anna Kessler', 'Ida Holm']],
    ['Zoé Lenoir et Ida Holm', ['Zoé Lenoir', 'Ida Holm']],
    ['Nora Field|Ida Holm', ['Nora Field', 'Ida Holm']],
    ['Nora Field & Ida Holm', ['Nora Field', 'Ida Holm']],
    ['Nora Andersen', ['Nora Andersen']],
    ['Ayşe Demir', ['Ayşe Demir']],
    ['Nora Field, Staff Writer', ['Nora Field']],
    ['admin', []],
  ])('is one of several: %j', (line, names) => {
    expect(splitNames(line)).toEqual(names);
  });

  it.each([
    ['March 23, 2026', ''],
    ['Nora Field | 3rd May 2026', 'Nora Field'],
    ['Nora Field · 12:30 Uhr', 'Nora Field'],
    ['Nora Field – Monday', 'Nora Field'],
    ['Nora Field 6 am CEST', 'Nora Field'],
    ['Nora Field', 'Nora Field'],
    ['Nora Best-Field', 'Nora Best-Field'],
    ['Nora - Field', 'Nora Field'],
    ['24 hours with Nora', 'hours with Nora'],
    ['7 Tage. Anna', 'Tage. Anna'],
    ['Amandine Field 3 min', 'Amandine Field'],
  ])('stands without its dates: %j', (line, rest) => {
    expect(withoutDates(line)).toBe(rest);
  });

  it('stands without months, hours and time zones', () => {
    expect(withoutDates('23 March 2026, 6:25 AM PST – Nora Field')).toBe('Nora Field');
    expect(withoutDates('Иван Лесной 3 января 2026')).toBe('Иван Лесной');
  });

  // Patterns that look for a number behind each letter would not come to an end.
  it('is looked for at the beginning of a line without end', () => {
    expect(nameIn(`by min ${'a'.repeat(100_000)} x`).length).toBeLessThanOrEqual(300);
    expect(withoutDates(`12 ${'-'.repeat(100_000)} x`).length).toBeLessThanOrEqual(300);
  });
});

describe("a site's name", () => {
  const named = (name: string) =>
    siteNameOf({ metas: new Map([['og:site_name', [name]]]), structured: [] } as never as PageMetadata);

  it.each([
    ['The Slate Quay', 'The Slate Quay'],
    ['The Slate Quay – News, tides and weather of the harbours', 'The Slate Quay'],
    ['www.slatequay.example | News of the northern harbours', 'slatequay.example'],
    ['https://www.slatequay.example', 'slatequay.example'],
    ['The Quarterly of the Northern Harbour Masters', 'The Quarterly of the Northern Harbour Masters'],
  ])('%s', (written, name) => {
    expect(named(written)).toBe(name);
  });
});
