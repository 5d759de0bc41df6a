import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openShelf } from '../../src/corpus/shelf.ts';
import { tellRefusals } from '../../src/corpus/tell-refusals.ts';
import { debounce, watchCorpus } from '../../src/corpus/watch-corpus.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';

const article = (body: string): string => `---\ntitle: Talks\nlanguage: en\n---\n${body}\n`;

/** A shelf whose folder is watched, with what it has after each reading. */
async function useWatched(isPolling: boolean) {
  const folder = await corpusFolder({ 'a.md': article('Talks began.') });
  const shelf = await openShelf(folder);
  onTestFinished(() => shelf.close());
  const readings: string[][] = [];
  const refused: string[] = [];
  const tell = tellRefusals(async (sentence) => void refused.push(sentence), shelf.opened.report.refused);
  const watching = watchCorpus(folder, {
    isPolling,
    quietMs: 50,
    pollMs: 20,
    onChanged: async () => {
      const { library, report } = await shelf.reindexAnew();
      readings.push(library.articles.map(({ article: { id } }) => id));
      await tell(report.refused);
    },
    onWarning: (line) => void refused.push(line),
  });
  onTestFinished(() => watching.close());
  await watching.ready;
  return { folder, readings, refused, ids: () => readings.at(-1) };
}

describe.each([
  ['by the system’s events', false],
  ['by polling', true],
])('a watched folder, %s', (_, isPolling) => {
  it('is read again when articles are added, in folders too, renamed and removed', async () => {
    const { folder, ids } = await useWatched(isPolling);
    await writeFiles(folder, { 'b.md': article('Talks went on.') });
    await expect.poll(ids).toEqual(['a', 'b']);
    await mkdir(join(folder, 'more'));
    await writeFile(join(folder, 'more', 'c.md'), article('Talks ended.'));
    await expect.poll(ids).toEqual(['a', 'b', 'more/c']);
    await rename(join(folder, 'b.md'), join(folder, 'd.md'));
    await expect.poll(ids).toEqual(['a', 'd', 'more/c']);
    await rm(join(folder, 'more'), { recursive: true });
    await expect.poll(ids).toEqual(['a', 'd']);
  });

  it('has what is refused told once until it is mended', async () => {
    const { folder, ids, refused } = await useWatched(isPolling);
    await writeFiles(folder, { 'bad.md': '---\ntitle: [\n---\nText.\n' });
    await expect.poll(() => refused).toHaveLength(1);
    expect(refused[0]).toContain('bad.md:3: not valid YAML');
    await writeFiles(folder, { 'b.md': article('Talks went on.') });
    await expect.poll(ids).toEqual(['a', 'b']);
    await writeFiles(folder, { 'bad.md': article('Mended.') });
    await expect.poll(ids).toEqual(['a', 'b', 'bad']);
    expect(refused).toHaveLength(1);
    await writeFiles(folder, { 'bad.md': '---\ntitle: [\n---\nText.\n' });
    await expect.poll(() => refused).toHaveLength(2);
  });
});

it('leaves files alone that are no articles, and those that begin with a dot', async () => {
  const { folder, readings } = await useWatched(false);
  await expect.poll(() => readings).toEqual([['a']]);
  await writeFiles(folder, { '.draft.md': article('Not yet.'), 'picture.png': 'x', '.git/HEAD.md': 'x' });
  await writeFiles(folder, { 'b.md': article('Talks went on.') });
  await expect.poll(() => readings).toEqual([['a'], ['a', 'b']]);
});

describe('what is called when all is quiet', () => {
  afterEach(() => void vi.useRealTimers());

  it('is not called while a file is being written, and once for many changes', async () => {
    vi.useFakeTimers();
    const folder = await corpusFolder();
    const read: string[] = [];
    const { call } = debounce(async () => void read.push('read'), 2_000);
    for (const part of ['---\ntitle: Talks\n', '---\n', 'Talks began.\n']) {
      await appendFile(join(folder, 'a.md'), part);
      call();
      await vi.advanceTimersByTimeAsync(1_900);
      expect(read).toEqual([]);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(read).toEqual(['read']);
  });

  it('is called again for what changes while it is at work, one call at a time', async () => {
    vi.useFakeTimers();
    const steps: string[] = [];
    const finish: (() => void)[] = [];
    const { call } = debounce(async () => {
      steps.push('begun');
      await new Promise<void>((resolve) => finish.push(resolve));
      steps.push('done');
    }, 10);
    call();
    await vi.advanceTimersByTimeAsync(10);
    call();
    await vi.advanceTimersByTimeAsync(10);
    expect(steps).toEqual(['begun']);
    finish[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(steps).toEqual(['begun', 'done', 'begun']);
    finish[1]!();
  });
});

it('tells no more than a few faults at once, and how many there are besides', async () => {
  const told: string[] = [];
  const tell = tellRefusals(async (sentence) => void told.push(sentence), ['old']);
  await tell(['old', ...Array.from({ length: 7 }, (_, at) => `file ${at}`)]);
  expect(told).toEqual([expect.stringMatching(/refused: file 0 · .*file 4 · and 2 more$/)]);
});
