import type { AnalyzedArticle } from '../../analyze.ts';
import { type Span, textOf } from '../../article/span.ts';
import type { Event } from '../../events/event.ts';
import { onceFor } from '../../once-for.ts';
import type { Statement } from '../../statements/statement.ts';
import type { TimelineEntry } from '../answer.ts';
import { statementsIn } from '../answer-question.ts';
import { type Place, placeOf } from '../match.ts';
import { catalogueStatements } from '../statements/statement-catalogue.ts';

/** What may stand on a timeline, before it is drawn up as an entry. */
export interface Candidate extends Pick<TimelineEntry, 'date' | 'anchor'> {
  readonly analyzed: AnalyzedArticle;
  readonly sentences: Span;
  readonly emphasis: readonly Span[];
  /** None for statements; several where a sentence tells one date twice, or other articles have the sentence too. */
  readonly events: readonly Event[];
  /** Other articles that tell it in the same sentence, as reports of one wire service do. */
  readonly also: readonly Candidate[];
  /** The statements in its sentences; of a candidate that is a statement, those alone that it stands for. */
  readonly statements: () => readonly Statement[];
}

/** Every dated event, in the order of the articles. */
export const eventCandidates = (articles: readonly AnalyzedArticle[]): Candidate[] =>
  articles.flatMap((analyzed) =>
    analyzed.events.map(
      (event): Candidate => ({
        date: event.date,
        anchor: event.anchor,
        analyzed,
        sentences: event.sentence,
        emphasis: [event.timex],
        events: [event],
        also: [],
        statements: () => statementsIn(analyzed, event.sentence),
      }),
    ),
  );

/** The words of the sentence that tells an event; read once for each. */
export const placeOfEvent = onceFor(
  (event: Event, { article }: AnalyzedArticle): Place => placeOf(textOf(article.body, event.sentence)),
);

/** Every statement, those that share their sentences together, and how many there are whose articles are not dated. */
export function statementCandidates(articles: readonly AnalyzedArticle[]): {
  readonly dated: readonly Candidate[];
  readonly undated: readonly Candidate[];
} {
  const together = new Map<
    string,
    { first: ReturnType<typeof catalogueStatements>[number]; statements: Statement[] }
  >();
  for (const catalogued of catalogueStatements(articles)) {
    const { analyzed, sentences, statement } = catalogued;
    const key = `${sentences.start} ${sentences.end} ${analyzed.article.id}`;
    const shared = together.get(key);
    if (shared) shared.statements.push(statement);
    else together.set(key, { first: catalogued, statements: [statement] });
  }
  const all = [...together.values()].map(
    ({ first: { analyzed, sentences }, statements }): Candidate => ({
      date: analyzed.article.published ?? '',
      anchor: 'published',
      analyzed,
      sentences,
      emphasis: statements.flatMap(({ content }) => content),
      events: [],
      also: [],
      statements: () => statements,
    }),
  );
  const isDated = ({ analyzed }: Candidate): boolean => analyzed.article.published !== null;
  return { dated: all.filter(isDated), undated: all.filter((candidate) => !isDated(candidate)) };
}
