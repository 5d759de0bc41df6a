import type { AnalyzedArticle } from '../analyze.ts';
import type { AnswerOf, TimelineConflict, TimelineEntry } from '../answer.ts';
import { UserError } from '../errors.ts';
import { excerptOf } from '../excerpt.ts';
import type { Library } from '../library.ts';
import { textOf } from '../span.ts';
import { compareDates, dateBounds, readEdtf } from '../timeline/edtf-date.ts';
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
  const first = from === undefined ? null : readDate(from);
  const last = to === undefined ? null : readDate(to);
  if (first !== null && last !== null && isBefore(last, first)) {
    throw new UserError(`“${from}” comes after “${to}”: swap from and to.`);
  }
  const entries = matching(articles.flatMap(entriesOf), about)
    .filter(({ date }) => (first === null || !isBefore(date, first)) && (last === null || !isBefore(last, date)))
    .sort((a, b) => compareDates(a.date, b.date));
  if (entries.length > 0) return { type: 'timeline', entries, from: first, to: last, coverage };
  return { type: 'nothing-found', miss: { kind: 'no-event' }, unknown: [], nearest: [], coverage };
}

/** Whether all of `a` is over before `b` begins; by month and day alone where either has no known year. */
function isBefore(a: string, b: string): boolean {
  const [end, start] = [dateBounds(a)?.last, dateBounds(b)?.first];
  if (end === undefined || start === undefined) return false;
  const yearless = end.startsWith('X') || start.startsWith('X');
  return yearless ? end.slice(5) < start.slice(5) : end < start;
}

function readDate(typed: string): string {
  if (readEdtf(typed)) return typed.trim();
  throw new UserError(
    `I cannot read “${typed}” as a date: write for example 25 October 2025, 2025-10-25 or October 2025.`,
  );
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
  );
  return entries.filter((_, at) => shares[at]! > 0);
}
