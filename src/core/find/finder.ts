import type { AnalyzedArticle } from '../analyze.ts';
import { type Copy, copiesOf } from '../index/near-duplicates.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { type ChosenExcerpt, chooseExcerpts } from '../question/choose-excerpts.ts';
import { confidenceOf, DEFAULT_THRESHOLD } from '../question/confidence.ts';
import { emphasize } from '../question/emphasize.ts';
import {
  compareMeaning,
  encodeRead,
  type NearnessBySentence,
  type SentenceEncoder,
} from '../question/few/sentence-encoder.ts';
import { scoreSentences } from '../question/score-sentences.ts';
import type { Candidate } from '../question/sentence-view.ts';
import { unknownWords } from '../question/unknown-words.ts';
import { smallness, type WeightedQuestion } from '../question/weighted-question.ts';
import type { Span } from '../span.ts';
import type { WhoIsWho } from '../who-is-who.ts';
import { Searcher } from './searcher.ts';

/** One or two sentences that may answer a question, within the passage (paragraph) they stand in. */
export interface Hit {
  readonly article: AnalyzedArticle;
  readonly span: Span;
  readonly passage: Span;
  /** Higher is better; comparable within one finding only. */
  readonly score: number;
  /** The words within `span` that answer, where they can be told; to be shown in bold. */
  readonly emphasis: readonly Span[];
  /** Other articles that have the same sentences, word for word or nearly, as reports of one wire service do. */
  readonly also: readonly Copy[];
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
  /** Makes what questions will need, a passage at a time; resolves at once where there is nothing to make. */
  warm(): Promise<void>;
}

export interface FinderSettings {
  /** Confidence, 0 to 1, below which the answer is that the articles do not say. */
  readonly threshold?: number;
  /** Compares by meaning in a corpus of a few articles; without one, or when it fails, words alone are compared. */
  readonly encoder?: SentenceEncoder | null;
}

/** Finds in analysed articles, by an index of exactly their passages where there is one already. */
export function createFinder(
  articles: readonly AnalyzedArticle[],
  whoIsWho: WhoIsWho,
  settings: FinderSettings = {},
  index?: PassageIndex,
): Finder {
  const searcher = new Searcher(articles, whoIsWho, index);
  const { encoder = null } = settings;
  // The encoder says itself what it is that fails.
  const compare = (question: WeightedQuestion, candidates: readonly Candidate[]): Promise<NearnessBySentence | null> =>
    encoder !== null && question.small > 0
      ? compareMeaning(encoder, question.text, candidates).catch(() => null)
      : Promise.resolve(null);
  return {
    warm: async () => {
      if (encoder === null || smallness(searcher.index.size) === 0) return;
      for (const passage of searcher.passages()) {
        const known = await encodeRead(encoder, passage).catch(() => null);
        if (known === null) return;
      }
    },
    find: async (text, options = {}) => {
      const question = await searcher.weigh(text);
      const candidates = await searcher.candidates(question, options.accepts);
      const sentences = scoreSentences(question, candidates, await compare(question, candidates));
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

function hitOf({ start, end, best: { view, score }, sentences }: ChosenExcerpt): Hit {
  const { article, paragraph } = view.candidate.passage;
  return {
    article,
    span: { start, end },
    passage: { start: paragraph.start, end: paragraph.end },
    score,
    emphasis: emphasize(view.question, sentences, view.sentence),
    also: copiesOf(sentences, view.candidate.copies),
  };
}
