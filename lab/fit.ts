// Fits what sentences are scored and answers are believed by, on the tuning questions asked among 1 to some hundred articles, says how well that
// does on questions of articles that it was not fitted on, and writes src/core/ask/score/coefficients.ts. From the project's root:
//   npm run -s build && node dist/lab/fit.js SQUAD.json SQUAD_SHIFTS [--readings FILE] [--every N] [--write]
// --readings keeps what the model reads from one run to the next; --every asks among every Nth corpus only, for a first look.

import { setImmediate as nextTurn } from 'node:timers/promises';
import { textOf } from '../src/core/article/span.ts';
import { inMemory } from '../src/core/articles.ts';
import { type ChosenExcerpt, chooseExcerpts } from '../src/core/ask/choose-excerpts.ts';
import { type Step, signNames, signsOf } from '../src/core/ask/confidence/confidence.ts';
import { type Meaning, meaningAmong } from '../src/core/ask/meaning/meaning.ts';
import { SentenceVectors } from '../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { sight } from '../src/core/ask/pipeline.ts';
import { MEANING_FEATURES, READING_FEATURES } from '../src/core/ask/score/meaning-features.ts';
import { meaningsOf, type ScoredSentence } from '../src/core/ask/score/score-sentences.ts';
import { SENTENCE_FEATURES } from '../src/core/ask/score/sentence-features.ts';
import { Searcher } from '../src/core/ask/searcher.ts';
import { WhoIsWho } from '../src/core/terms/who-is-who.ts';
import { makeVectors } from '../src/corpus/vectors/make-vectors.ts';
import { startEncoder } from '../src/encoder/start-encoder.ts';
import { crc32, type FitQuestion, type FitSet, isHeldOut, readFitSet } from './fit/questions.ts';
import { rememberReadings } from './fit/remembered-model.ts';
import { writeCoefficients } from './fit/write-coefficients.ts';
import { fitLogistic, fitRanking, type RankedGroup, type WeighedCase } from './regression.ts';
import { say } from './tell.ts';

/** Articles of the corpora that questions are asked among. */
const SIZES = [1, 4, 20, 100, 500];
const FOLDS = 5;
const RANKING_RIDGE = 3;
const LOGISTIC_RIDGE = 2e-3;
/**
 * The share of unanswerable questions that a confidence of one half refuses: many are near misses made up for the purpose. Words tell those
 * hardly from answers, so that by words alone nearly nothing would be left to say.
 */
const REFUSE: Readonly<Record<Step, number>> = { words: 0.85, meaning: 0.9, reading: 0.82 };

const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1);
const argument = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};

/** A question asked among some articles, with all that it was scored by. */
interface Asked {
  readonly question: FitQuestion;
  readonly size: number;
  readonly fold: number;
  readonly sentences: readonly ScoredSentence[];
  readonly right: (one: ScoredSentence) => boolean;
}

/** Which corpora a question is asked among: its own article, and larger sizes that take turns. */
const sizesOf = (question: FitQuestion, number: number): number[] =>
  question.squad ? [number % 2 === 0 ? 20 : 500] : [1, SIZES[1 + (number % 4)]!];

function corpusOf({ articles, unrelated, fillers }: FitSet, question: FitQuestion, size: number): string[] {
  const fill = new Set(fillers);
  const own = question.named ? [...articles.keys()].filter((id) => !fill.has(id)) : [...unrelated];
  const related = new Set(question.answers.map(({ article }) => article));
  // The same others for all questions on one article, so that few corpora are built.
  const seed = (id: string): number => crc32(`${question.article} ${size} ${id}`);
  const dealt = own.filter((id) => id !== question.article && !related.has(id)).sort((a, b) => seed(a) - seed(b));
  // What there is of news comes first: it is among its like that an answer is hard to find.
  dealt.push(...fillers);
  return [...new Set([question.article, ...dealt.slice(0, size - 1), ...(size > 1 ? related : [])])].sort();
}

