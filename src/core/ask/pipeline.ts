import type { AnalyzedArticle } from '../analyze.ts';
import type { ArticleEntry, Articles } from '../articles.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import { type ChosenExcerpt, chooseExcerpts } from './choose-excerpts.ts';
import { confidenceOf, DEFAULT_THRESHOLD } from './confidence/confidence.ts';
import type { Finding, Hit } from './finding.ts';
import { introductionsOf, nameAskedAfter } from './introductions.ts';
import { joinFindings } from './join-findings.ts';
import { type AskedModel, askInTime, passageText, type Reading } from './meaning/language-model.ts';
import { type Meaning, meaningAmong, type SearchMeaning } from './meaning/meaning.ts';
import { readTopicMeaning, type TopicMeaning } from './meaning/topic-meaning.ts';
import { copiesOf } from './near-duplicates.ts';
import { LATEST_AMONG, newestFirst, newestLeads, newestNumbers } from './newest.ts';
import { latestAsked } from './question/latest.ts';
import { splitQuestions } from './question/split-questions.ts';
import { unknownWords } from './question/unknown-words.ts';
import { respeltText, type WeightedQuestion } from './question/weighted-question.ts';
import { emphasize } from './score/emphasize.ts';
import { type ScoredSentence, scoreRead, scoreSentences } from './score/score-sentences.ts';
import { type Candidate, viewSentences } from './score/sentence-view.ts';
import { Searcher } from './searcher.ts';

/** How much is found, and where. */
export interface FindOptions {
  /** 5 unless told. */
  readonly limit?: number;
  /** Leaves out articles that a filter refuses. */
  readonly accepts?: (entry: ArticleEntry) => boolean;
}

/** Finds the sentences that answer a question. Promises, since index and model work beside this thread. */
export interface Pipeline {
  /**
   * What an answer on some words looks through: every article where all are in memory; else those nearest to the words, `MOST_LOOKED_THROUGH`
   * at most, or the first in an order, the newest unless told, where there are no words to search for.
   */
  lookThrough(
    words: string,
    accepts?: (entry: ArticleEntry) => boolean,
    inOrder?: () => readonly number[],
  ): Promise<readonly AnalyzedArticle[]>;
  find(question: string, options?: FindOptions): Promise<Finding>;
  /** What a topic means, looked for in those articles that are accepted; null where only words can be compared. */
  topic(text: string, accepts: (entry: ArticleEntry) => boolean): Promise<TopicMeaning | null>;
}

/** How sure an answer must be, and the language model where there is one. */
export interface PipelineSettings {
  /** Confidence, 0 to 1, below which the answer is that the articles do not say, or may not. */
  readonly threshold?: number;
  /** Without it, or when it fails or comes too late, words alone are compared. */
  readonly meaning?: Meaning | null;
}

/** All that a question's sentences are scored by. */
export interface Sighting {
  readonly question: WeightedQuestion;
  /** Best first. */
  readonly sentences: readonly ScoredSentence[];
}

/** Looks for sentences: the one way from a question to what is scored. */
export async function sight(
  searcher: Searcher,
  meaning: SearchMeaning | null,
  text: string,
  accepts?: (entry: ArticleEntry) => boolean,
): Promise<Sighting> {
  const question = await searcher.weigh(text);
  const asked = meaning && askInTime(meaning.model, respeltText(question));
  // The model says itself what it is that fails.
  const found = (await asked?.vector().catch(() => null)) ?? null;
  const searched = meaning && found && { vectors: meaning.vectors, asked: found };
  const candidates = await searcher.candidates(question, searched, accepts);
  const scored = scoreSentences(viewSentences(question, candidates));
  const readings = asked && (await readBest(asked, question.text, scored).catch(() => null));
  return { question, sentences: readings ? scoreRead(scored, readings) : scored };
}

/** Passages that are read with a question, and characters of all of them: as much as a model reads in a tenth of a second. */
const MOST_READ = 10;
const MOST_CHARACTERS = 4_200;

