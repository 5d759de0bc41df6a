// Fits the coefficients of the sentence scorer and of the confidence on questions in SQuAD's format, says how well they do
// on articles they were not fitted on, and writes both data files. From the project's root:
//   npx tsc -p tsconfig.build.json && node dist/scripts/fit-sentence-scorer.js FILE.json [--write]
import type { AnalyzedArticle } from '../src/core/analyze.ts';
import { Searcher } from '../src/core/find/searcher.ts';
import { type ChosenExcerpt, chooseExcerpts } from '../src/core/question/choose-excerpts.ts';
import { CONFIDENCE_SIGNS, lookAt } from '../src/core/question/confidence-signs.ts';
import { SENTENCE_FEATURES } from '../src/core/question/sentence-features.ts';
import { type SentenceView, viewSentences } from '../src/core/question/sentence-view.ts';
import { steer } from '../src/core/question/steer.ts';
import { contains } from '../src/core/span.ts';
import { fitLogistic, fitRanking, type RankedGroup, type WeighedCase } from './regression.ts';
import { NOBODY, readSquad, type SquadQuestion, withoutParagraph } from './squad.ts';
import { writeCoefficients } from './write-coefficients.ts';

/** Articles are dealt to so many parts; each part is judged by coefficients fitted on the others. */
const FOLDS = 8;
/** How strongly coefficients are held to zero. */
const RANKING_RIDGE = 3;
const LOGISTIC_RIDGE = 1e-3;
/** Confidence at which shares are printed. */
const CUTS = [0.3, 0.4, 0.5, 0.6, 0.7];

interface Asked extends RankedGroup {
  readonly question: SquadQuestion;
  readonly views: readonly SentenceView[];
}

/**
 * Ways to ask a question: among all articles or of its own alone, with its paragraph there or not, with its article or
 * another in its place. Where the paragraph is gone another may still answer, so those count for less.
 */
const WEIGHTS = {
  all: 1,
  own: 1,
  withoutArticle: 1,
  another: 0.7,
  allButParagraph: 0.3,
  ownButParagraph: 0.3,
} as const;
type Way = keyof typeof WEIGHTS;
const ANSWERABLE: ReadonlySet<Way> = new Set(['all', 'own']);

interface Tried extends WeighedCase {
  readonly way: Way;
  readonly article: number;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => (100 * share).toFixed(1);

async function look(searcher: Searcher, question: SquadQuestion, home?: AnalyzedArticle): Promise<Asked> {
  const weighed = await searcher.weigh(question.text);
  const views = viewSentences(weighed, await searcher.candidates(weighed));
  return {
    question,
    views,
    features: views.map((view) => SENTENCE_FEATURES.map(({ of }) => of(view))),
    offsets: views.map(steer),
    answers: views.map(
      ({ candidate, sentence }) => home === candidate.passage.article && contains(sentence, question.answer),
    ),
  };
}

/** The best excerpts under some coefficients. */
function excerptsOf({ views, features, offsets }: Asked, coefficients: readonly number[]): ChosenExcerpt[] {
  const scored = views
    .map((view, i) => {
      const score = features[i]!.reduce((sum, x, j) => sum + x * coefficients[j]!, offsets[i]!);
      return { view, few: null, score, share: 0 };
    })
    .sort((a, b) => b.score - a.score);
  return chooseExcerpts(scored, 5);
}

function judge(asked: readonly Asked[], coefficientsFor: (article: number) => readonly number[]): string {
  let passage = 0;
  let first = 0;
  let three = 0;
  let words = 0;
  for (const one of asked) {
    const { question, views } = one;
    const excerpts = excerptsOf(one, coefficientsFor(question.article));
    const articleOf = (excerpt: ChosenExcerpt) => excerpt.best.view.candidate.passage.article;
    const right = views.find((_, i) => one.answers[i])?.candidate.passage.article;
    const holds = (excerpt: ChosenExcerpt) => articleOf(excerpt) === right && contains(excerpt, question.answer);
    if (excerpts[0] && articleOf(excerpts[0]) === right && contains(question.paragraph, excerpts[0])) passage++;
    if (excerpts[0] && holds(excerpts[0])) first++;
    if (excerpts.slice(0, 3).some(holds)) three++;
    words += excerpts[0]?.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0) ?? 0;
  }
  const count = asked.length;
  return `passage@1 ${percent(passage / count)}, excerpt@1 ${percent(first / count)}, excerpt@3 ${percent(three / count)}, words ${(words / count).toFixed(0)}`;
}

