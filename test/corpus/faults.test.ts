import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { readFile, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { newsArticle, newsFiles } from '../support/news.ts';
import { shelfOf, withoutStamps } from '../support/shelf.ts';
import { mountSmall } from '../support/small-disk.ts';

const CHILD = fileURLToPath(new URL('../support/reindex-for-ever.mjs', import.meta.url));

interface Line {
  readonly opened?: true;
  readonly analysed?: number;
  readonly articles: number;
  readonly answer: string;
  readonly warnings: readonly string[];
}

/** A process that reindexes, with its lines one by one; ended with the test. */
function start(
  args: readonly string[],
  command: readonly string[] = [],
): { child: ChildProcess; next: () => Promise<Line> } {
  const [program, ...before] = [...command, process.execPath, CHILD];
  const child = spawn(program!, [...before, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    child,
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error('the process ended');
      return JSON.parse(value) as Line;
    },
  };
}

/** Resolves once so many things have been done to the files of a folder. */
async function changesIn(folder: string, count: number): Promise<void> {
  let seen = 0;
  for await (const _ of watch(folder)) if (++seen === count) return;
}

describe('reindexing processes', () => {
  it('killed at any moment leave a snapshot that the next one can trust', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(30)), await corpusFolder()];
    // A snapshot is begun, written piece by piece and put in its place, in some eight changes of the folder.
    for (const [round, changes] of [1, 3, 5, 8, 12].entries()) {
      const { child, next } = start([corpus, snapshots]);
      const opened = await next();
      expect(opened).toMatchObject({ articles: round === 0 ? 30 : 31, answer: 'excerpts', warnings: [] });
      // All but the one that changes comes from the snapshot of the process that was killed.
      if (round > 0) expect(opened.analysed).toBeLessThanOrEqual(1);
      await next();
      await changesIn(snapshots, changes);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const last = await start([corpus, snapshots, '0']).next();
    expect(last).toMatchObject({ articles: 31, warnings: [] });
    expect(last.analysed).toBeLessThanOrEqual(1);
  });

  it('may be two on one folder', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(20)), await corpusFolder()];
    const both = [start([corpus, snapshots, '8']), start([corpus, snapshots, '8'])];
    await Promise.all(
      both.map(async ({ next }) => {
        for (let line = 0; line < 9; line++) expect(await next()).toMatchObject({ answer: 'excerpts', warnings: [] });
      }),
    );
    const after = start([corpus, snapshots, '0']);
    const opened = await after.next();
    expect(opened).toMatchObject({ articles: 21, warnings: [] });
    expect(opened.analysed).toBeLessThanOrEqual(1);
    expect(readdirSync(snapshots)).toHaveLength(1);
  });

  it('answer on where a file may grow no further, and say so in one line', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(20)), await corpusFolder()];
    const { next } = start([corpus, snapshots, '1'], ['bash', '-c', 'ulimit -f 8; exec "$@"', 'bash']);
    for (let line = 0; line < 2; line++) {
      expect(await next()).toMatchObject({
        answer: 'excerpts',
        warnings: [expect.stringMatching(/^The snapshot in .* could not be written \(EFBIG\); the next start will/)],
      });
    }
    expect(readdirSync(snapshots)).toEqual([]);
  });

  it('answer on where the disk is full, and keep the snapshot that was there', async (test) => {
    const small = mountSmall('size=300k');
    if ('why' in small) return test.skip(small.why);
    const corpus = await corpusFolder(newsFiles(10));
    const before = start([corpus, small.folder, '0']);
    expect(await before.next()).toMatchObject({ analysed: 10, warnings: [] });
    await writeFiles(
      corpus,
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`new-${at}.md`, newsArticle(at)])),
    );
    const full = start([corpus, small.folder, '0']);
    expect(await full.next()).toMatchObject({
      articles: 70,
      analysed: 60,
      answer: 'excerpts',
      warnings: [expect.stringMatching(/could not be written \(ENOSPC\); the next start will take longer\.$/)],
    });
    expect(readdirSync(small.folder)).toHaveLength(1);
    expect(await start([corpus, small.folder, '0']).next()).toMatchObject({ analysed: 60 });
  });

  it('answer on where nothing can be written', async (test) => {
    const readOnly = mountSmall('size=100k,ro');
    if ('why' in readOnly) return test.skip(readOnly.why);
    expect(await start([await corpusFolder(newsFiles(10)), readOnly.folder, '0']).next()).toMatchObject({
      answer: 'excerpts',
      warnings: [expect.stringMatching(/could not be written \(EROFS\)/)],
    });
  });
});

