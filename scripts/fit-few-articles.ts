// Fits the coefficients of the scorer and of the confidence among a few articles on the questions in test/fixtures/tuning, by
// words alone and with an encoder, says how well they do on what they were not fitted on, and writes the data files. With
// --export it writes what the encoder is trained on. From the project's root:
//   npm run -s build && node dist/scripts/fit-few-articles.js [--write | --export FILE]
import { writeFileSync } from 'node:fs';
import { type ChosenExcerpt, chooseExcerpts } from '../src/core/question/choose-excerpts.ts';
import { ENCODED_FEATURES, ENCODED_SIGNS } from '../src/core/question/few/encoded-features.ts';
import { FEW_FEATURES, type FewFeature } from '../src/core/question/few/few-features.ts';
import { FEW_SIGNS, type FewSign, lookAmongFew } from '../src/core/question/few/few-signs.ts';
import type { FewView } from '../src/core/question/few/few-view.ts';
import { sharesOf } from '../src/core/question/score-sentences.ts';
import { textOf } from '../src/core/span.ts';
import { fitLogistic, fitRanking, type RankedGroup, type WeighedCase } from './regression.ts';
import { type AskedQuestion, answersIn, askTuningQuestions, TUNING, type TuningQuestion } from './tuning-questions.ts';
import { writeCoefficients } from './write-coefficients.ts';

/** Questions on the first article are dealt to so many parts one by one, others by article. */
const FOLDS = 8;
const RANKING_RIDGE = 3;
const LOGISTIC_RIDGE = 3e-3;
/** Shares of unanswerable questions refused at which it is told how many are answered. */
const REFUSED = [0.75, 0.8, 0.85, 0.9, 0.95];

/**
 * How often a question on the first article counts: there are several times as many others, which all come without a
 * who-is-who, while a corpus in use has one.
 */
const FIRST_ARTICLE = 3;

/** A scorer with its confidence: what they see, on which questions they are fitted, and where that is written. */
interface Kind {
  readonly label: string;
  readonly features: readonly FewFeature[];
  readonly signs: readonly FewSign[];
  readonly see: (asked: AskedQuestion) => readonly FewView[] | null;
  /**
   * The share of unanswerable questions at which a confidence of one half is put. Many of them are near misses made up for the
   * purpose; who is refused still sees the nearest passages, who is answered wrongly has been misled.
   */
  readonly refuse: number;
  /** The data files' names and their constants', without "coefficients". */
  readonly file: string;
  readonly constant: string;
}

const KINDS: readonly Kind[] = [
  {
    label: 'by words alone',
    features: FEW_FEATURES,
    signs: FEW_SIGNS,
    see: ({ paraphrase, byWords }) => (paraphrase ? null : byWords),
    refuse: 0.85,
    file: 'few',
    constant: 'FEW',
  },
  {
    label: 'with the encoder',
    features: ENCODED_FEATURES,
    signs: ENCODED_SIGNS,
    see: ({ encoded }) => encoded,
    refuse: 0.9,
    file: 'encoded',
    constant: 'ENCODED',
  },
];

interface Asked extends RankedGroup {
  readonly question: TuningQuestion;
  readonly few: readonly FewView[];
  readonly fold: number;
}

interface Tried extends WeighedCase {
  readonly asked: Asked;
  readonly right: boolean;
}

type Judged = Tried & { readonly confidence: number };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const isFirst = ({ question }: Asked): boolean => question.article === undefined;

function ask(all: readonly AskedQuestion[], { see, features }: Kind): Asked[] {
  return all.flatMap((one, number): Asked[] => {
    const few = see(one);
    if (few === null) return [];
    const { question } = one;
    return [
      {
        question,
        few,
        fold: (question.article === undefined ? number : Number(question.article)) % FOLDS,
        features: few.map((view) => features.map(({ of }) => of(view))),
        offsets: few.map(() => 0),
        answers: few.map(({ view }) => answersIn(question, view.sentence.text)),
      },
    ];
  });
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

function tried(asked: Asked, coefficients: readonly number[], signs: readonly FewSign[]): Tried[] {
  const best = bestOf(asked, coefficients);
  if (!best) return [];
  const { article } = best.best.view.candidate.passage;
  const right = answersIn(asked.question, textOf(article.article.body, best));
  const look = lookAmongFew(best);
  return [
    { asked, right, is: right, weight: isFirst(asked) ? FIRST_ARTICLE : 1, signs: signs.map(({ of }) => of(look)) },
  ];
}

const refusable = (cases: readonly Judged[]): number[] =>
  cases
    .filter(({ asked }) => !asked.question.answerable)
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b);
const cutAt = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

