import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/slices.ts';

describe('work in slices', () => {
  it('gives the browser its turn once a slice has gone by, and again after the next', async () => {
    let now = 0;
    let turns = 0;
    const pause = inSlices(() => now);
    const workFor = async (milliseconds: number): Promise<number> => {
      setTimeout(() => turns++);
      now += milliseconds;
      await pause();
      return turns;
    };
    expect(await workFor(10)).toBe(0);
    expect(await workFor(10)).toBe(0);
    expect(await workFor(20)).toBe(3);
    expect(await workFor(10)).toBe(3);
    expect(await workFor(40)).toBe(5);
  });
});