describe('reindexing', () => {
  it('answers many questions at each of its steps, each from one library whole', async () => {
    const folder = await corpusFolder(newsFiles(30));
    const shelf = await shelfOf(folder);
    await writeFiles(folder, newsFiles(60, 12));
    const ask = async (at: number) => {
      const { library } = shelf;
      return { library, answer: await library.ask({ question: `What did Lind say about round ${at % 30}?` }) };
    };
    const asked: ReturnType<typeof ask>[] = [];
    await shelf.reindex(() => {
      for (let times = 0; times < 3; times++) asked.push(ask(asked.length));
    });
    asked.push(ask(asked.length));
    const answers = await Promise.all(asked);
    expect(answers.length).toBeGreaterThan(150);
    expect(new Set(answers.map(({ library }) => library.version)).size).toBe(2);
    for (const { library, answer } of answers) {
      expect(answer.coverage).toEqual(library.coverage);
      if (answer.type !== 'excerpts') continue;
      for (const { excerpt } of answer.excerpts) {
        expect(library.articles.map(({ article }) => article)).toContain(excerpt.article);
        expect(excerpt.text).toBe(excerpt.article.body.slice(excerpt.span.start, excerpt.span.end));
      }
    }
  });

  it('gives what a fresh start gives, whatever was added, changed and removed', async () => {
    const folder = await corpusFolder(newsFiles(40, 12));
    const shelf = await shelfOf(folder);
    await writeFiles(folder, { ...newsFiles(20, 20), 'zz.md': newsArticle(91), 'a/first.md': newsArticle(92) });
    rmSync(join(folder, 'article-30.md'));
    rmSync(join(folder, 'article-9.md'));
    await shelf.reindex();
    const { library: fresh } = await shelfOf(folder);
    expect(shelf.library.version).toBe(fresh.version);
    expect(withoutStamps(shelf.library)).toEqual(withoutStamps(fresh));
    for (const question of [
      'What did Lind say about round 7?',
      'Who thanked both sides?',
      'Where did delegaton 3-4 go?',
    ]) {
      // A moment later, when the former version is let go of.
      await expect.poll(() => shelf.library.ask({ question })).toEqual(await fresh.ask({ question }));
    }
  });
});

describe('reading', () => {
  it('never takes half of one version of a file and half of another', async () => {
    const line = (letter: string): string => `${letter.repeat(79)}\n`;
    const folder = await corpusFolder({ 'a.txt': line('a').repeat(20_000) });
    const file = join(folder, 'a.txt');
    const writer = spawn(process.execPath, [
      '-e',
      `const fs = require('node:fs'); const fd = fs.openSync(${JSON.stringify(file)}, 'r+');
       for (let at = 0; ; at++) {
         fs.writeSync(fd, ('bcd'[at % 3].repeat(79) + '\\n').repeat(20000), 0);
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, (at * 7) % 80);
       }`,
    ]);
    onTestFinished(() => void writer.kill('SIGKILL'));
    await expect.poll(() => readFile(file, 'utf8')).not.toContain('a');
    for (let reading = 0; reading < 20; reading++) {
      const { articles, refused } = await loadCorpus(folder);
      if (articles[0]) expect(new Set(articles[0].article.body.replaceAll('\n', '')).size).toBe(1);
      else
        expect(refused).toEqual([
          { file: 'a.txt', line: null, reason: 'changes while it is read: reindex when it is saved' },
        ]);
    }
  });

  it('is not held up by a pipe that nobody writes to', async () => {
    const folder = await corpusFolder({ 'a.md': newsArticle(1) });
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const { articles, refused } = await loadCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(refused).toEqual([{ file: 'pipe.md', line: null, reason: 'is not a file' }]);
  });
});
