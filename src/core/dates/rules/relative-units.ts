import { isCalendarDay, toDay } from '../calendar.ts';
import { relative, yearless } from '../imply-date.ts';
import {
  ABOUT,
  DAY_NUMBER,
  isMonthName,
  LAST,
  MONTH,
  monthOf,
  NEXT,
  NUMBER,
  numberOf,
  PART_OF,
  periodOf,
  stepOf,
  THIS,
  UNIT,
  unitOf,
  VAGUE_AMOUNT,
  YEAR,
} from '../lexicon.ts';
import { momentAt, type Unit } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, lasting, stated, timed, unplaced } from '../reading.ts';
import { after, before, type Context, type Place, type Reading, rule, wording } from '../rule.ts';

/** The value of a unit that nothing places; a year and what is longer have `XXXX`. */
export const UNKNOWN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
};

/** The unit `count` units from the publication date. */
export function unitAway({ publication }: Context, unit: Unit, count: number): Reading | null {
  const placed = relative(publication, unit, count);
  return placed ? dated(placed) : unplaced(UNKNOWN[unit] ?? 'XXXX');
}

/** "over the next year", "for the last month": how long, counted from now. */
const LASTS = /\b(?:over|for|during|within|throughout) $/i;

/** "last week", "next month", "this year", "early this year", "the current fiscal year". */
const directed = rule(
  Need.unit,
  `(?:(?:the )?${PART_OF})?(?:the )?(?<r>${LAST}|${NEXT}|${THIS}) (?:(?:fiscal|calendar|financial|academic|school) (?=year))?(?<u>week|weekend|month|year|decade|century)(?!-)`,
  (place) => {
    const { r, u } = place.groups;
    const unit = unitOf(u!)!;
    // "the past week": a length that ends now, unless the text looks back from elsewhere.
    if (
      /^the past /i.test(place.text.slice(place.start, place.end)) ||
      (/\bthe $/i.test(before(place)) && r!.toLowerCase() === 'past') ||
      isLength(place)
    ) {
      return () => lasting(periodOf(1, u!));
    }
    return (context) => unitAway(context, unit, stepOf(r!));
  },
);

/** "over the next year", but not "over the next year's plans" or "for the next year of talks". */
export function isLength(place: Place): boolean {
  const text = wording(place);
  if (!/^the (?:next|last|past|coming) (?:week|month|year|decade)$/.test(text) || /^(?:['’]s| of\b)/.test(after(place)))
    return false;
  return LASTS.test(before(place)) || (text.startsWith('the last') ? false : /\bin $/i.test(before(place)));
}

/** "late in the year", "mid-week", "later in the month". */
const partOfUnit = rule(Need.unit, `${PART_OF}(?<u>week|month|year|decade|century)(?!s|-)`, (place) => {
  if (/^ of \d/.test(after(place)) || /^ [a-z]+ (?:ago)/.test(after(place))) return null;
  const unit = unitOf(place.groups['u']!)!;
  return (context) => unitAway(context, unit, 0);
});

const yearEnd = rule(
  Need.unit,
  `(?:the )?(?:end of (?:the )?)?year[- ]end(?: (?<y>${YEAR})(?!\\d))?|(?:the )?year['’]s end|(?:the )?month['’]s end`,
  (place) => {
    const { y } = place.groups;
    if (y) return () => stated(momentAt('year', toDay(Number(y))));
    const unit = /month/i.test(place.text.slice(place.start, place.end)) ? 'month' : 'year';
    return (context) => unitAway(context, unit, 0);
  },
);

const weekend = rule(Need.unit, `(?:over )?(?<w>the weekend)(?! of)`, ({ indices }) => {
  const [start, end] = indices['w']!;
  return [
    {
      start,
      end,
      resolve: (context) => {
        const placed = relative(context.publication, 'weekend', (day) =>
          context.direction() === 'past' ? day - 5 : day,
        );
        return placed ? dated(placed) : unplaced('XXXX-WXX-WE');
      },
    },
  ];
});

/** "three weeks ago", "several months ago", "two days from now". */
const ago = rule(
  Need.unit,
  `(?:${ABOUT} )?(?:(?<n>${NUMBER}|${VAGUE_AMOUNT})[- ](?:(?:full|short|long) )?(?<u>${UNIT})s?|(?<v>days|weeks|months|years|decades|centuries)) (?<r>ago|from now|hence)(?! (?:today|yesterday|tomorrow))`,
  ({ groups }) => {
    const past = groups['r']!.toLowerCase() === 'ago';
    const amount = groups['n'] === undefined ? Number.NaN : numberOf(groups['n']);
    if (Number.isNaN(amount)) return () => unplaced(past ? 'PAST_REF' : 'FUTURE_REF');
    const unit = unitOf(groups['u']!);
    return (context) => {
      const count = past ? -amount : amount;
      if (unit === 'decade' || unit === 'century')
        return unitAway(context, 'year', (unit === 'decade' ? 10 : 100) * count);
      if (!unit) return clockAway(context, groups['u']!, count);
      if (Number.isInteger(count)) return unitAway(context, unit, count);
      return unit === 'year'
        ? unitAway(context, 'month', Math.round(12 * count))
        : unitAway(context, unit, Math.round(count));
    };
  },
);

/** Hours and minutes ago happened on the day of writing, as far as one can tell. */
function clockAway({ publication }: Context, unit: string, count: number): Reading | null {
  const hours = /^hour/i.test(unit) ? count : 0;
  const placed = relative(publication, 'day', Math.round(hours / 24));
  return placed ? timed(placed, '') : { type: 'TIME', value: 'XXXX-XX-XX' };
}

/** "within the next two days" lasts; "in two weeks' time" is a date. */
const inTime = rule(
  Need.unit,
  `in (?<t>(?:${ABOUT} )?(?<n>${NUMBER}) (?<u>day|week|month|year)s?['’]? time)`,
  ({ groups, indices }) => {
    const unit = unitOf(groups['u']!)!;
    const amount = numberOf(groups['n']!);
    const [start, end] = indices['t']!;
    if (!Number.isInteger(amount)) return null;
    return [{ start, end, resolve: (context) => unitAway(context, unit, amount) }];
  },
);

/** "the week of March 6", "the week of 3 November 2025". */
const weekOf = rule(
  Need.unit | Need.month | Need.digit,
  `(?:the )?week (?:of|beginning|starting) (?:(?<m>${MONTH}) (?<d>${DAY_NUMBER})|(?<c>${DAY_NUMBER}) (?<n>${MONTH}))(?:,? (?<y>${YEAR}))?(?!\\d)`,
  ({ groups }) => {
    const name = (groups['m'] ?? groups['n'])!;
    if (!isMonthName(name)) return null;
    const day = Number.parseInt((groups['d'] ?? groups['c'])!, 10);
    const month = monthOf(name);
    const year = groups['y'] === undefined ? null : Number(groups['y']);
    if (!isCalendarDay(year, month, day)) return null;
    return (context) => {
      if (year !== null) return stated(momentAt('week', toDay(year, month, day)));
      const placed = yearless(context, month, day);
      if (!placed?.moment || placed.moment.masked) return unplaced('XXXX-WXX');
      return dated({ ...placed, moment: momentAt('week', placed.moment.day) });
    };
  },
);

/** Units counted from the publication date. */
export const relativeUnits = [weekOf, ago, inTime, directed, partOfUnit, yearEnd, weekend];
