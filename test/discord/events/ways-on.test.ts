import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { type Adapter, startAdapter } from '../../support/adapter.ts';
import { CROSSING, crossingLibrary } from '../../support/crossing-talks.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { buttonOf, buttonsOf, textOfMessage } from '../../support/messages.ts';
import { slicesOf } from '../../support/quoted-slices.ts';

let adapter: Adapter;
beforeAll(async () => {
  adapter = await startAdapter(commands, outlineOf);
});
afterAll(() => adapter.close());
beforeEach(() => adapter.use(crossingLibrary()));

const member = () => adapter.discord.as('ordinary');
const other = () => adapter.discord.as('operator');
const ask = async (options: Record<string, string | boolean> = { question: 'Will the Karan crossing stay shut?' }) =>
  (await member().runCommand('guild', 'ask', options)).message;

/** The lines of a message that are quoted, un-escaped and without bold. */
const quotesOf = (text: string): string[] => slicesOf(text.match(/^> .*$/gm)?.join('\n') ?? '');

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
    await adapter.restart();
    const { message } = await member().click(answer, buttonOf(answer, 'Context'));
    expect(quotesOf(textOfMessage(message))).toHaveLength(3);
  });

  it('turns its own pages in place, after a restart too', async () => {
    const long = 'Snow fell on the road to Tarsk that day, and the buses ran late. '.repeat(12).trim();
    const said = ['shut', 'closed'].map((how) => `Lena Brandt said the crossing would stay ${how}. ${long}`);
    adapter.use(libraryOf([articleOf(said.join('\n\nSnow fell.\n\nRain fell.\n\nWind blew.\n\n'))]));
    const answer = (await member().runCommand('guild', 'who-said', { words: 'crossing' })).message;
    const opened = (await other().click(answer, buttonOf(answer, 'Context'))).message;
    await adapter.restart();
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
    adapter.use({ ...crossingLibrary(), version: 'another' });
    const { message } = await member().click(answer, buttonOf(answer, 'Context'));
    expect(textOfMessage(message)).toContain('The articles have changed since this answer was given');
  });
});
