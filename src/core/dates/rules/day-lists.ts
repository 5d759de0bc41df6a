import { isCalendarDay, toDay } from '../calendar.ts';
import { yearless } from '../imply-date.ts';
import { DAY_NUMBER, isMonthName, MONTH, monthOf, PART_OF, YEAR } from '../lexicon.ts';
import { dayMoment, momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, stated } from '../reading.ts';
import { type Draft, type Place, rule } from '../rule.ts';
import { otherCalendar } from './other-calendars.ts';

const DATE = Need.month | Need.digit;

const JOIN = '(?: ?[-–—/] ?|,? (?:and|to|through|until|till|or|&) (?:the )?)';

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
      const whole = yearless(context, month, last);
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

/** Days and months that share a month or a year: "November 6 and 7", "October to December 2025". */
export const dayLists = [acrossMonths, monthsOfYear, monthDays, daysMonth];
