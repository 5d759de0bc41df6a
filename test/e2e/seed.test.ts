import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED_FOLDER } from '../support/library.ts';
import { buttonOf, textOfMessage } from '../support/messages.ts';
import { type Product, startProduct } from '../support/product.ts';
import { quotedParts } from '../support/quoted-lines.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct(SEED_FOLDER);
});
afterAll(() => product.close());

const run = async (name: string, options: Record<string, string | boolean> = {}, place: 'guild' | 'dm' = 'guild') =>
  product.discord.as('ordinary').runCommand(place, name, options);

const say = async (content: string, place: 'guild' | 'dm' = 'guild'): Promise<string> =>
  textOfMessage(await (await product.discord.as('ordinary').send(place, content)).answer());

const mention = (): string => `<@${product.discord.applicationId}>`;

describe('Parley on the first article', () => {
  it('answers who said the talks were deadlocked with the partly quoted words, paragraph and source', async () => {
    const { message, ephemeral } = await run('who-said', { words: 'the talks were deadlocked' });
    expect(ephemeral).toBe(false);
    expect(textOfMessage(message)).toMatchInlineSnapshot(`
      "-# **/who-said** **words:** the talks were deadlocked
      ### 1 statement, 1 speaker
      **Khawaja Asif · Pakistan’s Defence Minister**
      > Pakistan’s Defence Minister Khawaja Asif described **the negotiations as being in a state of “complete deadlock.”**
      -# Partly quoted · \\[1\\] ¶5
      -# \\[1\\] Indians Daily · “Istanbul: The latest…” · about November 2025 (our estimate)"
    `);
  });

  it('answers a question with the sentence', async () => {
    const { message } = await run('ask', { question: 'Where was the second meeting held?' });
    expect(textOfMessage(message)).toContain('prompting a second meeting in Istanbul on October 25');
  });

  it('says that the articles do not say, and what they never mention', async () => {
    const text = textOfMessage((await run('ask', { question: 'What did Iran say?' })).message);
    expect(text).toContain('The articles do not say');
    expect(text).toContain('Nothing here mentions “Iran”');
  });

  it('shows the timeline with its contradiction, and corrects neither side', async () => {
    const { message } = await run('timeline');
    const text = textOfMessage(message);
    expect(text).toContain('4 dated events, 1 contradiction');
    expect(text).toContain('The article puts this after 29 Oct 2025, yet dates it before');
    const details = await product.discord.as('ordinary').click(message, buttonOf(message, 'Details'));
    expect(textOfMessage(details.message)).toContain('neither was changed');
  });

  it('sets positions next to each other, and tells of which side nothing was found', async () => {
    const text = textOfMessage((await run('positions', { topic: 'ceasefire' })).message);
    expect(text).toContain('reserves the right to respond');
    expect(text).toContain('Found nothing by them on it in these articles');
  });

  it('describes a person in the words of the article', async () => {
    const text = textOfMessage((await run('who-is', { name: 'Asif' })).message);
    expect(text).toContain('Khawaja Asif · Pakistan’s Defence Minister');
    expect(text).toContain('Kabul insists on giving verbal assurances');
  });

  it('lists its sources, with the estimate marked and no link made up', async () => {
    const text = textOfMessage((await run('sources')).message);
    expect(text).toContain('Indians Daily');
    expect(text).toContain('about November 2025 (our estimate)');
    expect(text).not.toContain('http');
  });

  it('gives help', async () => {
    const text = textOfMessage((await run('help')).message);
    for (const name of ['/ask', '/who-said', '/timeline', '/latest', '/help']) expect(text).toContain(name);
  });

  it('answers privately when asked to', async () => {
    expect((await run('ask', { question: 'Who mediated?', private: true })).ephemeral).toBe(true);
  });

  it('completes speakers as they are typed', async () => {
    const choices = await product.discord
      .as('ordinary')
      .autocomplete('guild', 'who-said', { speaker: 'muj' }, 'speaker');
    expect(choices).toEqual([expect.objectContaining({ name: 'Zabihullah Mujahid', value: 'Zabihullah Mujahid' })]);
  });

  it.each([
    ['who said the talks were deadlocked?', 'complete deadlock'],
    ['what did Asif say about the ceasefire?', 'reserves the right to respond'],
    ['when was the second meeting?', '25 Oct 2025'],
    ['which countries mediated?', 'Turkey and Qatar'],
    ['sources', 'Indians Daily'],
  ])('answers the mention “%s”', async (question, expected) => {
    expect(await say(`${mention()} ${question}`)).toContain(expected);
  });

  it('gives help for a bare mention, and answers direct messages without one', async () => {
    expect(await say(mention())).toContain('/who-said');
    expect(await say('who said complete deadlock?', 'dm')).toContain('Khawaja Asif');
  });

  it('asks for one option at least', async () => {
    const { message, ephemeral } = await run('who-said');
    expect([ephemeral, textOfMessage(message)]).toEqual([
      true,
      expect.stringContaining('at least one of words, speaker or about'),
    ]);
  });

  it('refuses dates the wrong way round', async () => {
    const { message } = await run('timeline', { from: 'November 2025', to: 'October 2025' });
    expect(textOfMessage(message)).toContain('swap them');
  });

  it.each([
    ['emoji alone', '🤝🕊️', 'no word'],
    ['another script', 'پاکستان نے کیا کہا؟', 'I can search English only'],
    ['Markdown', '**_~~`||`~~_**', 'no word'],
    ['a mention', '<@123456789012345678> @everyone', 'The articles do not say'],
    ['marks that turn text around', '\u202eoffer verbal assurances\u202c', ''],
  ])('answers a question of %s in one reply', async (_, question, expected) => {
    const text = textOfMessage((await run('ask', { question })).message);
    expect(text).toContain(expected);
  });

  it('answers a message of 2,000 characters', async () => {
    expect(await say(`${mention()} ${'what did Asif say about the ceasefire '.repeat(60)}`.slice(0, 2000))).not.toBe(
      '',
    );
  });

  it('quotes nothing that is not word for word in the article, in any reply of this file', () => {
    const bodies = product.shelf.library.articles.map(({ article: { body } }) => body);
    const parts = product.discord.requests.flatMap(({ body }) => quotedParts(body));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !bodies.some((body) => body.includes(part)))).toEqual([]);
  });

  it('pings nobody, in any reply of this file', () => {
    const sent = JSON.stringify(product.discord.requests.map(({ body }) => body));
    expect(sent).toContain('"allowed_mentions":{"parse":[]');
    for (const place of ['guild', 'dm'] as const) {
      for (const message of product.discord.as('ordinary').messages(place)) {
        if (message.author.id === product.discord.applicationId) {
          expect([message.mentions, message.mention_everyone]).toEqual([[], false]);
        }
      }
    }
  });
});
