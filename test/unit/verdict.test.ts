import { describe, expect, it } from 'vitest';
import { judge } from '../../src/verdict.ts';

describe('judge', () => {
  const clues = [
    { name: 'long', points: 3, ask: (text: string) => text.length > 5 },
    { name: 'shouts', points: -2, ask: (text: string) => (text.match(/!/g)?.length ?? 0) / 4 },
  ];

  it('adds the points of the clues that hold and names them', () => {
    expect(judge('a long text', clues)).toEqual({ points: 3, reasons: [{ clue: 'long', points: 3 }] });
  });

  it('scales a clue that holds in part and clamps one that holds too well', () => {
    expect(judge('hm!!', clues).points).toBe(-1);
    expect(judge('!!!!!!!!', clues).points).toBe(3 - 2);
  });

  it('says nothing about a thing on which no clue holds', () => {
    expect(judge('', clues)).toEqual({ points: 0, reasons: [] });
  });
});
