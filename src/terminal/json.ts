import type { AnalyzedArticle } from '../core/analyze.ts';
import type { Answer } from '../core/answer.ts';
import type { Article } from '../core/article.ts';
import type { Finding } from '../core/ask/finding.ts';
import { textOf } from '../core/span.ts';
import type { Conflict } from '../core/timeline/event.ts';
import { findDisagreements } from '../core/timeline/find-disagreements.ts';

/** A conflict as `inspect --json` prints it; `with` names the later event where it is another article's. */
type PrintedConflict = Pick<Conflict, 'earlier' | 'reasons'> & {
  readonly later?: number;
  readonly with?: { readonly article: string; readonly event: number };
};

/** Analysed articles as `inspect --json` prints them, a line each: all that is read from them, with offsets into `body`. */
export function inspections(articles: readonly AnalyzedArticle[]) {
  const between = findDisagreements(articles);
  return articles.map((analyzed, index) => {
    const { article, paragraphs, statements, timexes, events, conflicts } = analyzed;
    const { id, title, outlet, url, published, body } = article;
    const others = between
      .filter(({ a }) => a.article === index)
      .map(({ a, b, reasons }): PrintedConflict => {
        return { earlier: a.event, with: { article: articles[b.article]!.article.id, event: b.event }, reasons };
      });
    return {
      article: { id, title, outlet, url, published },
      body,
      passages: paragraphs.map(({ start, end }) => ({ start, end })),
      sentences: paragraphs.flatMap(({ sentences }) => sentences),
      statements,
      timexes,
      events,
      conflicts: [...conflicts, ...others],
    };
  });
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
