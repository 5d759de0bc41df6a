import { type Day, toCivil, toDay } from '../calendar.ts';
import { edtfBounds } from '../edtf-date.ts';
import type { Event } from '../event.ts';
import { MASKED_YEAR } from '../moment.ts';

/** Beyond so many days apart, dates whose year nobody states are taken for a turn of the year. */
const TURN_OF_YEAR = 180;
/** A weekday may be meant a week earlier or later than it was placed. */
const WEEKDAY_DOUBT = 7;

/**
 * Whether the calendar denies that `earlier` came first: all of `later` ends before `earlier` begins, by more than any
 * doubt about the year or the week could mend. Approximate dates deny nothing.
 */
export function denies(earlier: Event, later: Event): boolean {
  const [a, b] = [edtfBounds(earlier.date), edtfBounds(later.date)];
  if (!a || !b || /[~?%[]/.test(earlier.date + later.date)) return false;
  const masked = a.masked || b.masked;
  const start = masked ? withinYear(a.first) : a.first;
  const end = masked ? withinYear(b.last) : b.last;
  const gap = start - end;
  if (gap <= 0) return false;
  if (earlier.anchor === 'explicit' && later.anchor === 'explicit') return true;
  if (gap > TURN_OF_YEAR || (!masked && toCivil(start).year !== toCivil(end).year)) return false;
  const counted = earlier.anchor === 'relative' || later.anchor === 'relative';
  return !counted || gap > WEEKDAY_DOUBT;
}

/** The same day of the year that stands for an unknown one. */
function withinYear(day: Day): Day {
  const { month, day: date } = toCivil(day);
  return toDay(MASKED_YEAR, month, date);
}
