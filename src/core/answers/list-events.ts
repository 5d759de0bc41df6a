import type { AnalyzedArticle } from '../analyze.ts';
import type { AnswerOf, TimelineConflict, TimelineEntry } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import type { Library } from '../library.ts';
import { textOf } from '../span.ts';
import { compareDates, fallsWithin } from '../timeline/edtf-date.ts';
import { missOf } from './answer-question.ts';
import { readDateRange } from './date-range.ts';
import { isEmpty, matchAll, placeOf, readWanted } from './match.ts';

export interface TimelineQuery {
  readonly about?: string | undefined;
  /** Dates as a person types them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Dated events in calendar order, with the conflicts among them. Throws `UserError` when a date cannot be understood or
 * the two contradict each other.
 */
export function listEvents(
  { articles, coverage }: Pick<Library, 'articles' | 'coverage'>,
  { about, from, to }: TimelineQuery,
): AnswerOf<'timeline' | 'nothing-found'> {
  const range = readDateRange(from, to);
  const unsearchable = about === undefined ? null : missOf(about, coverage);
  if (unsearchable) return { type: 'nothing-found', miss: unsearchable, unknown: [], nearest: [], coverage };
  const entries = matching(articles.flatMap(entriesOf), about)
    .filter(({ date }) => fallsWithin(date, range.from, range.to))
    .sort((a, b) => compareDates(a.date, b.date));
  if (entries.length > 0) return { type: 'timeline', entries, ...range, coverage };
  return { type: 'nothing-found', miss: { kind: 'no-event' }, unknown: [], nearest: [], coverage };
}

function entriesOf(analyzed: AnalyzedArticle): TimelineEntry[] {
  const { events, conflicts } = analyzed;
  const excerptAt = (index: number) => excerptOf(analyzed, events[index]!.sentence, [events[index]!.timex]);
  return events.map(({ date, anchor }, index) => ({
    date,
    anchor,
    excerpt: excerptAt(index),
    conflicts: conflicts.flatMap(({ earlier, later, reasons }): TimelineConflict[] => {
      if (index !== earlier && index !== later) return [];
      const other = index === earlier ? later : earlier;
      return [
        {
          role: index === earlier ? 'earlier' : 'later',
          otherDate: events[other]!.date,
          other: excerptAt(other),
          reasons,
        },
      ];
    }),
  }));
}

function matching(entries: readonly TimelineEntry[], about: string | undefined): TimelineEntry[] {
  if (about === undefined) return [...entries];
  const wanted = readWanted(about);
  if (isEmpty(wanted)) return [];
  const shares = matchAll(
    wanted,
    entries.map(({ excerpt: { article, span } }) => placeOf(textOf(article.body, span))),
    'near-words',
  );
  return entries.filter((_, at) => shares[at]! > 0);
}
