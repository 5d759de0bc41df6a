import type { AnalyzedArticle } from '../core/analyze.ts';
import type { Answer } from '../core/answer.ts';
import type { Article } from '../core/article.ts';
import type { Finding } from '../core/find/finder.ts';
import { textOf } from '../core/span.ts';

/** An analysed article as `inspect --json` prints it: all that Parley reads from it, with offsets into `body`. */
export function inspection({ article, paragraphs, statements, timexes, events, conflicts }: AnalyzedArticle) {
  const { id, title, outlet, url, published, body } = article;
  return {
    article: { id, title, outlet, url, published },
    body,
    passages: paragraphs.map(({ start, end }) => ({ start, end })),
    sentences: paragraphs.flatMap(({ sentences }) => sentences),
    statements,
    timexes,
    events,
    conflicts,
  };
}

/** A finding as `ask --json` prints it. */
export function found(question: string, { answered, confidence, hits, unknown }: Finding) {
  return {
    question,
    answered,
    confidence,
    unknown,
    excerpts: hits.map(({ article, span, passage, score }) => ({
      article: article.article.id,
      start: span.start,
      end: span.end,
      text: textOf(article.article.body, span),
      score,
      passage: { start: passage.start, end: passage.end },
    })),
  };
}

/** An answer as JSON: every excerpt with its article's id, offsets and text; bodies are left out. */
export const answerJson = (answer: Answer): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'article' ? withoutBody(value as Article) : value));

const withoutBody = ({ body: _, ...facts }: Article): Omit<Article, 'body'> => facts;
