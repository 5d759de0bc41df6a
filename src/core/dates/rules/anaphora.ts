import type { DateAnchor } from '../../dates/timex.ts';
import { toCivil, toDay } from '../calendar.ts';
import { ABOUT, DAY_PART, NUMBER, numberOf, partCode, unitOf, WEEKDAY, weekdayNumber } from '../lexicon.ts';
import { dayMoment, lastDay, type Moment, momentAt, shift, type Unit } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, type Placed, timed, unplaced } from '../reading.ts';
import { before, type Context, type Reading, rule } from '../rule.ts';
import { isLength, UNKNOWN, unitAway } from './relative-units.ts';
import { weekdayNear } from './weekdays.ts';

/** A date counted from one that the text gave: as sure as that one, and no more. */
function counted(last: NonNullable<Context['last']>, moment: Moment): Placed {
  const anchor: DateAnchor = last.anchor === 'year-unknown' ? 'year-unknown' : 'relative';
  return { moment, anchor, approximate: last.approximate };
}

/** Units on from the text's last date; null where that date is too coarse, or lies at a leap day of an unknown year. */
function awayFromLast({ last: fine, lastOfAny }: Context, unit: Unit, count: number): Placed | null {
  const last = unit === 'year' || unit === 'decade' ? lastOfAny : fine;
  if (!last) return null;
  const { moment } = last;
  if (unit === 'day' && moment.unit !== 'day') return null;
  if (unit === 'week' && moment.unit !== 'day' && moment.unit !== 'week') return null;
  if (unit === 'month' && (moment.unit === 'year' || moment.unit === 'decade' || moment.unit === 'century'))
    return null;
  // Two weeks after a day is a day; "three months later" is as fine as a month.
  const target =
    unit === 'week' && moment.unit === 'day'
      ? dayMoment(moment.day + 7 * count, moment.masked)
      : shift(momentAt(unit, count > 0 && unit === 'day' ? lastDay(moment) : moment.day, moment.masked), count);
  if (moment.masked && (unit === 'year' || crossesLeapDay(moment.day, target.day))) return null;
  return counted(last, target);
}

function crossesLeapDay(a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  const { year } = toCivil(from);
  const leapDay = toDay(year, 2, 29);
  return from < leapDay && leapDay <= to;
}

/** "two days later", "a week earlier", "three months after". */
const later = rule(
  Need.unit,
  `(?:${ABOUT} )?(?<n>${NUMBER}) (?<u>day|night|week|month|year|decade)s? (?<r>earlier|before|later|afterwards?)`,
  (place) => {
    const { n, u, r } = place.groups;
    const amount = numberOf(n!);
    const unit = unitOf(u!)!;
    if (!Number.isInteger(amount)) return null;
    const back = /earlier|before/i.test(r!);
    // "a year before the war": from an event that the words give, not from a date.
    if (
      /^before$/i.test(r!) &&
      /^ (?:the|a|an|his|her|their|its|he|she|it|they|\p{Lu})/u.test(place.text.slice(place.end, place.end + 8))
    )
      return null;
    return (context) => {
      const count = back ? -amount : amount;
      if (context.lastQuarter && unit === 'year' && back) {
        return dated({ moment: shift(context.lastQuarter, 4 * count), anchor: 'relative' });
      }
      const placed = awayFromLast(context, unit, count);
      if (placed) return dated(placed);
      if (context.last) return unplaced(UNKNOWN[unit] ?? 'XXXX');
      // "Two years later", with nothing before it to count from, is not counted from the day of writing.
      return back ? unitAway(context, unit, count) : unplaced(UNKNOWN[unit] ?? 'XXXX');
    };
  },
);

/** "that day", "the same week", "later that month". */
const thatUnit = rule(
  Need.unit,
  `(?:(?:early|late|earlier|later|sometime|in the middle of) )?(?<r>that(?: same| very)?|the same|the very same) (?<u>day|week|weekend|month|year|decade)(?!-)`,
  ({ groups }) => {
    const unit = unitOf(groups['u']!)!;
    return (context) => lastUnit(context, unit);
  },
);

