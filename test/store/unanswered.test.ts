import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openUnanswered, type UnansweredStore } from '../../src/store/unanswered.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2025, 10, 10, 14, 30);

async function useStore(time = { now: MONDAY }) {
  const folder = await corpusFolder();
  const open = (): UnansweredStore =>
    openUnanswered({ dataFolder: folder, unansweredDays: 30, clock: () => time.now, onWarning: () => {} })!;
  return { folder, time, open, store: open() };
}

describe('openUnanswered', () => {
  it('keeps questions over a restart, the most asked first', async () => {
    const { store, open, time } = await useStore();
    await store.note('ask', 'What did Iran say?');
    time.now += DAY;
    await store.note('ask', 'who won');
    await store.note('ask', 'WHAT DID IRAN SAY?');
    expect(await open().list()).toEqual([
      { question: 'WHAT DID IRAN SAY?', command: 'ask', times: 2, latest: '2025-11-11' },
      { question: 'who won', command: 'ask', times: 1, latest: '2025-11-11' },
    ]);
  });

  it('keeps the day and the words, and nothing of who asked or at what time', async () => {
    const { store, folder } = await useStore();
    await store.note('ask', 'What did Iran say?');
    expect(await readFile(join(folder, 'unanswered.jsonl'), 'utf8')).toBe(
      '{"day":"2025-11-10","command":"ask","question":"What did Iran say?"}\n',
    );
  });

  it('drops what is older than the days set, from the list at once and from the disk with the next question', async () => {
    const { store, open, time, folder } = await useStore();
    await store.note('ask', 'old');
    time.now += 31 * DAY;
    expect(await open().list()).toEqual([]);
    await store.note('ask', 'new');
    expect(await readFile(join(folder, 'unanswered.jsonl'), 'utf8')).not.toContain('old');
    expect(await readdir(folder)).toEqual(['unanswered.jsonl']);
  });

  it('reads past lines that are cut short or foreign', async () => {
    const { open, folder } = await useStore();
    await writeFile(
      join(folder, 'unanswered.jsonl'),
      '{"day":"2025-11-09","command":"ask","question":"q"}\n{"day":"2025-\nnull\n[]\n',
    );
    expect(await open().list()).toHaveLength(1);
  });

  it('tells of a disk that fails in one line, and does not throw', async () => {
    const { folder } = await useStore();
    await writeFile(join(folder, 'file'), '');
    const warnings: string[] = [];
    const store = openUnanswered({
      dataFolder: join(folder, 'file'),
      unansweredDays: 30,
      clock: () => MONDAY,
      onWarning: (line) => void warnings.push(line),
    })!;
    await store.note('ask', 'q');
    expect(warnings).toEqual([
      expect.stringMatching(/^A question could not be kept in .*unanswered\.jsonl \(E[A-Z]+\)$/),
    ]);
  });

  it('keeps every one of many questions that come at once', async () => {
    const { store } = await useStore();
    await Promise.all(Array.from({ length: 200 }, (_, at) => store.note('ask', `question ${at}`)));
    expect(await store.list()).toHaveLength(200);
  });

  it.each([
    ['there is no data folder', { dataFolder: null, unansweredDays: 30 }],
    ['no days are wanted', { dataFolder: '/nowhere', unansweredDays: 0 }],
  ])('opens none where %s', (_, settings) => {
    expect(openUnanswered({ ...settings, clock: () => MONDAY, onWarning: () => {} })).toBeNull();
  });
});
