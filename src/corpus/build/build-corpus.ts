import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import { passagesOf } from '../../core/index/index-articles.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { IndexFiller, IndexKeeper } from '../index/keep-index.ts';
import type { KeptIndex } from '../index/kept-index.ts';
import type { FiledArticle } from '../load-corpus.ts';
import { createBuilder } from './builder.ts';
import type { Builder, BuilderFacts } from './job.ts';
import { startWorkerBuilder } from './worker-builder.ts';

/** Articles with all that is read from them and the index of their passages. */
export interface BuiltCorpus {
  /** Sorted by the articles' ids. */
  readonly filed: readonly FiledArticle[];
  readonly whoIsWho: WhoIsWho;
  /** Of the same articles in the same order. */
  readonly analyses: readonly AnalyzedArticle[];
  readonly index: KeptIndex;
}

export interface BuildOrder {
  readonly filed: readonly FiledArticle[];
  readonly whoIsWho: WhoIsWho;
  /** Of which everything is taken that did not change. */
  readonly former: BuiltCorpus | null;
  /** Characters of text that may be analysed in this thread: as many as take no longer than starting another one. */
  readonly hereUpTo: number;
  readonly onProgress?: OnProgress | undefined;
}

/** An article with its place among all articles of the next library. */
interface NumberedArticle {
  readonly number: number;
  readonly article: Article;
}

/** Characters of text in one message to a worker: some tenths of a second's work. */
const BATCH = 40_000;
/** Articles in one message that tells what is left out. */
const LEFT_AT_ONCE = 100;
/** More workers gain little and take 100 MB each. */
const MOST_WORKERS = 4;

/**
 * Analyses and indexes articles, only those that changed since `former`; with another who-is-who, all of them. The
 * outcome is the same as without `former`. Rejects when a thread fails; `former` then goes on as it was.
 */
export async function buildCorpus(indexes: IndexKeeper, order: BuildOrder): Promise<BuiltCorpus> {
  const { filed, whoIsWho, former, onProgress } = order;
  const { parties } = whoIsWho;
  const usable = former !== null && isDeepStrictEqual(former.whoIsWho.parties, parties) ? former : null;
  const known = new Map(usable?.filed.map(({ key }, number) => [key, number]));
  const analyses: AnalyzedArticle[] = [];
  const todo: NumberedArticle[] = [];
  filed.forEach(({ key, article }, number) => {
    const at = known.get(key);
    if (usable && at !== undefined) analyses[number] = usable.analyses[at]!;
    else todo.push({ number, article });
  });
  if (usable && todo.length === 0 && filed.length === usable.filed.length) {
    return { filed, whoIsWho, analyses, index: usable.index };
  }
  const builders = startBuilders({ parties }, todo, order.hereUpTo);
  try {
    const index = await indexes.change(usable?.index ?? null, parties, async (filler) => {
      await analyzeAll(builders, todo, analyses, filler, onProgress);
      onProgress?.({ stage: 'indexing', done: 0, total: 1 });
      const places = usable ? await leaveOut(usable, filed, filler) : [];
      return { parties, articles: analyses, places };
    });
    onProgress?.({ stage: 'indexing', done: 1, total: 1 });
    return { filed, whoIsWho, analyses, index };
  } finally {
    await Promise.all(builders.map((builder) => builder.close()));
  }
}

function startBuilders(facts: BuilderFacts, todo: readonly NumberedArticle[], hereUpTo: number): Builder[] {
  const characters = todo.reduce((sum, { article }) => sum + article.body.length, 0);
  if (characters <= hereUpTo) return [createBuilder(facts)];
  const useful = Math.ceil(characters / (BATCH * 4));
  const count = Math.min(useful, MOST_WORKERS, availableParallelism());
  return Array.from({ length: count }, () => startWorkerBuilder(facts));
}

/** Fills in `analyses` and the index; what one batch gave is indexed while the next one is analysed. */
async function analyzeAll(
  builders: readonly Builder[],
  todo: readonly NumberedArticle[],
  analyses: AnalyzedArticle[],
  filler: IndexFiller,
  onProgress: OnProgress | undefined,
): Promise<void> {
  if (todo.length === 0) return;
  const batches = batchesOf(todo);
  let next = 0;
  let done = 0;
  onProgress?.({ stage: 'analysing', done, total: todo.length });
  const work = async (builder: Builder): Promise<void> => {
    let indexing: Promise<void> | null = null;
    while (next < batches.length) {
      const batch = batches[next++]!;
      const [found] = await Promise.all([builder.analyze(batch.map(({ article }) => article)), indexing]);
      const passages = batch.flatMap(({ number, article }, at) => {
        analyses[number] = { article, ...found[at]! };
        return passagesOf(analyses[number], number);
      });
      indexing = filler.add(passages);
      done += batch.length;
      onProgress?.({ stage: 'analysing', done, total: todo.length });
    }
    await indexing;
  };
  await Promise.all(builders.map(work));
}

function batchesOf(todo: readonly NumberedArticle[]): NumberedArticle[][] {
  const batches: NumberedArticle[][] = [];
  let room = 0;
  for (const one of todo) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)!.push(one);
    room -= one.article.body.length;
  }
  return batches;
}

/** Leaves out what is not there any more; gives, by former article, its number now or -1. */
async function leaveOut(
  former: BuiltCorpus,
  filed: readonly FiledArticle[],
  filler: IndexFiller,
): Promise<readonly number[]> {
  const now = new Map(filed.map(({ key }, number) => [key, number]));
  const places = former.filed.map(({ key }) => now.get(key) ?? -1);
  const left = [...places.keys()].filter((at) => places[at] === -1);
  for (let from = 0; from < left.length; from += LEFT_AT_ONCE) {
    const some = left.slice(from, from + LEFT_AT_ONCE);
    await filler.leave(some.flatMap((at) => passagesOf(former.analyses[at]!, at)));
  }
  return places;
}
