import { toCivil, toDay } from '../calendar.ts';
import { relative } from '../imply-date.ts';
import { LAST, NEXT, ordinalOf, PART_OF, stepOf, YEAR } from '../lexicon.ts';
import { type Moment, momentAt, shift } from '../moment.ts';
import { Need } from '../needs.ts';
import type { Publication } from '../publication.ts';
import { dated, type Placed, stated, unplaced } from '../reading.ts';
import { after, before, type Context, type Reading, rule } from '../rule.ts';

const FIRST_TO_FOURTH = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';

/** Games have quarters and halves too, and so have distances. */
const GAME = /^ (?:of the game|of play|lead|touchdown|points?|goals?|mile|hour|century|final|place|time)|^-?finals?/i;

const quarter = rule(
  Need.unit,
  `(?:${PART_OF})?(?:the (?:year['’]s )?)?(?:(?<v>${YEAR})(?:['’]s)? |(?<w>last|this|next) year['’]s )?(?:fiscal )?(?<o>${FIRST_TO_FOURTH})[- ](?:fiscal[- ])?quarter(?:,? (?:of )?(?:fiscal )?(?:year )?(?:(?<y>${YEAR})|(?<r>last|this|next) year))?(?! of an?\\b)`,
  (place) => {
    const { o, v, w, y = v, r = w } = place.groups;
    if (GAME.test(after(place))) return null;
    const number = ordinalOf(o!);
    if (y) return () => stated(momentAt('quarter', toDay(Number(y), 3 * number - 2)));
    return ({ publication, direction }) => {
      const placed = partOfYear(publication, 'quarter', number, r, direction());
      return placed ? dated(placed) : unplaced(`XXXX-Q${number}`);
    };
  },
);

/** "Q3 2025", "2025 Q3". */
const shortQuarter = rule(
  Need.digit,
  `Q(?<q>[1-4])(?: of|,)? (?<y>${YEAR})|(?<z>${YEAR})[ -]Q(?<p>[1-4])`,
  ({ groups }) => {
    const number = Number(groups['q'] ?? groups['p']);
    const moment = momentAt('quarter', toDay(Number(groups['y'] ?? groups['z']), 3 * number - 2));
    return () => stated(moment);
  },
);

/** A quarter or half of the publication's year; one that has not begun is last year's, unless the verb looks on. */
function partOfYear(
  publication: Publication | null,
  unit: 'quarter' | 'half',
  number: number,
  beside: string | undefined,
  direction: 'past' | 'future',
): Placed | null {
  const year = relative(publication, 'year', beside ? stepOf(beside) : 0);
  if (!publication || !year?.moment) return null;
  const { year: y } = toCivil(year.moment.day);
  const month = unit === 'quarter' ? 3 * number - 2 : 6 * number - 5;
  const here = momentAt(unit, toDay(y, month));
  const notBegun = !beside && direction === 'past' && here.day > publication.last;
  return { moment: notBegun ? shift(here, unit === 'quarter' ? -4 : -2) : here, anchor: 'year-implied' };
}

const relativeQuarter = rule(
  Need.unit,
  `(?:${PART_OF})?(?:the )?(?<r>${LAST}|${NEXT}|this|the current|current|latest|the) quarter(?! of an?\\b|s?[- ](?:century|mile|hour|point|percent|final))`,
  (place) => {
    const word = place.groups['r']!.toLowerCase();
    if (GAME.test(after(place))) return null;
    if (word !== 'the') return (context) => quarterAway(context, stepOf(word));
    if (!/\b(?:in|for|during|of|from)\s$/i.test(before(place))) return null;
    return (context) =>
      context.lastQuarter ? dated({ moment: context.lastQuarter, anchor: 'relative' }) : quarterAway(context, -1);
  },
);

function quarterAway({ publication }: Context, step: number): Reading {
  const placed = relative(publication, 'quarter', step);
  return (placed && dated(placed)) ?? unplaced('XXXX-QX');
}

/** "the year-ago quarter", "a year earlier" in a company's results. */
const yearAgo = rule(
  Need.unit,
  `(?:the |its |a )?year-(?:ago|earlier)(?: (?:(?<o>${FIRST_TO_FOURTH})[- ])?(?:quarter|period))?`,
  ({ groups }) =>
    (context) => {
      const { lastQuarter } = context;
      if (groups['o'] !== undefined) {
        const placed = partOfYear(context.publication, 'quarter', ordinalOf(groups['o']), 'last', 'past');
        return placed ? dated(placed) : unplaced('XXXX');
      }
      if (lastQuarter) return dated({ moment: shift(lastQuarter, -4), anchor: 'relative' });
      const placed = relative(context.publication, 'year', -1);
      return placed ? dated(placed) : unplaced('XXXX');
    },
);

const half = rule(
  Need.half,
  `(?:the )?(?<o>first|second|latter|1st|2nd)[- ]half of (?:(?<y>${YEAR})|(?<r>last|this|next) year|the year|(?<d>the (?:\\d{4}|[2-9]0)s))`,
  (place) => {
    const { o, y, r, d } = place.groups;
    if (d) return null;
    const number = /first|1st/i.test(o!) ? 1 : 2;
    if (y) return () => stated(momentAt('half', toDay(Number(y), 6 * number - 5)));
    return ({ publication, direction }) => {
      const placed = partOfYear(publication, 'half', number, r, direction());
      return placed ? dated(placed) : unplaced(`XXXX-H${number}`);
    };
  },
);

/** "in the first half, …", "first-half profit": of the year, when nothing else is halved. */
const bareHalf = rule(
  Need.half,
  `(?<=\\b(?:in|during|for) )the (?<o>first|second)[- ]half(?=[,.;)]|$)|(?:the year['’]s |(?:the )?(?<y>${YEAR}) )?(?<h>first|second)-half(?= (?:net|profits?|earnings|results?|sales|revenues?|loss(?:es)?|income|figures|growth|output|orders|exports|imports)\\b)`,
  ({ groups }) => {
    const { o, h, y } = groups;
    const number = /first/i.test((o ?? h)!) ? 1 : 2;
    if (y) return () => stated(momentAt('half', toDay(Number(y), 6 * number - 5)));
    return ({ publication, direction }) => {
      const placed = partOfYear(publication, 'half', number, undefined, direction());
      return placed ? dated(placed) : unplaced(`XXXX-H${number}`);
    };
  },
);

/** "fiscal 2025", "the 2025 fiscal year": taken for the calendar year, as TIMEX3 does. */
const fiscalYear = rule(
  Need.digit,
  `(?:the )?(?:(?:fiscal|calendar|model|academic|school|financial)(?: year)? (?<y>${YEAR})|(?<z>${YEAR}) (?:fiscal|calendar|model|academic|financial) year)(?!-\\d)`,
  ({ groups }) => {
    const moment: Moment = momentAt('year', toDay(Number(groups['y'] ?? groups['z'])));
    return () => stated(moment);
  },
);

/** Quarters, halves and business years. */
export const quarters = [quarter, shortQuarter, relativeQuarter, yearAgo, half, bareHalf, fiscalYear];
