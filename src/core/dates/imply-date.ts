import { type Day, isCalendarDay, toCivil, toDay } from './calendar.ts';
import { dayMoment, isWritable, MASKED_YEAR, type Moment, momentAt, shift, type Unit } from './moment.ts';
import type { Publication } from './publication.ts';
import type { Context, Direction, Reading } from './rule.ts';

/** How fine each unit is: a publication date that is coarser cannot place it. */
const FINENESS: Readonly<Record<Unit, number>> = {
  day: 0,
  weekend: 0,
  week: 0,
  month: 1,
  season: 1,
  quarter: 1,
  half: 1,
  year: 2,
  decade: 2,
  century: 2,
};
const KNOWN = { day: 0, month: 1, year: 2 } as const;

/**
 * A date counted from the publication date: `count` units on, or what `move` makes of its day. When the publication date
 * is coarser than the unit, the date is about the month or year of publication: a day is never made up.
 */
export function relative(
  publication: Publication | null,
  unit: Unit,
  move: number | ((day: Day) => Day),
): Pick<Reading, 'moment' | 'anchor' | 'approximate'> | null {
  if (!publication) return null;
  const known = KNOWN[publication.unit];
  if (known > FINENESS[unit]) {
    const moment = momentAt(publication.unit, publication.first);
    if (typeof move !== 'number') return { moment, anchor: 'relative', approximate: true };
    const days = unit === 'week' || unit === 'weekend' ? 7 * move : unit === 'day' ? move : 30 * move;
    const middle = Math.floor((publication.first + publication.last) / 2);
    const moved = momentAt(publication.unit, middle + days);
    return isWritable(moved) ? { moment: moved, anchor: 'relative', approximate: true } : null;
  }
  const moment =
    typeof move === 'number' ? shift(momentAt(unit, publication.first), move) : momentAt(unit, move(publication.first));
  if (!isWritable(moment)) return null;
  return { moment, anchor: 'relative', approximate: publication.estimated && FINENESS[unit] < 2 };
}

/** Where the words leave no doubt of the side, its nearest date wins however far. */
const WHOLE_YEAR = 366;

/** Days within which the verb's hint about the side is believed; beyond, the nearest date wins. */
const REACH: Readonly<Record<Direction, number>> = { past: 250, future: 300 };

/** Nearest first; four years hold a February 29, but around 1900. */
const YEARS_AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/**
 * The year that a month, or a day of it, most likely belongs to: the nearest one on the side that the verb tells. Null
 * without a publication date.
 */
function nearestYear(
  publication: Publication | null,
  month: number,
  day: number | null,
  direction: Direction,
  reach: number,
): number | null {
  if (!publication) return null;
  const { first, last } = publication;
  const { year } = toCivil(first);
  let best: { year: number; distance: number; fits: boolean } | null = null;
  for (const offset of YEARS_AROUND) {
    const option = year + offset;
    if (option < 1 || option > 9999 || (day !== null && !isCalendarDay(option, month, day))) continue;
    const at = toDay(option, month, day ?? 1);
    const end = day === null ? toDay(option, month + 1, 0) : at;
    const distance = at > last ? at - last : Math.max(0, first - end);
    const fits = direction === 'future' ? at >= first - 1 && distance <= reach : at <= last + 1 && distance <= reach;
    if (!best || (fits && !best.fits) || (fits === best.fits && distance < best.distance)) {
      best = { year: option, distance, fits };
    }
  }
  return best?.year ?? null;
}

/** Days over which a range without years is believed; a longer one more likely runs backwards, as the article has it. */
const RANGE_REACH = 300;

/** The end of a range: that month, or day of it, once the range has begun; null when that is too far on. */
function nextAfter(from: Moment, month: number, day: number | null): Moment | null {
  let { year } = toCivil(from.day);
  if (day === null ? toDay(year, month + 1, 0) < from.day : toDay(year, month, day) < from.day) year++;
  if (day !== null && !isCalendarDay(year, month, day)) return null;
  const moment = day === null ? momentAt('month', toDay(year, month)) : dayMoment(toDay(year, month, day));
  return moment.day - from.day > RANGE_REACH ? null : moment;
}

/** What tells the side of a yearless date: the sentence it stands in. */
type Sides = Pick<Context, 'publication' | 'direction' | 'surelyPast' | 'movedFrom' | 'from'>;

/** A month or day without a year, placed by {@link nearestYear}; masked when no year can be known. */
export function yearless(
  { publication, direction, surelyPast, movedFrom, from }: Sides,
  month: number,
  day: number | null,
  side: Direction | null = null,
): Pick<Reading, 'moment' | 'anchor' | 'surelyPast'> | null {
  if (day !== null && !isCalendarDay(null, month, day)) return null;
  const end = from && !from.masked && side === null ? nextAfter(from, month, day) : null;
  if (end) return { moment: end, anchor: 'year-implied' };
  const past = side === 'past' || (side === null && publication !== null && surelyPast());
  const toward = past ? 'past' : (side ?? direction());
  const reach = past ? WHOLE_YEAR : REACH[toward];
  const year = nearestYear(publication, month, day, toward, side === null && movedFrom() ? 0 : reach);
  const at = toDay(year ?? MASKED_YEAR, month, day ?? 1);
  const masked = year === null;
  const moment: Moment = day === null ? momentAt('month', at, masked) : dayMoment(at, masked);
  return { moment, anchor: masked ? 'year-unknown' : 'year-implied', surelyPast: past };
}