async function askAll(set: FitSet, meaning: Meaning): Promise<Asked[]> {
  const jobs = new Map<
    string,
    { readonly ids: readonly string[]; readonly size: number; readonly questions: FitQuestion[] }
  >();
  set.questions.forEach((question, number) => {
    if (!question.squad && !isHeldOut(question.article)) return;
    for (const size of sizesOf(question, number)) {
      const ids = corpusOf(set, question, size);
      const key = ids.join('\n');
      const job = jobs.get(key) ?? { ids, size, questions: [] };
      job.questions.push(question);
      jobs.set(key, job);
    }
  });
  say(
    `${jobs.size} corpora, ${[...jobs.values()].reduce((sum, { questions }) => sum + questions.length, 0)} questions`,
  );
  const asked: Asked[] = [];
  const nobody = new WhoIsWho([]);
  let done = 0;
  const every = Number(argument('--every') ?? 1);
  const chosen = [...jobs.values()].filter((_, number) => number % every === 0);
  for (const { ids, size, questions } of chosen) {
    const articles = inMemory(ids.map((id) => set.articles.get(id)!));
    const searcher = new Searcher(articles, nobody);
    const searched = meaningAmong(articles, meaning);
    for (const question of questions) {
      const { sentences } = await sight(searcher, searched, question.question);
      const right = ({ view: { sentence, candidate } }: ScoredSentence): boolean =>
        question.answers.some(
          ({ article, text }) =>
            candidate.passage.article.article.id === set.articles.get(article)?.article.id &&
            sentence.text.includes(text),
        );
      asked.push({ question, size, fold: crc32(`fold ${question.article}`) % FOLDS, sentences, right });
    }
    if (++done % 50 === 0) process.stderr.write(`${done} of ${jobs.size} corpora\n`);
  }
  return asked;
}

const STEPS: readonly Step[] = ['words', 'meaning', 'reading'];

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Coefficients of each step's features, on top of the step before. */
type Ranking = Readonly<Record<Step, readonly number[]>>;

/** Features of a question's sentences at a step, given the scores of the step before. */
function rowsOf(step: Step, sentences: readonly ScoredSentence[], before: readonly number[]): number[][] {
  const views = sentences.map(({ view }) => view);
  switch (step) {
    case 'words':
      return wordRows(sentences);
    case 'meaning': {
      const meant = meaningsOf(views, before);
      return views.map((_, at) => MEANING_FEATURES.map(({ of }) => (meant ? of(meant[at]!) : 0)));
    }
    case 'reading':
      return sentences.map(({ view, reading }, at) =>
        reading ? READING_FEATURES.map(({ of }) => of({ view, before: before[at]!, reading })) : [],
      );
  }
}

const known = new WeakMap<readonly ScoredSentence[], number[][]>();
function wordRows(sentences: readonly ScoredSentence[]): number[][] {
  const rows = known.get(sentences) ?? sentences.map(({ view }) => SENTENCE_FEATURES.map(({ of }) => of(view)));
  known.set(sentences, rows);
  return rows;
}

/** What the sentences score at a step; those that were not read come behind. */
function scoresAt(step: Step, asked: Asked, ranking: Ranking): number[] {
  const byWords = wordRows(asked.sentences).map((row) => dot(row, ranking.words));
  if (step === 'words') return byWords;
  const byMeaning = rowsOf('meaning', asked.sentences, byWords).map((row) => dot(row, ranking.meaning));
  if (step === 'meaning') return byMeaning;
  return rowsOf('reading', asked.sentences, byMeaning).map((row) =>
    row.length === 0 ? Number.NEGATIVE_INFINITY : dot(row, ranking.reading),
  );
}

function fitRankings(some: readonly Asked[]): Ranking {
  const groupsOf = (step: Step, ranking: Ranking): RankedGroup[] =>
    some
      .filter(({ question }) => question.answerable)
      .map((asked) => {
        const before = step === 'words' ? [] : scoresAt(STEPS[STEPS.indexOf(step) - 1]!, asked, ranking);
        const rows = rowsOf(step, asked.sentences, before);
        const kept = rows.flatMap((row, at) => (row.length === 0 ? [] : [at]));
        return {
          features: kept.map((at) => rows[at]!),
          offsets: kept.map(() => 0),
          answers: kept.map((at) => asked.right(asked.sentences[at]!)),
        };
      });
  let ranking: Ranking = { words: [], meaning: [], reading: [] };
  const sizes = { words: SENTENCE_FEATURES.length, meaning: MEANING_FEATURES.length, reading: READING_FEATURES.length };
  for (const step of STEPS)
    ranking = { ...ranking, [step]: fitRanking(groupsOf(step, ranking), sizes[step], RANKING_RIDGE) };
  return ranking;
}

