import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../../src/discord/answer/take-turn.ts';

describe('questions that come all at once', () => {
  it('take turns in their order, each with a round of the event loop before it', async () => {
    const seen: string[] = [];
    const rounds = (async () => {
      while (seen.length < 6) {
        await new Promise((resolve) => void setImmediate(resolve));
        if (seen.at(-1) !== 'round') seen.push('round');
      }
    })();
    await Promise.all(['first', 'second', 'third'].map((name) => takeTurn().then(() => void seen.push(name))));
    expect(seen.filter((name) => name !== 'round')).toEqual(['first', 'second', 'third']);
    expect(seen.join(' ')).toMatch(/first.*round.*second.*round.*third/);
    await rounds;
  });
});
