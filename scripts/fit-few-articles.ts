// Fits the coefficients of the scorer and of the confidence among a few articles on the questions in test/fixtures/tuning, says
// how well they do on what they were not fitted on, and writes both data files. From the project's root:
//   npm run -s build && node dist/scripts/fit-few-articles.js [--write]
import { readFileSync } from 'node:fs';
import { analyze } from '../src/core/analyze.ts';
import { Searcher } from '../src/core/find/searcher.ts';
import { type ChosenExcerpt, chooseExcerpts } from '../src/core/question/choose-excerpts.ts';
import { FEW_FEATURES } from '../src/core/question/few/few-features.ts';
import { FEW_SIGNS, lookAmongFew } from '../src/core/question/few/few-signs.ts';
import { type FewView, viewFew } from '../src/core/question/few/few-view.ts';
import { sharesOf } from '../src/core/question/score-sentences.ts';
import { viewSentences } from '../src/core/question/sentence-view.ts';
import { textOf } from '../src/core/span.ts';
import { WhoIsWho } from '../src/core/who-is-who.ts';
import { openShelf } from '../src/corpus/shelf.ts';
import { fitLogistic, fitRanking, type RankedGroup, type WeighedCase } from './regression.ts';
import { writeCoefficients } from './write-coefficients.ts';

const TUNING = 'test/fixtures/tuning';
/** Questions on the first article are dealt to so many parts one by one, others by article. */
const FOLDS = 8;
const RANKING_RIDGE = 3;
const LOGISTIC_RIDGE = 3e-3;
/** Shares of unanswerable questions refused at which it is told how many are answered. */
const REFUSED = [0.75, 0.8, 0.85, 0.9, 0.95];
/**
 * The share at which a confidence of one half is put. Half of the unanswerable questions are near misses made up for the purpose;
 * who is refused still sees the nearest passages, who is answered wrongly has been misled.
 */
const REFUSE = 0.85;

/**
 * How often a question on the first article counts: there are six times as many others, which all come without a who-is-who,
 * while a corpus in use has one.
 */
const FIRST_ARTICLE = 3;

interface TuningQuestion {
  /** Name of the article's file; the first article of the corpus when it is left out. */
  readonly article?: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
}

interface Asked extends RankedGroup {
  readonly question: TuningQuestion;
  readonly few: readonly FewView[];
  readonly fold: number;
}

const read = (name: string): string => readFileSync(`${TUNING}/${name}`, 'utf8');
const questionsOf = (name: string): TuningQuestion[] => JSON.parse(read(name)) as TuningQuestion[];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

async function askAll(): Promise<Asked[]> {
  const { library } = await openShelf('corpus');
  const first = new Searcher(library.articles, library.whoIsWho);
  const nobody = new WhoIsWho([]);
  const searchers = new Map<string, Searcher>();
  const searcherOf = (name: string): Searcher => {
    const known = searchers.get(name);
    if (known) return known;
    const facts = { title: null, outlet: null, author: null, url: null, published: null, language: 'en' };
    const article = analyze({ ...facts, id: name, body: read(`articles/${name}.txt`) }, nobody);
    const searcher = new Searcher([article], nobody);
    searchers.set(name, searcher);
    return searcher;
  };
  const asked: Asked[] = [];
  for (const [number, question] of [
    ...questionsOf('seed-questions.json'),
    ...questionsOf('questions.json'),
  ].entries()) {
    const searcher = question.article === undefined ? first : searcherOf(question.article);
    const weighed = await searcher.weigh(question.question);
    const few = viewFew(weighed, viewSentences(weighed, await searcher.candidates(weighed)));
    asked.push({
      question,
      few,
      fold: (question.article === undefined ? number : Number(question.article)) % FOLDS,
      features: few.map((one) => FEW_FEATURES.map(({ of }) => of(one))),
      offsets: few.map(() => 0),
      answers: few.map(({ view }) => question.answers.some((answer) => view.sentence.text.includes(answer))),
    });
  }
  return asked;
}

function bestOf({ few, features }: Asked, coefficients: readonly number[]): ChosenExcerpt | undefined {
  const scores = features.map((row) => row.reduce((sum, x, j) => sum + x * coefficients[j]!, 0));
  const shares = sharesOf(
    few.map(({ view }) => view),
    scores,
  );
  const scored = few
    .map((one, i) => ({ view: one.view, few: one, score: scores[i]!, share: shares[i]! }))
    .sort((a, b) => b.score - a.score);
  return chooseExcerpts(scored, 1)[0];
}