function report(label: string, cases: readonly Judged[]): void {
  const answerable = cases.filter(({ asked }) => asked.question.answerable);
  const sorted = refusable(cases);
  say(`${label}: right first ${percent(answerable.filter(({ right }) => right).length, answerable.length)}`);
  for (const share of REFUSED) {
    const cut = cutAt(sorted, share);
    const told = answerable.filter(({ confidence, right }) => right && confidence >= cut).length;
    say(`  refused ${percent(share, 1)} at ${cut.toFixed(2)}: right and answered ${percent(told, answerable.length)}`);
  }
}

const ranked = (some: readonly Asked[], { features }: Kind): number[] =>
  fitRanking(
    some.flatMap((one) => Array<Asked>(isFirst(one) ? FIRST_ARTICLE : 1).fill(one)),
    features.length,
    RANKING_RIDGE,
  );

/** A wrong excerpt for a question that could be answered tells nothing of whether it could. */
const logistic = (some: readonly Tried[], { signs }: Kind): number[] =>
  fitLogistic(
    some.filter(({ right, asked: { question } }) => right || !question.answerable),
    signs.length,
    LOGISTIC_RIDGE,
    signs.map(({ toward }) => toward),
  );

const oddsOf = ({ signs }: Tried, coefficients: readonly number[]): number =>
  signs.reduce((sum, x, i) => sum + x * coefficients[i]!, 0);
const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

function fitKind(kind: Kind, all: readonly AskedQuestion[], write: boolean): void {
  const asked = ask(all, kind);
  // The signs of each part come from coefficients fitted on the others, as they will for questions that nobody has seen.
  const unseen = Array.from({ length: FOLDS }, (_, k) => {
    const coefficients = ranked(
      asked.filter(({ fold }) => fold !== k),
      kind,
    );
    return asked.filter(({ fold }) => fold === k).flatMap((one) => tried(one, coefficients, kind.signs));
  });
  const judged = unseen.flatMap((cases, k) => {
    const coefficients = logistic(unseen.filter((_, other) => other !== k).flat(), kind);
    return cases.map((one): Judged => ({ ...one, confidence: sigmoid(oddsOf(one, coefficients)) }));
  });
  say(`${kind.label}, ${asked.length} questions; on those not fitted on:`);
  report(
    'the first article',
    judged.filter((one) => isFirst(one.asked)),
  );
  report(
    'other articles',
    judged.filter((one) => !isFirst(one.asked)),
  );
  if (!write) return;
  const origin = [`Written by \`scripts/fit-few-articles.ts\`, fitted on the questions in \`${TUNING}\`.`];
  const coefficients = ranked(asked, kind);
  writeCoefficients({
    path: `src/core/question/few/${kind.file}-coefficients.ts`,
    name: `${kind.constant}_COEFFICIENTS`,
    what: `What each feature of a sentence of a few articles, seen ${kind.label}, adds to its score, by the name of the feature.`,
    origin,
    entries: kind.features.map(({ name }, i) => [name, coefficients[i]!]),
  });
  const signs = logistic(unseen.flat(), kind);
  const cut = cutAt(refusable(judged), kind.refuse);
  signs[0] = signs[0]! - Math.log(cut / (1 - cut));
  writeCoefficients({
    path: `src/core/question/few/${kind.file}-confidence-coefficients.ts`,
    name: `${kind.constant}_CONFIDENCE_COEFFICIENTS`,
    what: `What each sign adds to the log-odds that the best excerpt of a few articles, seen ${kind.label}, answers, by the name of the sign.`,
    origin,
    entries: kind.signs.map(({ name }, i) => [name, signs[i]!]),
  });
}

const all = await askTuningQuestions();
const exported = process.argv.indexOf('--export');
if (exported >= 0) {
  const trained = all.map(({ question, passages }) => ({
    article: question.article ?? null,
    question: question.question,
    answerable: question.answerable,
    passages: passages.map((sentences) => sentences.map(({ text }) => text)),
    answers: passages.map((sentences) => sentences.map(({ text }) => (answersIn(question, text) ? 1 : 0))),
  }));
  writeFileSync(process.argv[exported + 1]!, JSON.stringify(trained));
} else for (const kind of KINDS) fitKind(kind, all, process.argv.includes('--write'));
