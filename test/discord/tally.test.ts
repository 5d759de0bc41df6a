import { expect, it } from 'vitest';
import type { Tally } from '../../src/discord/tally.ts';
import { useFaultBot } from '../support/fault-bot.ts';

it('counts answers by command and outcome, lost connections, and what Discord put off', async () => {
  const counted: string[] = [];
  const tally: Tally = {
    answered: (command, outcome, seconds) => void counted.push(`${command} ${outcome} ${Number.isFinite(seconds)}`),
    limited: (by) => void counted.push(`too much of a ${by}`),
    reconnected: (shard) => void counted.push(`shard ${shard} reconnected`),
    rateLimited: (scope) => void counted.push(`limited ${scope}`),
  };
  const { discord, ask } = await useFaultBot({}, { tally });
  await ask();
  await expect.poll(() => counted).toEqual(['help found true']);
  await (await discord.as('ordinary').send('dm', 'reindex')).answer();
  await expect.poll(() => counted.at(-1)).toBe('reindex refused true');
  const headers = { 'retry-after': '0.01', 'x-ratelimit-scope': 'shared' };
  const answer = { status: 429, body: { message: 'Slow', retry_after: 0.01, global: false }, headers };
  discord.fail({ path: /\/messages$/, when: 'instead', answer });
  await ask();
  await expect.poll(() => counted.slice(2)).toEqual(['limited shared', 'help found true']);
  discord.gateway.drop();
  await ask();
  await expect.poll(() => counted.slice(4)).toEqual(['shard 0 reconnected', 'help found true']);
});