function lastUnit(context: Context, unit: Unit): Reading | null {
  const last = unit === 'year' || unit === 'decade' ? context.lastOfAny : context.last;
  if (!last) return unitAway(context, unit, 0);
  const fine: readonly Unit[] = [
    'day',
    'weekend',
    'week',
    'month',
    'quarter',
    'season',
    'half',
    'year',
    'decade',
    'century',
  ];
  if (fine.indexOf(last.moment.unit) > fine.indexOf(unit)) return dated(counted(last, last.moment));
  if (last.moment.masked && (unit === 'week' || unit === 'weekend' || unit === 'year' || unit === 'decade')) {
    return unplaced(unit === 'week' ? 'XXXX-WXX' : 'XXXX');
  }
  return dated(counted(last, momentAt(unit, last.moment.day, last.moment.masked)));
}

/** "that night", "that same evening". */
const thatPart = rule(
  Need.part,
  `(?:(?:early|late|earlier|later) )?(?:that(?: same| very)?|the same) (?<p>morning|afternoon|evening|night)`,
  ({ groups }) =>
    (context) => {
      const { last } = context;
      const part = partCode(groups['p']!);
      if (last?.moment.unit !== 'day') return { type: 'TIME', value: `XXXX-XX-XX${part}` };
      return timed(counted(last, last.moment), part);
    },
);

/** "the next day", "the following week", "the previous year". */
const nextUnit = rule(
  0,
  `the (?<r>next|following|previous|preceding) (?<u>day|night|morning|evening|afternoon|week|month|year)(?! (?:or|to) (?:two|so))`,
  (place) => {
    const { r, u } = place.groups;
    const step = /previous|preceding/i.test(r!) ? -1 : 1;
    if (isLength(place)) return null;
    return (context) => {
      const unit = unitOf(u!) ?? 'day';
      const placed = awayFromLast(context, unit === 'week' ? 'week' : unit, step);
      const part = new RegExp(`^${DAY_PART}$`, 'i').test(u!) ? partCode(u!) : null;
      if (placed) return part ? timed(placed, part) : dated(wholeUnit(placed, unit));
      if (part) return { type: 'TIME', value: `XXXX-XX-XX${part}` };
      return unitAway(context, unit, step);
    };
  },
);

/** "the following week" is the week, also when counted from a day. */
function wholeUnit(placed: Placed, unit: Unit): Placed {
  const { moment } = placed;
  return moment && unit === 'week' && !moment.masked ? { ...placed, moment: momentAt('week', moment.day) } : placed;
}

/** "the day before", "the week after", standing alone. */
const unitBefore = rule(
  Need.unit,
  `(?:the|a) (?<u>day|week|month|year) (?<r>before|after|earlier|later)(?=[.,;)]|$| (?:by|in|at|with|when)\\b)`,
  (place) => {
    const { u, r } = place.groups;
    const step = /before|earlier/i.test(r!) ? -1 : 1;
    return (context) => {
      const placed = awayFromLast(context, unitOf(u!)!, step);
      return placed ? dated(wholeUnit(placed, unitOf(u!)!)) : unitAway(context, unitOf(u!)!, step);
    };
  },
);

/** "the day after his death": a day that hangs on an event without a date. */
const unitBesideEvent = rule(
  Need.unit,
  `(?<t>the (?<u>day|week|month|year)) (?:before|after)(?= (?:the|a|an|his|her|their|its|he|she|it|they|that|this)\\b)`,
  ({ groups, indices }) => {
    const [start, end] = indices['t']!;
    const value = { day: 'XXXX-XX-XX', week: 'XXXX-WXX', month: 'XXXX-XX' }[groups['u']!.toLowerCase()] ?? 'XXXX';
    return [{ start, end, resolve: () => unplaced(value) }];
  },
);

/** "the Friday before", "the Monday after". */
const weekdayBefore = rule(Need.weekday, `the (?<w>${WEEKDAY}) (?<r>before|after)(?=[.,;)]|$)`, (place) => {
  const { w, r } = place.groups;
  if (before(place).endsWith('-')) return null;
  const step = /before/i.test(r!) ? -1 : 1;
  return ({ last }) => {
    if (last?.moment.unit !== 'day' || last.moment.masked) return unplaced(`XXXX-WXX-${weekdayNumber(w!) || 7}`);
    const day = weekdayNear(last.moment.day + step, weekdayNumber(w!), step < 0 ? 'past' : 'future');
    return dated(counted(last, dayMoment(day)));
  };
});

/** Dates counted from the last one that the text gave. */
export const anaphora = [later, thatUnit, thatPart, nextUnit, unitBefore, unitBesideEvent, weekdayBefore];
