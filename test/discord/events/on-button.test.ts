import type { TextChannel } from 'discord.js';
import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/command.ts';
import { startAdapter } from '../../support/adapter.ts';
import { buttonOf, buttonsOf, isEphemeral, textOfMessage } from '../../support/messages.ts';
import { LONG, useStagedAdapter, versioned } from '../../support/staged-adapter.ts';

const staged = useStagedAdapter();

describe('buttons', () => {
  const started = async () => {
    staged.outline = LONG;
    return (await staged.member().runCommand('guild', 'ask', { question: 'what *failed*? **speaker:** x' })).message;
  };

  it('turn the page in place for the member who asked', async () => {
    const first = await started();
    expect(textOfMessage(first)).toContain('Page 1 of 3');
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['More', 'Context', 'Cite']);
    const { message } = await staged.member().click(first, buttonOf(first, 'More'));
    expect(message.id).toBe(first.id);
    expect(textOfMessage(message)).toContain('Page 2 of 3');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['More', 'Back', 'Context', 'Cite']);
    expect(staged.requests.at(-1)).toEqual({ question: 'what *failed*? **speaker:** x' });
    const back = await staged.member().click(message, buttonOf(message, 'Back'));
    expect(textOfMessage(back.message)).toContain('Page 1 of 3');
  });

  it('give anybody else a copy of their own, which they can page', async () => {
    const first = await started();
    const copy = await staged.operator().click(first, buttonOf(first, 'More'));
    expect(copy.message.id).not.toBe(first.id);
    expect(copy.ephemeral).toBe(true);
    const last = await staged.operator().click(copy.message, buttonOf(copy.message, 'More'));
    expect(last.message.id).toBe(copy.message.id);
    expect(textOfMessage(last.message)).toContain('Page 3 of 3');
    expect(textOfMessage(first)).toContain('Page 1 of 3');
  });

  it('page a private answer privately', async () => {
    staged.outline = LONG;
    const first = await staged.member().runCommand('guild', 'ask', { question: 'why?', private: true });
    const { message, ephemeral } = await staged.member().click(first.message, buttonOf(first.message, 'More'));
    expect([message.id, ephemeral]).toEqual([first.message.id, true]);
  });

  it('work after a restart', async () => {
    const first = await started();
    await staged.adapter.restart();
    const { message } = await staged.member().click(first, buttonOf(first, 'More'));
    expect(textOfMessage(message)).toContain('Page 2 of 3');
  });

  it('tell that the articles have changed, and ask again with one click', async () => {
    const first = await started();
    staged.adapter.use(versioned('second'));
    const told = await staged.member().click(first, buttonOf(first, 'More'));
    expect(told.ephemeral).toBe(true);
    expect(told.message.id).not.toBe(first.id);
    expect(textOfMessage(told.message)).toContain('The articles have changed since this answer was given; ask again.');
    const again = await staged.member().click(told.message, buttonOf(told.message, 'Ask again'));
    expect(again.message.id).toBe(told.message.id);
    expect(textOfMessage(again.message)).toContain('Page 1 of 3');
    expect(staged.requests.at(-1)).toEqual({ question: 'what *failed*? **speaker:** x' });
  });

  it.each([
    ['that it never drew', 'other:1', '-# **/ask** **question:** why?'],
    ['without a request above it', 'page:2:first:1', 'Some other text'],
    ['of a command that is gone', 'page:2:first:1', '-# **/gone** **question:** why?'],
    ['that would run a slow command', 'page:2:first:1', '-# **/reindex**'],
  ])('%s are answered with a sentence', async (_, customId, text) => {
    const channel = await staged.adapter.client().channels.fetch(staged.adapter.discord.channelId);
    const button = { type: ComponentType.Button, style: 1, label: 'More', custom_id: customId } as const;
    const container = {
      type: ComponentType.Container,
      components: [
        { type: ComponentType.TextDisplay, content: text },
        { type: ComponentType.ActionRow, components: [button] },
      ],
    } as const;
    const sent = await (channel as TextChannel).send({ components: [container], flags: MessageFlags.IsComponentsV2 });
    const { message, ephemeral } = await staged.operator().click(sent.id, customId);
    expect(message.content).toMatch(/^I (?:do not know this button any more|know no command)/);
    expect(ephemeral).toBe(true);
    expect(staged.requests).toEqual([]);
  });

  it('tell what went wrong to the member who clicked alone, and leave the answer', async () => {
    const first = await started();
    staged.failure = new Error('broken');
    const { message, ephemeral } = await staged.member().click(first, buttonOf(first, 'More'));
    expect(message.content).toContain('Something went wrong');
    expect(ephemeral).toBe(true);
    expect(textOfMessage(first)).toContain('Page 1 of 3');
  });
});

describe('an answer that is not there yet', () => {
  let failure: Error | null = null;
  const waiting: (() => void)[] = [];
  /** A command whose answer waits until the test lets it go on. */
  const slowed = defineCommand({
    data: { name: 'help', description: 'Help', example: '/help', options: {} },
    execute: async (_, { library }) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (failure) throw failure;
      return { type: 'help', commands: [], coverage: library.coverage };
    },
  });
  const letGo = async (): Promise<void> => {
    await expect.poll(() => waiting.length).toBe(1);
    waiting.pop()!();
  };

  it('is deferred, and then comes; so is the turning of its page', async () => {
    const adapter = await startAdapter([slowed], () => LONG, {}, undefined, { deferAfterMs: 0 });
    try {
      const [asker, other] = [adapter.discord.as('ordinary'), adapter.discord.as('operator')];
      const deferred = (): number[] =>
        adapter.discord.requests.flatMap(({ path, body }) =>
          /\/callback\b/.test(path) ? [(body as { type: number }).type] : [],
        );
      const { DeferredChannelMessageWithSource: message, DeferredMessageUpdate: update } = InteractionResponseType;
      const asking = asker.runCommand('guild', 'help');
      await expect.poll(deferred).toEqual([message]);
      await letGo();
      const first = (await asking).message;
      expect(textOfMessage(first)).toContain('Sentence 0.');
      const turning = asker.click(first, buttonOf(first, 'More'));
      await expect.poll(deferred).toEqual([message, update]);
      await letGo();
      const second = (await turning).message;
      expect(textOfMessage(second)).not.toContain('Sentence 0.');
      const copying = other.click(second, buttonOf(second, 'Back'));
      await expect.poll(deferred).toEqual([message, update, message]);
      await letGo();
      expect(textOfMessage((await copying).message)).toContain('Sentence 0.');
      expect(adapter.logged.filter(({ level }) => level !== 'info')).toEqual([]);
    } finally {
      for (const goOn of waiting.splice(0)) goOn();
      await adapter.close();
    }
  });

  it('leaves the page as it was where its turning goes wrong, and tells so to the member alone', async () => {
    failure = null;
    const adapter = await startAdapter([slowed], () => LONG, {}, undefined, { deferAfterMs: 0 });
    try {
      const asker = adapter.discord.as('ordinary');
      const asking = asker.runCommand('guild', 'help');
      await letGo();
      const { message } = await asking;
      failure = new Error('broken');
      const clicked = asker.click(message, buttonOf(message, 'More')).catch(() => {});
      await letGo();
      const sentence = () => asker.messages('guild').find(isEphemeral);
      await expect.poll(() => sentence()?.content).toContain('Something went wrong on our side');
      expect(textOfMessage(message)).toContain('Page 1 of 3');
      expect(adapter.logged.filter(({ level }) => level === 'warn')).toEqual([]);
      await clicked;
    } finally {
      await adapter.close();
    }
  });
});
