import type { AnswerOf, TimelineEntry } from '../../core/answers/answer.ts';
import { toCivil } from '../../core/dates/calendar.ts';
import { edtfBounds, readEdtf } from '../../core/dates/edtf-date.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import type { Moment } from '../../core/dates/moment.ts';
import { timelineTitle } from '../outline/timeline-outline.ts';
import { type Export, notesOf } from './export-row.ts';

/** A date of TimelineJS: only as fine as the article's. */
interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * A timeline for Knight Lab's TimelineJS (https://timeline.knightlab.com/docs/json-format.html): the articles' own sentences, their dates in words; texts are escaped as HTML.
 */
export function toTimelineJs(answer: AnswerOf<'timeline'>): Export {
  const events = answer.entries.flatMap((entry, at) => slideOf(entry, at) ?? []);
  const title = { text: { headline: escapeHtml(timelineTitle(answer)) } };
  return { text: JSON.stringify({ title, events }, null, 2), left: answer.entries.length - events.length };
}

function slideOf(entry: TimelineEntry, at: number) {
  const read = readEdtf(entry.date);
  const bounds = edtfBounds(entry.date);
  if (!read || !bounds || bounds.masked) return null;
  const start = dateOf(read.parts[0]!.moment);
  const isOneDate = read.parts.length === 1 && bounds.first === bounds.last;
  return {
    start_date: start,
    ...(isOneDate ? {} : { end_date: dayDate(bounds.last) }),
    display_date: escapeHtml(describeDate(entry.date)),
    text: {
      headline: escapeHtml(entry.excerpt.text.trim()),
      text: notesOf(entry)
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join(''),
    },
    ...(entry.anchor === 'published' ? { group: 'Statements' } : {}),
    unique_id: `row-${at + 1}`,
  };
}

function dateOf({ unit, day }: Moment): SlideDate {
  const { year, month } = toCivil(day);
  if (unit === 'year' || unit === 'decade' || unit === 'century') return { year };
  return unit === 'month' ? { year, month } : dayDate(day);
}

const dayDate = (day: number): SlideDate => toCivil(day);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
