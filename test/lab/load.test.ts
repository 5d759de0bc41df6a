import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it, onTestFinished } from 'vitest';
import { heapGrowth, judge } from '../../lab/load/judge.ts';

const run = promisify(execFile);

describe('npm run load', () => {
  it('asks all kinds of requests of Parley in a process of its own, and tells and draws what came of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-load-test-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const picture = join(folder, 'memory.png');
    const args = ['dist/lab/load.js', '--passages', '100', '--stage', '4x5', '--picture', picture];
    // How fast it was is this machine's, and what it exits with; that nothing was lost or doubled is Parley's.
    const { stdout } = await run(process.execPath, args).catch((error: { stdout: string }) => error);
    expect(stdout).toContain('20 requests, 4 a second for 5 s');
    for (const kind of ['command', 'mention', 'reply', 'autocomplete', 'button', 'all']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${kind}: p50 \\d+ ms, p95 \\d+ ms, p99 \\d+ ms$`, 'm'));
    }
    expect(stdout).toMatch(/^ {2}lost 0, doubled 0, /m);
    expect((await loadImage(await readFile(picture))).width).toBe(1_200);
  });
});

describe('what is asked of a load', () => {
  const samples = (...heaps: number[]) => heaps.map((heap, second) => ({ second, heap, resident: 2 * heap }));
  const driven = {
    stage: { rate: 10, seconds: 600 },
    requests: 6_000,
    times: new Map([['all', { p50: 100, p95: 200, p99: 400 }]] as const),
    lost: [],
    doubled: 0,
    late: 0,
    leftOut: 0,
    processor: 20,
    limited: 0,
    samples: samples(100, 200, 300, 300, 310, 290),
    lag: 0,
  };
  const broken = (change: object): string[] =>
    judge({ ...driven, ...change }).flatMap(([claim, holds]) => (holds ? [] : [claim]));

  it('holds where everybody is answered once, soon, and the heap stays as it is after the first third', () => {
    expect(broken({})).toEqual([]);
  });

  it.each([
    ['99 of 100 answers within 500 ms', { times: new Map([['all', { p50: 100, p95: 200, p99: 501 }]]) }],
    ['99 of 100 answers within 1500 ms', { stage: { rate: 50, seconds: 60 }, times: new Map() }],
    ['none lost', { lost: ['mention: nothing after 40 s'] }],
    ['none doubled', { doubled: 1 }],
    ['no first reply after three seconds', { late: 1 }],
    ['the heap flat after the first third', { samples: samples(100, 200, 300, 300, 340, 350) }],
  ])('breaks: %s', (claim, change) => {
    expect(broken(change)).toEqual([claim]);
  });

  it('compares the last third of a heap with the middle one', () => {
    expect(heapGrowth(samples(1, 1, 100, 100, 150, 150))).toBe(1.5);
  });
});
