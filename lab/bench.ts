// Measures Parley beside plain MiniSearch and SQLite FTS5 on made-up corpora: npm run bench [-- 1000 10000 100000].
// Each engine runs in a process of its own, one after another.
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Measured, Percentiles } from './bench/measure.ts';
import { say } from './tell.ts';

const SIZES = [1_000, 10_000, 100_000];
const PARTS = ['parley', 'minisearch', 'fts5'] as const;

async function measure(part: string, count: number): Promise<readonly Measured[]> {
  if (part === 'parley') return (await import('./bench/parley.ts')).measureParley(count);
  if (part === 'minisearch') return [await (await import('./bench/plain-minisearch.ts')).measureMiniSearch(count)];
  return [await (await import('./bench/sqlite-fts5.ts')).measureFts5(count)];
}

const runPart = (part: string, count: number): readonly Measured[] => JSON.parse(runSelf(part, count)) as Measured[];

function runSelf(part: string, count: number): string {
  const self = fileURLToPath(import.meta.url);
  const options: ExecFileSyncOptionsWithStringEncoding = {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  };
  return execFileSync(process.execPath, ['--expose-gc', self, '--part', part, String(count)], options);
}

const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 0)} s`);
const megabytes = (bytes: number): string => (bytes === 0 ? '–' : `${Math.round(bytes / 1e6)} MB`);
const times = ({ p50, p95, p99 }: Percentiles): string[] => [p50, p95, p99].map((ms) => ms.toFixed(1));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tellAll(sizes: readonly number[]): void {
  const [cpu] = cpus();
  say(
    `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  );
  const building = ['| passages | engine | build | memory | snapshot | load |', '|---:|---|---:|---:|---:|---:|'];
  const answering = [
    '| passages | engine | short, p50 ms | p95 | p99 | two sentences, p50 ms | p95 | p99 |',
    '|---:|---|---:|---:|---:|---:|---:|---:|',
  ];
  const notes: string[] = [];
  for (const size of sizes) {
    const measured = PARTS.flatMap((part) => runPart(part, size));
    for (const { engine, build, memory, snapshot, load, short, twoSentences } of measured) {
      const who = [size.toLocaleString('en'), engine];
      building.push(row([...who, seconds(build), megabytes(memory), megabytes(snapshot), seconds(load)]));
      answering.push(row([...who, ...times(short), ...times(twoSentences)]));
    }
    const [byWords, parley, plain] = measured;
    const share = (kind: 'short' | 'twoSentences'): string => (plain![kind].p99 / parley![kind].p99).toFixed(1);
    notes.push(
      `${size.toLocaleString('en')}: p99 of a whole answer, MiniSearch's search alone beside it: ${share('short')} times as long for short questions, ${share('twoSentences')} for two sentences`,
      `${size.toLocaleString('en')}: ${runSelf('suggestions', size).trim()}`,
      ...[...byWords!.notes, ...parley!.notes].map((note) => `${size.toLocaleString('en')}: ${note}`),
    );
  }
  for (const lines of [building, answering, notes.map((note) => `- ${note}`)]) say(['', ...lines].join('\n'));
}

const [flag, part, ...rest] = process.argv.slice(2);
if (flag !== '--part') {
  const sizes = process.argv.slice(2).map(Number);
  if (sizes.some((size) => !(Number.isInteger(size) && size >= 50)))
    throw new Error('usage: bench [passages …], 50 or more');
  tellAll(sizes.length > 0 ? sizes : SIZES);
} else if (part === 'open') await (await import('./bench/parley.ts')).openFromSnapshot(rest[0]!, rest[1]!);
else if (part === 'suggestions')
  say(await (await import('./bench/suggestions.ts')).measureSuggestions(Number(rest[0])));
else say(JSON.stringify(await measure(part!, Number(rest[0]))));
