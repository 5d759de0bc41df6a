import { isCalendarDay, toCivil, toDay } from '../calendar.ts';
import { DAY_NUMBER, isMonthName, MONTH, monthOf, PART_OF, stepOf, WEEKDAY, YEAR } from '../lexicon.ts';
import { dayMoment, type Moment, momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import { type Publication, relative, yearless } from '../publication.ts';
import { dated, stated } from '../reading.ts';
import { after, before, type Context, type Draft, type Place, type Reading, type Resolve, rule } from '../rule.ts';

const DATE = Need.month | Need.digit;

/** Dates of other calendars, or of the old one, are no dates of this one. */
const OTHER_CALENDAR =
  /^,?\s*\(?(?:A\.?H\.?|H\.?S\.?|B\.?S\.?|B\.?E\.?|S\.?H\.?|O\.?S\.?|Hijri|Shamsi|Solar|Jalali|Old Style|Julian|(?:in|of|by|on) the (?:\w+ )?(?:Julian|Hijri|Hijra|Islamic|Persian|Jewish|Hebrew|lunar|solar|old) calendar)(?!\w)/;

const otherCalendar = (place: Place): boolean => OTHER_CALENDAR.test(after(place, 60));

function explicitDay(place: Place, year: string, month: number, day: string): Resolve | null {
  const date = Number.parseInt(day, 10);
  const y = Number(year);
  if (!isCalendarDay(y, month, date) || otherCalendar(place)) return null;
  return () => stated(dayMoment(toDay(y, month, date)));
}

/** "October 25": the year is the nearest on the side of the verb. */
function yearlessDay(context: Context, month: number, day: number): Reading | null {
  return dated(yearless(context.publication, month, day, context.direction()));
}

const COUNTED =
  /^[ -](?:percent|per cent|million|billion|trillion|people|dead|votes?|points?|members?|nations?|countries)(?!\w)/i;

const monthDay = rule(
  DATE,
  `(?:${WEEKDAY},? |(?<z>last|next|this(?: past| coming)?) )?(?:the )?(?<m>${MONTH}) (?:the )?(?<d>${DAY_NUMBER})(?:,? (?<y>${YEAR})(?!\\d|-\\w)|,? (?:of )?(?<r>last|this|next|that|the same) year)?`,
  (place) => {
    const { m, d, y, r } = place.groups;
    if (!isMonthName(m!) || COUNTED.test(after(place)) || /^[.,:]\d|^%|^[-–]year/.test(after(place))) return null;
    return readDay(place, m!, d!, y, r);
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

function readDay(place: Place, m: string, d: string, y: string | undefined, r: string | undefined): Resolve | null {
  const month = monthOf(m);
  const day = Number.parseInt(d, 10);
  if (y) return explicitDay(place, y, month, d);
  if (!isCalendarDay(null, month, day) || otherCalendar(place)) return null;
  if (!r) return (context) => yearlessDay(context, month, day);
  return (context) => {
    const year = yearBeside(context, r.toLowerCase());
    if (!year) return yearlessDay(context, month, day);
    if (!isCalendarDay(year.year, month, day)) return null;
    return dated({ moment: dayMoment(toDay(year.year, month, day)), anchor: year.anchor });
  };
}

/** The year that "of last year" or "that year" means beside a date. */
function yearBeside(
  context: Context,
  word: string,
): { readonly year: number; readonly anchor: 'relative' | 'explicit' } | null {
  if (word === 'that' || word === 'the same') {
    const { last } = context;
    return last && !last.moment.masked ? { year: toCivil(last.moment.day).year, anchor: 'relative' } : null;
  }
  const moment = relative(context.publication, 'year', stepOf(word))?.moment;
  return moment ? { year: toCivil(moment.day).year, anchor: 'relative' } : null;
}

const monthYear = rule(DATE, `(?:${PART_OF})?(?<m>${MONTH})(?:,| of)? (?<y>${YEAR})(?!\\d|-\\w|[ ,.]\\d)`, (place) => {
  const { m, y } = place.groups;
  if (!isMonthName(m!) || otherCalendar(place)) return null;
  const moment = momentAt('month', toDay(Number(y), monthOf(m!)));
  return () => stated(moment);
});

const monthOfYear = rule(
  Need.month,
  `(?:${PART_OF})?(?:(?<r>last|next|this|this past|this coming) (?<m>${MONTH})|(?<n>${MONTH}),? (?:of )?(?<q>last|this|next|that|the same) year)`,
  (place) => {
    const { m, r, n, q } = place.groups;
    const name = m ?? n!;
    if (!isMonthName(name)) return null;
    const month = monthOf(name);
    if (q) {
      return (context) => {
        const year = yearBeside(context, q.toLowerCase());
        if (!year) return dated(yearless(context.publication, month, null, 'past'));
        return dated({ moment: momentAt('month', toDay(year.year, month)), anchor: year.anchor });
      };
    }
    return ({ publication }) => dated(monthBeside(publication, month, r!.toLowerCase()));
  },
);

/** "last October" said in October is a year ago; said in November it is the month before. */
function monthBeside(
  publication: Publication | null,
  month: number,
  word: string,
): Pick<Reading, 'moment' | 'anchor'> | null {
  if (!publication) return yearless(null, month, null, 'past');
  const { year, month: now } = toCivil(publication.first);
  const step =
    word === 'this' ? 0 : word === 'next' || word === 'this coming' ? (month > now ? 0 : 1) : month < now ? 0 : -1;
  return { moment: momentAt('month', toDay(year + step, month)), anchor: 'year-implied' };
}

/** Months that are first names, surnames or verbs too need a word before them that asks for a date. */
const ALSO_A_NAME = /^(?:May|March|Mar|Jan|Jun|June|April|August|Dec|Sep)\.?$/;
/** "the March accession": a month before a common noun. */
const ARTICLE = /\b(?:the|a|an|its|their|his|her|this)\s$/i;
const NOUN_FOLLOWS = /^ \p{Ll}{3,}/u;
const ASKS_FOR_DATE =
  /(?:^|[\s(])(?:in|of|by|since|until|till|from|to|and|or|through|during|between|before|after|for|until|as of|ended|ending|mid|early|late)[\s-]$/i;
const NAME_FOLLOWS = /^ (?:\p{Lu}\p{Ll}+)/u;

const month = rule(Need.month, `(?<e>${PART_OF})?(?:the month of )?(?<m>${MONTH})(?! \\d)`, (place) => {
  const { m, e } = place.groups;
  if (!isMonthName(m!)) return null;
  if (ALSO_A_NAME.test(m!) && !e) {
    const modifies = ARTICLE.test(before(place)) && NOUN_FOLLOWS.test(after(place));
    if (!modifies && (!ASKS_FOR_DATE.test(before(place)) || /^['’]s/.test(after(place)))) return null;
    if (NAME_FOLLOWS.test(after(place)) && !/\b(?:in|since|until|during)\s$/i.test(before(place))) return null;
    if (
      /^ (?:said|told|was|is|has|had|will|would|added)\b/.test(after(place)) &&
      /\b(?:and|for|of|to)\s$/.test(before(place))
    ) {
      return null;
    }
  }
  if (/^ (?:Madness|Revolution)\b/.test(after(place))) return null;
  const number = monthOf(m!);
  return ({ publication, direction }) => dated(yearless(publication, number, null, direction()));
});

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
    const year = y!.length === 2 ? Number(y) + (Number(y) > 40 ? 1900 : 2000) : Number(y);
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

const JOIN = '(?: ?[-–—] ?|,? (?:and|to|through|until|till|or|&) (?:the )?)';

/** "November 6 and 7", "Oct. 11-15, 2025", "October 3, 5 and 9": every day is an expression of its own. */
const monthDays = rule(
  DATE,
  `(?<m>${MONTH}) (?<a>${DAY_NUMBER})(?:, (?<c>${DAY_NUMBER}))?(?<j>${JOIN})(?<b>${DAY_NUMBER})(?!\\d|[:.,]\\d| ?[ap]\\.?m|%| (?:percent|per cent|million|billion|people|killed|dead|others|of)\\b)(?:,? (?<y>${YEAR})(?!\\d))?`,
  (place) => {
    const { m, y } = place.groups;
    return isMonthName(m!) ? severalDays(place, monthOf(m!), y, ['a', 'c', 'b']) : null;
  },
);

/** "6 and 7 November 2025", "the 11th to the 15th of October". */
const daysMonth = rule(
  DATE,
  `(?:the )?(?<a>${DAY_NUMBER})(?:, (?<c>${DAY_NUMBER}))?(?<j>${JOIN})(?<b>${DAY_NUMBER})(?: of)? (?<m>${MONTH})(?:,? (?<y>${YEAR})(?!\\d))?`,
  (place) => {
    const { m, y } = place.groups;
    return isMonthName(m!) ? severalDays(place, monthOf(m!), y, ['a', 'c', 'b']) : null;
  },
);

/** The first draft takes in what stands before its day, the last what stands after: month and year belong to them. */
function severalDays(place: Place, month: number, y: string | undefined, names: readonly string[]): Draft[] | null {
  const spans = names.map((name) => place.indices[name]).filter((span) => span !== undefined);
  const days = spans.map(([start, end]) => Number.parseInt(place.text.slice(start, end), 10));
  // A range that runs backwards is read as it stands: the article says so.
  const backwards = !/to|through|until|till|[-–—]/i.test(place.groups['j']!);
  if (days.some((day, at) => (backwards && day <= (days[at - 1] ?? 0)) || !isCalendarDay(null, month, day)))
    return null;
  if (otherCalendar(place)) return null;
  const last = days.at(-1)!;
  return spans.map(([start, end], at) => ({
    start: at === 0 ? place.start : start,
    end: at === spans.length - 1 ? place.end : end,
    resolve: (context) => {
      if (y) {
        const year = Number(y);
        if (!isCalendarDay(year, month, days[at]!)) return null;
        return stated(dayMoment(toDay(year, month, days[at]!)));
      }
      const whole = yearless(context.publication, month, last, context.direction());
      if (!whole?.moment) return null;
      return dated({ ...whole, moment: dayMoment(whole.moment.day - last + days[at]!, whole.moment.masked) });
    },
  }));
}

/** "October 28 to November 2, 2025": the first date has the year of the second. */
const acrossMonths = rule(
  DATE,
  `(?:(?<m>${MONTH}) (?<a>${DAY_NUMBER})|(?<c>${DAY_NUMBER}) (?<k>${MONTH}))(?<j>${JOIN})(?:(?<n>${MONTH}) (?<b>${DAY_NUMBER})|(?<d>${DAY_NUMBER}) (?<o>${MONTH})),? (?<y>${YEAR})(?!\\d)`,
  (place) => {
    const { m, k, n, o, a, c, b, d, y } = place.groups;
    if (!isMonthName(m ?? k!) || !isMonthName(n ?? o!) || otherCalendar(place)) return null;
    const [from, to] = [monthOf(m ?? k!), monthOf(n ?? o!)];
    const year = Number(y);
    const days = [Number.parseInt(a ?? c!, 10), Number.parseInt(b ?? d!, 10)];
    const firstYear = from > to ? year - 1 : year;
    if (!isCalendarDay(firstYear, from, days[0]!) || !isCalendarDay(year, to, days[1]!)) return null;
    const [joinStart, joinEnd] = place.indices['j']!;
    const draft = (start: number, end: number, day: number): Draft => ({
      start,
      end,
      resolve: () => stated(dayMoment(day)),
    });
    return [
      draft(place.start, joinStart, toDay(firstYear, from, days[0]!)),
      draft(joinEnd, place.end, toDay(year, to, days[1]!)),
    ];
  },
);

/** "October to December 2025": the first month has the year of the second. */
const monthsOfYear = rule(
  DATE,
  `(?:${PART_OF})?(?<m>${MONTH})(?<j>${JOIN}(?:${PART_OF})?)(?<n>${MONTH}),? (?<y>${YEAR})(?!\\d|,? \\d)`,
  (place) => {
    const { m, n, y, j } = place.groups;
    if (!isMonthName(m!) || !isMonthName(n!) || otherCalendar(place)) return null;
    const [from, to] = [monthOf(m!), monthOf(n!)];
    const [joinStart, joinEnd] = place.indices['j']!;
    const part = new RegExp(`(?:${PART_OF})$`, 'i').exec(j!)?.[0].length ?? 0;
    const draft = (start: number, end: number, month: number, year: number): Draft => ({
      start,
      end,
      resolve: () => stated(momentAt('month', toDay(year, month))),
    });
    return [
      draft(place.start, joinStart, from, from > to ? Number(y) - 1 : Number(y)),
      draft(joinEnd - part, place.end, to, Number(y)),
    ];
  },
);

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
      if (!publication || publication.unit === 'year') return null;
      const { year, month } = toCivil(publication.last);
      const step = toDay(year, month, day) <= publication.last || direction() === 'future' ? 0 : -1;
      const start = toCivil(toDay(year, month + step));
      if (!isCalendarDay(start.year, start.month, day)) return null;
      return dated({ moment: dayMoment(toDay(start.year, start.month, day)), anchor: 'relative' });
    };
  },
);

/** Calendar dates, in full and in part, and days that share a month. */
export const absolute = [
  acrossMonths,
  monthsOfYear,
  monthDays,
  daysMonth,
  monthDay,
  dayMonth,
  iso,
  figures,
  monthYear,
  monthOfYear,
  month,
  dayOnly,
];
