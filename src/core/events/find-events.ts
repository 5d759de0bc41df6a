import type { Paragraph } from '../article/segment.ts';
import type { Span } from '../article/span.ts';
import { composeDates, type DatedSpan } from '../dates/compose.ts';
import type { Timex } from '../dates/timex.ts';
import type { Event } from './event.ts';
import { isInPassing } from './passing.ts';

/**
 * What an article dates, in the order of the text: one event for each date that places something the sentence tells.
 * Durations, vague references and dates mentioned in passing are none; neither are relative dates with nothing to count
 * from.
 */
export function findEvents(
  body: string,
  paragraphs: readonly Paragraph[],
  timexes: readonly Timex[],
  _published: string | null,
): Event[] {
  const events: Event[] = [];
  const dates = composeDates(body, timexes.filter(isDating));
  let next = 0;
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      while (next < dates.length && dates[next]!.start < sentence.end) {
        const date = dates[next++]!;
        if (date.start < sentence.start) continue;
        if (!isInPassing(body, paragraph, sentence, date)) events.push(toEvent(date, sentence));
      }
    }
  }
  return events;
}

/** Lengths and recurring times date nothing. */
const isDating = ({ type, edtf }: Timex): boolean => (type === 'DATE' || type === 'TIME') && edtf !== null;

const toEvent = ({ edtf, anchor, start, end }: DatedSpan, sentence: Span): Event => ({
  date: edtf,
  anchor,
  timex: { start, end },
  sentence: { start: sentence.start, end: sentence.end },
});
