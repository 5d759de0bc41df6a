import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
// Loaded with the rest, so that the first article that is analysed in this thread holds up nothing.
import '../../core/analyze.ts';
import type { AnalyzedArticle } from '../../core/analyze.ts';
import { passagesOf } from '../../core/find/index-articles.ts';
import { type PackedColumns, viewColumns } from '../../core/find/pack-columns.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { WhoIsWho } from '../../core/who-is-who.ts';
import type { FiledArticle } from '../load-corpus.ts';
import { createBuilder } from './builder.ts';
import type { Builder, BuilderFacts, MergeJob, NumberedArticle, PackedPart } from './job.ts';
import { startWorkerBuilder } from './worker-builder.ts';

/** Articles with all that is read from them and the index of their passages. */
export interface BuiltCorpus {
  /** Sorted by the articles' ids. */
  readonly filed: readonly FiledArticle[];
  readonly whoIsWho: WhoIsWho;
  /** Of the same articles in the same order. */
  readonly analyses: readonly AnalyzedArticle[];
  readonly columns: PackedColumns;
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

/** An index of more passages is merged in another thread: this takes longer than a moment. */
const MERGED_HERE = 1_000;
/** Characters of text in one message to a worker: some tenths of a second's work. */
const BATCH = 40_000;
/** More workers gain little and take 100 MB each. */
const MOST_WORKERS = 4;

/**
 * Analyses and indexes articles, only those that changed since `former`; with another who-is-who, all of them. The
 * outcome is the same as without `former`. Rejects when a thread fails.
 */
export async function buildCorpus(order: BuildOrder): Promise<BuiltCorpus> {
  const { filed, whoIsWho, former, onProgress } = order;
  const usable = former !== null && isDeepStrictEqual(former.whoIsWho.parties, whoIsWho.parties) ? former : null;
  const known = new Map(usable?.filed.map(({ key }, number) => [key, number]));
  const analyses: AnalyzedArticle[] = [];
  const todo: NumberedArticle[] = [];
  filed.forEach(({ key, article }, number) => {
    const at = known.get(key);
    if (usable && at !== undefined) analyses[number] = usable.analyses[at]!;
    else todo.push({ number, article });
  });
  if (usable && todo.length === 0 && filed.length === usable.filed.length) {
    return { filed, whoIsWho, analyses, columns: usable.columns };
  }
  const facts = { parties: whoIsWho.parties };
  const builders = startBuilders(facts, todo, order.hereUpTo);
  try {
    const fresh = await analyzeAll(builders, todo, analyses, onProgress);
    if (!usable && fresh.length === 1) return { filed, whoIsWho, analyses, columns: fresh[0]! };
    onProgress?.({ stage: 'indexing', done: 0, total: 1 });
    const job = mergeJob(filed, usable, analyses, fresh);
    const merger = job.articles.length <= MERGED_HERE ? createBuilder(facts) : startWorkerBuilder(facts);
    builders.push(merger);
    const columns = await merger.merge(job);
    onProgress?.({ stage: 'indexing', done: 1, total: 1 });
    return { filed, whoIsWho, analyses, columns };
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

/** Fills `analyses` in and gives the indexes of what was analysed, one a builder. */
async function analyzeAll(
  builders: readonly Builder[],
  todo: readonly NumberedArticle[],
  analyses: AnalyzedArticle[],
  onProgress: OnProgress | undefined,
): Promise<PackedColumns[]> {
  if (todo.length === 0) return [];
  const batches = batchesOf(todo);
  let next = 0;
  let done = 0;
  onProgress?.({ stage: 'analysing', done, total: todo.length });
  const work = async (builder: Builder): Promise<PackedColumns> => {
    while (next < batches.length) {
      const batch = batches[next++]!;
      const found = await builder.analyze(batch);
      batch.forEach(({ number, article }, at) => {
        analyses[number] = { article, ...found[at]! };
      });
      done += batch.length;
      onProgress?.({ stage: 'analysing', done, total: todo.length });
    }
    return builder.collect();
  };
  return Promise.all(builders.map(work));
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

/** How the former index and the new ones become the index of all articles. */
function mergeJob(
  filed: readonly FiledArticle[],
  former: BuiltCorpus | null,
  analyses: readonly AnalyzedArticle[],
  fresh: readonly PackedColumns[],
): MergeJob {
  const firstOf = new Uint32Array(analyses.length + 1);
  analyses.forEach(({ paragraphs }, number) => {
    firstOf[number + 1] = firstOf[number]! + paragraphs.length;
  });
  const articles = new Uint32Array(firstOf.at(-1)!);
  analyses.forEach((_, number) => {
    articles.fill(number, firstOf[number]!, firstOf[number + 1]!);
  });
  const parts = fresh.map((columns): PackedPart => ({ columns, numbers: renumber(columns, (at) => firstOf[at]!) }));
  if (!former) return { parts, articles, left: [] };
  const now = new Map(filed.map(({ key }, number) => [key, number]));
  const places = former.filed.map(({ key }) => now.get(key));
  const numbers = renumber(former.columns, (at) => {
    const number = places[at];
    return number === undefined ? -1 : firstOf[number]!;
  });
  const left = former.analyses.flatMap((analyzed, at) => (places[at] === undefined ? passagesOf(analyzed, at) : []));
  return { parts: [{ columns: former.columns, numbers }, ...parts], articles, left };
}

/** By passage of an index: its new number, from the new number of its article's first passage; -1 where that is -1. */
function renumber(packed: PackedColumns, firstOf: (article: number) => number): Int32Array {
  const { articles } = viewColumns(packed);
  const numbers = new Int32Array(articles.length);
  let article = -1;
  let next = 0;
  articles.forEach((at, passage) => {
    if (at !== article) {
      article = at;
      next = firstOf(at);
    }
    numbers[passage] = next < 0 ? -1 : next++;
  });
  return numbers;
}
