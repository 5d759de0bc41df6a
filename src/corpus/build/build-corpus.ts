import { isDeepStrictEqual } from 'node:util';
import { passagesOf } from '../../core/index/index-articles.ts';
import type { PassageIndex } from '../../core/index/passage-index.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { AnalysisKeeper } from '../analysis-keeper.ts';
import type { Fault } from '../fault.ts';
import type { IndexFiller, IndexKeeper } from '../index/index-keeper.ts';
import { mapSideBySide } from '../map-side-by-side.ts';
import type { ArticleRecord, FiledArticle } from '../record.ts';
import { startAnalyzers } from './analyzers.ts';

/** Articles with all that is read from them and the index of their passages. */
export interface BuiltCorpus {
  /** Sorted by id. */
  readonly articles: readonly ArticleRecord[];
  readonly whoIsWho: WhoIsWho;
  readonly index: PassageIndex;
}

/** What is to be built, and what of the former version may be used again. */
export interface BuildOrder {
  readonly articles: readonly FiledArticle[];
  readonly whoIsWho: WhoIsWho;
  /** Of which everything is taken that did not change. */
  readonly former: BuiltCorpus | null;
  /** Characters of text that may be analysed in this thread: as many as take no longer than starting another one. */
  readonly hereUpTo: number;
  readonly onProgress?: OnProgress | undefined;
}

/** An article to analyse, with its place among all articles of the next library. */
interface Todo {
  readonly number: number;
  readonly filed: FiledArticle;
}

/** Characters of text in one message to a thread: some tenths of a second's work. */
const BATCH = 40_000;
const WORTH_A_THREAD = BATCH * 4;
/** Articles in one message that tells what is left out. */
const LEFT_AT_ONCE = 100;
/** Articles that are asked for at once of where they are kept, and such requests under way. */
const TAKEN_AT_ONCE = 50;
const TAKEN_SIDE_BY_SIDE = 4;

/**
 * Analyses and indexes articles, only those that changed since `former`; with another who-is-who, all of them. The
 * outcome is the same as without `former`. Rejects when a thread fails, and with `NotAnalysed` when articles do; `former` then goes on as it
 * was.
 */
export async function buildCorpus(indexes: IndexKeeper, order: BuildOrder): Promise<BuiltCorpus> {
  const { whoIsWho, former, onProgress } = order;
  const { parties } = whoIsWho;
  const usable = former !== null && isDeepStrictEqual(former.whoIsWho.parties, parties) ? former : null;
  const known = new Map(former?.articles.map((record) => [record.key, record]));
  const articles: ArticleRecord[] = [];
  const todo: Todo[] = [];
  order.articles.forEach((filed, number) => {
    const record = known.get(filed.key);
    if (record && usable) articles[number] = refile(record, filed);
    else todo.push({ number, filed: record ? refile(record, filed) : filed });
  });
  if (usable && todo.length === 0 && articles.length === usable.articles.length) {
    return { articles, whoIsWho, index: usable.index };
  }
  const index = await indexes.change(usable?.index ?? null, parties, async (filler) => {
    const lacking = await takeKept(indexes.analyses, order, todo, articles, filler);
    await analyzeAll(indexes.analyses, order, lacking, articles, filler);
    onProgress?.({ stage: 'indexing', done: 0, total: 1 });
    const places = usable ? await leaveOut(usable, articles, filler) : [];
    return { parties, articles, places };
  });
  onProgress?.({ stage: 'indexing', done: 1, total: 1 });
  return { articles, whoIsWho, index };
}

/** Articles on which this program fails: the others can be built without them. */
export class NotAnalysed extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults[0]!.reason);
    this.faults = faults;
  }
}

const faultOf = ({ file }: FiledArticle, failure: string): Fault => ({
  file,
  line: null,
  reason: `could not be analysed (${failure}), which is a mistake of Parley: tell those who make it; the other articles are read`,
});