async function readBest(
  asked: AskedModel,
  question: string,
  scored: readonly ScoredSentence[],
): Promise<Map<Candidate, Reading>> {
  const best = [...new Set(scored.map(({ view }) => view.candidate))].slice(0, MOST_READ);
  const chosen: Candidate[] = [];
  let room = MOST_CHARACTERS;
  for (const candidate of best) {
    const { start, end } = candidate.passage.paragraph;
    room -= Math.min(end - start, LONGEST_READ) + question.length + AROUND;
    if (room < 0 && chosen.length > 0) break;
    chosen.push(candidate);
  }
  const texts = chosen.map(({ passage }) => passageText(passage.article, passage.at));
  const readings = await asked.read(texts);
  return new Map(chosen.map((candidate, at) => [candidate, readings[at]!]));
}

/** Of a longer passage no more characters are read; and what is read beside it: title, sentence before. */
const LONGEST_READ = 1_000;
const AROUND = 150;

/** Articles that are loaded for one answer, beside those of the passages that it shows: some tenths of a second's work. */
const MOST_LOOKED_THROUGH = 200;

/** Finds in a library's articles, by an index of exactly their passages; it is made where there is none and all are in memory. */
export function createPipeline(
  articles: Articles,
  whoIsWho: WhoIsWho,
  { threshold = DEFAULT_THRESHOLD, meaning = null }: PipelineSettings = {},
  index?: PassageIndex,
): Pipeline {
  const searcher = new Searcher(articles, whoIsWho, index);
  const among = meaning && meaningAmong(articles, meaning);
  const lookThrough: Pipeline['lookThrough'] = async (words, accepts, inOrder) => {
    if (articles.all) return articles.all;
    const question = await searcher.weigh(words);
    if (question.concepts.length > 0) return searcher.nearest(question, MOST_LOOKED_THROUGH, accepts);
    const { entries } = articles;
    const first = (inOrder?.() ?? newestNumbers(entries)).filter((number) => !accepts || accepts(entries[number]!));
    return articles.load(first.slice(0, MOST_LOOKED_THROUGH).sort((a, b) => a - b));
  };
  const findOne = async (text: string, { limit = 5, accepts }: FindOptions): Promise<Finding> => {
    const latest = latestAsked(text);
    if (latest?.topic === null)
      return { answered: true, confidence: 1, hits: await newestLeads(articles, limit, accepts), unknown: [] };
    const name = nameAskedAfter(text);
    // Of more people than are looked through, several may bear the name.
    const bearing = name === null ? null : await searcher.holding(name.join(' '), MOST_LOOKED_THROUGH);
    const introductions = name && bearing ? introductionsOf(name, bearing, accepts) : [];
    if (introductions.length > 0)
      return { answered: true, confidence: 1, hits: introductions.slice(0, limit), unknown: [] };
    const { question, sentences } = await sight(searcher, among, text, accepts);
    const excerpts = chooseExcerpts(sentences, latest ? LATEST_AMONG : limit);
    const confidence = confidenceOf(excerpts[0], sentences, searcher.index.size);
    return {
      answered: confidence >= threshold,
      confidence,
      hits: (latest ? newestFirst(excerpts).slice(0, limit) : excerpts).map(hitOf),
      unknown: unknownWords(question),
    };
  };
  return {
    lookThrough,
    topic: (text, accepts) => readTopicMeaning(among, text, accepts),
    find: async (text, options = {}) => {
      const parts = splitQuestions(text);
      const findings: Finding[] = [];
      for (const part of parts) findings.push(await findOne(part, options));
      return findings.length === 1 ? findings[0]! : joinFindings(findings, options.limit ?? 5);
    },
  };
}

function hitOf({ start, end, best, sentences }: ChosenExcerpt): Hit {
  const { view, score } = best;
  const { article, paragraph } = view.candidate.passage;
  return {
    article,
    span: { start, end },
    passage: { start: paragraph.start, end: paragraph.end },
    score,
    emphasis: emphasize(view.question, sentences, best),
    also: copiesOf(sentences, view.candidate.copies),
  };
}
