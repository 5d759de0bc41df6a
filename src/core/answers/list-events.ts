import { excerptOf } from '../article/excerpt.ts';
import { textOf } from '../article/span.ts';
import { compareDates, dateBounds, fallsWithin, hasYear, inCalendarOrder } from '../dates/edtf-date.ts';
import type { Event } from '../events/event.ts';
import type { AnswerOf, Miss, TimelineConflict, TimelineEntry, TimelineOrder } from './answer.ts';
import { factsOf, missOfWords } from './answer-question.ts';
import { readDateRange } from './date-range.ts';
import type { Holdings, ReadArticles } from './holdings.ts';
import { isEmpty, matchAll, type Place, placeOf, readWanted } from './match.ts';
import { findSpeaker, unknownSpeaker } from './names/speakers.ts';
import { withOthers } from './other-tellings.ts';
import { conflictsAmong } from './timeline/event-conflicts.ts';
import { joinSameRows } from './timeline/same-row.ts';
import { type Candidate, eventCandidates, placeOfEvent, statementCandidates } from './timeline/timeline-candidates.ts';

/** Which events are wanted; all where nothing is given. */
export interface TimelineQuery {
  readonly about?: string | undefined;
  /** Dates as a person types them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only sentences that report words of theirs. */
  readonly speaker?: string | undefined;
  /** Oldest first when not given. */
  readonly order?: TimelineOrder | undefined;
  /** Puts statements on the line too, at the date of their article. */
  readonly with?: 'statements' | undefined;
}

type Events = ReadArticles & Pick<Holdings, 'coverage'>;

/**
 * Dated events in calendar order, and statements when they are asked for, with the conflicts among the events. Throws
 * `UserError` when a date cannot be understood or the two contradict each other.
 */
export function listEvents(library: Events, query: TimelineQuery): AnswerOf<'timeline' | 'nothing-found'> {
  const { articles, coverage } = library;
  const { about, from, to, speaker, order = 'oldest' } = query;
  const range = readDateRange(from, to);
  const miss = (reason: Miss) => ({ type: 'nothing-found', miss: reason, unknown: [], nearest: [], coverage }) as const;
  const unsearchable = about === undefined ? null : missOfWords(about, coverage);
  if (unsearchable) return miss(unsearchable);
  const found = speaker ? findSpeaker(library, speaker) : null;
  if (found && 'unknown' in found) {
    return miss(unknownSpeaker(found));
  }

  const keep = (candidates: readonly Candidate[]): Candidate[] => {
    const spoken =
      found && 'means' in found
        ? candidates.filter(({ statements }) => statements().some((statement) => found.means(statement)))
        : candidates;
    return matching(spoken, about);
  };
  const said = query.with === 'statements' ? statementCandidates(articles) : { dated: [], undated: [] };
  const kept = keep([...eventCandidates(articles), ...said.dated]);
  const rows = inOrder(joinSameRows(kept.filter(({ date }) => fallsWithin(date, range.from, range.to))), order);
  if (rows.length > 0) {
    const undated = keep(said.undated).length;
    const chosen = query.order === undefined ? {} : { orderGiven: true as const };
    return { type: 'timeline', entries: entriesOf(library, rows), ...range, order, ...chosen, undated, coverage };
  }
  if (speaker && !query.with) return miss({ kind: 'nothing-dated-by', speaker });
  return miss({ kind: 'no-event', ...range, dated: kept.length === 0 ? null : datesOf(kept) });
}

/** From when to when candidates are dated, as far as their years are known; null where none is. */
function datesOf(candidates: readonly Candidate[]): { readonly first: string; readonly last: string } | null {
  const known = candidates.map(({ date }) => date).filter(hasYear);
  const sorted = known.sort(compareDates);
  return sorted.length === 0 ? null : { first: sorted[0]!, last: sorted.at(-1)! };
}

function matching(candidates: readonly Candidate[], about: string | undefined): Candidate[] {
  if (about === undefined) return [...candidates];
  const wanted = readWanted(about);
  if (isEmpty(wanted)) return [];
  const shares = matchAll(wanted, candidates.map(placeOfCandidate), 'near-words');
  return candidates.filter((_, at) => shares[at]! > 0);
}

const placeOfCandidate = ({ analyzed, sentences, events: [event] }: Candidate): Place =>
  event ? placeOfEvent(event, analyzed) : placeOf(textOf(analyzed.article.body, sentences));

/** Calendar order either way; what has no year comes last in both. */
function inOrder(candidates: readonly Candidate[], order: TimelineOrder): Candidate[] {
  const sorted = inCalendarOrder(candidates, placeInTime);
  if (order === 'oldest') return sorted;
  const yearless = sorted.filter(({ date }) => !hasYear(date));
  return [...sorted.filter(({ date }) => hasYear(date)).reverse(), ...yearless.reverse()];
}

/** A statement stands at the end of its article's date: what an article of November tells had happened by then. */
const placeInTime = ({ date, anchor }: Candidate): string =>
  anchor === 'published' ? (dateBounds(date)?.last ?? date) : date;

function entriesOf({ articles }: Events, rows: readonly Candidate[]): TimelineEntry[] {
  const conflicts = conflictsAmong(articles);
  const rowOf = new Map<Event, number>(rows.flatMap(({ events }, at) => events.map((event) => [event, at] as const)));
  const conflictsOf = (events: readonly Event[]): TimelineConflict[] => {
    const all = events.flatMap((event) => conflicts.get(event) ?? []);
    const shown = all.map(({ kind, role, reasons, analyzed, event: other }) => ({
      kind,
      role,
      otherDate: other.date,
      other: excerptOf(analyzed, other.sentence, [other.timex]),
      row: rowOf.get(other) ?? null,
      reasons,
    }));
    // Copies of one report contradict the same row once.
    return shown.filter(
      ({ row, kind }, at) => row === null || shown.findIndex((one) => one.row === row && one.kind === kind) === at,
    );
  };
  return rows.map(({ date, anchor, analyzed, sentences, emphasis, events, also, statements }) => {
    const entry: TimelineEntry = {
      date,
      anchor,
      excerpt: excerptOf(analyzed, sentences, emphasis),
      statements: statements().map((statement) => factsOf(analyzed, statement)),
      also: also.map((copy) => excerptOf(copy.analyzed, copy.sentences, copy.emphasis)),
      conflicts: conflictsOf(events),
    };
    const { otherwise = [] } = withOthers({ articles }, entry);
    // Dates that disagree are conflicts of the row.
    const others = otherwise.filter(({ kind }) => kind !== 'date');
    return others.length === 0 ? entry : { ...entry, otherwise: others };
  });
}
