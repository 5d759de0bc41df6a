import { describe, expect, it } from 'vitest';
import type { BotServices } from '../../../src/discord/bot.ts';
import type { WaitForLogin } from '../../../src/discord/connection/space-logins.ts';
import { type FaultBot, useFaultBot } from '../../support/fault-bot.ts';

const COUNT = 4;
/** A busy machine may be late by the difference. */
const TIMES = { discord: 100, ours: 400 };

const only = (id: number): Partial<BotServices> => ({ shards: { ids: [id], count: COUNT } });

/** One after another, as a database has it for several processes. */
function oneAfterAnother(): WaitForLogin {
  let free = Promise.resolve();
  return async () => {
    const mine = free;
    free = mine.then(() => new Promise((resolve) => setTimeout(resolve, TIMES.ours)));
    await mine;
  };
}

/** Has as many processes log in at once as there are connections, one each. */
async function all(services: Partial<BotServices>): Promise<FaultBot> {
  const local = { advice: { shards: COUNT }, identifyEveryMs: TIMES.discord };
  const joining: Promise<unknown>[] = [];
  const first = await useFaultBot(local, { ...only(0), ...services });
  for (let id = 1; id < COUNT; id += 1) joining.push(first.join({ ...only(id), ...services }));
  await Promise.all(joining);
  return first;
}

describe('logins of several processes at once', () => {
  it('come one after another where they take turns, and none is refused', async () => {
    const { discord } = await all({ takeTurn: oneAfterAnother() });
    expect(discord.logins.map(({ isTaken }) => isTaken)).toEqual(Array.from({ length: COUNT }, () => true));
  });

  it('are refused by Discord where they do not, and tried again', async () => {
    const { discord } = await all({});
    expect(discord.logins.filter(({ isTaken }) => !isTaken).length).toBeGreaterThan(0);
    expect(discord.logins.filter(({ isTaken }) => isTaken)).toHaveLength(COUNT);
  });

  it('go on where turns are not to be had, with a line of it, once', async () => {
    const takeTurn: WaitForLogin = async () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    };
    const { warnings, ask, logged } = await useFaultBot(
      { advice: { maxConcurrency: 2 } },
      { shards: { ids: [0, 1], count: 2 }, takeTurn },
    );
    await ask();
    expect(warnings()).toEqual(['Logins cannot be agreed on with other processes']);
    expect(logged.at(0)?.facts).toMatchObject({ error: 'connect ECONNREFUSED' });
  });

  it('take a turn each, by how many Discord takes at once, and none for a session that is taken up again', async () => {
    const taken: number[] = [];
    const takeTurn: WaitForLogin = async (turn) => void taken.push(turn);
    const { discord, ask, logged } = await useFaultBot(
      { advice: { maxConcurrency: 2 } },
      { shards: { ids: [0, 3], count: 4 }, takeTurn },
    );
    expect(taken.toSorted()).toEqual([0, 1]);
    discord.gateway.drop();
    await expect.poll(() => logged.filter(({ message }) => message.includes('is back')).length).toBeGreaterThan(0);
    await ask('dm');
    expect(taken).toHaveLength(2);
    expect(discord.logins).toHaveLength(2);
  });
});
