import { startLocalDiscord } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { startMain } from '../support/start-main.ts';

const article = (body: string): string =>
  `---\ntitle: Talks\noutlet: Example\npublished: "2028-02-08"\nlanguage: en\n---\n${body}\n`;
const MESSAGES = /^\/channels\/\d+\/messages$/;

/** Parley as a process that can be killed, with a folder of articles, what it keeps, and a member who follows the bridge. */
async function useFollower() {
  const corpus = await corpusFolder({ 'first.md': article('Talks on bread began.') });
  const data = await corpusFolder();
  const discord = await startLocalDiscord({ port: 0, timeouts: { answerWithinMs: 60_000 } });
  onTestFinished(() => discord.close());
  const start = async () => {
    const parley = startMain({
      CORPUS_DIR: corpus,
      DATA_DIR: data,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    await parley.prints(/Parley is ready/);
    return parley;
  };
  const member = discord.as('ordinary');
  const parley = await start();
  await (await member.send('dm', '/follow topic: the bridge')).answer();
  return {
    corpus,
    discord,
    start,
    parley,
    reindex: async () => void (await (await discord.as('operator').send('dm', '/reindex')).answer()),
    told: () =>
      member
        .messages('dm')
        .filter(({ author, content }) => author.id === discord.applicationId && content.includes('1 new article')),
    /** As if the minute of a claim were over, and the hour after a message. */
    pass: async () => {
      const database = await openDatabase(data);
      await database.updateTable('places').set({ claimed_until: 0, told_at: null }).execute();
      await database.destroy();
    },
  };
}

const kill = async ({ child, exit }: ReturnType<typeof startMain>): Promise<void> => {
  child.kill('SIGKILL');
  await exit;
};

it('tells news once though the process is killed between sending and noting it', async () => {
  const { corpus, discord, start, parley, reindex, told, pass } = await useFollower();
  await writeFiles(corpus, { 'bridge.md': article('“We will open the bridge,” said General Ugo Fenn.') });
  // The message arrives; that it did is not heard.
  const end = discord.fail({ method: 'POST', path: MESSAGES, when: 'after', times: 99, answer: 'cut' });
  void reindex();
  await expect.poll(() => told().length).toBe(1);
  await kill(parley);
  end();
  await pass();
  // What came meanwhile is another message's.
  await writeFiles(corpus, { 'again.md': article('“The bridge is open,” said General Ugo Fenn.') });
  const looked = () =>
    discord.requests.filter(({ method, path }) => method === 'GET' && /\/messages\b/.test(path)).length;
  const again = await start();
  await expect.poll(looked).toBeGreaterThan(0);
  again.child.kill('SIGTERM');
  expect(await again.exit).toBe(0);
  expect(told()).toHaveLength(1);
  await pass();
  const third = await start();
  await expect.poll(() => told().length).toBe(2);
  expect(told().map(({ content }) => content)[1]).toContain('The bridge is open');
  expect(told().map(({ content }) => content)[1]).not.toContain('We will open');
  await kill(third);
});

it('tells of what came while it was not running, and of what it had no time to tell', async () => {
  const { corpus, discord, start, parley, told, pass } = await useFollower();
  await kill(parley);
  await writeFiles(corpus, { 'bridge.md': article('“We will open the bridge,” said General Ugo Fenn.') });
  const end = discord.fail({ method: 'POST', path: MESSAGES, when: 'instead', times: 99, answer: 'cut' });
  const asked = () => discord.requests.filter(({ method, path }) => method === 'POST' && MESSAGES.test(path)).length;
  const before = asked();
  const second = await start();
  await expect.poll(asked).toBeGreaterThan(before);
  await kill(second);
  expect(told()).toEqual([]);
  end();
  await pass();
  const third = await start();
  await expect.poll(() => told().length).toBe(1);
  await kill(third);
});
