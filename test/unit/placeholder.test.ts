import { describe, expect, it } from 'vitest';
import { Placeholders } from '../../src/report/placeholder.ts';

describe('placeholders', () => {
  it('keep length, case and punctuation, and no word', () => {
    const text = 'Jane Doe-Smith met “President” Koram, aged 63, in Lund!';
    const made = new Placeholders().redact(text);
    expect(made).toHaveLength(text.length);
    expect(
      made
        .replace(/\p{Lu}/gu, 'A')
        .replace(/\p{Ll}/gu, 'a')
        .replace(/\d/g, '0'),
    ).toBe(
      text
        .replace(/\p{Lu}/gu, 'A')
        .replace(/\p{Ll}/gu, 'a')
        .replace(/\d/g, '0'),
    );
    for (const word of ['Jane', 'Doe', 'Smith', 'President', 'Koram', '63', 'Lund']) expect(made).not.toContain(word);
  });

  it('are the same for the same word, so that a title is found again', () => {
    const placeholders = new Placeholders();
    expect(placeholders.redact('Bridge REOPENS')).toBe(
      [placeholders.redact('Bridge'), placeholders.redact('reopens').toUpperCase()].join(' '),
    );
  });

  it('differ from page to page', () => {
    const text = 'Everything that anybody could recognise somebody by';
    expect(new Placeholders().redact(text)).not.toBe(new Placeholders().redact(text));
  });

  it('leave what the boxes of all sites say', () => {
    const made = new Placeholders().redact('Jane, sign in to comment');
    expect(made).toContain('sign in');
    expect(made).not.toContain('Jane');
  });

  it('stay in the script of the text', () => {
    const made = new Placeholders().redact('Мэр открыл мост 東京の橋 جسر جديد');
    expect(made.replace(/\p{Script=Cyrillic}/gu, 'c').replace(/\p{Script=Arabic}/gu, 'a')).toMatch(
      /^c{3} c{6} c{4} \p{Script=Han}{2}\p{Script=Hiragana}\p{Script=Han} a{3} a{4}$/u,
    );
  });
});
