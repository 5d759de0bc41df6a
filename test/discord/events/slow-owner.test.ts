import { InteractionResponseType } from 'discord-api-types/v10';
import type { LoggedRequest } from 'local-discord';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Command, defineCommand } from '../../../src/command.ts';
import { type Adapter, startAdapter } from '../../support/adapter.ts';
import { textOfMessage } from '../../support/messages.ts';
import { outlineOfEntries } from '../../support/outlines.ts';

const listed: string[][] = [];

const command = (name: string, facts: Partial<Command['data']> = {}): Command =>
  defineCommand({
    data: { name, description: 'A command', example: `/${name}`, options: {}, ...facts },
    execute: async (_, { library, commands }) => {
      const list = commands();
      listed.push(list.map((one) => one.name));
      return { type: 'help', commands: list, coverage: library.coverage };
    },
  });

const commands = [
  command('help'),
  command('unanswered', { operatorsOnly: true }),
  command('reindex', { operatorsOnly: true, slow: true }),
];

/** Where Discord says who owns the application. */
const OWNER = {
  method: 'GET',
  path: /^\/applications\/@me$/,
  times: Number.POSITIVE_INFINITY,
  when: 'instead',
} as const;

const isDeferral = ({ path, body }: LoggedRequest): boolean =>
  /\/callback\b/.test(path) &&
  (body as { type: number }).type === InteractionResponseType.DeferredChannelMessageWithSource;

describe('while Discord does not say who owns the application', () => {
  let adapter: Adapter;
  beforeAll(async () => {
    adapter = await startAdapter(commands, () => outlineOfEntries([]));
  });
  afterAll(() => adapter.close());

  /** Starts anew, the owner's name being asked for under this fault; returns what ends it. */
  const restartUnder = async (fault: Parameters<Adapter['discord']['fail']>[0]) => {
    const end = adapter.discord.fail(fault);
    onTestFinished(end);
    await adapter.restart();
    listed.length = 0;
    return end;
  };
  const owner = () => adapter.discord.as('operator');
  const member = () => adapter.discord.as('ordinary');

  describe.each([
    ['has not answered', { ...OWNER, until: new Promise(() => {}) }],
    ['fails', { ...OWNER, answer: { status: 500 } }],
  ])('and %s', (_, fault) => {
    it('answers whatever is for everyone, at once', async () => {
      await restartUnder(fault);
      expect(textOfMessage((await member().runCommand('guild', 'help')).message)).toContain('**/help**');
      const { message } = await owner().runCommand('guild', 'help');
      expect(textOfMessage(message)).toContain('**/help**');
      const sent = await member().send('dm', 'help');
      expect(textOfMessage(await sent.answer())).toContain('**/help**');
      expect(listed).toEqual([['help'], ['help'], ['help']]);
    });
  });

  it('lists an operator’s commands for the owner as soon as it has said so, asked again by the help that went without', async () => {
    const end = await restartUnder({ ...OWNER, answer: { status: 500 } });
    await owner().runCommand('guild', 'help');
    end();
    await expect
      .poll(async () => {
        await owner().runCommand('guild', 'help');
        return listed.at(-1);
      })
      .toEqual(['help', 'unanswered', 'reindex']);
    await member().runCommand('guild', 'help');
    expect(listed.at(-1)).toEqual(['help']);
  });

  it.each(['unanswered', 'reindex'])('has /%s wait for it, deferred, then be carried out or refused', async (name) => {
    const patient = adapter;
    adapter = await startAdapter(commands, () => outlineOfEntries([]), {}, undefined, { deferAfterMs: 0 });
    onTestFinished(async () => {
      await adapter.close();
      adapter = patient;
    });
    let tell = () => {};
    const until = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await restartUnder({ ...OWNER, until });
    const before = adapter.discord.requests.length;
    const asked = Promise.all([owner().runCommand('guild', name), member().runCommand('guild', name)]);
    await expect.poll(() => adapter.discord.requests.slice(before).filter(isDeferral).length).toBe(2);
    tell();
    const [own, other] = await asked;
    expect(textOfMessage(own.message)).toContain(`**/${name}**`);
    expect(textOfMessage(other.message)).toBe(`Only operators of this bot may use /${name}.`);
    expect(listed).toEqual([['help', 'unanswered', 'reindex']]);
  });

  it('tells an operator that it went wrong, and carries out the next request', async () => {
    const end = await restartUnder({ ...OWNER, answer: { status: 500 } });
    const failed = await owner().runCommand('guild', 'unanswered');
    expect(textOfMessage(failed.message)).toContain('Something went wrong on our side');
    end();
    const { message } = await owner().runCommand('guild', 'unanswered');
    expect(textOfMessage(message)).toContain('**/unanswered**');
  });
});