interface Tried extends WeighedCase {
  readonly asked: Asked;
  readonly right: boolean;
  readonly three: boolean;
  readonly excerpt: ChosenExcerpt;
  readonly sentences: readonly ScoredSentence[];
}

/** The best excerpt at a step, as it will be chosen. */
function tryAt(step: Step, asked: Asked, ranking: Ranking): Omit<Tried, 'signs' | 'is' | 'weight'> | null {
  const scores = scoresAt(step, asked, ranking);
  const floor = Math.min(0, ...scores.filter(Number.isFinite)) - 100;
  const sentences = asked.sentences
    .map((one, at) => ({
      ...one,
      view: step === 'words' ? { ...one.view, cosine: null } : one.view,
      score: Number.isFinite(scores[at]!) ? scores[at]! : floor,
      reading: step === 'reading' ? one.reading : null,
    }))
    .sort((a, b) => b.score - a.score);
  const chosen = chooseExcerpts(sentences, 3);
  if (!chosen[0]) return null;
  const holds = ({ scored, start, end }: ChosenExcerpt): boolean => {
    const { article } = scored[0]!.view.candidate.passage.article;
    return (
      asked.question.answers.some(({ text }) => textOf(article.body, { start, end }).includes(text)) &&
      scored.some(asked.right)
    );
  };
  return { asked, right: holds(chosen[0]), three: chosen.some(holds), excerpt: chosen[0], sentences };
}

type Confidence = Readonly<Record<Step, readonly number[]>>;

/** The signs of a step; one that the best excerpt was not seen by has none, and tells nothing. */
function signsAt(step: Step, { excerpt, sentences }: Pick<Tried, 'excerpt' | 'sentences'>): readonly number[] | null {
  const found = signsOf(excerpt, sentences);
  return found.step === step ? found.signs : null;
}

type Tries = Readonly<Record<Step, readonly Omit<Tried, 'signs' | 'is' | 'weight'>[]>>;

/**
 * Which way a sign may tell, whatever the questions at hand say: near misses made up for a set repeat an article's words more faithfully, and
 * answerable questions avoid them more, than with those who ask without having read it.
 */
const towardOf = (name: string): 'answer' | 'refusal' | 'either' => {
  if (/^(?:base|question\.brevity|length|yes-no|statement\.asked|odds\.all|cosine\.nearest)$/.test(name))
    return 'either';
  return /missing|unknown|other$|empty/.test(name) ? 'refusal' : 'answer';
};

/** A wrong excerpt for a question that could be answered is no answer either. */
const fitConfidence = (tries: Tries): Confidence =>
  Object.fromEntries(
    STEPS.map((step) => {
      const cases = tries[step].flatMap((one): WeighedCase[] => {
        const signs = signsAt(step, one);
        return signs === null ? [] : [{ signs, is: one.right, weight: 1 }];
      });
      return [step, fitLogistic(cases, signNames(step).length, LOGISTIC_RIDGE, signNames(step).map(towardOf))];
    }),
  ) as unknown as Confidence;

interface Judged {
  readonly one: Omit<Tried, 'signs' | 'is' | 'weight'>;
  readonly odds: number;
}

function report(label: string, judged: readonly Judged[], cut: number): void {
  const answerable = judged.filter(({ one }) => one.asked.question.answerable);
  const none = judged.filter(({ one }) => !one.asked.question.answerable);
  if (answerable.length === 0) return;
  const share = (is: (one: Judged) => boolean): string => percent(answerable.filter(is).length, answerable.length);
  say(
    `${label}: ${answerable.length}, ${none.length}; right first ${share(({ one }) => one.right)}, among three ${share(({ one }) => one.three)}, right and given ${share(({ one, odds }) => one.right && odds >= cut)}, wrong given ${share(({ one, odds }) => !one.right && odds >= cut)}, refused ${percent(none.filter(({ odds }) => odds < cut).length, none.length)}`,
  );
}

/** Questions that name their story, as those are put who ask among many articles; they are the hardest to refuse. */
const namesItsStory = ({ question }: Asked): boolean => question.named;
/** As those ask who have one article before them. */
const isOfOneArticle = ({ question, size }: Asked): boolean => size === 1 && !question.named;

