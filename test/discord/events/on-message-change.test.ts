import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { textOfMessage } from '../../support/messages.ts';
import { LONG, useStagedAdapter } from '../../support/staged-adapter.ts';

const staged = useStagedAdapter();
const mention = () => `<@${staged.adapter.discord.applicationId}>`;
const answersTo = ({ id }: APIMessage): APIMessage[] =>
  staged
    .member()
    .messages('guild')
    .filter(({ message_reference: reference }) => reference?.message_id === id);
const textsTo = (question: APIMessage): string[] => answersTo(question).map((answer) => textOfMessage(answer));

/** Asks in the channel and waits for the answer. */
async function ask(words: string): Promise<APIMessage> {
  const sent = await staged.member().send('guild', `${mention()} ${words}`);
  await sent.answer();
  return sent.message;
}

describe('an edited question', () => {
  it('has its answer edited, in its place, after a restart too', async () => {
    const question = await ask('Did they meet?');
    const [before] = answersTo(question);
    await staged.adapter.restart();
    staged.member().edit(question, `${mention()} Did they part?`);
    await expect.poll(() => textsTo(question)).toEqual([expect.stringContaining('Did they part?')]);
    expect(answersTo(question)[0]!.id).toBe(before!.id);
    expect(staged.errors()).toEqual([]);
  });

  it('is answered once it calls the bot', async () => {
    const { message } = await staged.member().send('guild', 'Did they meet?');
    staged.member().edit(message, `${mention()} Did they meet?`);
    await expect.poll(() => textsTo(message)).toEqual([expect.stringContaining('Did they meet?')]);
  });

  it('has what goes wrong said in place of its answer, and the answer again once it goes well', async () => {
    const question = await ask('Did they meet?');
    staged.failure = new Error('broken');
    staged.member().edit(question, `${mention()} Did they talk?`);
    await expect
      .poll(() => answersTo(question).map(({ content }) => content))
      .toEqual([expect.stringContaining('wrong')]);
    staged.failure = null;
    staged.member().edit(question, `${mention()} Did they walk?`);
    await expect.poll(() => textsTo(question)).toEqual([expect.stringContaining('Did they walk?')]);
  });

  it('keeps to one message, however many pages its answer has', async () => {
    const question = await ask('Did they meet?');
    staged.outline = LONG;
    staged.member().edit(question, `${mention()} Did they all talk?`);
    await expect.poll(() => textsTo(question)).toEqual([expect.stringContaining('Sentence 0.')]);
  });
});

describe('a deleted question', () => {
  it('takes its answer along, after a restart too, and no other', async () => {
    const [question, other] = [await ask('Did they meet?'), await ask('Did they eat?')];
    await staged.adapter.restart();
    staged.member().delete(question);
    await expect.poll(() => answersTo(question)).toEqual([]);
    expect(answersTo(other)).toHaveLength(1);
  });
});

describe('a mention of the role that Discord keeps for the bot', () => {
  it('calls it as its name does; other roles and @everyone do not', async () => {
    const roles = [...staged.adapter.client().guilds.cache.first()!.roles.cache.values()];
    const own = roles.find(({ tags }) => tags?.botId === staged.adapter.discord.applicationId)!;
    const everyone = await staged.member().send('guild', '@everyone Did they meet?');
    const other = await staged.member().send('guild', `<@&${staged.adapter.discord.guildId}> Did they meet?`);
    const sent = await staged.member().send('guild', `<@&${own.id}> Did they meet?`);
    expect(textOfMessage(await sent.answer())).toContain('Did they meet?');
    // A nod is answered only where it calls the bot.
    const nod = await staged.member().send('guild', `<@&${own.id}> ok`);
    expect(textOfMessage(await nod.answer())).toContain('I am here');
    expect([...answersTo(everyone.message), ...answersTo(other.message)]).toEqual([]);
  });
});
