import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { takeTurn } from '../../../src/discord/answer/take-turn.ts';

/** Answers three questions that come at once, each taking so long, and tells where the event loop went round meanwhile. */
async function answerThree(milliseconds: number): Promise<string> {
  let now = 1e9;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  await takeTurn();
  now += 1_000;
  const seen: string[] = [];
  let isOver = false;
  const rounds = (async () => {
    while (!isOver) {
      await nextRound();
      if (seen.at(-1) !== 'round') seen.push('round');
    }
  })();
  const answer = async (name: string): Promise<void> => {
    await takeTurn();
    seen.push(name);
    now += milliseconds;
  };
  await Promise.all(['first', 'second', 'third'].map(answer));
  isOver = true;
  await rounds;
  return seen.join(' ');
}

describe('questions that come all at once', () => {
  it('take turns in their order, with a round of the event loop after each that takes long', async () => {
    expect(await answerThree(100)).toMatch(/first round second round third/);
  });

  it('are answered one after another without a round between them where each takes little', async () => {
    expect(await answerThree(1)).toMatch(/first second third/);
  });
});
