import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openUnanswered } from '../../src/store/unanswered.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2025, 10, 10, 14, 30);

async function journal(time = { now: MONDAY }) {
  const folder = await corpusFolder();
  const trouble: string[] = [];
  const open = () =>
    openUnanswered({ folder, days: 30, clock: () => time.now, onTrouble: (line) => void trouble.push(line) });
  return { folder, trouble, time, open, kept: open() };
}

describe('openUnanswered', () => {
  it('keeps questions over a restart, the most asked first', async () => {
    const { kept, open, time } = await journal();
    await kept.note('ask', 'What did Iran say?');
    time.now += DAY;
    await kept.note('ask', 'who won');
    await kept.note('ask', 'WHAT DID IRAN SAY?');
    expect(await open().list()).toEqual([
      { question: 'WHAT DID IRAN SAY?', command: 'ask', times: 2, latest: '2025-11-11' },
      { question: 'who won', command: 'ask', times: 1, latest: '2025-11-11' },
    ]);
  });

  it('keeps the day and the words, and nothing of who asked or at what time', async () => {
    const { kept, folder } = await journal();
    await kept.note('ask', 'What did Iran say?');
    expect(await readFile(join(folder, 'unanswered.jsonl'), 'utf8')).toBe(
      '{"day":"2025-11-10","command":"ask","question":"What did Iran say?"}\n',
    );
  });

  it('drops what is older than the days set, from the list at once and from the disk with the next question', async () => {
    const { kept, open, time, folder } = await journal();
    await kept.note('ask', 'old');
    time.now += 31 * DAY;
    expect(await open().list()).toEqual([]);
    await kept.note('ask', 'new');
    expect(await readFile(join(folder, 'unanswered.jsonl'), 'utf8')).not.toContain('old');
    expect(await readdir(folder)).toEqual(['unanswered.jsonl']);
  });

  it('reads past lines that are cut short or foreign', async () => {
    const { open, folder } = await journal();
    await writeFile(
      join(folder, 'unanswered.jsonl'),
      '{"day":"2025-11-09","command":"ask","question":"q"}\n{"day":"2025-\nnull\n[]\n',
    );
    expect(await open().list()).toHaveLength(1);
  });

  it('tells of a disk that fails in one line, and does not throw', async () => {
    const { folder } = await journal();
    await writeFile(join(folder, 'file'), '');
    const trouble: string[] = [];
    const kept = openUnanswered({
      folder: join(folder, 'file'),
      days: 30,
      clock: () => MONDAY,
      onTrouble: (line) => void trouble.push(line),
    });
    await kept.note('ask', 'q');
    expect(trouble).toEqual([
      expect.stringMatching(/^A question could not be kept in .*unanswered\.jsonl \(E[A-Z]+\)$/),
    ]);
  });

  it('keeps every one of many questions that come at once', async () => {
    const { kept } = await journal();
    await Promise.all(Array.from({ length: 200 }, (_, at) => kept.note('ask', `question ${at}`)));
    expect(await kept.list()).toHaveLength(200);
  });
});
