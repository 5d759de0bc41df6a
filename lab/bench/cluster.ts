import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAddress } from '../../src/config.ts';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { segment } from '../../src/core/article/segment.ts';
import { textOf } from '../../src/core/article/span.ts';
import { inMemory } from '../../src/core/articles.ts';
import { createPipeline } from '../../src/core/ask/pipeline.ts';
import { passagesOf } from '../../src/core/index/index-articles.ts';
import type { OnProgress } from '../../src/core/progress.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { keepInCluster } from '../../src/corpus/cluster/keep-in-cluster.ts';
import type { IndexKeeper } from '../../src/corpus/index/index-keeper.ts';
import { keepIndex } from '../../src/corpus/index/keep-index.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { say, share } from '../tell.ts';
import { makeCorpus } from './corpus-on-disk.ts';
import { PASSAGES_EACH } from './made-up-corpus.ts';
import { timeAnswers, withLoopDelay } from './measure.ts';

/** Makes an index of so many passages in a cluster and beside it the embedded one, asks both, and tells what each took. */
export async function measureCluster(urls: readonly string[], passages: number): Promise<void> {
  const made = makeCorpus(passages);
  const articles = Array.from({ length: made.passages.length / PASSAGES_EACH }, (_, at): AnalyzedArticle => {
    const own = made.passages.slice(at * PASSAGES_EACH, (at + 1) * PASSAGES_EACH);
    const body = own.map(({ text }) => text).join('\n');
    const facts = { outlet: 'An Outlet', author: null, url: null, published: null, language: 'en' };
    const article = { id: `article-${at}`, title: own[0]!.title, body, ...facts };
    return { article, paragraphs: segment(body), statements: [], timexes: [], events: [], conflicts: [] };
  });
  const address = { urls, user: null, password: null, token: null, ca: null };
  const keepers: Readonly<Record<string, IndexKeeper>> = {
    cluster: keepInCluster({ address, onWarning: say, clock: Date.now }),
    embedded: keepIndex({ onWarning: say }),
  };
  for (const [name, keeper] of Object.entries(keepers)) {
    const began = performance.now();
    const { value: index, delay } = await withLoopDelay(() =>
      keeper.change(null, [], async ({ add }) => {
        for (const [at, article] of articles.entries()) await add(passagesOf(article, at));
        return { parties: [], articles, places: [] };
      }),
    );
    say(`${name}: ${passages} passages in ${((performance.now() - began) / 1_000).toFixed(1)} s; ${delay}`);
    const pipeline = createPipeline(inMemory(articles), new WhoIsWho([]), {}, index);
    const ask = (question: string) => pipeline.find(question);
    for (const [kind, questions] of Object.entries(made.asked)) {
      const { p50, p99 } = await timeAnswers(questions, ask);
      // Each question is made of words of one passage, evenly over all of them.
      let right = 0;
      for (const [at, question] of questions.entries()) {
        const asked = made.passages[Math.floor((at / questions.length) * made.passages.length)]!.text;
        const [hit] = (await ask(question)).hits;
        if (hit && textOf(hit.article.article.body, hit.passage) === asked) right++;
      }
      say(
        `${name}: ${kind}: a whole answer by words takes ${p50.toFixed(1)} ms at the median, ${p99.toFixed(1)} at p99; the passage that it was made of is first for ${share(right, questions.length)}`,
      );
    }
    await keeper.close();
  }
  await measureStarts(address, passages);
}

/** Tells how long the first start over a folder takes, and that of another process that shares the cluster and has nothing of its own. */
async function measureStarts(address: SearchAddress, passages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-starts-'));
  try {
    makeCorpus(passages, folder);
    for (const which of ['the first start', 'that of a second process']) {
      const indexes = keepInCluster({ address, onWarning: say, clock: Date.now });
      let analysed = 0;
      const onProgress: OnProgress = ({ stage, total }) => {
        if (stage === 'analysing') analysed = total;
      };
      const [began, before] = [performance.now(), process.cpuUsage()];
      const shelf = await openShelf(folder, { indexes, onProgress });
      const { user, system } = process.cpuUsage(before);
      say(
        `${which}: ${((performance.now() - began) / 1_000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${analysed} articles analysed`,
      );
      await shelf.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
