import type { AnalyzedArticle } from '../../analyze.ts';
import { textOf } from '../../article/span.ts';

/** A passage as a model reads it: its sentences behind what tells whose story they are. */
export interface PassageText {
  /** The article's title, or its first sentence where it has none; empty for that sentence's own passage. */
  readonly title: string;
  /** The last sentence before the passage, where "he" or "that round" has its name; empty before the first. */
  readonly before: string;
  readonly sentences: readonly string[];
}

/** What a model makes of a question and a passage that it reads together. */
export interface Reading {
  /** By sentence: log-odds that it answers, beside that none of the passage does. */
  readonly sentences: readonly number[];
  /** By sentence: its words that most likely are the answer. */
  readonly answers: readonly AnswerWords[];
}

/** Half-open offsets into a sentence, and the log-odds that just these words are the answer, beside all others. */
export interface AnswerWords {
  readonly start: number;
  readonly end: number;
  readonly odds: number;
}

/** One question put to a model. All calls reject when the model cannot answer before this question's deadline. */
export interface AskedModel {
  /** A unit vector whose cosine with a sentence's tells how likely the sentence answers. */
  vector(): Promise<Float32Array>;
  /** Reads the question with each of the passages, one reading a passage. */
  read(passages: readonly PassageText[]): Promise<readonly Reading[]>;
  /** What the model's own `encode` gives, for a question that waits for it. */
  encode(passage: PassageText): Promise<readonly Float32Array[]>;
}

/**
 * A language model that writes nothing: it turns sentences and questions into vectors, and reads a question together with a passage. It
 * works beside this thread, therefore the promises.
 */
export interface LanguageModel {
  /** Vectors may be compared when they come from models of one id. */
  readonly id: string;
  /** Whether there is time just now to compare a question by meaning, and to read with it; left out, there always is. */
  hasTime?(question: string): boolean;
  /** Puts a question, whose deadline runs from now. */
  ask(question: string): AskedModel;
  /** A unit vector for each sentence, read among the others; waits for all questions. Rejects when the model cannot be used. */
  encode(passage: PassageText): Promise<readonly Float32Array[]>;
}

/** Puts a question to a model that has time for it; else null. */
export const askInTime = (model: LanguageModel, question: string): AskedModel | null =>
  model.hasTime?.(question) === false ? null : model.ask(question);

/** Sentences of a passage that are read; a paragraph longer than this is read so far only. */
export const MOST_SENTENCES = 60;

/** A paragraph of an article, by its number, as a model reads it. */
export function passageText({ article, paragraphs }: AnalyzedArticle, at: number): PassageText {
  const sentence = (paragraph: number, place: number): string => {
    const span = paragraphs[paragraph]?.sentences.at(place);
    return span ? textOf(article.body, span) : '';
  };
  return {
    title: article.title ?? (at === 0 ? '' : sentence(0, 0)),
    before: sentence(at - 1, -1),
    sentences: paragraphs[at]!.sentences.slice(0, MOST_SENTENCES).map((span) => textOf(article.body, span)),
  };
}