interface Tried extends WeighedCase {
  readonly asked: Asked;
  readonly right: boolean;
}

function tried(asked: Asked, coefficients: readonly number[]): Tried[] {
  const best = bestOf(asked, coefficients);
  if (!best) return [];
  const { article } = best.best.view.candidate.passage;
  const text = textOf(article.article.body, best);
  const right = asked.question.answers.some((answer) => text.includes(answer));
  const look = lookAmongFew(best);
  return [
    { asked, right, is: right, weight: isFirst(asked) ? FIRST_ARTICLE : 1, signs: FEW_SIGNS.map(({ of }) => of(look)) },
  ];
}

const isFirst = ({ question }: Asked): boolean => question.article === undefined;

const refusable = (cases: readonly (Tried & { readonly confidence: number })[]): number[] =>
  cases
    .filter(({ asked }) => !asked.question.answerable)
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b);
const cutAt = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

function report(label: string, cases: readonly (Tried & { readonly confidence: number })[]): void {
  const answerable = cases.filter(({ asked }) => asked.question.answerable);
  const sorted = refusable(cases);
  say(`${label}: right first ${percent(answerable.filter(({ right }) => right).length, answerable.length)}`);
  for (const share of REFUSED) {
    const cut = cutAt(sorted, share);
    const told = answerable.filter(({ confidence, right }) => right && confidence >= cut).length;
    say(`  refused ${percent(share, 1)} at ${cut.toFixed(2)}: right and answered ${percent(told, answerable.length)}`);
  }
}

const ORIGIN = [`Written by \`scripts/fit-few-articles.ts\`, fitted on the questions in \`${TUNING}\`.`];

const asked = await askAll();
const ranked = (some: readonly Asked[]): number[] =>
  fitRanking(
    some.flatMap((one) => Array<Asked>(isFirst(one) ? FIRST_ARTICLE : 1).fill(one)),
    FEW_FEATURES.length,
    RANKING_RIDGE,
  );
/** A wrong excerpt for a question that could be answered tells nothing of whether it could. */
const logistic = (some: readonly Tried[]): number[] =>
  fitLogistic(
    some.filter(({ right, asked: { question } }) => right || !question.answerable),
    FEW_SIGNS.length,
    LOGISTIC_RIDGE,
    FEW_SIGNS.map(({ toward }) => toward),
  );
const oddsOf = ({ signs }: Tried, coefficients: readonly number[]): number =>
  signs.reduce((sum, x, i) => sum + x * coefficients[i]!, 0);
const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));
// The signs of each part come from coefficients fitted on the others, as they will for questions that nobody has seen.
const unseen = Array.from({ length: FOLDS }, (_, k) => {
  const coefficients = ranked(asked.filter(({ fold }) => fold !== k));
  return asked.filter(({ fold }) => fold === k).flatMap((one) => tried(one, coefficients));
});
const judged = unseen.flatMap((cases, k) => {
  const coefficients = logistic(unseen.filter((_, other) => other !== k).flat());
  return cases.map((one) => ({ ...one, confidence: sigmoid(oddsOf(one, coefficients)) }));
});
say(`${asked.length} questions; on those not fitted on:`);
report(
  'the first article',
  judged.filter((one) => isFirst(one.asked)),
);
report(
  'other articles',
  judged.filter((one) => !isFirst(one.asked)),
);
if (process.argv.includes('--write')) {
  const coefficients = ranked(asked);
  writeCoefficients({
    path: 'src/core/question/few/few-coefficients.ts',
    name: 'FEW_COEFFICIENTS',
    what: 'What each feature of a sentence of a few articles adds to its score, by the name of the feature.',
    origin: ORIGIN,
    entries: FEW_FEATURES.map(({ name }, i) => [name, coefficients[i]!]),
  });
  const signs = logistic(unseen.flat());
  const cut = cutAt(refusable(judged), REFUSE);
  signs[0] = signs[0]! - Math.log(cut / (1 - cut));
  writeCoefficients({
    path: 'src/core/question/few/few-confidence-coefficients.ts',
    name: 'FEW_CONFIDENCE_COEFFICIENTS',
    what: 'What each sign adds to the log-odds that the best excerpt of a few articles answers, by the name of the sign.',
    origin: ORIGIN,
    entries: FEW_SIGNS.map(({ name }, i) => [name, signs[i]!]),
  });
}
