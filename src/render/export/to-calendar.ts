import ICAL from 'ical.js';
import type { AnswerOf, TimelineEntry } from '../../core/answers/answer.ts';
import { type Day, toCivil } from '../../core/dates/calendar.ts';
import { edtfBounds } from '../../core/dates/edtf-date.ts';
import { type Export, notesOf } from './export-row.ts';

/** RFC 5545 wants when an entry was made. The text must not depend on the clock: without a publication date, this stands. */
const NO_STAMP = '1970-01-01';

/**
 * A timeline as an iCalendar of all-day events, whose summaries are the articles' own sentences. An event's uid stays the
 * same as long as its article, date and place in the text do.
 */
export function toCalendar({ entries }: AnswerOf<'timeline'>): Export {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Parley//Timeline//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  let left = 0;
  for (const entry of entries) {
    const event = eventOf(entry);
    if (event) calendar.addSubcomponent(event);
    else left++;
  }
  // A folded line begins with a blank, which counts among the 75 octets that the standard allows.
  ICAL.foldLength = 74;
  return { text: `${calendar.toString()}\r\n`, left };
}

function eventOf(entry: TimelineEntry): ICAL.Component | null {
  const bounds = edtfBounds(entry.date);
  if (!bounds || bounds.masked) return null;
  const { article, span, text, emphasis } = entry.excerpt;
  const event = new ICAL.Component('vevent');
  const place = emphasis[0]?.start ?? span.start;
  event.addPropertyWithValue(
    'uid',
    `${encodeURIComponent(article.id)}-${entry.anchor}-${place}-${encodeURIComponent(entry.date)}@parley`,
  );
  const published = article.published === null ? null : edtfBounds(article.published);
  const stamp = published === null || published.masked ? NO_STAMP : civilDay(published.first);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(civilDay(bounds.first)));
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(civilDay(bounds.last + 1)));
  event.addPropertyWithValue('summary', text.trim());
  event.addPropertyWithValue('description', notesOf(entry).join('\n'));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (article.url !== null) event.addPropertyWithValue('url', article.url);
  return event;
}

function civilDay(at: Day): string {
  const { year, month, day } = toCivil(at);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
