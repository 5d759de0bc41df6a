import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SEED_FOLDER } from '../support/library.ts';
import { buttonOf, textOfMessage } from '../support/messages.ts';
import { type Product, startProduct } from '../support/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct(SEED_FOLDER);
});
afterAll(() => product.close());

const member = () => product.discord.as('ordinary');
const mention = (): string => `<@${product.discord.applicationId}>`;
const say = async (content: string, replyTo?: APIMessage, place = 'guild'): Promise<APIMessage> =>
  (await member().send(place, content, replyTo)).answer();
const request = (message: APIMessage): string =>
  textOfMessage(message)
    .split('\n')[0]!
    .replace(/\*\*|^-# /g, '');

describe('a conversation with Parley', () => {
  let first: APIMessage;
  beforeEach(async () => {
    first = await say(`${mention()} who said the talks were deadlocked?`);
  });

  it('goes from Asif’s words to Kabul’s', async () => {
    expect(textOfMessage(first)).toContain('“complete deadlock.”');
    const second = await say('and Kabul?', first);
    expect(request(second)).toContain('/who-said speaker: Kabul');
    expect(textOfMessage(second)).toContain('“irresponsible and non-cooperative” approach');
    expect(second.mentions).toEqual([]);
  });

  it.each([
    ['who is that?', '/who-is name: Khawaja Asif'],
    ['who else?', '/who-said about: the talks were deadlocked'],
    ['did he mention the border?', 'Asif'],
    ['why?', '/ask question: why the talks were deadlocked'],
    ['What did Mujahid say about the ceasefire?', '/who-said speaker: Mujahid about: the ceasefire'],
  ])('takes a reply of “%s” for what it means there', async (content, expected) =>
    expect(request(await say(content, first))).toContain(expected),
  );

  it('names its sources with their links, and goes on from there', async () => {
    const sources = await say('source?', first);
    expect(textOfMessage(sources)).toContain('Indians Daily');
    expect(request(sources)).toBe(request(first));
    expect(request(await say('who is that?', sources))).toBe('/who-is name: Khawaja Asif');
  });

  it('shows more where there is more, and says where there is not', async () => {
    const timeline = await say(`${mention()} timeline`);
    const details = textOfMessage((await member().click(timeline, buttonOf(timeline, 'Details'))).message);
    expect(textOfMessage(await say('more', await say(`${mention()} timeline`)))).toBe(details);
    const latest = await say('more', first);
    expect(textOfMessage(await say('more', latest))).toContain('That is all that I found on it.');
  });

  it('neither judges nor explains', async () => {
    expect(textOfMessage(await say('what does that mean?', first))).toContain('I show the articles’ own words');
  });

  it('asks back whom somebody means, and answers the button in its place, after a restart too', async () => {
    const both = await say(`${mention()} what was said about the talks?`);
    const asked = await say('did he mention the border?', both);
    expect(textOfMessage(asked)).toContain('Whom do you mean?');
    expect(request(asked)).toBe(request(both));
    await product.restart();
    const copy = await product.discord.as('operator').click(asked, buttonOf(asked, 'Zabihullah Mujahid'));
    expect([copy.ephemeral, request(copy.message).includes('Zabihullah Mujahid')]).toEqual([true, true]);
    const { message } = await member().click(asked, buttonOf(asked, 'Khawaja Asif'));
    expect([message.id, request(message).includes('Khawaja Asif')]).toEqual([asked.id, true]);
  });

  it('goes on from the last answer without a reply, within minutes, and only for whoever got it', async () => {
    expect(request(await say(`${mention()} who is that?`))).toBe('/who-is name: Khawaja Asif');
    const other = await product.discord.as('operator').send('guild', `${mention()} why?`);
    expect((await other.answer()).content).toContain('I do not know what that goes on from');
  });

  // Discord gives a reply to such an answer without its words, unless they mention the bot.
  it('goes on from the answer to a slash command', async () => {
    const { message } = await member().runCommand('guild', 'who-said', { speaker: 'Asif' });
    expect(request(await say(`${mention()} and Mujahid?`, message))).toBe('/who-said speaker: Mujahid');
    expect(request(await say(`${mention()} who is that?`))).toBe('/who-is name: Mujahid');
  });

  it('goes on after a restart, since all that it needs stands on the message', async () => {
    await product.restart();
    expect(request(await say('who is that?', first))).toBe('/who-is name: Khawaja Asif');
  });

  it('answers in the thread in which it is asked', async () => {
    const thread = member().openThread('Deadlock', first);
    const answer = await say(`${mention()} and Kabul?`, undefined, thread);
    expect(answer.channel_id).toBe(thread);
    const again = await say(`${mention()} what did Asif say?`);
    const other = member().openThread('Who', again);
    expect(request(await say(`${mention()} who is that?`, undefined, other))).toBe('/who-is name: Asif');
  });

  it('works in direct messages without mention or reply', async () => {
    await say('what did Asif say?', undefined, 'dm');
    expect(request(await say('and Mujahid?', undefined, 'dm'))).toBe('/who-said speaker: Mujahid');
  });

  it.each([
    ['what did he say about the ceasefire?', '/who-said speaker: Khawaja Asif about: the ceasefire'],
    ['what did he say?', '/who-said speaker: Khawaja Asif'],
    ['how many people were there?', '/ask question: how many people were there: the talks were deadlocked'],
  ])('loses neither the speaker nor the words of “%s”', async (content, expected) =>
    expect(request(await say(content, first))).toBe(expected),
  );

  it.each(['does she agree with him?', 'let me know when he speaks again'])(
    'does not guess what “%s” means, and changes nothing',
    async (content) =>
      expect(textOfMessage(await say(content, first))).toContain('I cannot tell what that means here.'),
  );

  it('asks a question as one where it is no answer of its own that is replied to', async () => {
    const { message } = await product.discord.as('operator').send('guild', 'Asif will resign, I hear.');
    const answer = await say(`${mention()} did he resign?`, message);
    expect(request(answer)).toBe('/ask question: did he resign?');
  });

  it('does nothing again that is edited and changes something', async () => {
    const sent = await product.discord.as('operator').send('guild', `${mention()} follow the ceasfire`);
    await sent.answer();
    product.discord.as('operator').edit(sent.message, `${mention()} follow the ceasefire`);
    await expect.poll(() => member().messages('guild').at(-1)?.content).toContain('Send that as a new message');
  });

  it('answers thanks with a line, and keeps nothing of it among the unanswered questions', async () => {
    expect((await say('thanks!', first)).content).toBe('You are welcome.');
    expect((await say(`${mention()} you stupid bot`)).content).toContain('Fair enough');
    const { message } = await product.discord.as('operator').runCommand('guild', 'unanswered');
    expect(textOfMessage(message)).not.toMatch(/thanks|stupid/);
  });
});
