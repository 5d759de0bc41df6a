import { isCalendarDay, toDay } from '../calendar.ts';
import { centuryOf, DAY_NUMBER, MONTH, monthOf, YEAR } from '../lexicon.ts';
import { dayMoment, type Moment, momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import type { Publication } from '../publication.ts';
import { stated } from '../reading.ts';
import { after, before, rule } from '../rule.ts';
import { explicitDay } from './days.ts';

/** "2025-10-25", also with a time after it. */
const iso = rule(
  Need.digit,
  `(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?`,
  (place) => {
    const { y, m, d } = place.groups;
    return Number(y) < 1000 || Number(y) > 2999 || /[-\d]$/.test(before(place)) || /^-?\d/.test(after(place))
      ? null
      : explicitDay(place, y!, Number(m), d!);
  },
);

/**
 * "10/25/2025", "25.10.2025": when only one order gives a calendar day, that one; when both do, the one nearer to the
 * publication; without one, only the year is known.
 */
const figures = rule(
  Need.digit,
  `(?<a>\\d{1,2})(?<s>[/.])(?<b>\\d{1,2})\\k<s>(?<y>(?:1[89]|20)\\d\\d|\\d\\d)`,
  (place) => {
    const { a, b, s, y } = place.groups;
    if (/[\d/.]$/.test(before(place)) || /^[./]\d|^%/.test(after(place)) || (s === '.' && y!.length === 2)) return null;
    const year = fullYear(y!);
    const dayFirst = isCalendarDay(year, Number(b), Number(a)) ? toDay(year, Number(b), Number(a)) : null;
    const monthFirst = isCalendarDay(year, Number(a), Number(b)) ? toDay(year, Number(a), Number(b)) : null;
    const only = s === '.' ? dayFirst : dayFirst === null ? monthFirst : monthFirst === null ? dayFirst : undefined;
    if (only === null) return null;
    return ({ publication }) => {
      const day = only ?? (dayFirst === monthFirst ? dayFirst : nearer(publication, monthFirst!, dayFirst!));
      const moment: Moment = day === null ? momentAt('year', toDay(year)) : dayMoment(day);
      return stated(moment);
    };
  },
);

function nearer(publication: Publication | null, a: number, b: number): number | null {
  if (!publication || publication.unit === 'year') return null;
  const distance = (day: number) => Math.max(0, day - publication.last, publication.first - day);
  return distance(a) <= distance(b) ? a : b;
}

const fullYear = (written: string): number => (written.length === 2 ? centuryOf(written) : Number(written));

/** "19-Nov-12", "3/Sep/2025": a month's name between figures. */
const namedMonth = rule(
  Need.digit | Need.month,
  `(?<d>${DAY_NUMBER})(?<s>[-/.])(?<m>${MONTH})\\k<s>(?<y>${YEAR}|\\d\\d)`,
  (place) => {
    const { d, m, y } = place.groups;
    if (/[-/.\d]$/.test(before(place)) || /^[-/.]?\d/.test(after(place))) return null;
    return explicitDay(place, `${fullYear(y!)}`, monthOf(m!), d!);
  },
);

/** Dates in figures, or with only the month's name in letters. */
export const figuresOnly = [iso, figures, namedMonth];
