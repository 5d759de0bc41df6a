import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { segment } from '../../src/core/article/segment.ts';
import { createPipeline } from '../../src/core/ask/pipeline.ts';
import { passagesOf } from '../../src/core/index/index-articles.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { keepInCluster } from '../../src/corpus/cluster/keep-in-cluster.ts';
import type { IndexKeeper } from '../../src/corpus/index/index-keeper.ts';
import { keepIndex } from '../../src/corpus/index/keep-index.ts';
import { say } from '../tell.ts';
import { makeCorpus } from './corpus-on-disk.ts';
import { PASSAGES_EACH } from './made-up-corpus.ts';
import { type Percentiles, timeAnswers, withLoopDelay } from './measure.ts';

const ms = ({ p50, p99 }: Percentiles): string => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`;

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
  const found: string[][] = [];
  for (const [name, keeper] of Object.entries(keepers)) {
    const began = performance.now();
    const { value: index, delay } = await withLoopDelay(() =>
      keeper.change(null, [], async ({ add }) => {
        for (const [at, article] of articles.entries()) await add(passagesOf(article, at));
        return { parties: [], articles, places: [] };
      }),
    );
    say(`${name}: ${passages} passages in ${((performance.now() - began) / 1_000).toFixed(1)} s; ${delay}`);
    const pipeline = createPipeline(articles, new WhoIsWho([]), {}, index);
    const first: string[] = [];
    found.push(first);
    const ask = async (question: string): Promise<void> => {
      const [hit] = (await pipeline.find(question)).hits;
      first.push(hit ? `${hit.article.article.id} ${hit.passage.start}` : '');
    };
    await timeAnswers(made.asked.short, ask);
    say(`${name}: a whole answer by words, p50 / p99: short ${ms(await timeAnswers(made.asked.short, ask))}`);
    say(`${name}: two sentences ${ms(await timeAnswers(made.asked.twoSentences, ask))}`);
    await keeper.close();
  }
  const same = found[0]!.filter((hit, at) => hit === found[1]![at]).length;
  say(`the same passage first: ${same} of ${found[0]!.length}`);
}
