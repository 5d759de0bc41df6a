import { describe, expect, it } from 'vitest';
import type { Bot, BotServices } from '../../../src/discord/bot.ts';
import type { Log } from '../../../src/discord/log.ts';
import type { Tally } from '../../../src/discord/tally.ts';
import { type FaultBot, useFaultBot } from '../../support/fault-bot.ts';
import { libraryOf } from '../../support/library.ts';

/** A server that Discord tells the second of two connections of. */
const ON_SHARD_1 = String(1n << 22n);
/** Connections of one application may identify at once. */
const LOCAL = { guildId: ON_SHARD_1, advice: { maxConcurrency: 16 } };

interface Two extends Pick<FaultBot, 'discord' | 'ask'> {
  /** The one that is told of direct messages. */
  readonly first: Bot;
  /** How many questions each has answered. */
  readonly answered: () => number[];
}

/** Two bots of one application, of which each makes one of two connections; the second is told of the server. */
async function two(): Promise<Two> {
  const answers: [string[], string[]] = [[], []];
  const only = (id: 0 | 1): Partial<BotServices> => ({
    shards: { ids: [id], count: 2 },
    tally: {
      answered: (command) => void answers[id].push(command),
      limited: () => {},
      reconnected: () => {},
      rateLimited: () => {},
    },
  });
  const { discord, ask, join } = await useFaultBot(LOCAL, only(1));
  const first = await join(only(0));
  return { discord, ask, first, answered: () => answers.map(({ length }) => length) };
}

describe('a bot of several connections', () => {
  it('answers a question on a server by the connection that is told of it, once', async () => {
    const { discord, ask, answered } = await two();
    await ask('guild');
    await discord.as('ordinary').runCommand('guild', 'help');
    await expect.poll(answered).toEqual([0, 2]);
    expect(discord.as('ordinary').messages('guild')).toHaveLength(3);
  });

  it('answers direct messages by the first connection, once', async () => {
    const { discord, ask, answered } = await two();
    await ask('dm');
    await discord.as('ordinary').runCommand('dm', 'help');
    await expect.poll(answered).toEqual([2, 0]);
    expect(discord.as('ordinary').messages('dm')).toHaveLength(3);
  });

  it('answers all of it where one process makes every connection', async () => {
    const { ask } = await useFaultBot(LOCAL, { shards: { ids: [0, 1], count: 2 } });
    await ask('dm');
    await ask('guild');
  });

  it('answers who is told to one connection while another one is still to be made', async () => {
    const { discord, ask, join } = await useFaultBot(LOCAL, { shards: { ids: [2], count: 3 } });
    let letIn = (): void => {};
    const turn = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    let isComplete = false;
    const takeTurn = async (shard: number): Promise<void> => (shard === 1 ? turn : undefined);
    const joining = join({ shards: { ids: [0, 1], count: 3 }, takeTurn }).then(() => {
      isComplete = true;
    });
    await expect.poll(() => discord.connected()).toContain(0);
    await ask('dm');
    await discord.as('ordinary').runCommand('dm', 'help');
    expect([discord.connected().includes(1), isComplete]).toEqual([false, false]);
    letIn();
    await joining;
    await ask('guild');
    expect(discord.as('ordinary').messages('guild')).toHaveLength(2);
    expect(discord.as('ordinary').messages('dm')).toHaveLength(3);
  });

  it('answers what it was told when it is stopped while another one is still to be made', async () => {
    const { discord, join } = await useFaultBot(LOCAL, { shards: { ids: [2], count: 3 } });
    const takeTurn = (shard: number): Promise<void> => (shard === 1 ? new Promise(() => {}) : Promise.resolve());
    let stop: Bot['stop'] | undefined;
    const onListening = (given: Bot['stop']): void => {
      stop = given;
    };
    join({ shards: { ids: [0, 1], count: 3 }, takeTurn, onListening }).catch(() => {});
    await expect.poll(() => discord.connected()).toContain(0);
    const asked = await discord.as('ordinary').send('dm', 'help');
    await stop!();
    await asked.answer();
    expect(discord.connected()).not.toContain(0);
  });

  it('tells which of its connections is lost, counts it, and tells when it is back', async () => {
    const counted: number[] = [];
    const tally: Tally = {
      answered: () => {},
      limited: () => {},
      reconnected: (shard) => void counted.push(shard),
      rateLimited: () => {},
    };
    const lines: [string, object, Map<number, boolean>][] = [];
    const { discord, join } = await useFaultBot(LOCAL, { shards: { ids: [2], count: 3 } });
    const write = (facts: object, line: string): void => void lines.push([line, facts, new Map(bot.connections())]);
    const log: Log = { info: write, warn: write, error: write };
    const bot = await join({ shards: { ids: [0, 1], count: 3 }, tally, log });
    discord.gateway.drop(1);
    await expect.poll(() => lines.length).toBe(2);
    const [lost, back] = lines;
    expect(lost).toEqual([
      expect.stringContaining('was lost'),
      expect.objectContaining({ shard: 1 }),
      new Map([
        [0, true],
        [1, false],
      ]),
    ]);
    expect(back).toEqual([
      expect.stringContaining('is back'),
      expect.objectContaining({ shard: 1, tries: 1 }),
      new Map([
        [0, true],
        [1, true],
      ]),
    ]);
    expect(counted).toEqual([1]);
    discord.gateway.drop();
    await expect.poll(() => counted.toSorted()).toEqual([0, 1, 1]);
  });

  it('tells news on servers of which another process is told', async () => {
    const { discord, first } = await two();
    const { coverage } = libraryOf([]);
    const news = { type: 'news', wishes: [], articles: [], all: 0, disagreements: [], coverage } as const;
    const telling = { news, batch: 'one', claimedBefore: null };
    expect(await first.tell(`channel:${discord.channelId}`, telling)).toBe('told');
    expect(discord.as('ordinary').messages('guild')).toHaveLength(1);
  });
});
