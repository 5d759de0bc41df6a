import { startLocalDiscord } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { textOfMessage } from '../support/messages.ts';
import { startMain } from '../support/start-main.ts';

const article = (title: string): string => `---\ntitle: ${title}\nlanguage: en\n---\nThe talks went on.\n`;

it('answers from what is put into the folder while it runs, and tells operators what was refused', async () => {
  const corpus = await corpusFolder({ 'a.md': article('First') });
  const discord = await startLocalDiscord({ port: 0, timeouts: { answerWithinMs: 60_000 } });
  onTestFinished(() => discord.close());
  const parley = startMain({
    CORPUS_DIR: corpus,
    WATCH: 'on',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  });
  await parley.prints(/Parley is ready/);
  await writeFiles(corpus, { 'bad.md': '---\ntitle: [\n---\nText.\n', 'b.md': article('Second') });
  const told = () =>
    discord
      .as('operator')
      .messages('dm')
      .map(({ content }) => content);
  await expect.poll(told).toEqual([expect.stringContaining('bad.md')]);
  const sources = await (await discord.as('ordinary').send('dm', '/sources')).answer(60_000);
  expect(textOfMessage(sources)).toContain('Second');
  parley.child.kill('SIGTERM');
  expect(await parley.exit).toBe(0);
});
