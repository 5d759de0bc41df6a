import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Answer, Miss } from '../../core/answers/answer.ts';
import type { Article } from '../../core/article/article.ts';
import { overlaps, textOf } from '../../core/article/span.ts';
import type { Finding } from '../../core/ask/finding.ts';
import { disagreementsAmong } from '../../core/disagreements/disagreements-among.ts';
import type { Difference, Telling } from '../../core/disagreements/find-differences.ts';
import type { Conflict } from '../../core/events/event.ts';

/** A conflict as `inspect --json` prints it; `with` names the later event where it is another article's. */
type PrintedConflict = Pick<Conflict, 'earlier' | 'reasons'> & {
  readonly later?: number;
  readonly with?: { readonly article: string; readonly event: number };
};

/** Analysed articles as `inspect --json` prints them, a line each: all that is read from them, with offsets into `body`. */
export function inspections(articles: readonly AnalyzedArticle[]) {
  const { differences } = disagreementsAmong(articles);
  const eventOf = ({ analyzed, differs }: Telling): number =>
    analyzed.events.findIndex(({ timex }) => overlaps(timex, differs));
  return articles.map((analyzed) => {
    const { article, paragraphs, statements, timexes, events, conflicts } = analyzed;
    const { id, title, outlet, url, published, body } = article;
    const others = differences
      .filter(({ kind, a, b }) => kind === 'date' && a.analyzed === analyzed && eventOf(a) >= 0 && eventOf(b) >= 0)
      .map(({ a, b }): PrintedConflict => {
        const reasons = [`“${textOf(body, a.differs)}” is not “${textOf(b.analyzed.article.body, b.differs)}”`];
        return { earlier: eventOf(a), with: { article: b.analyzed.article.id, event: eventOf(b) }, reasons };
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

/** A finding as `ask --json` prints it; with why nothing was looked for, where no article fits or nobody knows the speaker. */
export function found(question: string, finding: Finding | { readonly miss: Miss }) {
  if ('miss' in finding) {
    return { question, answered: false, confidence: 0, unknown: [], excerpts: [], miss: finding.miss };
  }
  const { answered, confidence, hits, unknown } = finding;
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

/**
 * Differences as `disagreements --json` prints them, a line each: the words that differ, with offsets into the bodies, and where later
 * articles have the very same sentence.
 */
export const printedDifferences = (differences: readonly Difference[]) =>
  differences.map(({ kind, a, b }) => ({ kind, a: printedTelling(a), b: printedTelling(b) }));

const printedTelling = (telling: Telling) => ({ ...printedPlace(telling), also: telling.copies.map(printedPlace) });

const printedPlace = ({ analyzed, differs: { start, end } }: Pick<Telling, 'analyzed' | 'differs'>) => ({
  article: analyzed.article.id,
  start,
  end,
});

/** An answer as JSON: every excerpt with its article's id, offsets and text; bodies are left out. */
export const answerJson = (answer: Answer): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === 'article' ? withoutBody(value as Article) : value));

const withoutBody = ({ body: _, ...facts }: Article): Omit<Article, 'body'> => facts;

/** Those differences of which an answer shows a sentence. */
export function differencesShown(answer: Answer, differences: readonly Difference[]): Difference[] {
  if (answer.type !== 'disagreements') return [];
  const shown = new Set(
    answer.disagreements.flatMap(({ tellings }) =>
      tellings.flatMap(({ excerpt: { article, emphasis } }) => emphasis.map(({ start }) => `${article.id} ${start}`)),
    ),
  );
  return differences.filter(({ a }) => shown.has(`${a.analyzed.article.id} ${a.differs.start}`));
}