/** A record of the file as it is now. The article stays the same object, which its vectors are kept by. */
const refile = (record: ArticleRecord, filed: FiledArticle): ArticleRecord =>
  record === filed ? record : { ...record, ...filed, article: record.article };

/** Fills in `articles` and the index with what is kept of them, and gives those of which nothing is. */
async function takeKept(
  keeper: AnalysisKeeper | null,
  { whoIsWho: { parties }, onProgress }: BuildOrder,
  todo: readonly Todo[],
  articles: ArticleRecord[],
  filler: IndexFiller,
): Promise<readonly Todo[]> {
  if (keeper === null) return todo;
  const lacking: Todo[] = [];
  let done = 0;
  await mapSideBySide(slicesOf(todo, TAKEN_AT_ONCE), TAKEN_SIDE_BY_SIDE, async (some) => {
    const taken = await keeper.take(
      some.map(({ filed }) => filed),
      parties,
    );
    const found = some.filter(({ number, filed }, at) => {
      const analysis = taken[at];
      if (!analysis) return false;
      articles[number] = { ...filed, ...analysis };
      return true;
    });
    lacking.push(...some.filter((one) => !found.includes(one)));
    await filler.add(found.flatMap(({ number }) => passagesOf(articles[number]!, number)));
    done += some.length;
    onProgress?.({ stage: 'reading', done, total: todo.length });
  });
  return lacking;
}

/** Fills in `articles` and the index; what one batch gave is indexed and kept while the next one is analysed. */
async function analyzeAll(
  keeper: AnalysisKeeper | null,
  { whoIsWho: { parties }, hereUpTo, onProgress }: BuildOrder,
  todo: readonly Todo[],
  articles: ArticleRecord[],
  filler: IndexFiller,
): Promise<void> {
  if (todo.length === 0) return;
  let done = 0;
  onProgress?.({ stage: 'analysing', done, total: todo.length });
  const characters = todo.reduce((sum, { filed }) => sum + filed.article.body.length, 0);
  const analyzers = startAnalyzers(characters <= hereUpTo ? 0 : Math.ceil(characters / WORTH_A_THREAD));
  try {
    await mapSideBySide(batchesOf(todo), analyzers.count * 2, async (batch) => {
      const analyses = await analyzers.analyze({ articles: batch.map(({ filed }) => filed.article), parties });
      const faults: Fault[] = [];
      batch.forEach(({ number, filed }, at) => {
        const outcome = analyses[at]!;
        if ('failure' in outcome) faults.push(faultOf(filed, outcome.failure));
        else articles[number] = { ...filed, ...outcome };
      });
      if (faults.length > 0) throw new NotAnalysed(faults);
      done += batch.length;
      onProgress?.({ stage: 'analysing', done, total: todo.length });
      const records = batch.map(({ number }) => articles[number]!);
      await keeper?.keep(records, parties);
      await filler.add(batch.flatMap(({ number }) => passagesOf(articles[number]!, number)));
    });
  } finally {
    await analyzers.close();
  }
}

function batchesOf(todo: readonly Todo[]): Todo[][] {
  const batches: Todo[][] = [];
  let room = 0;
  for (const one of todo) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)!.push(one);
    room -= one.filed.article.body.length;
  }
  return batches;
}

/** Leaves out what is not there any more; gives, by former article, its number now or -1. */
async function leaveOut(
  former: BuiltCorpus,
  articles: readonly ArticleRecord[],
  filler: IndexFiller,
): Promise<readonly number[]> {
  const now = new Map(articles.map(({ key }, number) => [key, number]));
  const places = former.articles.map(({ key }) => now.get(key) ?? -1);
  const left = [...places.keys()].filter((at) => places[at] === -1);
  for (const some of slicesOf(left, LEFT_AT_ONCE)) {
    await filler.leave(some.flatMap((at) => passagesOf(former.articles[at]!, at)));
  }
  return places;
}

const slicesOf = <Value>(values: readonly Value[], length: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / length) }, (_, at) => values.slice(at * length, (at + 1) * length));
