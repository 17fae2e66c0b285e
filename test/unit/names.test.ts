import { describe, expect, it } from 'vitest';
import { isName, nameIn, withoutDates } from '../../src/article/person-names.ts';
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

  it.each(['admin', 'Unknown', 'Unbekannt', 'Updated'])('%s is none', (text) => {
    expect(isName(text)).toBe(false);
  });

  it('stands without months, hours and time zones', () => {
    expect(withoutDates('23 March 2026, 6:25 AM PST – Nora Field')).toBe('Nora Field');
    expect(withoutDates('Иван Лесной 3 января 2026')).toBe('Иван Лесной');
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
