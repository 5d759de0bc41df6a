import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEncoder } from '../../src/encoder/start-encoder.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const encoder = startEncoder(expect.unreachable);
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Ids of this process's encoders. */
const encoderProcesses = (): number[] =>
  spawnSync('pgrep', ['-P', `${process.pid}`, '-f', 'encoder-process'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

const PASSAGE = [
  'The delegation left the table on Friday without putting its name to anything.',
  'Its spokesman, Ilmar Roos, blamed the weather.',
  'He wants the army to withdraw beyond the river.',
];

describe('startEncoder', () => {
  it.each([
    ['Was a deal signed?', 0],
    ['Who speaks for them?', 1],
    ['Where should the troops go?', 2],
  ])('finds for “%s” sentence %i, which shares no telling word with it', async (question, place) => {
    const asked = await encoder.encodeQuestion(question);
    const { sentences } = await encoder.encodePassage(PASSAGE);
    const cosines = sentences.map((sentence) => cosine(asked, sentence));
    expect(cosines.indexOf(Math.max(...cosines))).toBe(place);
  });

  it('gives unit vectors of one length, one a sentence and one for the whole', async () => {
    const { sentences, whole } = await encoder.encodePassage(PASSAGE);
    expect(sentences).toHaveLength(PASSAGE.length);
    for (const vector of [...sentences, whole, await encoder.encodeQuestion('Why?')]) {
      expect(vector).toHaveLength(whole.length);
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
    }
  });

  it('gives the same vectors for the same text, however many ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => encoder.encodeQuestion('Was a deal signed?')));
    for (const vector of asked) expect(vector).toEqual(asked[0]);
  });

  it.each([
    ['nothing', ['']],
    ['only marks that the model keeps for itself', ['[CLS] [SEP] [PAD] [UNK]']],
    ['another script', ['د استانبول خبرې پرته له پایلې پای ته ورسېدې.']],
    ['a sentence without end', ['word '.repeat(50_000)]],
    [
      'more sentences than the model reads',
      Array.from({ length: 60 }, () => 'The talks in the capital went on and on. '.repeat(5)),
    ],
  ])('takes a passage of %s', async (_, passage) => {
    const { sentences, whole } = await encoder.encodePassage(passage);
    expect(sentences).toHaveLength(passage.length);
    for (const vector of [...sentences, whole]) expect(vector.every(Number.isFinite)).toBe(true);
  });

  it.each([0, 100, 2_000])('ends when it is closed, %i ms after it was asked something', async (wait) => {
    const other = startEncoder(expect.unreachable);
    const asked = Promise.allSettled([other.encodeQuestion('Why?')]);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await other.close();
    await other.close();
    expect((await asked)[0]!.status).toBe(wait > 1_000 ? 'fulfilled' : 'rejected');
    await expect(other.encodeQuestion('Why?')).rejects.toThrow('closed');
  });

  it('says so when its process is killed, and rejects what waits and what comes', async () => {
    const before = new Set(encoderProcesses());
    const lines: string[] = [];
    const other = startEncoder((line) => void lines.push(line));
    await other.encodeQuestion('Why?');
    const [pid, ...more] = encoderProcesses().filter((one) => !before.has(one));
    expect(more).toEqual([]);
    process.kill(pid!, 'SIGSTOP');
    const asked = other.encodeQuestion('When?');
    process.kill(pid!, 'SIGKILL');
    await expect(asked).rejects.toThrow('its process ended with SIGKILL');
    await expect(other.encodePassage(PASSAGE)).rejects.toThrow('SIGKILL');
    expect(lines).toEqual([expect.stringMatching(/SIGKILL.*by their words alone$/)]);
  });

  it('has nothing to end when it was asked nothing', () => startEncoder(expect.unreachable).close());

  it('says once, in one line, what keeps it from working, and rejects every call', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-encoder-'));
    folders.push(folder);
    // A copy of what was built without its model.
    await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const copy = (await import(join(folder, 'dist/src/encoder/start-encoder.js'))) as {
      startEncoder: typeof startEncoder;
    };
    const lines: string[] = [];
    const broken = copy.startEncoder((line) => void lines.push(line));
    const outcomes = await Promise.allSettled([broken.encodeQuestion('Why?'), broken.encodePassage(PASSAGE)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(broken.encodeQuestion('Why?')).rejects.toThrow('the sentence encoder cannot be used');
    expect(lines).toEqual([
      expect.stringMatching(/^the sentence encoder cannot be used \(ENOENT.*by their words alone$/),
    ]);
  });
});
