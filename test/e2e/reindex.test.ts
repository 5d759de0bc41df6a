import { describe, expect, it } from 'vitest';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { buttonOf, textOfMessage } from '../support/messages.ts';
import { useProduct } from '../support/product.ts';

const said = (name: string, word: string): string => `${name} said the talks were “${word}.”`;
const article = (body: string): string =>
  `---\ntitle: Talks\noutlet: Example\npublished: "2025-11-08"\nlanguage: en\n---\n${body}\n`;
const LONG = Array.from({ length: 40 }, (_, at) =>
  said(`Envoy Number${'abcdefghij'[at % 10]}${'klmn'[at % 4]} Lee`, `deadlocked again, round ${at}`),
).join('\n');

describe('reindexing', () => {
  it('is for operators, in a server and in direct messages', async () => {
    const { discord } = await useProduct(await corpusFolder({ 'a.md': article('Talks began.') }));
    for (const place of ['guild', 'dm'] as const) {
      const refused = await discord.as('ordinary').runCommand(place, 'reindex');
      expect(refused.ephemeral).toBe(true);
      expect(textOfMessage(refused.message)).toMatch(/operator/i);
      expect(textOfMessage((await discord.as('operator').runCommand(place, 'reindex')).message)).toContain(
        'nothing changed',
      );
    }
  });

  it('tells what was added, changed, removed and refused, and answers from the new articles at once', async () => {
    const folder = await corpusFolder({ 'a.md': article(said('Ann Lee', 'deadlocked')) });
    const { discord } = await useProduct(folder);
    await writeFiles(folder, { 'b.md': article(said('Omar Aziz', 'fruitful')), 'c.md': '---\ntitle: [\n---\nText.\n' });
    const report = textOfMessage((await discord.as('operator').runCommand('guild', 'reindex')).message);
    expect(report).toContain('Added: 1');
    expect(report).toContain('c.md\\:3: not valid YAML');
    const answer = await discord.as('ordinary').runCommand('guild', 'who-said', { words: 'fruitful' });
    expect(textOfMessage(answer.message)).toContain('Omar Aziz');
  });

  it('keeps answering from the old articles when nothing can be read', async () => {
    const folder = await corpusFolder({ 'a.md': article(said('Ann Lee', 'deadlocked')) });
    const { discord } = await useProduct(folder);
    await writeFiles(folder, { 'a.md': '---\n' });
    const failed = await discord.as('operator').runCommand('guild', 'reindex');
    expect(textOfMessage(failed.message)).toContain('the articles stay as they were');
    const answer = await discord.as('ordinary').runCommand('guild', 'who-said', { words: 'deadlocked' });
    expect(textOfMessage(answer.message)).toContain('Ann Lee');
  });
});

describe('unanswered questions', () => {
  it('are kept by their words and shown to operators only', async () => {
    const { discord } = await useProduct(await corpusFolder({ 'a.md': article(said('Ann Lee', 'deadlocked')) }));
    const member = discord.as('ordinary');
    await member.runCommand('guild', 'ask', { question: 'What did Iran say?' });
    await member.runCommand('guild', 'ask', { question: 'What did Ann Lee say?' });
    await member.runCommand('guild', 'who-said', { speaker: 'Zhou', about: 'trade' });
    await member.runCommand('guild', 'ask', { question: '🤝' });
    await (await member.send('dm', 'when did Iran join?')).answer();
    const refused = await member.runCommand('guild', 'unanswered');
    expect([refused.ephemeral, textOfMessage(refused.message)]).toEqual([true, expect.stringMatching(/operators/i)]);
    const listed = textOfMessage((await discord.as('operator').runCommand('guild', 'unanswered')).message);
    expect(listed).toContain('3 questions unanswered');
    expect(listed).toContain('What did Iran say?');
    expect(listed).toContain('Zhou');
    expect(listed).toContain('Iran join');
  });
});

describe('pages', () => {
  it('turn with More and Back, in place for the member who asked, also after a restart', async () => {
    const product = await useProduct(await corpusFolder({ 'a.md': article(LONG) }));
    const member = product.discord.as('ordinary');
    const first = await member.runCommand('guild', 'who-said', { words: 'deadlocked', about: 'talks' });
    const page1 = textOfMessage(first.message);
    const second = await member.click(first.message, buttonOf(first.message, 'More'));
    expect(second.message.id).toBe(first.message.id);
    expect(textOfMessage(second.message)).not.toBe(page1);
    await product.restart();
    const back = await member.click(second.message, buttonOf(second.message, 'Back'));
    expect(textOfMessage(back.message)).toBe(page1);
  });

  it('open as a copy of their own for another member', async () => {
    const { discord } = await useProduct(await corpusFolder({ 'a.md': article(LONG) }));
    const asked = await discord.as('ordinary').runCommand('guild', 'who-said', { words: 'deadlocked' });
    const before = textOfMessage(asked.message);
    const copy = await discord.as('operator').click(asked.message, buttonOf(asked.message, 'More'));
    expect([copy.ephemeral, copy.message.id === asked.message.id]).toEqual([true, false]);
    expect(textOfMessage(asked.message)).toBe(before);
  });

  it('say that the articles have changed when the library of an answer is gone', async () => {
    const folder = await corpusFolder({ 'a.md': article(LONG) });
    const { discord } = await useProduct(folder);
    const asked = await discord.as('ordinary').runCommand('guild', 'who-said', { words: 'deadlocked' });
    await writeFiles(folder, { 'b.md': article('The talks resumed in Vienna.') });
    await discord.as('operator').runCommand('guild', 'reindex');
    const clicked = await discord.as('ordinary').click(asked.message, buttonOf(asked.message, 'More'));
    expect(textOfMessage(clicked.message)).toContain('The articles have changed since this answer was given');
    const again = await discord.as('ordinary').click(clicked.message, buttonOf(clicked.message, 'Ask again'));
    expect(textOfMessage(again.message)).toContain('deadlocked');
  });
});
