import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AnalyzedArticle, analyze } from '../../src/core/analyze.ts';
import { inMemory } from '../../src/core/articles.ts';
import type { LanguageModel } from '../../src/core/ask/meaning/language-model.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import type { VectorIndex } from '../../src/core/ask/meaning/vectors/vector-index.ts';
import { keyOfArticle } from '../../src/corpus/article-file.ts';
import { keepInCluster } from '../../src/corpus/cluster/keep-in-cluster.ts';
import { makeVectors } from '../../src/corpus/vectors/make-vectors.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { NOBODY } from '../squad.ts';
import { say } from '../tell.ts';
import { percentilesOf } from './measure.ts';

/** Questions that are asked, and how many paragraphs each. */
const QUESTIONS = 300;
const NEAREST = 100;
/** Paragraphs whose sentences an answer compares. */
const CANDIDATES = 28;

interface Line {
  readonly title?: string | null;
  readonly context: string;
  readonly questions: readonly { readonly question: string }[];
}

/**
 * Makes the vectors of passages in files of SQuADShifts (a line a passage: `{ title, context, questions: [{ question }] }`), as many as are
 * wanted, with the model that comes with Parley; keeps them in a cluster and in this process, asks both, and tells how many of the nearest
 * passages each finds and what it took.
 */
export async function measureMeaning(urls: readonly string[], files: readonly string[], most: number): Promise<void> {
  const lines = files
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Line)
    .slice(0, most);
  const records = lines.map(({ title, context }, at) => {
    const facts = { outlet: null, author: null, url: null, published: null, language: 'en' };
    return analyze({ ...facts, id: `passage-${at}`, title: title ?? null, body: context }, NOBODY);
  });
  const source = { articles: inMemory(records), keys: records.map(({ article }) => keyOfArticle(article)) };
  const encoder = startEncoder({ onWarning: say, clock: Date.now, deadline: 600_000, patience: 600_000 });
  const model = remembering(encoder);
  const held = new SentenceVectors(model.id);
  const made = await timed(() => makeVectors(records, model, held, always, quietly));
  const all = records.flatMap(({ article }) => held.of(article) ?? []);
  const sentences = all.reduce((sum, { scales }) => sum + scales.length, 0);
  say(`${records.length} passages, ${sentences} sentences: encoded in ${seconds(made)}`);

  const address = { urls, user: null, password: null, token: null, ca: null };
  const keeper = keepInCluster({ address, onWarning: say, clock: Date.now });
  const vectors = await keeper.vectors(model, () => {});
  if (vectors === null) throw new Error('the cluster lacks the k-NN plugin');
  const kept = await timed(() => vectors.make(source, always, quietly));
  say(`kept in the cluster in ${seconds(kept)}`);
  const taken = await timed(() => vectors.make(source, always, quietly));
  say(`looked for by another process in ${seconds(taken)}`);

  const step = Math.max(1, Math.floor(lines.length / QUESTIONS));
  const asked: Float32Array[] = [];
  for (const { questions } of lines.filter((_, at) => at % step === 0)) {
    if (questions[0]) asked.push(await encoder.ask(questions[0].question).vector());
  }
  const exact = asked.map((question) => nearestOfAll(records, held, question));
  const indexes: Readonly<Record<string, VectorIndex>> = {
    'this process': held.among(inMemory(records), nextTurn),
    'the cluster': vectors.store.among(inMemory(records), nextTurn),
  };
  for (const [name, index] of Object.entries(indexes)) {
    // What is done once is not measured.
    for (const question of asked.slice(0, 50)) await index.nearest(question, NEAREST);
    let found = 0;
    const times: number[] = [];
    const fetching: number[] = [];
    for (const [at, question] of asked.entries()) {
      const began = performance.now();
      const near = await index.nearest(question, NEAREST);
      times.push(performance.now() - began);
      found += near.filter(({ article, paragraph }) => exact[at]!.has(`${article} ${paragraph}`)).length;
      const places = near
        .slice(0, CANDIDATES)
        .map(({ article, paragraph }) => ({ analyzed: records[article]!, paragraph }));
      fetching.push(await timed(() => index.cosines(question, places)));
    }
    const [near, cosines] = [times, fetching]
      .map(percentilesOf)
      .map(({ p50, p99 }) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`);
    say(
      `${name}: ${((100 * found) / (asked.length * NEAREST)).toFixed(1)} % of the ${NEAREST} nearest passages, in ${near} (median / p99); the cosines of ${CANDIDATES} of them in ${cosines}`,
    );
  }
  const bytes = all.reduce(
    (sum, { rows, scales, starts, signs }) => sum + rows.length + 4 * (scales.length + signs.length + starts.length),
    0,
  );
  say(`vectors take ${(bytes / 1e6).toFixed(1)} MB of a process that holds them`);
  const reply = await fetch(`${urls[0]}/_cat/indices/parley-vectors-*?bytes=mb&h=pri.store.size,store.size`);
  say(`and in the cluster, in MB, without copies and with them: ${(await reply.text()).trim()}`);
  await keeper.close();
  await encoder.close();
}

/** The passages whose nearest sentence is nearest, each compared. */
function nearestOfAll(
  records: readonly AnalyzedArticle[],
  held: SentenceVectors,
  asked: Float32Array,
): ReadonlySet<string> {
  const all = records.flatMap((record, article) =>
    record.paragraphs.map((_, paragraph) => ({
      place: `${article} ${paragraph}`,
      cosine: Math.max(...(held.cosines(record, paragraph, asked) ?? [])),
    })),
  );
  return new Set(
    all
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, NEAREST)
      .map(({ place }) => place),
  );
}

/** The same model, which encodes no passage twice. */
function remembering(model: LanguageModel): LanguageModel {
  const known = new Map<string, ReturnType<LanguageModel['encode']>>();
  return {
    id: model.id,
    ask: (question) => model.ask(question),
    encode: (passage) => {
      const key = JSON.stringify(passage);
      const vectors = known.get(key) ?? model.encode(passage);
      known.set(key, vectors);
      return vectors;
    },
  };
}

const always = (): boolean => true;
const quietly = (): void => {};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
