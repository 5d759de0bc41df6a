import type { TextChannel } from 'discord.js';
import { type APIContainerComponent, type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { isTried } from '../../../src/discord/request/example.ts';
import { CROSSING, crossingLibrary, PARTIES, useCrossing } from '../../support/crossing-talks.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { buttonOf, buttonsOf, isEphemeral, textOfMessage } from '../../support/messages.ts';
import { slicesOf } from '../../support/quoted-slices.ts';

const { adapter, member, other } = useCrossing();
const ask = async (options: Record<string, string | boolean> = { question: 'Will the Karan crossing stay shut?' }) =>
  (await member().runCommand('guild', 'ask', options)).message;

/** The lines of a message that are quoted, un-escaped and without bold. */
const quotesOf = (text: string): string[] => slicesOf(text.match(/^> .*$/gm)?.join('\n') ?? '');

/** Clicks a button that the message does not have, as a forged client could. */
async function clickForged(message: APIMessage, customId: string) {
  const channel = (await adapter().client().channels.fetch(adapter().discord.channelId)) as TextChannel;
  const button = { type: ComponentType.Button, style: 1, label: 'Forged', custom_id: customId } as const;
  const [container] = message.components as [APIContainerComponent];
  const texts = container.components.filter(({ type }) => type === ComponentType.TextDisplay);
  const forged = {
    ...container,
    components: [...texts, { type: ComponentType.ActionRow, components: [button] }],
  } as const;
  const sent = await channel.send({
    components: [forged],
    flags: MessageFlags.IsComponentsV2,
  });
  return other().click(sent.id, customId);
}

describe('Context', () => {
  it('shows the paragraphs around an excerpt, the excerpt in bold, to the member who clicked alone', async () => {
    const answer = await ask();
    const { message, ephemeral } = await other().click(answer, buttonOf(answer, 'Context'));
    expect([ephemeral, message.id === answer.id]).toEqual([true, false]);
    const text = textOfMessage(message);
    const [before, own, behind] = CROSSING.body.split('\n\n');
    expect(quotesOf(text)).toEqual([before, own, behind]);
    expect(text).toContain(
      '> **Arvenia’s foreign minister Lena Brandt said the \\*Karan\\* crossing would stay shut.**',
    );
    expect(text.match(/^-# .*\\\[1\\\] ¶\d$/gm)?.map((line) => line.at(-1))).toEqual(['1', '2', '3']);
    expect(text).toContain('Tarsk Herald');
  });

  it('works after a restart', async () => {
    const answer = await ask();
    await adapter().restart();
    const { message } = await member().click(answer, buttonOf(answer, 'Context'));
    expect(quotesOf(textOfMessage(message))).toHaveLength(3);
  });

  it('turns its own pages in place, after a restart too', async () => {
    const long = 'Snow fell on the road to Tarsk that day, and the buses ran late. '.repeat(40).trim();
    const said = ['shut', 'closed'].map((how) => `Lena Brandt said the crossing would stay ${how}. ${long}`);
    adapter().use(libraryOf([articleOf(said.join('\n\nSnow fell.\n\nRain fell.\n\nWind blew.\n\n'))]));
    const answer = (await member().runCommand('guild', 'who-said', { words: 'crossing' })).message;
    const opened = (await other().click(answer, buttonOf(answer, 'Context'))).message;
    await adapter().restart();
    const second = await other().click(opened, buttonOf(opened, 'More'));
    expect([second.message.id, second.ephemeral]).toEqual([opened.id, true]);
    const pages = [textOfMessage(second.message)];
    const back = await other().click(second.message, buttonOf(second.message, 'Back'));
    pages.unshift(textOfMessage(back.message));
    expect(pages.map((text) => text.match(/Page \d of \d/)?.[0])).toEqual(['Page 1 of 2', 'Page 2 of 2']);
    expect(pages.map((text) => /stay (\w+)/.exec(text)?.[1])).toEqual(['shut', 'closed']);
  });

  it('is offered below no answer that quotes nothing', async () => {
    const { message } = await member().runCommand('guild', 'sources');
    expect(buttonsOf(message)).toEqual([]);
  });

  it('tells that the articles have changed rather than mix two versions', async () => {
    const answer = await ask();
    adapter().use({ ...crossingLibrary(), version: 'another' });
    const { message } = await member().click(answer, buttonOf(answer, 'Context'));
    expect(textOfMessage(message)).toContain('The articles have changed since this answer was given');
  });
});

describe('More by a speaker, and the other side', () => {
  it('answer with what else the speaker said, to the member who clicked alone', async () => {
    const answer = await ask();
    const { message, ephemeral } = await other().click(answer, buttonOf(answer, 'More by Lena Brandt'));
    expect([ephemeral, message.id === answer.id]).toEqual([true, false]);
    const text = textOfMessage(message);
    expect(text).toMatch(/^-# \*\*\/who-said\*\* \*\*speaker:\*\* Lena Brandt\n/);
    expect(text).toContain('hotel was warm');
    expect(text).not.toContain('Omar Tell');
  });

  it('answer with what the other side said on the same', async () => {
    const answer = await ask();
    const { message, ephemeral } = await member().click(answer, buttonOf(answer, 'The other side'));
    expect(ephemeral).toBe(true);
    const text = textOfMessage(message);
    expect(text).toMatch(/^-# \*\*\/who-said\*\* \*\*speaker:\*\* Norland \*\*about:\*\* Karan crossing\n/);
    expect(quotesOf(text)).toEqual(['Norland’s envoy Omar Tell said the Karan crossing should open at once.']);
  });

  it('lead on from what they lead to, and from the context, after a restart too', async () => {
    const answer = await ask();
    const opened = (await member().click(answer, buttonOf(answer, 'Context'))).message;
    await adapter().restart();
    const there = (await member().click(opened, buttonOf(opened, 'The other side'))).message;
    const back = (await member().click(there, buttonOf(there, 'The other side'))).message;
    expect(textOfMessage(back)).toMatch(
      /^-# \*\*\/who-said\*\* \*\*speaker:\*\* Arvenia \*\*about:\*\* Karan crossing\n/,
    );
  });

  const labels = async (command: string, options: Record<string, string>): Promise<(string | undefined)[]> =>
    buttonsOf((await member().runCommand('guild', command, options)).message).map(({ label }) => label);

  it('are not offered where they would lead to nothing else', async () => {
    expect(await labels('who-said', { speaker: 'Lena Brandt' })).toEqual(['Context', 'The other side', 'Cite']);
    expect(await labels('who-said', { words: 'open at once' })).toEqual(['Context', 'The other side', 'Cite']);
    expect(await labels('positions', { topic: 'crossing' })).not.toContain('The other side');
    expect(await labels('ask', { question: 'Where did the talks end?' })).toEqual(['Context', 'Cite']);
  });

  it('ask for the topic of all sides where there are several others', async () => {
    const third = `${CROSSING.body}\n\nBelzar’s envoy Ana Rey said the Karan crossing matters to all.`;
    adapter().use(
      libraryOf(
        [{ ...CROSSING, body: third }],
        new WhoIsWho([...PARTIES, { ...PARTIES[3]!, name: 'Ana Rey', side: 'Belzar' }]),
      ),
    );
    const answer = await ask();
    const { message } = await member().click(answer, buttonOf(answer, 'The other sides'));
    expect(textOfMessage(message)).toMatch(/^-# \*\*\/positions\*\* \*\*topic:\*\* Karan crossing\n/);
    expect(textOfMessage(message)).toContain('**Belzar**');
  });

  it.each(['speaker', 'sides'])(
    'are answered with a sentence where a forged button asks for what is not there: %s',
    async (deed) => {
      const answer = await ask({ question: 'Where did the talks end?' });
      const forged = buttonOf(answer, 'Context').replace('context', deed);
      const { message, ephemeral } = await clickForged(answer, forged);
      expect([message.content, ephemeral]).toEqual(['I do not know this button any more. Please ask again.', true]);
    },
  );
});

describe('Share', () => {
  const question = 'Will the Karan crossing stay shut?';
  const shown = (message: APIMessage): string[] => buttonsOf(message).map(({ label }) => label ?? '');
  const shares = () =>
    other()
      .messages('guild')
      .filter((message) => textOfMessage(message).includes('Shared by'));
  /** Shares a private answer, and waits for what all can see. */
  const share = async (answer: APIMessage) => {
    const before = shares().length;
    await member().click(answer, buttonOf(answer, 'Share'));
    const own = () =>
      member()
        .messages('guild')
        .find(({ id }) => id === answer.id)!;
    await expect.poll(() => textOfMessage(own())).toContain('-# Shared in this channel\n');
    expect(shares().length).toBe(before + 1);
    return { own: own(), shared: shares().at(-1)! };
  };

  it('makes a private answer public, and says who did, without a ping', async () => {
    const answer = await ask({ question, private: true });
    const { own, shared } = await share(answer);
    expect([isEphemeral(own), shown(own).includes('Share')]).toEqual([true, false]);
    const text = textOfMessage(shared);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '-# **/ask** **question:** Will the Karan crossing stay shut?',
      `-# Shared by <@${member().id}>`,
      '### The articles say',
    ]);
    expect(quotesOf(text)).toEqual(quotesOf(textOfMessage(own)));
    expect([isEphemeral(shared), shared.mentions, shared.mention_everyone]).toEqual([false, [], false]);
    expect(shown(shared)).not.toContain('Share');
  });

  it('leaves an answer that everybody can page and go on from, still saying who shared it, after a restart too', async () => {
    adapter().use(
      libraryOf([articleOf(CROSSING.body.replaceAll('crossing should open', 'crossing and the road should open'))]),
    );
    const answer = await ask({ question, private: true });
    const { shared } = await share(answer);
    await adapter().restart();
    const turned = await member().click(shared, buttonOf(shared, 'More'));
    expect([turned.message.id, turned.ephemeral]).toEqual([shared.id, false]);
    expect(textOfMessage(turned.message)).toContain(`-# Shared by <@${member().id}>\n`);
    const copy = await other().click(turned.message, buttonOf(turned.message, 'Context'));
    expect(copy.ephemeral).toBe(true);
    expect(textOfMessage(copy.message)).not.toContain('Shared by');
  });

  it('shows an answer once, however often it is clicked before the button is gone', async () => {
    const answer = await ask({ question, private: true });
    const before = shares().length;
    const click = () => member().click(answer, buttonOf(answer, 'Share'));
    await Promise.all([click(), click()]);
    const own = () =>
      member()
        .messages('guild')
        .find(({ id }) => id === answer.id)!;
    await expect.poll(() => textOfMessage(own())).toContain('-# Shared in this channel\n');
    await adapter().restart();
    expect(shares().length).toBe(before + 1);
  });

  it('is offered on every page of a private answer, and on none that all can see', async () => {
    const answer = await ask({ question, private: true });
    expect(shown(answer)).toContain('Share');
    const next = (await member().click(answer, buttonOf(answer, 'More'))).message;
    expect(shown(next)).toContain('Share');
    expect(shown(await ask())).not.toContain('Share');
  });

  it('tells its asker, and leaves the answer as it was, where Discord takes no message for all', async () => {
    const answer = await ask({ question, private: true });
    const before = shares().length;
    const isFollowUp = { method: 'POST', path: /\/webhooks\/\d+\/[^/]+$/ } as const;
    const answerIs = { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
    adapter().discord.fail({ ...isFollowUp, when: 'instead', answer: answerIs });
    await member()
      .click(answer, buttonOf(answer, 'Share'))
      .catch(() => {});
    const told = () => member().messages('guild').at(-1)?.content;
    await expect.poll(told).toBe('Discord lets me show nothing to everybody here.');
    const now = member()
      .messages('guild')
      .find(({ id }) => id === answer.id)!;
    expect([textOfMessage(now), shares().length]).toEqual([textOfMessage(answer), before]);
    expect(shown(now)).toContain('Share');
  });

  it('is refused where a forged button asks for it below a public answer', async () => {
    const answer = await ask();
    const { message } = await clickForged(answer, buttonOf(answer, 'Context').replace('context', 'share'));
    expect(message.content).toBe('Everybody here can see this already.');
  });
});

describe('Cite', () => {
  it('gives what an answer quotes to be copied, to the member who clicked alone, after a restart too', async () => {
    const answer = await ask();
    await adapter().restart();
    const { message, ephemeral } = await other().click(answer, buttonOf(answer, 'Cite'));
    expect([ephemeral, message.id === answer.id]).toEqual([true, false]);
    const text = textOfMessage(message);
    const cited = text.split('\n').filter((line) => line.includes(' — Tarsk Herald'));
    for (const quote of quotesOf(textOfMessage(answer))) {
      expect(cited.some((line) => line.replace(/^“|” —/g, ' —').includes(quote))).toBe(true);
    }
    expect(text).toContain('https://herald.example/talks-end?a=1#:~:text=');
    expect(message.mentions).toEqual([]);
  });
});

describe('Help’s examples', () => {
  it('run with a click, page by page, each answered to the member who clicked alone, after a restart too', async () => {
    let { message: page } = await member().runCommand('guild', 'help');
    const tried: string[] = [];
    for (;;) {
      expect(buttonsOf(page).length).toBeLessThanOrEqual(5);
      for (const { label, custom_id: id } of buttonsOf(page)) if (id?.startsWith('example:')) tried.push(label!);
      if (!buttonsOf(page).some(({ label }) => label === 'More')) break;
      page = (await member().click(page, buttonOf(page, 'More'))).message;
    }
    const names = commands.filter(({ data }) => isTried(data)).map(({ data }) => `/${data.name}`);
    expect(tried).toEqual(names);
    await adapter().restart();
    const { message, ephemeral } = await other().click(page, buttonOf(page, tried.at(-1)!));
    expect(ephemeral).toBe(true);
    expect(textOfMessage(message)).toMatch(new RegExp(`^-# \\*\\*${tried.at(-1)}\\*\\*`));
  });

  it('are of the articles that there are when they are clicked', async () => {
    const { message: page } = await member().runCommand('guild', 'help');
    adapter().use(
      libraryOf([articleOf('Captain Ines Calder said the ferry would sail.', { published: '2031-03-04' })]),
    );
    const { message } = await other().click(page, buttonOf(page, '/who-is'));
    expect(textOfMessage(message)).toMatch(/^-# \*\*\/who-is\*\* \*\*name:\*\* Ines Calder\n### Ines Calder/);
  });

  it.each(['reindex', 'unanswered', 'help', 'nothing'])('are none of: %s', async (name) => {
    const { message, ephemeral } = await clickForged(await ask(), `example:${name}`);
    expect([message.content, ephemeral]).toEqual(['I do not know this button any more. See /help.', true]);
  });
});
