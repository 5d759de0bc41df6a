import type { AnalyzedArticle } from '../analyze.ts';
import { type ChosenExcerpt, chooseExcerpts } from '../question/choose-excerpts.ts';
import { confidenceOf, DEFAULT_THRESHOLD } from '../question/confidence.ts';
import { readQuestion } from '../question/question.ts';
import { type ReadPassage, readPassage } from '../question/read-passage.ts';
import { scoreSentences } from '../question/score-sentences.ts';
import type { Candidate } from '../question/sentence-view.ts';
import { unknownWords } from '../question/unknown-words.ts';
import { searchTerms, type WeightedQuestion, weighQuestion } from '../question/weighted-question.ts';
import type { Paragraph } from '../segment.ts';
import type { Span } from '../span.ts';
import { PartyNames } from '../terms/party-names.ts';
import type { WhoIsWho } from '../who-is-who.ts';
import { MiniSearchIndex } from './minisearch-index.ts';
import type { PassageIndex } from './passage-index.ts';

/** One or two sentences that may answer a question, within the passage (paragraph) they stand in. */
export interface Hit {
  readonly article: AnalyzedArticle;
  readonly span: Span;
  readonly passage: Span;
  /** Higher is better; comparable within one finding only. */
  readonly score: number;
  /** The words within `span` that answer, where they can be told; to be shown in bold. */
  readonly emphasis: readonly Span[];
}

export interface Finding {
  /** Whether the articles say; when not, `hits` are merely the nearest sentences. */
  readonly answered: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Best first, at most `limit`. */
  readonly hits: readonly Hit[];
  /** Words of the question, as typed, that matter and occur nowhere in the corpus. */
  readonly unknown: readonly string[];
}

export interface FindOptions {
  /** 5 unless told. */
  readonly limit?: number;
  /** Leaves out articles that a filter refuses. */
  readonly accepts?: (article: AnalyzedArticle) => boolean;
}

/** Finds the sentences that answer a question. Promises, since the index may live in another thread. */
export interface Finder {
  find(question: string, options?: FindOptions): Promise<Finding>;
}

export interface FinderSettings {
  /** Confidence, 0 to 1, below which the answer is that the articles do not say. */
  readonly threshold?: number;
}

/** Passages whose sentences are scored. */
const CANDIDATES = 10;

/** Indexes analysed articles. */
export function createFinder(
  articles: readonly AnalyzedArticle[],
  whoIsWho: WhoIsWho,
  settings: FinderSettings = {},
): Finder {
  const searcher = new Searcher(articles, whoIsWho);
  return {
    find: async (text, options = {}) => {
      const question = await searcher.weigh(text);
      const sentences = scoreSentences(question, await searcher.candidates(question, options.accepts));
      const excerpts = chooseExcerpts(sentences, options.limit ?? 5);
      const confidence = confidenceOf(excerpts[0]);
      return {
        answered: confidence >= (settings.threshold ?? DEFAULT_THRESHOLD),
        confidence,
        hits: excerpts.map(hitOf),
        unknown: unknownWords(question),
      };
    },
  };
}

function hitOf({ start, end, best: { view, score } }: ChosenExcerpt): Hit {
  const { article, paragraph } = view.candidate.passage;
  return {
    article,
    span: { start, end },
    passage: { start: paragraph.start, end: paragraph.end },
    score,
    emphasis: [],
  };
}

/** The passages of analysed articles, found by a question's words and read when they are found. */
export class Searcher {
  readonly names: PartyNames;
  readonly index: PassageIndex;
  readonly #articles: readonly AnalyzedArticle[];
  readonly #passages: { readonly article: number; readonly paragraph: Paragraph }[] = [];
  readonly #read = new Map<number, ReadPassage>();

  constructor(articles: readonly AnalyzedArticle[], whoIsWho: WhoIsWho) {
    this.#articles = articles;
    this.names = new PartyNames(whoIsWho);
    const passages = articles.flatMap(({ paragraphs, article: { body, title } }, article) =>
      paragraphs.map((paragraph) => {
        this.#passages.push({ article, paragraph });
        return { article, title: title ?? '', text: body.slice(paragraph.start, paragraph.end) };
      }),
    );
    this.index = new MiniSearchIndex(passages, this.names);
  }

  async weigh(text: string): Promise<WeightedQuestion> {
    return weighQuestion(readQuestion(text, this.names), this.index);
  }

  async candidates(
    question: WeightedQuestion,
    accepts?: (article: AnalyzedArticle) => boolean,
    limit = CANDIDATES,
  ): Promise<Candidate[]> {
    const accepted =
      accepts && new Set(this.#articles.flatMap((article, number) => (accepts(article) ? [number] : [])));
    const found = new Map<number, number>();
    for (const widely of [false, true]) {
      const terms = searchTerms(question, widely);
      if (found.size >= limit || terms.length === 0) break;
      for (const { passage, score } of await this.index.search({ terms, limit, articles: accepted })) {
        if (found.size < limit && !found.has(passage)) found.set(passage, score);
      }
    }
    return [...found].map(([passage, score]) => ({ passage: this.#passage(passage), score }));
  }

  #passage(number: number): ReadPassage {
    let passage = this.#read.get(number);
    if (!passage) {
      const { article, paragraph } = this.#passages[number]!;
      passage = readPassage(this.#articles[article]!, paragraph, this.names);
      this.#read.set(number, passage);
    }
    return passage;
  }
}
