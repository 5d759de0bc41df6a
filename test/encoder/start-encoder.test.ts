import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PassageText } from '../../src/core/ask/meaning/language-model.ts';
import { type EncoderSettings, type RunningEncoder, startEncoder } from '../../src/encoder/start-encoder.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const SETTINGS: EncoderSettings = {
  onWarning: (line) => {
    throw new Error(line);
  },
  clock: Date.now,
  // A machine that runs tests may have more to do than one that answers.
  deadline: 3_600_000,
};
const encoder = startEncoder(SETTINGS);
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const placeOfMost = (numbers: readonly number[]): number => numbers.indexOf(Math.max(...numbers));

/** Ids of this process's encoders. */
const encoderProcesses = (): number[] =>
  spawnSync('pgrep', ['-P', `${process.pid}`, '-f', 'encoder-process'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

const newProcesses = (before: ReadonlySet<number>): number[] => encoderProcesses().filter((one) => !before.has(one));

/** Starts an encoder and gives it with the id of its process. */
async function startWatched(settings: EncoderSettings): Promise<readonly [RunningEncoder, number]> {
  const before = new Set(encoderProcesses());
  const started = startEncoder(settings);
  await started.warm();
  const [pid] = newProcesses(before);
  return [started, pid!];
}

const PASSAGE: PassageText = {
  title: 'Ferry talks',
  before: '',
  sentences: [
    'The delegation left the table on Friday without putting its name to anything.',
    'Its spokesman, Ilmar Roos, blamed the weather.',
    'He wants the army to withdraw beyond the river.',
  ],
};
const QUESTIONS = [
  ['Was a deal signed?', 0],
  ['Who speaks for them?', 1],
  ['Where should the troops go?', 2],
] as const;

describe('startEncoder', () => {
  it.each(QUESTIONS)('finds for “%s” sentence %i, which shares no telling word with it', async (question, place) => {
    const asked = await encoder.ask(question).vector();
    const vectors = await encoder.encode(PASSAGE);
    expect(placeOfMost(vectors.map((vector) => cosine(asked, vector)))).toBe(place);
  });

  it.each(QUESTIONS)('reads that “%s” is answered by sentence %i', async (question, place) => {
    const [reading] = await encoder.ask(question).read([PASSAGE]);
    expect(placeOfMost(reading!.sentences)).toBe(place);
  });

  it('reads that another question is answered nowhere', async () => {
    const [none, some] = await Promise.all(
      ['How much did the ferry cost?', 'Who speaks for them?'].map(async (question) => {
        const [reading] = await encoder.ask(question).read([PASSAGE]);
        return Math.max(...reading!.sentences);
      }),
    );
    expect(none).toBeLessThan(some!);
    expect(none).toBeLessThan(0);
  });

  it('points at the words of a sentence that answer', async () => {
    const [reading] = await encoder.ask('Who speaks for them?').read([PASSAGE]);
    const { start, end } = reading!.answers[1]!;
    expect(PASSAGE.sentences[1]!.slice(start, end)).toContain('Ilmar Roos');
  });

  it('gives unit vectors of one length, one a sentence', async () => {
    const vectors = await encoder.encode(PASSAGE);
    expect(vectors).toHaveLength(PASSAGE.sentences.length);
    for (const vector of [...vectors, await encoder.ask('Why?').vector()]) {
      expect(vector).toHaveLength(vectors[0]!.length);
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
    }
  });

  it('gives the same vectors for the same text, however many ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => encoder.ask('Was a deal signed?').vector()));
    for (const vector of asked) expect(vector).toEqual(asked[0]);
  });

  it.each([
    ['nothing', ['']],
    ['only marks that the model keeps for itself', ['[CLS] [SEP] [PAD] [UNK]']],
    ['another script', ['د استانبول خبرې پرته له پایلې پای ته ورسېدې.']],
    ['a sentence without end', ['word '.repeat(50_000)]],
    ['a word without end', ['x'.repeat(50_000)]],
    [
      'more sentences than the model reads',
      Array.from({ length: 60 }, () => 'The talks in the capital went on and on. '.repeat(5)),
    ],
  ])('takes a passage of %s', async (_, sentences) => {
    const passage = { title: sentences[0]!, before: sentences[0]!, sentences };
    const vectors = await encoder.encode(passage);
    const [reading] = await encoder.ask(sentences[0]!).read([passage]);
    expect([vectors.length, reading!.sentences.length, reading!.answers.length]).toEqual(
      Array(3).fill(sentences.length),
    );
    for (const vector of vectors) expect(vector.every(Number.isFinite)).toBe(true);
    expect(reading!.sentences.every(Number.isFinite)).toBe(true);
    for (const [at, { start, end }] of reading!.answers.entries()) {
      expect(0 <= start && start <= end && end <= sentences[at]!.length).toBe(true);
    }
  });

  it.each([
    ['as soon as it is asked', async () => {}, 'rejected'],
    [
      'while its process starts',
      async (before: ReadonlySet<number>) => {
        await expect.poll(() => newProcesses(before)).toHaveLength(1);
        process.kill(newProcesses(before)[0]!, 'SIGSTOP');
      },
      'rejected',
    ],
    ['when it has answered', (_: unknown, asked: Promise<unknown>) => asked, 'fulfilled'],
  ])('ends when it is closed %s', async (_, until, status) => {
    const before = new Set(encoderProcesses());
    const other = startEncoder(SETTINGS);
    const asked = Promise.allSettled([other.ask('Why?').vector()]);
    await until(before, asked);
    await other.close();
    await other.close();
    expect((await asked)[0]!.status).toBe(status);
    expect(newProcesses(before)).toEqual([]);
    await expect(other.ask('Why?').vector()).rejects.toThrow('closed');
  });

  it('has nothing to end when it was asked nothing', () => startEncoder(SETTINGS).close());
});

describe('an encoder that has much to do', () => {
  it('says that there is no time while this process has more to do than it can', async () => {
    const lines: string[] = [];
    let isBusy = true;
    let leftOut = 0;
    const other = startEncoder({
      ...SETTINGS,
      isBusy: () => isBusy,
      onLeftOut: () => {
        leftOut += 1;
      },
      onWarning: (line) => void lines.push(line),
    });
    expect([other.hasTime!('Why?'), other.hasTime!('Why?'), leftOut]).toEqual([false, false, 2]);
    expect(lines).toEqual([expect.stringMatching(/^there is more to do than this machine can.*their words alone$/)]);
    isBusy = false;
    expect([other.hasTime!('Why?'), leftOut]).toEqual([true, 2]);
    await other.close();
  });

  it('encodes what a question waits for before passages that nobody waits for', async () => {
    const other = startEncoder(SETTINGS);
    await other.warm();
    let encoded = 0;
    const passages = Array.from({ length: 500 }, () =>
      other.encode(PASSAGE).then(
        () => (encoded += 1),
        () => {},
      ),
    );
    expect(await other.ask('Who speaks for them?').encode(PASSAGE)).toHaveLength(PASSAGE.sentences.length);
    // Some were at work already.
    expect(encoded).toBeLessThan(50);
    await Promise.all([other.close(), ...passages]);
  });
});

describe('an encoder that fails', () => {
  it('is started again when its process is killed: what was at work rejects, what comes is answered', async () => {
    const lines: string[] = [];
    let restarts = 0;
    const [other, pid] = await startWatched({
      ...SETTINGS,
      onWarning: (line) => void lines.push(line),
      onRestart: () => {
        restarts += 1;
      },
    });
    process.kill(pid, 'SIGSTOP');
    const asked = other.ask('When?').vector();
    process.kill(pid, 'SIGKILL');
    await expect(asked).rejects.toThrow('process ended with SIGKILL');
    expect(await other.encode(PASSAGE)).toHaveLength(3);
    expect(lines).toEqual([expect.stringMatching(/ended with SIGKILL; it is started again$/)]);
    expect(restarts).toBe(1);
    await other.close();
  });

  it('gives up when that happens again and again', async () => {
    const lines: string[] = [];
    let [other, pid] = await startWatched({ ...SETTINGS, clock: () => 0, onWarning: (line) => void lines.push(line) });
    for (let time = 0; time < 3; time++) {
      const before = new Set(encoderProcesses());
      before.delete(pid);
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => lines.length).toBe(time + 1);
      await other.warm();
      pid = encoderProcesses().find((one) => !before.has(one) && one !== pid) ?? pid;
    }
    await expect(other.ask('Why?').vector()).rejects.toThrow('3 times');
    expect(lines.at(-1)).toMatch(/cannot be used.*3 times.*by their words alone$/);
    await other.close();
  });

  it('gives up on a question at its deadline, says so once, and leaves out what would come too late', async () => {
    const lines: string[] = [];
    let leftOut = 0;
    const [other, pid] = await startWatched({
      ...SETTINGS,
      deadline: 200,
      onWarning: (line) => void lines.push(line),
      onLeftOut: () => {
        leftOut += 1;
      },
    });
    process.kill(pid, 'SIGSTOP');
    await expect(other.ask('Why?').vector()).rejects.toThrow('too much waits');
    await expect(other.ask('When?').vector()).rejects.toThrow('too much waits');
    await expect(other.ask('Who?').read(Array(1_000).fill(PASSAGE))).rejects.toThrow('too much waits');
    expect(lines).toEqual([expect.stringMatching(/^too much waits for the language model, so that/)]);
    expect(leftOut).toBe(3);
    process.kill(pid, 'SIGCONT');
    await expect
      .poll(() =>
        other
          .ask('Why?')
          .vector()
          .catch(() => null),
      )
      .not.toBeNull();
    await other.close();
  });

  it('leaves out reading where others’ work alone would have it wait, long before the deadline', async () => {
    let leftOut = 0;
    const [other, pid] = await startWatched({
      ...SETTINGS,
      deadline: 60_000,
      clock: () => 0,
      onLeftOut: () => {
        leftOut += 1;
      },
    });
    process.kill(pid, 'SIGSTOP');
    // By what such jobs take, it is done well before the deadline.
    const first = other.ask('Who?').read(Array(1_500).fill(PASSAGE));
    await expect(other.ask('Why?').read([PASSAGE])).rejects.toThrow('too much waits');
    expect(leftOut).toBe(1);
    process.kill(pid, 'SIGCONT');
    await Promise.all([other.close(), expect(first).rejects.toThrow('closed')]);
  });

  it.each([
    ['is missing', async (model: string) => rm(join(model, 'model.onnx')), /Cannot find .*model\.onnx/],
    [
      'is cut short',
      async (model: string) => truncate(join(model, 'model.onnx'), 1_000_000),
      /model.onnx is not whole/,
    ],
    [
      'is of another format',
      async (model: string) => writeFile(join(model, 'manifest.json'), '{ "format": 1 }'),
      /has format 1, not 2/,
    ],
    [
      'is none that the runtime knows',
      async (model: string) => {
        await writeFile(join(model, 'model.onnx'), 'no model');
        const sha256 = createHash('sha256').update('no model').digest('hex');
        await writeFile(join(model, 'manifest.json'), JSON.stringify({ format: 2, sha256 }));
      },
      /cannot be used/,
    ],
  ])('says once, in one line, that its model %s, and rejects every call', async (_, spoil, reason) => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-encoder-'));
    folders.push(folder);
    await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
    const model = join(folder, 'node_modules/sentence-model');
    await cp(join(ROOT, 'packages/sentence-model'), model, { recursive: true });
    for (const installed of await readdir(join(ROOT, 'node_modules'))) {
      if (installed === 'sentence-model') continue;
      await symlink(join(ROOT, 'node_modules', installed), join(folder, 'node_modules', installed));
    }
    await spoil(model);
    const copy = (await import(join(folder, 'dist/src/encoder/start-encoder.js'))) as {
      startEncoder: typeof startEncoder;
    };
    const lines: string[] = [];
    const broken = copy.startEncoder({ ...SETTINGS, onWarning: (line) => void lines.push(line) });
    await broken.warm();
    const outcomes = await Promise.allSettled([broken.ask('Why?').vector(), broken.encode(PASSAGE)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(lines).toEqual([expect.stringMatching(/^the language model cannot be used \(.*by their words alone$/)]);
    expect(lines[0]).toMatch(reason);
  });
});