async function tryAll(
  articles: readonly AnalyzedArticle[],
  questions: readonly SquadQuestion[],
  coefficients: readonly number[],
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const tryWay = async (way: Way, corpus: readonly AnalyzedArticle[], some: readonly SquadQuestion[]) => {
    const searcher = new Searcher(corpus, NOBODY);
    for (const question of some) {
      const best = excerptsOf(await look(searcher, question), coefficients)[0];
      if (!best) continue;
      const signs = CONFIDENCE_SIGNS.map(({ of }) => of(lookAt(best)));
      tried.push({ way, article: question.article, signs, is: ANSWERABLE.has(way), weight: WEIGHTS[way] });
    }
  };
  await tryWay('all', articles, questions);
  for (const [number, article] of articles.entries()) {
    const own = questions.filter((question) => question.article === number);
    await tryWay('withoutArticle', articles.toSpliced(number, 1), own);
    await tryWay('own', [article], own);
    await tryWay('another', [articles[(number + 7) % articles.length]!], own);
    for (const start of new Set(own.map(({ paragraph }) => paragraph.start))) {
      const some = own.filter(({ paragraph }) => paragraph.start === start);
      const less = withoutParagraph(article, some[0]!.paragraph);
      await tryWay('allButParagraph', articles.with(number, less), some);
      await tryWay('ownButParagraph', [less], some);
    }
  }
  return tried;
}

function report(tried: readonly Tried[], asked: number): void {
  const folds = Array.from({ length: FOLDS }, (_, k) =>
    fitLogistic(
      tried.filter(({ article }) => article % FOLDS !== k),
      CONFIDENCE_SIGNS.length,
      LOGISTIC_RIDGE,
    ),
  );
  const confidence = ({ signs, article }: Tried) =>
    1 / (1 + Math.exp(-signs.reduce((sum, x, i) => sum + x * folds[article % FOLDS]![i]!, 0)));
  for (const way of Object.keys(WEIGHTS) as Way[]) {
    const those = tried.filter((one) => one.way === way).map(confidence);
    say(
      `${way.padEnd(16)} ${CUTS.map((cut) => `${cut}: ${percent(those.filter((c) => c >= cut).length / asked)}`).join('  ')}`,
    );
  }
}

const ORIGIN = [
  'Written by `scripts/fit-sentence-scorer.ts`. Fitted on questions of XQuAD (Artetxe, Ruder and Yogatama 2020), whose English',
  'part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.',
];

const file = process.argv[2];
if (!file) {
  process.stderr.write('usage: node dist/scripts/fit-sentence-scorer.js FILE.json [--write]\n');
  process.exit(2);
}
const { articles, questions } = readSquad(file);
const searcher = new Searcher(articles, NOBODY);
const asked: Asked[] = [];
const apart: Asked[] = [];
for (const question of questions) asked.push(await look(searcher, question, articles[question.article]!));
for (const [number, article] of articles.entries()) {
  const alone = new Searcher([article], NOBODY);
  const own = questions.filter((question) => question.article === number);
  for (const question of own) apart.push(await look(alone, question, article));
}
const size = SENTENCE_FEATURES.length;
const coefficients = fitRanking([...asked, ...apart], size, RANKING_RIDGE);
const folds = Array.from({ length: FOLDS }, (_, k) =>
  fitRanking(
    [...asked, ...apart].filter(({ question }) => question.article % FOLDS !== k),
    size,
    RANKING_RIDGE,
  ),
);
say(`${questions.length} questions. Fitted: ${judge(asked, () => coefficients)}`);
say(`On articles not fitted on: ${judge(asked, (article) => folds[article % FOLDS]!)}`);
say(`Each article alone: ${judge(apart, (article) => folds[article % FOLDS]!)}`);
say('Share answered at each confidence, on articles not fitted on:');
const tried = await tryAll(articles, questions, coefficients);
report(tried, questions.length);
if (process.argv.includes('--write')) {
  writeCoefficients({
    path: 'src/core/question/sentence-coefficients.ts',
    name: 'SENTENCE_COEFFICIENTS',
    what: 'What each feature of a sentence adds to its score, by the name of the feature.',
    origin: ORIGIN,
    entries: SENTENCE_FEATURES.map(({ name }, i) => [name, coefficients[i]!]),
  });
  const signs = fitLogistic(tried, CONFIDENCE_SIGNS.length, LOGISTIC_RIDGE);
  writeCoefficients({
    path: 'src/core/question/confidence-coefficients.ts',
    name: 'CONFIDENCE_COEFFICIENTS',
    what: 'What each sign adds to the log-odds that the best excerpt answers, by the name of the sign.',
    origin: ORIGIN,
    entries: CONFIDENCE_SIGNS.map(({ name }, i) => [name, signs[i]!]),
  });
}
