import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { noPostgres, type Postgres, startPostgres } from '../support/postgres.ts';
import { startCli } from '../support/run-cli.ts';
import { type Running, startMain } from '../support/start-main.ts';
import { passTurns } from '../support/store.ts';

/** The server is told to the third of four connections, direct messages to the first one. */
const SHARDS = { dm: 0, guild: 2 } as const;
const EVERY_MS = 50;
/** A busy machine may take long; nobody waits for it here. */
const PATIENT_MS = 20_000;

/** A question, and what became of it. */
interface Asked {
  readonly place: 'dm' | 'guild';
  readonly kind: 'message' | 'command';
  /** Whether a connection was open that Discord told it to. */
  readonly isTold: boolean;
  /** Milliseconds since the test's process began. */
  readonly at: number;
  readonly answer: Promise<string | null>;
}

/**
 * Asks twenty questions a second, by turns in direct messages and on the server, by messages and commands. Nobody is waited for who was not told,
 * or who is gone: `gone` resolves when the process is that is told of the server.
 */
function askAlong(discord: LocalDiscord, gone: Promise<unknown> | null = null) {
  const asked: Asked[] = [];
  const robin = discord.as('ordinary');
  let isGone = false;
  void gone?.then(() => {
    isGone = true;
  });
  const ask = (at: number): void => {
    const place = at % 2 === 0 ? 'dm' : 'guild';
    const isTold = discord.connected().includes(SHARDS[place]);
    const words = `who said the talks were deadlocked, ${at}?`;
    const kind = at % 4 < 2 ? 'message' : 'command';
    const answered = async (): Promise<string> => {
      if (kind === 'command')
        return JSON.stringify((await robin.runCommand(place, 'ask', { question: words })).message);
      const sent = await robin.send(place, place === 'dm' ? words : `<@${discord.applicationId}> ${words}`);
      return JSON.stringify(await sent.answer(PATIENT_MS));
    };
    const answer = answered().catch(() => null);
    const nobody = isTold ? place === 'guild' && !isGone && gone : Promise.resolve();
    asked.push({
      place,
      kind,
      isTold,
      at: performance.now(),
      // What was sent before arrives.
      answer: nobody ? Promise.race([answer, nobody.then(() => sleep(100, null))]) : answer,
    });
  };
  let isOver = false;
  const asking = (async () => {
    const begun = performance.now();
    for (let at = 0; !isOver; at += 1) {
      ask(at);
      await sleep(begun + (at + 1) * EVERY_MS - performance.now());
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    const outcomes = await Promise.all(asked.map(async ({ answer, ...one }) => ({ ...one, text: await answer })));
    const replies = (['dm', 'guild'] as const)
      .flatMap((place) => robin.messages(place))
      .flatMap(({ author, message_reference: to }) => (author.bot && to?.message_id ? [to.message_id] : []));
    return {
      outcomes,
      /** Questions that were told to a connection and have no answer. */
      lost: outcomes.filter(({ isTold, text }) => isTold && text === null),
      /** Questions that nobody was told of. */
      untold: outcomes.filter(({ isTold }) => !isTold),
      wrong: outcomes.filter(({ text }) => text !== null && !/deadlock/.test(text)),
      doubled: replies.filter((id, at) => replies.indexOf(id) !== at),
    };
  };
}

describe.skipIf(noPostgres)(`processes that end while they are asked${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  /** A bot of four connections, by two processes. */
  async function two() {
    const discord = await startLocalDiscord({
      port: 0,
      guildId: String(2n << 22n),
      advice: { shards: 4, maxConcurrency: 4 },
      identifyEveryMs: 0,
      timeouts: { answerWithinMs: PATIENT_MS },
    });
    onTestFinished(() => discord.close());
    const databaseUrl = await server.create();
    const settings = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: databaseUrl,
      LIMIT_USER: 'off',
      LIMIT_CHANNEL: 'off',
    };
    const begin = async (shards: string): Promise<Running> => {
      await passTurns({ dataFolder: null, databaseUrl });
      const parley = startMain({ ...settings, SHARDS: shards });
      await parley.prints(/ready/);
      return parley;
    };
    expect(await startCli(['register'], { environment: settings }).ran).toMatchObject({ code: 0 });
    const [first, second] = await Promise.all([begin('0-1/4'), begin('2-3/4')]);
    return { discord, first, second, begin };
  }

  it('are started again one after another, and answer all that Discord tells them, once', async () => {
    const { discord, first, second, begin } = await two();
    const end = askAlong(discord);
    await sleep(1_000);
    for (const [{ child, exit }, shards] of [
      [first, '0-1/4'],
      [second, '2-3/4'],
    ] as const) {
      child.kill('SIGTERM');
      expect(await exit).toBe(0);
      await begin(shards);
      await sleep(1_000);
    }
    const { outcomes, lost, untold, wrong, doubled } = await end();
    expect({ lost, wrong, doubled }).toEqual({ lost: [], wrong: [], doubled: [] });
    expect(outcomes.length - untold.length).toBeGreaterThan(20);
    expect(untold.length).toBeGreaterThan(0);
  });

  it('lose, where one is killed, what that one was at, and answer nothing wrongly or twice', async () => {
    const { discord, second, begin } = await two();
    const end = askAlong(discord, second.exit);
    await sleep(1_000);
    second.child.kill('SIGKILL');
    await second.exit;
    const endedAt = performance.now();
    await begin('2-3/4');
    await sleep(1_000);
    const { lost, untold, wrong, doubled } = await end();
    expect({ wrong, doubled }).toEqual({ wrong: [], doubled: [] });
    expect(lost.filter(({ place, at }) => place === 'dm' || at > endedAt)).toEqual([]);
    expect(untold.every(({ place }) => place === 'guild')).toBe(true);
  });
});
