import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { keepUnanswered } from '../../src/store/unanswered.ts';
import { corpusFolder } from '../support/corpus-folder.ts';
import { describeKept, openStore, type Store } from '../support/store.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2025, 10, 10, 14, 30);

async function useStore(folder?: string) {
  const warnings: string[] = [];
  const keep = ({ database, time }: Store) =>
    keepUnanswered(database, { days: 30, clock: () => time.now, onWarning: (line) => void warnings.push(line) });
  const store = await openStore(folder, { now: MONDAY });
  return { ...store, warnings, unanswered: keep(store), reopen: async () => keep(await store.restart()) };
}

describeKept('unanswered questions', () => {
  it('are kept over a restart, the most asked first', async () => {
    const { unanswered, reopen, time } = await useStore();
    await unanswered.note('ask', 'What did Iran say?');
    time.now += DAY;
    await unanswered.note('ask', 'who won');
    await unanswered.note('ask', 'WHAT DID IRAN SAY?');
    expect(await (await reopen()).list()).toEqual([
      { question: 'WHAT DID IRAN SAY?', command: 'ask', times: 2, latest: '2025-11-11' },
      { question: 'who won', command: 'ask', times: 1, latest: '2025-11-11' },
    ]);
  });

  it('are counted on one day too, and command by command', async () => {
    const { unanswered } = await useStore();
    for (const command of ['ask', 'ask', 'who-said']) await unanswered.note(command, 'Iran');
    expect((await unanswered.list()).map(({ command, times }) => [command, times])).toEqual([
      ['ask', 2],
      ['who-said', 1],
    ]);
  });

  it('are kept with the day and the words, and nothing of who asked or at what time', async () => {
    const { unanswered, database } = await useStore();
    await unanswered.note('ask', 'What did Iran say?');
    expect(await database.selectFrom('unanswered').selectAll().execute()).toEqual([
      { day: '2025-11-10', command: 'ask', folded: 'what did iran say?', question: 'What did Iran say?', times: 1 },
    ]);
  });

  it('are told of in one line where the disk fails, and do not throw', async () => {
    const { unanswered, database, warnings } = await useStore();
    await database.destroy();
    await unanswered.note('ask', 'q');
    expect(warnings).toEqual([
      expect.stringMatching(/^A question could not be kept \(.*\): see DATA_DIR or DATABASE_URL$/),
    ]);
  });

  it('are kept every one of many that come at once', async () => {
    const { unanswered } = await useStore();
    await Promise.all(Array.from({ length: 200 }, (_, at) => unanswered.note('ask', `question ${at}`)));
    expect(await unanswered.list()).toHaveLength(200);
  });
});

describe('unanswered questions on a disk', () => {
  it('are dropped when older than the days set, from the list at once and from the disk with the next question', async () => {
    const { unanswered, reopen, time, folder } = await useStore();
    await unanswered.note('ask', 'forgotten words');
    time.now += 31 * DAY;
    const later = await reopen();
    expect(await later.list()).toEqual([]);
    await later.note('ask', 'new');
    await reopen();
    expect((await readFile(join(folder, 'parley.db'))).includes('forgotten words')).toBe(false);
  });
});

describeKept('a file of an earlier version', () => {
  const line = (day: string, question: string) => `${JSON.stringify({ day, command: 'ask', question })}\n`;
  const LINES =
    line('2025-11-08', 'What did Iran say?') + line('2025-11-08', 'what did iran say?') + line('2025-11-09', 'Q');

  it('is taken into the database once, nothing lost, and is gone then', async () => {
    const folder = await corpusFolder({ 'unanswered.jsonl': LINES });
    const { unanswered, reopen } = await useStore(folder);
    const kept = [
      { question: 'what did iran say?', command: 'ask', times: 2, latest: '2025-11-08' },
      { question: 'Q', command: 'ask', times: 1, latest: '2025-11-09' },
    ];
    expect(await unanswered.list()).toEqual(kept);
    expect(existsSync(join(folder, 'unanswered.jsonl'))).toBe(false);
    expect(await (await reopen()).list()).toEqual(kept);
  });

  it('counts nothing twice where Parley was killed before it was gone', async () => {
    const folder = await corpusFolder({ 'unanswered.jsonl': LINES });
    await (await openDatabase(folder)).destroy();
    await writeFile(join(folder, 'unanswered.jsonl'), LINES);
    expect((await (await useStore(folder)).unanswered.list()).map(({ times }) => times)).toEqual([2, 1]);
  });

  it('is read past lines that are cut short or foreign', async () => {
    const folder = await corpusFolder({ 'unanswered.jsonl': `${line('2025-11-09', 'q')}{"day":"2025-\nnull\n[]\n` });
    expect(await (await useStore(folder)).unanswered.list()).toHaveLength(1);
  });
});
