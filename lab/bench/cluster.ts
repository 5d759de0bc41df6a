import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { segment } from '../../src/core/article/segment.ts';
import type { OnProgress } from '../../src/core/progress.ts';
import { type ClusterSettings, keepInCluster } from '../../src/corpus/cluster/keep-in-cluster.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { say } from '../tell.ts';
import type { AskOrder, Way } from './ask-library.ts';
import { type BenchCorpus, makeCorpus } from './corpus-on-disk.ts';
import { PASSAGES_EACH } from './made-up-corpus.ts';

const ASKING = new URL('./ask-library.js', import.meta.url);

/** So many passages are analysed and read from a folder; of more only the words are published, since analysing them takes hours. */
const ANALYSED = 100_000;

/**
 * Publishes so many passages in a cluster, then has processes of their own open them in each way that there is, and tells what all of it took.
 */
export async function measureCluster(urls: readonly string[], passages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-passages-'));
  const isAnalysed = passages <= ANALYSED;
  try {
    const made = makeCorpus(passages, isAnalysed ? join(folder, 'articles') : undefined);
    const address = { urls, user: null, password: null, token: null, ca: null };
    const settings: ClusterSettings = { address, onWarning: say, clock: Date.now };
    const began = performance.now();
    await (isAnalysed ? publishFolder(settings, join(folder, 'articles')) : publishWords(settings, made));
    const { user } = process.cpuUsage();
    say(
      `${passages} passages published in ${((performance.now() - began) / 1_000).toFixed(0)} s, ${(user / 1e6).toFixed(0)} s of processor time so far, ${isAnalysed ? 'read from a folder and analysed' : 'with their words alone'}`,
    );
    const ways: readonly Way[] = isAnalysed ? ['archive', 'cluster', 'embedded'] : ['archive'];
    for (const way of ways)
      await ask(folder, { way, urls, folder: join(folder, 'articles'), questions: askedOf(made) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function publishFolder(settings: ClusterSettings, folder: string): Promise<void> {
  const onProgress: OnProgress = ({ stage, total, done }) => {
    if (done === total) say(`${stage}: ${total}`);
  };
  const shelf = await openShelf(folder, { indexes: keepInCluster(settings), onProgress });
  await shelf.close();
}

async function publishWords(settings: ClusterSettings, { passages }: BenchCorpus): Promise<void> {
  const articles = Array.from({ length: passages.length / PASSAGES_EACH }, (_, at): AnalyzedArticle => {
    const own = passages.slice(at * PASSAGES_EACH, (at + 1) * PASSAGES_EACH);
    const body = own.map(({ text }) => text).join('\n');
    const day = `20${10 + (at % 15)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const facts = { outlet: `Outlet ${at % 40}`, author: null, url: null, published: day, language: 'en' };
    const id = `articles/article-${String(at).padStart(7, '0')}`;
    const article = { id, title: own[0]!.title, body, ...facts };
    return { article, paragraphs: segment(body), statements: [], timexes: [], events: [], conflicts: [] };
  });
  const keeper = keepInCluster(settings);
  await keeper.change(null, [], async () => ({ parties: [], articles, places: [] }));
  await keeper.close();
}

/** Each question is made of words of one passage, evenly over all of them. */
function askedOf({ passages, asked }: BenchCorpus): AskOrder['questions'] {
  return Object.fromEntries(
    Object.entries(asked).map(([kind, questions]: [string, readonly string[]]) => [
      kind,
      questions.map((question, at) => ({
        question,
        passage: passages[Math.floor((at / questions.length) * passages.length)]!.text,
      })),
    ]),
  );
}

async function ask(folder: string, order: AskOrder): Promise<void> {
  const path = join(folder, 'order.json');
  writeFileSync(path, JSON.stringify(order));
  const asking = fork(ASKING, [path], { execArgv: ['--expose-gc'] });
  const [code] = await once(asking, 'exit');
  if (code !== 0) throw new Error(`asking by ${order.way} ended with ${code}`);
}
