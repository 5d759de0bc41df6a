import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { keepFollows } from '../../src/store/follows.ts';
import { keepUnanswered } from '../../src/store/unanswered.ts';
import { corpusFolder } from '../support/corpus-folder.ts';
import { mountSmall } from '../support/small-disk.ts';
import { startMain } from '../support/start-main.ts';

const CHILD = fileURLToPath(new URL('../support/keep-for-ever.mjs', import.meta.url));
const BESIDE_OTHERS = fileURLToPath(new URL('../support/keep-beside-others.mjs', import.meta.url));

/** Keeps until so many are kept, then kills it (kill -9) at whatever it is at; how many it had told by then. */
async function keepAndKill(folder: string, more: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = 0;
  let first: number | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    told = Number(line);
    first ??= told;
    if (told >= first + more && !child.killed) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  return told;
}

async function openStores(folder: string) {
  const database = await openDatabase(folder);
  onTestFinished(() => database.destroy());
  const warnings: string[] = [];
  const onWarning = (line: string): void => void warnings.push(line);
  const unanswered = keepUnanswered(database, { days: 30, clock: Date.now, onWarning });
  return { database, unanswered, follows: keepFollows(database, Date.now), warnings };
}

describe('what is kept', () => {
  it('is kept by several processes at once, also where they make the file together', async () => {
    const folder = await corpusFolder();
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [BESIDE_OTHERS, folder, '50'], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    onTestFinished(() => void children.map((child) => child.kill('SIGKILL')));
    expect(await Promise.all(children.map(({ stdout }) => text(stdout)))).toEqual(['[]', '[]', '[]', '[]']);
    const { follows } = await openStores(folder);
    const kept = (await follows.list()).map(({ words }) => words);
    expect(kept.toSorted()).toEqual(children.map(({ pid }) => `topic ${pid}`).toSorted());
  });

  it('is there, all that was told to be, after a process was killed while it wrote', async () => {
    const folder = await corpusFolder();
    for (const more of [1, 7, 20]) {
      const told = await keepAndKill(folder, more);
      const { unanswered, follows, database } = await openStores(folder);
      const [questions, wishes] = [await unanswered.list(), await follows.list()];
      expect(questions.length).toBeGreaterThanOrEqual(told);
      expect(wishes.length).toBeGreaterThanOrEqual(told);
      // At most the one that was being written beside those that were told.
      expect(questions.length).toBeLessThanOrEqual(told + 1);
      await database.destroy();
    }
  });

  it('stays as it was where the disk is full, which costs a line, and goes on once there is room', async (test) => {
    const small = mountSmall('size=400k');
    if ('why' in small) return test.skip(small.why);
    const { unanswered, follows, warnings } = await openStores(small.folder);
    await unanswered.note('ask', 'Who spoke?');
    await follows.add('channel:1', { kind: 'topic', words: 'the border' });
    const ballast = join(small.folder, 'ballast');
    expect(() => writeFileSync(ballast, Buffer.alloc(1e6))).toThrow('ENOSPC');
    await unanswered.note('ask', `Who else? ${'x'.repeat(4_000)}`);
    expect(warnings).toEqual([expect.stringMatching(/^[^\n]*could not be kept[^\n]*$/)]);
    await expect(follows.add('channel:2', { kind: 'topic', words: 'y'.repeat(4_000) })).rejects.toThrow(/full/);
    expect(await unanswered.list()).toHaveLength(1);
    expect(await follows.list()).toHaveLength(1);
    writeFileSync(ballast, '');
    await unanswered.note('ask', 'Who else?');
    expect(await unanswered.list()).toHaveLength(2);
    expect(warnings).toHaveLength(1);
  });

  it('is nothing where the disk is read-only: Parley says so in a line at the start, and answers', async (test) => {
    const readOnly = mountSmall('size=100k,ro');
    if ('why' in readOnly) return test.skip(readOnly.why);
    await expect(openDatabase(readOnly.folder)).rejects.toThrow(
      /^What Parley keeps in \S+ cannot be opened .*: see DATA_DIR\.$/,
    );
    const parley = startMain({ DATA_DIR: readOnly.folder });
    await parley.prints(/ready/);
    expect(parley.printed().err).toContain('cannot be opened');
    parley.child.kill('SIGTERM');
    expect(await parley.exit).toBe(0);
  });
});
