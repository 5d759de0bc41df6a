import { Events } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/command.ts';
import { UserError } from '../../../src/core/errors.ts';
import { startAdapter } from '../../support/adapter.ts';
import { libraryOf } from '../../support/library.ts';
import { buttonsOf, isEphemeral, textOfMessage } from '../../support/messages.ts';
import { LONG, SHORT, useStagedAdapter } from '../../support/staged-adapter.ts';

const staged = useStagedAdapter();

describe('a slash command', () => {
  it('is answered at once, in the channel, pinging nobody', async () => {
    const { message, ephemeral } = await staged.member().runCommand('guild', 'ask', { question: ' why\u202e? ' });
    expect(ephemeral).toBe(false);
    expect(message.flags).toBe(MessageFlags.IsComponentsV2);
    expect(textOfMessage(message)).toContain(
      '-# **/ask** **question:** why?\n### The articles say\n> The only sentence',
    );
    expect(message.mention_everyone).toBe(false);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Context', 'Cite']);
    expect(staged.requests).toEqual([{ question: 'why?' }]);
  });

  it.each(['guild', 'dm'])('is answered to its member alone when that is asked (%s)', async (place) => {
    const { ephemeral } = await staged.member().runCommand(place, 'ask', { question: 'why?', private: true });
    expect(ephemeral).toBe(true);
    expect(staged.requests).toEqual([{ question: 'why?' }]);
  });

  it('is answered in direct messages', async () => {
    const { message } = await staged.member().runCommand('dm', 'help');
    expect(textOfMessage(message)).toContain('**/help**');
  });

  it('is refused in one plain sentence, to its member alone', async () => {
    staged.failure = new UserError('Those options contradict each other: *from* is after @everyone.');
    const { message, ephemeral } = await staged.member().runCommand('guild', 'ask', { question: 'why?' });
    expect(message.content).toBe('Those options contradict each other: \\*from\\* is after \\@everyone.');
    expect(ephemeral).toBe(true);
    expect(staged.errors()).toEqual([]);
  });

  it('tells an incident when something goes wrong, and logs it without what was said', async () => {
    staged.failure = new TypeError('cannot read "my secret question"');
    const { message, ephemeral } = await staged.member().runCommand('guild', 'ask', { question: 'my secret question' });
    const [, incident] = /^Something went wrong on our side \(incident ([0-9a-f]{8})\)\.$/.exec(
      message.content.replaceAll('\\', ''),
    )!;
    expect(ephemeral).toBe(true);
    const entry = staged.errors().at(-1)!;
    expect(entry.facts).toMatchObject({ incident, on: 'command', command: 'ask', error: { name: 'TypeError' } });
    expect(JSON.stringify(staged.adapter.logged)).not.toContain('secret');
  });

  it('says nothing that Discord would not take, and logs it, when the rendering is wrong', async () => {
    staged.outline = {
      ...SHORT,
      get title(): string {
        throw new Error('no title');
      },
    }; // prettier-ignore
    const { message } = await staged.member().runCommand('guild', 'help');
    expect(message.content).toContain('Something went wrong');
  });
});

describe('a command for operators', () => {
  it('is deferred for the application’s owner', async () => {
    const { message } = await staged.operator().runCommand('guild', 'reindex');
    expect(textOfMessage(message)).toContain('**/reindex**');
    expect(staged.requests).toEqual([{}]);
  });

  it.each(['guild', 'dm'])('is refused to others (%s)', async (place) => {
    const { message, ephemeral } = await staged.member().runCommand(place, 'reindex');
    expect(message.content).toBe('Only operators of this bot may use /reindex.');
    expect(ephemeral).toBe(true);
    expect(staged.requests).toEqual([]);
  });

  it('sends what is longer than a message in several, since a click must not run it again', async () => {
    staged.outline = LONG;
    const reply = await staged.operator().runCommand('guild', 'reindex', { private: true });
    await expect.poll(() => reply.followUps.length).toBe(2);
    expect([reply.message, ...reply.followUps].map((message) => [isEphemeral(message), buttonsOf(message)])).toEqual(
      [1, 2, 3].map(() => [true, []]),
    );
    expect(staged.requests).toHaveLength(1);
  });

  it('tells what went wrong in the deferred reply', async () => {
    staged.failure = new Error('disk gone');
    const { message } = await staged.operator().runCommand('guild', 'reindex');
    expect(message.content).toContain('Something went wrong on our side');
  });
});

describe('a slow command', () => {
  it('tells how far it has come, every two seconds at most, then the answer', async () => {
    const slow = defineCommand({
      data: { name: 'help', description: 'Help', example: '/help', options: {}, slow: true },
      execute: async (_, { library, commands: list, reindex }) => {
        await reindex();
        return { type: 'help', commands: list(), coverage: library.coverage };
      },
    });
    let now = 0;
    const edits: string[] = [];
    const adapter = await startAdapter([slow], () => SHORT, {}, undefined, {
      clock: () => now,
      reindex: async (onProgress) => {
        for (const [at, done] of [
          [1_000, 10],
          [2_100, 1_200],
          [3_000, 1_300],
          [4_500, 1_900],
        ]) {
          now = at!;
          onProgress?.({ stage: 'analysing', done: done!, total: 2_000 });
        }
        return { report: { added: [], changed: [], removed: [], refused: [] }, library: libraryOf([]) };
      },
    });
    try {
      adapter.client().on(Events.Raw, ({ t, d }: { t: string; d: unknown }) => {
        if (t === 'MESSAGE_UPDATE') edits.push(JSON.stringify(d));
      });
      const { message } = await adapter.discord.as('operator').runCommand('guild', 'help');
      await expect.poll(() => edits.length).toBe(3);
      expect(edits.map((edit) => /Analysing what changed: [\d,]+ of 2,000/.exec(edit)?.[0])).toEqual([
        'Analysing what changed: 1,200 of 2,000',
        'Analysing what changed: 1,900 of 2,000',
        undefined,
      ]);
      expect(textOfMessage(message)).toContain('**/help**');
    } finally {
      await adapter.close();
    }
  });
});

describe('a slash command that Discord has stopped waiting for', () => {
  it('is passed over with one line and the next is answered', async () => {
    const waiting: (() => void)[] = [];
    const slow = defineCommand({
      data: { name: 'help', description: 'Help', example: '/help', options: {} },
      execute: async (_, { library, commands: list }) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return { type: 'help', commands: list(), coverage: library.coverage };
      },
    });
    const letGo = async (): Promise<void> => {
      await expect.poll(() => waiting.length).toBe(1);
      waiting.pop()!();
    };
    const adapter = await startAdapter([slow], () => SHORT, { timeouts: { answerWithinMs: 20 } });
    try {
      const asker = adapter.discord.as('ordinary');
      await expect(asker.runCommand('guild', 'help')).rejects.toThrow('did not respond');
      await letGo();
      const warnings = () => adapter.logged.filter(({ level }) => level !== 'info');
      await expect.poll(() => warnings().length).toBe(1);
      expect(warnings()[0]).toMatchObject({ level: 'warn', facts: { error: { code: 10062 } } });
      const next = await asker.send('guild', `<@${adapter.discord.applicationId}> help`);
      await letGo();
      expect(textOfMessage(await next.answer(60_000))).toContain('**/help**');
      expect(warnings()).toHaveLength(1);
    } finally {
      await adapter.close();
    }
  });
});
