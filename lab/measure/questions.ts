import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openCluster } from '../../src/cli/open-library.ts';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { textOf } from '../../src/core/article/span.ts';
import { inMemory } from '../../src/core/articles.ts';
import { mayAnswer } from '../../src/core/ask/confidence/confidence.ts';
import type { Hit } from '../../src/core/ask/finding.ts';
import type { Meaning } from '../../src/core/ask/meaning/meaning.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { createPipeline, type Pipeline } from '../../src/core/ask/pipeline.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { makeVectors } from '../../src/corpus/vectors/make-vectors.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { readPlain } from '../plain-article.ts';
import { say } from '../tell.ts';

interface HeldQuestion {
  /** The article's name; the first article of the corpus when it is left out. */
  readonly article?: string;
  readonly question: string;
  readonly answerable: boolean;
  /** Each an exact part of the article; an excerpt that holds one of them is right. */
  readonly answers: readonly string[];
  /** The same in other articles. */
  readonly also?: readonly { readonly article: string; readonly text: string }[];
}

const HELD_OUT = 'lab/held-out';
const SEED_SETS = ['seed', 'more-seed', 'third-seed', 'fourth-seed', 'fifth-seed'].map((name) => `${name}-questions`);
/** Sixty-four articles of twelve outlets on one affair, as a folder holds them after some weeks. */
const AFFAIR = 'lab/tuning/talks';
/** Articles beside the first one. */
const BESIDE = [0, 20, 84];

const share = (part: number, whole: number): string => `${part} (${((100 * part) / (whole || 1)).toFixed(1)} %)`;
const readSet = (name: string): readonly HeldQuestion[] =>
  JSON.parse(readFileSync(`${HELD_OUT}/${name}.json`, 'utf8')) as HeldQuestion[];

/** Reads a folder of plain texts, in the order of their names. */
export function readTexts(folder: string): AnalyzedArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readPlain(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')));
}

interface Counts {
  answerable: number;
  first: number;
  three: number;
  given: number;
  wrong: number;
  /** Told that the articles do not say. */
  denied: number;
  unanswerable: number;
  refused: number;
  /** The same, rather than that they may not say. */
  flatly: number;
}

async function count(
  pipeline: Pipeline,
  questions: readonly HeldQuestion[],
  home: string,
  times: number[],
): Promise<Counts> {
  const kinds = [
    'answerable',
    'first',
    'three',
    'given',
    'wrong',
    'denied',
    'unanswerable',
    'refused',
    'flatly',
  ] as const;
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as unknown as Counts;
  for (const { article = home, question, answerable, answers, also = [] } of questions) {
    const began = performance.now();
    const finding = await pipeline.find(question);
    const { answered, hits } = finding;
    const isDenied = !answered && !mayAnswer(finding);
    times.push(performance.now() - began);
    const all = [...answers.map((text) => ({ article, text })), ...also];
    const isRight = (hit: Hit | undefined): boolean =>
      hit !== undefined &&
      all.some(
        (one) =>
          one.article === hit.article.article.id && textOf(hit.article.article.body, hit.span).includes(one.text),
      );
    if (!answerable) {
      counts.unanswerable++;
      if (!answered) counts.refused++;
      if (isDenied) counts.flatly++;
      continue;
    }
    counts.answerable++;
    if (isRight(hits[0])) counts.first++;
    if (hits.slice(0, 3).some(isRight)) counts.three++;
    if (answered && isRight(hits[0])) counts.given++;
    if (answered && !isRight(hits[0])) counts.wrong++;
    if (isDenied) counts.denied++;
  }
  return counts;
}

function tell(
  label: string,
  { answerable, first, three, given, wrong, denied, unanswerable, refused, flatly }: Counts,
): void {
  say(
    `${label}: of ${answerable} right first ${share(first, answerable)}, among three ${share(three, answerable)}, right and given ${share(given, answerable)}, wrong given ${share(wrong, answerable)}, denied ${share(denied, answerable)}; of ${unanswerable} refused ${share(refused, unanswerable)}, flatly ${share(flatly, unanswerable)}`,
  );
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) =>
      Object.fromEntries(Object.entries(a).map(([key, x]) => [key, x + b[key as keyof Counts]])) as unknown as Counts,
  );

/**
 * Asks all that is kept back: questions on the first article, alone and among 20 and 84 others; on four more, alone and among the
 * tuning articles; on many articles of one affair; and on the 84 news articles in `folder`, which do not come with Parley. What needs the folder is left out without one. With
 * SEARCH_URL the words are looked for in that search cluster.
 */
export async function measureQuestions(folder: string | null): Promise<void> {
  const shelf = await openShelf('corpus');
  const { articles: own, whoIsWho } = shelf.library;
  await shelf.close();
  const affair = await openShelf(AFFAIR);
  const talks = affair.library.articles;
  await affair.close();
  const cluster = await openCluster();
  const home = own[0]!.article.id;
  const news = folder === null ? [] : readTexts(folder);
  const four = readTexts(`${HELD_OUT}/articles`);
  const tuning = readTexts('lab/tuning/articles');
  const encoder = startEncoder({
    onWarning: (line) => {
      throw new Error(line);
    },
    clock: Date.now,
    deadline: 60_000,
  });
  const meaning: Meaning<SentenceVectors> = {
    model: encoder,
    vectors: new SentenceVectors(encoder.id),
    pause: nextTurn,
  };
  await makeVectors(
    [...own, ...news, ...four, ...tuning, ...talks],
    encoder,
    meaning.vectors,
    () => true,
    () => {},
  );
  for (const by of [meaning, null]) {
    say(by ? 'questions' : 'questions, by words alone');
    const times: number[] = [];
    const ask = async (articles: readonly AnalyzedArticle[], questions: readonly HeldQuestion[]): Promise<Counts> => {
      const source = Promise.resolve({ parties: whoIsWho.parties, articles });
      const index = await cluster?.restore(source, NO_PIECES);
      return count(createPipeline(inMemory([...articles]), whoIsWho, { meaning: by }, index), questions, home, times);
    };
    for (const beside of BESIDE) {
      if (beside > news.length) continue;
      // Every so-manieth, so that all outlets are there.
      const others =
        beside === 0 ? [] : news.filter((_, at) => at % Math.floor(news.length / beside) === 0).slice(0, beside);
      const found: Counts[] = [];
      for (const name of SEED_SETS) {
        found.push(await ask([...own, ...others], readSet(name)));
        if (beside === 0) tell(`  ${name}`, found.at(-1)!);
      }
      tell(`  the first article, ${beside} beside it`, sum(found));
    }
    const others = readSet('other-questions');
    const alone: Counts[] = [];
    for (const one of four)
      alone.push(
        await ask(
          [one],
          others.filter(({ article }) => article === one.article.id),
        ),
      );
    tell('  four other articles, each alone', sum(alone));
    tell('  the same among 105 more', await ask([...four, ...tuning], others));
    tell(`  ${talks.length} articles on one affair`, await ask(talks, readSet('talks-questions')));
    if (news.length > 0) tell(`  ${news.length} news articles`, await ask(news, readSet('news-questions')));
    times.sort((a, b) => a - b);
    const at = (part: number): string => times[Math.floor(part * times.length)]!.toFixed(1);
    say(`  an answer takes ${at(0.5)} ms in the median, ${at(0.99)} ms at p99`);
  }
  await encoder.close();
  await cluster?.close();
}

/** An index in a cluster is not kept in pieces. */
const NO_PIECES: AsyncIterable<Uint8Array> = (async function* () {})();