/** The log-odds below which so many of the unanswerable questions among some fall as are to be refused. */
const cutOf = (step: Step, judged: readonly Judged[], among: (asked: Asked) => boolean = namesItsStory): number => {
  const odds = judged.flatMap(({ one: { asked }, odds: own }) =>
    asked.question.answerable || !among(asked) ? [] : [own],
  );
  odds.sort((a, b) => a - b);
  return odds[Math.min(odds.length - 1, Math.floor(REFUSE[step] * odds.length))]!;
};

const model = startEncoder({
  onWarning: (line) => void process.stderr.write(`${line}\n`),
  clock: Date.now,
  deadline: 600_000,
});
const set = await readFitSet(process.argv[2]!, process.argv[3]!);
const readings = argument('--readings');
const meaning: Meaning<SentenceVectors> = {
  model: readings === null ? model : rememberReadings(model, readings),
  vectors: new SentenceVectors(model.id),
  pause: nextTurn,
};
await makeVectors(
  [...set.articles.values()],
  model,
  meaning.vectors,
  () => true,
  () => {},
);
process.stderr.write('vectors made\n');
const all = await askAll(set, meaning);
await model.close();

const others = (fold: number): Asked[] => all.filter((one) => one.fold !== fold);
const rankings = Array.from({ length: FOLDS }, (_, fold) => fitRankings(others(fold)));
const unseen = (step: Step, some: readonly Asked[], ranking: (fold: number) => Ranking) =>
  some.flatMap((asked) => tryAt(step, asked, ranking(asked.fold)) ?? []);
const tries = Object.fromEntries(
  STEPS.map((step) => [step, unseen(step, all, (fold) => rankings[fold]!)]),
) as unknown as Record<Step, Omit<Tried, 'signs' | 'is' | 'weight'>[]>;
const confidences = Array.from({ length: FOLDS }, (_, fold) =>
  fitConfidence(
    Object.fromEntries(
      STEPS.map((step) => [step, tries[step].filter(({ asked }) => asked.fold !== fold)]),
    ) as typeof tries,
  ),
);
const cuts: Record<string, number> = {};
const alone: Record<string, number> = {};
for (const step of STEPS) {
  const judged = tries[step].map((one): Judged => {
    const signs = signsAt(step, one);
    return { one, odds: signs ? dot(signs, confidences[one.asked.fold]![step]) : Number.NEGATIVE_INFINITY };
  });
  const cut = cutOf(step, judged);
  cuts[step] = cut;
  alone[step] = cut - cutOf(step, judged, isOfOneArticle);
  say(`by ${step}, on articles that it was not fitted on (a confidence of one half at log-odds ${cut.toFixed(2)})`);
  report('  all', judged, cut);
  for (const size of SIZES) {
    for (const named of [true, false]) {
      const some = judged.filter(({ one }) => one.asked.size === size && one.asked.question.named === named);
      report(`  ${named ? 'self-contained' : 'others'} among ${size}`, some, cut);
    }
  }
  report(
    '  XQuAD',
    judged.filter(({ one }) => one.asked.question.squad),
    cut,
  );
}
const ranking = fitRankings(all);
const confidence = fitConfidence(
  Object.fromEntries(STEPS.map((step) => [step, unseen(step, all, (fold) => rankings[fold]!)])) as typeof tries,
);
if (process.argv.includes('--write')) {
  const signEntries = (step: Step) => signNames(step).map((name, i) => [name, confidence[step][i]!] as const);
  const named = (features: readonly { readonly name: string }[], values: readonly number[]) =>
    features.map(({ name }, i) => [name, values[i]!] as const);
  writeCoefficients('src/core/ask/score/coefficients.ts', {
    words: named(SENTENCE_FEATURES, ranking.words),
    meaning: named(MEANING_FEATURES, ranking.meaning),
    reading: named(READING_FEATURES, ranking.reading),
    confidence: {
      words: signEntries('words'),
      meaning: signEntries('meaning'),
      reading: signEntries('reading'),
      half: STEPS.map((step) => [step, cuts[step]!] as const),
      alone: STEPS.map((step) => [step, alone[step]!] as const),
    },
  });
}
