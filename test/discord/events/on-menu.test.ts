import type { TextChannel } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { CHECK_MESSAGE, SAID_BY_MEMBER } from '../../../src/discord/request/menus.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { startAdapter } from '../../support/adapter.ts';
import { CROSSING, PARTIES, useCrossing } from '../../support/crossing-talks.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { buttonOf, textOfMessage } from '../../support/messages.ts';

const { adapter, member, other } = useCrossing();

/** The answer to a check of a message that another member wrote. */
async function check(content: string) {
  const { message } = await other().send('guild', content);
  return member().runCommandOn('guild', CHECK_MESSAGE.name, message.id);
}

describe('“Check against the articles” on a message', () => {
  it('compares it part by part, for the member who asked alone', async () => {
    const { message, ephemeral } = await check('Lena Brandt said in **Oslo** that the Karan crossing would stay shut');
    expect(ephemeral).toBe(true);
    const text = textOfMessage(message);
    expect(text).toMatch(
      /^-# \*\*\/claim\*\* \*\*text:\*\* Lena Brandt said in Oslo that the Karan crossing would stay shut\n/,
    );
    expect(text).toContain('Also here: “Lena Brandt”, “Karan”');
    expect(text).toContain('Not in \\[1\\]: “Oslo”');
    expect(text).not.toMatch(/\b(?:true|false|correct|wrong)\b(?!, I cannot tell)/i);
  });

  it('never keeps it, nor logs it', async () => {
    await check('The secret plan of Oslo failed.');
    expect(JSON.stringify(adapter().logged)).not.toContain('Oslo');
  });

  it('goes on from it, after a restart too', async () => {
    const { message } = await check('Omar Tell said the Karan crossing should open at once.');
    await adapter().restart();
    const opened = await member().click(message, buttonOf(message, 'Context'));
    expect(textOfMessage(opened.message)).toContain('Snow fell in the hills');
  });

  it.each([
    ['an emoji alone', '🎉', /^The articles cannot|no word|no words/],
    ['mentions alone', '<@1440000000000000003> @everyone', /^That message has no words/],
  ])('says so of %s', async (_, content, expected) => {
    const { message, ephemeral } = await check(content);
    expect(textOfMessage(message)).toMatch(expected);
    expect(ephemeral).toBe(true);
  });

  it('says so of a message without text, such as its own answers', async () => {
    const answer = (await member().runCommand('guild', 'sources')).message;
    const { message } = await member().runCommandOn('guild', CHECK_MESSAGE.name, answer.id);
    expect(message.content).toBe('That message has no words that I could compare with the articles.');
  });

  it('looks at the beginning of a huge one, and says so', async () => {
    const channel = (await adapter().client().channels.fetch(adapter().discord.channelId)) as TextChannel;
    const huge = await channel.send(`The Karan crossing would stay shut.\n${'And so *on* it goes, [x] '.repeat(75)}`);
    const { message } = await member().runCommandOn('guild', CHECK_MESSAGE.name, huge.id);
    const text = textOfMessage(message);
    expect(text).toContain('-# The beginning of a longer message\n');
    expect(text).toContain('Lena Brandt');
  });

  it('takes each line of a message for a sentence', async () => {
    const { message } = await check('Tarsk is nice\nBrandt said the hotel was warm');
    expect(textOfMessage(message)).toContain('text:** Tarsk is nice. Brandt said the hotel was warm\n');
  });
});

describe('“What did they say” on a member', () => {
  /** The answer on a member of that name, where the articles quote Robin Tell of Norland. */
  async function saidBy(name: string) {
    const named = await startAdapter(commands, outlineOf, { memberNames: { ordinary: name } });
    onTestFinished(() => named.close());
    const tell = { ...PARTIES[3]!, name: 'Robin Tell', aliases: ['Robin', 'Sir Robin Tell'] };
    const article = articleOf(CROSSING.body.replace('Omar Tell', 'Robin Tell'));
    named.use(libraryOf([article], new WhoIsWho([...PARTIES, tell])));
    const { ordinary } = named.discord.members;
    return named.discord.as('operator').runCommandOn('guild', SAID_BY_MEMBER.name, ordinary);
  }

  it.each(['Robin Tell', 'robin  tell', 'Sir Robin Tell'])(
    'shows what the speaker of just that name said, to the member who asked alone: %s',
    async (name) => {
      const { message, ephemeral } = await saidBy(name);
      expect(ephemeral).toBe(true);
      const text = textOfMessage(message);
      expect(text).toMatch(/^-# \*\*\/who-said\*\* \*\*speaker:\*\* Robin Tell\n-# Found by the name alone/);
      expect(text).toContain('open at once');
    },
  );

  it.each(['Robin', 'Tell', 'Robin Tel', 'Robin Tell Jr', '@everyone **Robin**'])(
    'says that nobody of that full name is quoted, rather than guess: %s',
    async (name) => {
      const { message, ephemeral } = await saidBy(name);
      expect(message.content).toMatch(/^The articles quote nobody of the full name “/);
      expect([ephemeral, message.mention_everyone]).toEqual([true, false]);
    },
  );
});
