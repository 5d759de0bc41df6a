import { toCivil, toDay } from '../calendar.ts';
import { yearless } from '../imply-date.ts';
import { centuryOf, isMonthName, MONTH, monthOf, PART_OF, YEAR } from '../lexicon.ts';
import { momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, type Placed, stated } from '../reading.ts';
import { after, before, type Context, rule } from '../rule.ts';
import { otherCalendar } from './other-calendars.ts';
import { yearBeside } from './years-beside.ts';

/** "February 30", "45 October": what looks like a day that no month has is not read as a month either. */
const NO_SUCH_DAY = /(?:^|\s)\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]$/;

const monthYear = rule(
  Need.month | Need.digit,
  `(?:${PART_OF})?(?<m>${MONTH})(?:(?:,| of)? (?<y>${YEAR})|(?: of)? ['’](?<z>\\d\\d))(?!\\d|-\\w|[ ,.]\\d|['’])`,
  (place) => {
    const { m, y, z } = place.groups;
    if (!isMonthName(m!) || otherCalendar(place) || NO_SUCH_DAY.test(before(place))) return null;
    const moment = momentAt('month', toDay(y ? Number(y) : centuryOf(z!), monthOf(m!)));
    return () => stated(moment);
  },
);

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
        if (!year) return dated(yearless(context, month, null, 'past'));
        return dated({ moment: momentAt('month', toDay(year.year, month)), anchor: year.anchor });
      };
    }
    return (context) => dated(monthBeside(context, month, r!.toLowerCase()));
  },
);

/** "last October" said in October is a year ago; said in November it is the month before. */
function monthBeside(context: Context, month: number, word: string): Placed | null {
  const { publication } = context;
  if (!publication) return yearless(context, month, null, 'past');
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

/** In capitals "MAY" and "MARCH" are words like any other, but after what a verb never follows. */
const IN_CAPITALS = /^(?:MAY|MARCH)$/;
const ONLY_BEFORE_DATES = /\b(?:in|of|since|until|during|from|early|late|mid|last|next)[\s-]$/i;

const month = rule(Need.month, `(?<e>${PART_OF})?(?:the month of )?(?<m>${MONTH})(?! \\d)`, (place) => {
  const { m, e } = place.groups;
  if (!isMonthName(m!)) return null;
  if (IN_CAPITALS.test(m!) && !e && !ONLY_BEFORE_DATES.test(before(place))) return null;
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
  if (NO_SUCH_DAY.test(before(place)) || otherCalendar(place)) return null;
  if (/^ (?:Madness|Revolution)\b/.test(after(place))) return null;
  const number = monthOf(m!);
  return (context) => dated(yearless(context, number, null));
});

/** Months, with their year or without. */
export const months = [monthYear, monthOfYear, month];
