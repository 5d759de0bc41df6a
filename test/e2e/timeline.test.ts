import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../support/corpus-folder.ts';
import { SEED_FOLDER } from '../support/library.ts';
import { buttonOf, textOfMessage } from '../support/messages.ts';
import { type Product, useProduct } from '../support/product.ts';
import { quotedParts } from '../support/quoted-lines.ts';

interface Gallery {
  readonly type: number;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly components?: readonly Gallery[];
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** The one picture of a message as Discord shows it: its bytes, read over HTTP, and its alt text. */
async function pictureOf(message: { readonly components?: readonly unknown[] | undefined }) {
  const flatten = (component: Gallery): Gallery[] => [component, ...(component.components ?? []).flatMap(flatten)];
  const all = ((message.components ?? []) as readonly Gallery[]).flatMap(flatten);
  const items = all.flatMap(({ type, items: found }) => (type === ComponentType.MediaGallery ? (found ?? []) : []));
  expect(items).toHaveLength(1);
  const [{ media, description = '' }] = items as [NonNullable<Gallery['items']>[number]];
  const response = await fetch(media.url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status).toBe(200);
  expect([...bytes.slice(0, 4)]).toEqual(PNG);
  return { bytes, alt: description, url: media.url };
}

const quoted = (product: Product): string[] => product.discord.requests.flatMap(({ body }) => quotedParts(body));
const bodies = (product: Product): string[] => product.shelf.library.articles.map(({ article: { body } }) => body);

const article = (outlet: string, published: string, body: string): string =>
  `---\ntitle: Talks\noutlet: ${outlet}\npublished: "${published}"\nlanguage: en\n---\n${body}\n`;

const DAYS = Array.from({ length: 20 }, (_, at) => `The envoys met in Oslo on March ${at + 1}, 2024.`).join('\n');

describe('the timeline on Discord', () => {
  it('comes with a picture of its dates, told in its alt text too, within Discord’s limits', async () => {
    const { discord } = await useProduct(SEED_FOLDER);
    const { message } = await discord.as('ordinary').runCommand('guild', 'timeline');
    const { bytes, alt } = await pictureOf(message);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toContain('4 dated events, 1 contradiction');
    expect(alt).toContain('25 October 2025');
    expect(alt).toContain('contradicts 29 October 2025');
  });

  it('tells each event in a line, and shows the two sentences of a contradiction once on demand, without a picture', async () => {
    const { discord } = await useProduct(SEED_FOLDER);
    const member = discord.as('ordinary');
    const { message } = await member.runCommand('guild', 'timeline');
    expect(textOfMessage(message).split('prompting a second meeting')).toHaveLength(2);
    expect(textOfMessage(message)).not.toContain('neither was changed');
    const details = await member.click(message, buttonOf(message, 'Details'));
    const text = textOfMessage(details.message);
    expect(details.message.attachments).toEqual([]);
    expect(text.split('prompting a second meeting')).toHaveLength(2);
    expect(text).toContain('Contradicts 25 Oct 2025');
    expect(text.split('neither was changed')).toHaveLength(2);
    const back = await member.click(details.message, buttonOf(details.message, 'Overview'));
    expect(textOfMessage(back.message)).toBe(textOfMessage(message));
  });

  it('goes along with an answer to a message too', async () => {
    const { discord } = await useProduct(SEED_FOLDER);
    for (const place of ['guild', 'dm'] as const) {
      const sent = await discord.as('ordinary').send(place, `<@${discord.applicationId}> timeline`);
      await pictureOf(await sent.answer());
    }
  });

  it('shows the latest events first, and puts the picture of earlier ones in its place', async () => {
    const { discord } = await useProduct(await corpusFolder({ 'a.md': article('Example', '2024-04-01', DAYS) }));
    const member = discord.as('ordinary');
    const first = await member.runCommand('guild', 'timeline');
    const one = await pictureOf(first.message);
    const second = await member.click(first.message, buttonOf(first.message, 'Earlier'));
    const two = await pictureOf(second.message);
    expect(second.message.id).toBe(first.message.id);
    expect(second.message.attachments).toHaveLength(1);
    expect(two.url).not.toBe(one.url);
    expect([one.alt, two.alt].map((alt) => alt.includes('20 March 2024'))).toEqual([true, false]);
    const copy = await discord.as('operator').click(second.message, buttonOf(second.message, 'Later'));
    expect((await pictureOf(copy.message)).alt).toBe(one.alt);
  });

  it('has no picture where nothing is dated', async () => {
    const { discord } = await useProduct(
      await corpusFolder({ 'a.md': article('Example', '2024-04-01', 'Talks go on.') }),
    );
    const { message } = await discord.as('ordinary').runCommand('guild', 'timeline');
    expect(message.attachments).toEqual([]);
    expect(textOfMessage(message)).toContain('The articles date nothing like that');
  });

  it('filters by speaker, lists the newest first, and marks statements with whose words they are', async () => {
    const product = await useProduct(SEED_FOLDER);
    const run = async (options: Record<string, string>) =>
      textOfMessage((await product.discord.as('ordinary').runCommand('guild', 'timeline', options)).message);
    const asif = await run({ speaker: 'Khawaja Asif', with: 'statements', order: 'newest' });
    expect(asif).toContain('0 dated events, 3 statements');
    expect(asif).toContain('Statements stand at their article’s date.');
    expect(asif).toContain(
      '**about Nov 2025** · Khawaja Asif: “[…] “Kabul insists on giving verbal assurances, which […]” ',
    );
    expect(await run({ speaker: 'Khawaja Asif' })).toContain('Found nothing dated that');
    const newest = await run({ order: 'newest' });
    expect(newest.indexOf('6 to 7 Nov 2025')).toBeLessThan(newest.indexOf('11 to 15 Oct 2025'));
    expect(quoted(product).filter((part) => !bodies(product).some((body) => body.includes(part)))).toEqual([]);
  });
});

describe('two articles that date one event differently', () => {
  const corpus = () =>
    corpusFolder({
      'first.md': article(
        'Morning Post',
        '2025-11-08',
        'The first round of the talks was held in Doha on October 18, 2025.\nThe second round was held in Istanbul on October 25, 2025.',
      ),
      'second.md': article(
        'Evening Star',
        '2025-11-09',
        'Mediators said little. The first round of the talks was held in Doha on October 21, 2025.',
      ),
    });

  it('are shown side by side with both citations, and neither is changed', async () => {
    const product = await useProduct(await corpus());
    const { message } = await product.discord.as('ordinary').runCommand('guild', 'timeline');
    const text = textOfMessage(message);
    expect(text).toContain('3 dated events, 1 contradiction');
    expect(text).toContain('⚠ 18 Oct 2025');
    expect(text).toContain('\\[2\\] dates this 21 Oct 2025');
    expect(text).toContain('Contradicts 18 Oct 2025');
    expect(text).toMatch(/Morning Post[\s\S]*Evening Star/);
    const details = await product.discord.as('ordinary').click(message, buttonOf(message, 'Details'));
    const whole = textOfMessage(details.message);
    expect(whole).toContain('-# 21 October 2025 · \\[2\\] ¶1');
    expect(whole).toContain('Another article dates this 21 October 2025');
    expect(whole).toContain('Both stand as the articles have them; neither was changed.');
    expect((await pictureOf(message)).alt).toContain('contradicts 21 October 2025');
    expect(quoted(product).filter((part) => !bodies(product).some((body) => body.includes(part)))).toEqual([]);
  });

  it('still disagree where only one of the two was asked for', async () => {
    const { discord } = await useProduct(await corpus());
    const options = { from: '21 October 2025', to: '21 October 2025' };
    const text = textOfMessage((await discord.as('ordinary').runCommand('guild', 'timeline', options)).message);
    expect(text).toContain('1 dated event, 1 contradiction');
    expect(text).toContain('dates this 18 Oct 2025');
  });
});
