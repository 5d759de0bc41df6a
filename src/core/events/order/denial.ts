import { textOf } from '../../article/span.ts';
import { type Day, toCivil, toDay } from '../../dates/calendar.ts';
import { edtfBounds } from '../../dates/edtf-date.ts';
import { WEEKDAY } from '../../dates/lexicon.ts';
import { MASKED_YEAR } from '../../dates/moment.ts';
import type { Event } from '../event.ts';

/** Beyond so many days apart, dates whose year nobody states are taken for a turn of the year. */
const TURN_OF_YEAR = 180;
/** Farther apart than fourteen months, not even another year for the date whose year nobody states could mend it. */
const BEYOND_A_YEAR = 425;
/** A day more than ten months back is told with its year: nearer in the calendar than this, two days are of one year. */
const TOLD_WITH_ITS_YEAR = 60;
/** A weekday may be meant a week earlier than it was placed. */
const WEEKDAY_DOUBT = 7;
const HALF_A_WEEK = 3;
const NAMES_WEEKDAY = new RegExp(WEEKDAY);

/**
 * Whether the calendar denies that `earlier` came first: all of `later` ends before `earlier` begins, by more than any
 * doubt about the year or the week could mend. Approximate dates deny nothing.
 * `linked`: words say so of the two themselves, so that plain weekdays have no room to part by a week and a date counted
 * from the publication has its year.
 */
export function denies(body: string, earlier: Event, later: Event, linked = false): boolean {
  const [a, b] = [edtfBounds(earlier.date), edtfBounds(later.date)];
  if (!a || !b || /[~?%[]/.test(earlier.date + later.date)) return false;
  const masked = a.masked || b.masked;
  const ofOneYear = !masked && areImplied(earlier, later) && toCivil(a.first).year < toCivil(b.last).year;
  const start = masked || ofOneYear ? withinYear(a.first) : a.first;
  const end = masked || ofOneYear ? withinYear(b.last) : b.last;
  const gap = start - end;
  if (gap <= 0) return false;
  if (ofOneYear) return gap <= TOLD_WITH_ITS_YEAR;
  const isStated = ({ anchor }: Event) => anchor === 'explicit' || (linked && anchor === 'relative');
  // What is told as done lies at its latest where it was placed: only another year for `earlier` could mend it.
  const stated = isStated(earlier) && (isStated(later) || (linked && later.anchor === 'year-implied'));
  const beyond = linked && !masked && gap > BEYOND_A_YEAR;
  const turned = gap > TURN_OF_YEAR || (!masked && toCivil(start).year !== toCivil(end).year);
  if (!stated && !beyond && turned) return false;
  // "Friday … had been opened on Thursday": more than half a week apart, the other week is meant.
  const plain = linked && gap <= HALF_A_WEEK && isPlainWeekday(body, earlier) && isPlainWeekday(body, later);
  if (plain || THAT_DAY.test(textOf(body, earlier.timex))) return true;
  return gap > Math.max(doubtOf(body, earlier, linked), doubtOf(body, later, linked));
}

const PLAIN = new RegExp(
  `^(?:(?:early|late)(?: on)? |(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?|noon|midnight|midday|dawn|dusk) on )?(?:${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|yesterday)$`,
);

/** "Wednesday", "Monday evening": a day of the week in which the article was written, unless other words say so. */
const isPlainWeekday = (body: string, { anchor, timex }: Event): boolean =>
  anchor === 'relative' && PLAIN.test(textOf(body, timex));

/** What is meant by the day of the article itself leaves no doubt about the week; a weekday told as done lies before it. */
const THAT_DAY =
  /^(?:yesterday(?: (?:morning|afternoon|evening))?|today|tonight|last night|this (?:morning|afternoon|evening))$/i;

/** By how many days a date may be meant earlier or later than it was placed; a count leaves room only where no words say more. */
const doubtOf = (body: string, { anchor, timex }: Event, linked: boolean): number =>
  anchor === 'relative' && (!linked || NAMES_WEEKDAY.test(textOf(body, timex))) ? WEEKDAY_DOUBT : 0;

const areImplied = (a: Event, b: Event): boolean => a.anchor === 'year-implied' && b.anchor === 'year-implied';

/** The same day of the year that stands for an unknown one. */
function withinYear(day: Day): Day {
  const { month, day: date } = toCivil(day);
  return toDay(MASKED_YEAR, month, date);
}
