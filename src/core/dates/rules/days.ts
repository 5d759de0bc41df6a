import { isCalendarDay, toCivil, toDay } from '../calendar.ts';
import { yearless } from '../imply-date.ts';
import {
  DAY_NUMBER,
  isMonthName,
  LAST,
  MONTH,
  monthOf,
  NEXT,
  ORDINAL,
  ordinalOf,
  stepOf,
  THIS,
  WEEKDAY,
  YEAR,
} from '../lexicon.ts';
import { dayMoment } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, stated } from '../reading.ts';
import { after, before, type Context, type Direction, type Place, type Reading, type Resolve, rule } from '../rule.ts';
import { otherCalendar } from './other-calendars.ts';
import { yearBeside } from './years-beside.ts';

const DATE = Need.month | Need.digit;

/** A day stated in full; null when the calendar lacks it. */
export function explicitDay(place: Place, year: string, month: number, day: string): Resolve | null {
  const date = Number.parseInt(day, 10);
  const y = Number(year);
  if (!isCalendarDay(y, month, date) || otherCalendar(place)) return null;
  return () => stated(dayMoment(toDay(y, month, date)));
}

/** "October 25": the year is the nearest on the side of the verb. */
function yearlessDay(context: Context, month: number, day: number, side: Direction | null = null): Reading | null {
  return dated(yearless(context, month, day, side));
}

const COUNTED =
  /^[ -](?:percent|per cent|million|billion|trillion|people|dead|votes?|points?|members?|nations?|countries)(?!\w)/i;

const monthDay = rule(
  DATE,
  `(?:${WEEKDAY},? |(?<z>last|next|this(?: past| coming)?) )?(?<m>${MONTH}) (?:the )?(?<d>${DAY_NUMBER})(?:,? (?<y>${YEAR})(?!\\d|-\\w)|,? (?:of )?(?<r>last|this|next|that|the same) year)?`,
  (place) => {
    const { m, d, y, r, z } = place.groups;
    if (!isMonthName(m!) || COUNTED.test(after(place)) || /^[.,:]\d|^%|^[-–]year/.test(after(place))) return null;
    return readDay(place, m!, d!, y, r, sideOf(z));
  },
);

const dayMonth = rule(
  DATE,
  `(?:${WEEKDAY},? )?(?:the )?(?<d>${DAY_NUMBER})(?:-| of | )(?<m>${MONTH})(?:,? (?<y>${YEAR})(?!\\d|-\\w)|,? (?:of )?(?<r>last|this|next|that|the same) year)?`,
  (place) => {
    const { m, d, y, r } = place.groups;
    if (!isMonthName(m!) || /[.,:\d]$/.test(before(place)) || otherCalendar(place)) return null;
    // "the first 20 March protesters": a bare figure before an ambiguous month, with no "on", is a count.
    if (!y && !r && /^ \d/.test(after(place))) return null;
    return readDay(place, m!, d!, y, r);
  },
);

/** "last Oct. 23" is past, whatever the verb. */
function sideOf(word: string | undefined): Direction | null {
  if (word === undefined || /^this$/i.test(word)) return null;
  return /last|past/i.test(word) ? 'past' : 'future';
}

function readDay(
  place: Place,
  m: string,
  d: string,
  y: string | undefined,
  r: string | undefined,
  side: Direction | null = null,
): Resolve | null {
  const month = monthOf(m);
  const day = Number.parseInt(d, 10);
  if (y) return explicitDay(place, y, month, d);
  if (!isCalendarDay(null, month, day) || otherCalendar(place)) return null;
  if (!r) return (context) => yearlessDay(context, month, day, side);
  return (context) => {
    const year = yearBeside(context, r.toLowerCase());
    if (!year) return yearlessDay(context, month, day);
    if (!isCalendarDay(year.year, month, day)) return null;
    return dated({ moment: dayMoment(toDay(year.year, month, day)), anchor: year.anchor });
  };
}

/** "the 25th": a day of the month that the text speaks of. */
const dayOnly = rule(
  Need.digit,
  `(?<=\\b(?:on|until|by|from|of|before|after|since) )the (?<d>(?:[12]\\d|3[01]|[1-9])(?:st|nd|rd|th))(?=[,.;:)]|$| (?:and|at|in|when|but|after|before|to|as|that|which|was|were)\\b)`,
  (place) => {
    const day = Number.parseInt(place.groups['d']!, 10);
    if (
      /^ (?:and|to) the \w+ (?!\d)[a-z]{3,}/i.test(after(place)) ||
      /^ (?:in|at) (?:a row|the (?:row|list|rank|standings|table))/.test(after(place))
    )
      return null;
    return ({ last, publication, direction }) => {
      if (last && (last.moment.unit === 'day' || last.moment.unit === 'month')) {
        const { year, month } = toCivil(last.moment.day);
        if (!isCalendarDay(last.moment.masked ? null : year, month, day)) return null;
        const moment = dayMoment(toDay(year, month, day), last.moment.masked);
        return dated({ moment, anchor: last.anchor === 'explicit' ? 'relative' : last.anchor });
      }
      if (publication?.unit !== 'day') return null;
      const { year, month } = toCivil(publication.last);
      const step = toDay(year, month, day) <= publication.last || direction() === 'future' ? 0 : -1;
      const start = toCivil(toDay(year, month + step));
      if (!isCalendarDay(start.year, start.month, day)) return null;
      return dated({ moment: dayMoment(toDay(start.year, start.month, day)), anchor: 'relative' });
    };
  },
);

/** "The 27th of this month": of the month of publication, or the one before or after. */
const dayOfThisMonth = rule(
  Need.unit,
  `(?:${WEEKDAY},? )?(?:the )?(?<d>${ORDINAL}) (?:day )?of (?:the )?(?<r>${LAST}|${NEXT}|${THIS}) month`,
  ({ groups: { d, r } }) => {
    const day = ordinalOf(d!);
    const step = stepOf(r!);
    return ({ publication }) => {
      if (publication === null || (publication.unit !== 'day' && publication.unit !== 'month')) return null;
      const { year, month } = toCivil(publication.last);
      const start = toCivil(toDay(year, month + step));
      if (!isCalendarDay(start.year, start.month, day)) return null;
      return dated({ moment: dayMoment(toDay(start.year, start.month, day)), anchor: 'relative' });
    };
  },
);

/** Days of a month: "October 25", "25 October 2025", "the 25th", "the 27th of this month". */
export const days = [monthDay, dayMonth, dayOnly, dayOfThisMonth];
