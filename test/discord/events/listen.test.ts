import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buttonOf, textOfMessage } from '../../support/messages.ts';
import { LONG, useStagedAdapter } from '../../support/staged-adapter.ts';

describe('whatever is asked', () => {
  const staged = useStagedAdapter();

  it('leaves neither a token nor what anybody said in the log', async () => {
    staged.outline = LONG;
    const { message } = await staged.member().runCommand('guild', 'ask', { question: 'why did it fail?' });
    await staged.member().click(message, buttonOf(message, 'More'));
    await (await staged.member().send('dm', 'what failed?')).answer();
    await staged.member().autocomplete('guild', 'ask', { speaker: 'who failed' }, 'speaker');
    staged.failure = new Error('why did it fail?');
    await staged.member().runCommand('guild', 'ask', { question: 'why did it fail?' });
    const log = JSON.stringify(staged.adapter.logged);
    expect(staged.adapter.logged.length).toBeGreaterThan(3);
    expect(log).not.toContain(staged.adapter.discord.token);
    expect(log).not.toMatch(/(?:why did it|what|who) fail/);
  });

  it('is answered with a sentence where it is no command of this version', async () => {
    const { rest, application } = staged.adapter.client();
    const body = [{ type: ApplicationCommandType.User, name: 'Greet' }];
    await rest.put(Routes.applicationCommands(application!.id), { body });
    const { message, ephemeral } = await staged.member().runCommandOn('guild', 'Greet', staged.operator().id);
    expect(textOfMessage(message)).toBe('I do not know this command any more. See /help.');
    expect(ephemeral).toBe(true);
  });
});
