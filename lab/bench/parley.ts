import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openShelf, type Shelf } from '../../src/corpus/shelf.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { outlineOf } from '../../src/render/outline/outline-of.ts';
import { makeCorpus } from './corpus-on-disk.ts';
import { MadeUpCorpus } from './made-up-corpus.ts';
import { makeUpVectors } from './made-up-vectors.ts';
import { type Asked, type Measured, memoryInUse, timeAnswers, withLoopDelay } from './measure.ts';

const BENCH = fileURLToPath(new URL('../bench.js', import.meta.url));

const onWarning = (line: string): never => {
  throw new Error(line);
};

const open = (corpus: string, snapshots: string): Promise<Shelf> =>
  openShelf(corpus, { snapshots: { folder: snapshots, from: 0, onWarning }, onWarning });

/** Larger corpora are not analysed a second time just to be measured. */
const MOST_ANALYSED_TWICE = 10_000;

/** Parley whole, from files on disk to an answer's outline: by words alone, and with the language model. */
export async function measureParley(count: number): Promise<readonly [Measured, Measured]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const corpus = join(folder, 'corpus');
  const snapshots = join(folder, 'snapshots');
  try {
    const { asked } = makeCorpus(count, corpus);
    // Files that have just been written may still change within a tick of the clock, and are read again.
    await sleep(2_500);
    const before = memoryInUse();
    const began = performance.now();
    const { value: shelf, delay } = await withLoopDelay(() => open(corpus, snapshots));
    const build = performance.now() - began;
    await shelf.settle();
    const memory = memoryInUse() - before;
    const answer = async (question: string) => outlineOf(await shelf.library.ask({ question }));
    const short = await timeAnswers(asked.short, answer);
    const twoSentences = await timeAnswers(asked.twoSentences, answer);
    const [kept] = readdirSync(snapshots).filter((name) => name.endsWith('.snapshot'));
    const snapshot = statSync(join(snapshots, kept!)).size;
    const load = await timeStart(corpus, snapshots);
    const notes = [`build: ${delay}`, await measureChange(shelf, corpus, asked)];
    if (count <= MOST_ANALYSED_TWICE) notes.push(await measureWhole(shelf, corpus, asked));
    await shelf.settle();
    await shelf.close();
    const byWords = { engine: 'Parley, by words', build, memory, snapshot, load, short, twoSentences, notes };
    return [byWords, await measureMeaning(corpus, snapshots, asked)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Passages whose vectors are really made; those of larger corpora are made up, since only how many there are counts. */
const MOST_ENCODED = 10_000;

/** The same corpus, from its snapshot, with the model. */
async function measureMeaning(corpus: string, snapshots: string, asked: Asked): Promise<Measured> {
  const model = startEncoder({ onWarning, clock: Date.now, deadline: 60_000 });
  await model.warm();
  const before = memoryInUse();
  let shelf = await openShelf(corpus, { snapshots: { folder: snapshots, from: 0, onWarning }, onWarning, model });
  const { articles } = shelf.library;
  const passages = articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const sentences = articles.reduce(
    (sum, { paragraphs }) => sum + paragraphs.flatMap((one) => one.sentences).length,
    0,
  );
  const notes: string[] = [];
  const began = performance.now();
  if (passages <= MOST_ENCODED) {
    const { delay } = await withLoopDelay(() => shelf.warm());
    const took = performance.now() - began;
    notes.push(`vectors: ${((1_000 * sentences) / took).toFixed(0)} sentences a second; meanwhile ${delay}`);
  } else {
    await shelf.settle();
    await shelf.close();
    await makeUpVectors(corpus, snapshots, articles, model.id);
    shelf = await openShelf(corpus, { snapshots: { folder: snapshots, from: 0, onWarning }, onWarning, model });
  }
  const build = performance.now() - began;
  await shelf.settle();
  const memory = memoryInUse() - before;
  const answer = async (question: string) => outlineOf(await shelf.library.ask({ question }));
  const { value: short, delay } = await withLoopDelay(() => timeAnswers(asked.short, answer));
  const twoSentences = await timeAnswers(asked.twoSentences, answer);
  notes.push(`answers by words, vectors and reading: ${delay}`);
  const file = readdirSync(snapshots).find((name) => name.endsWith('.vectors'));
  const snapshot = file === undefined ? 0 : statSync(join(snapshots, file)).size;
  await shelf.close();
  await model.close();
  return { engine: 'Parley', build, memory, snapshot, load: null, short, twoSentences, notes };
}

/** Milliseconds from the start of a process to its first answer, from a snapshot. */
async function timeStart(corpus: string, snapshots: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [BENCH, '--part', 'open', corpus, snapshots], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => void child.stdout.once('data', resolve));
  const load = performance.now() - began;
  await new Promise((resolve) => void child.once('exit', resolve));
  return load;
}

/** What `timeStart` starts. */
export async function openFromSnapshot(corpus: string, snapshots: string): Promise<void> {
  const { library } = await open(corpus, snapshots);
  await library.ask({ question: 'Who spoke of the talks?' });
  process.stdout.write('ready\n');
}

async function measureChange(shelf: Shelf, corpus: string, asked: Asked): Promise<string> {
  writeFileSync(join(corpus, '00/article-0.md'), new MadeUpCorpus(7).article(0).text);
  return measureReindex('one article changed', shelf, asked);
}

async function measureWhole(shelf: Shelf, corpus: string, asked: Asked): Promise<string> {
  writeFileSync(join(corpus, 'who-is-who.yaml'), '- { name: Kim Lee, kind: person }\n');
  return measureReindex('who-is-who changed, so every article', shelf, asked);
}

/** A reindex while a question is asked every 50 ms: how long it takes and how long the event loop is held up. */
async function measureReindex(what: string, shelf: Shelf, { short }: Asked): Promise<string> {
  const times: number[] = [];
  const asked: Promise<unknown>[] = [];
  const asking = setInterval(() => {
    const began = performance.now();
    const question = short[asked.length % short.length]!;
    asked.push(shelf.library.ask({ question }).then(() => times.push(performance.now() - began)));
  }, 50);
  const began = performance.now();
  let took = 0;
  const { value: report, delay } = await withLoopDelay(async () => {
    const reindexed = await shelf.reindex();
    took = performance.now() - began;
    await shelf.settle();
    return reindexed.report;
  });
  const settled = performance.now() - began;
  clearInterval(asking);
  await Promise.all(asked);
  return `reindex, ${what} (${report.changed.length} reported): ${took.toFixed(0)} ms, with the snapshot written ${settled.toFixed(0)} ms; ${delay}; slowest of ${times.length} answers meanwhile ${Math.max(0, ...times).toFixed(1)} ms`;
}
