import { toCivil, toDay } from '../calendar.ts';
import { centuryOf, PART_OF, SEASON, seasonMonth, YEAR } from '../lexicon.ts';
import { momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, type Placed, stated, unplaced } from '../reading.ts';
import { after, before, type Context, type Direction, rule } from '../rule.ts';

/** Months from January in which a season is over. */
const OVER: Readonly<Record<number, number>> = { 3: 6, 6: 9, 9: 12, 12: 3 };

/** The season nearest to the publication on one side of it; the one that runs counts. */
function seasonNear({ publication }: Context, month: number, direction: Direction): Placed | null {
  if (!publication) return null;
  const { year, month: now } = toCivil(publication.last);
  const begun = month === 12 ? now >= 12 || now < 3 : now >= month;
  const over = month === 12 ? false : now >= OVER[month]!;
  const start = month === 12 && now < 3 ? year - 1 : year;
  const step = direction === 'past' ? (begun ? 0 : -1) : over ? 1 : 0;
  return { moment: momentAt('season', toDay(start + step, month)), anchor: 'year-implied' };
}

const unknownSeason = (month: number): string => `XXXX-${['SP', 'SU', 'FA', 'WI'][month / 3 - 1]}`;

const ofYear = rule(
  Need.season | Need.digit,
  `(?:${PART_OF})?(?:the )?(?<s>${SEASON})(?:,| of|)(?: the year)? (?:(?<y>${YEAR})|['’](?<z>\\d\\d))(?!\\d|-\\w|['’])`,
  ({ groups: { y, z, s } }) => {
    const moment = momentAt('season', toDay(y ? Number(y) : centuryOf(z!), seasonMonth(s!)));
    return () => stated(moment);
  },
);

const yearFirst = rule(
  Need.season | Need.digit,
  `(?:the )?(?<y>${YEAR}) (?<s>${SEASON})(?= (?:offensive|campaign|session|season|talks|summit|fighting))`,
  ({ groups }) => {
    const moment = momentAt('season', toDay(Number(groups['y']), seasonMonth(groups['s']!)));
    return () => stated(moment);
  },
);

const directed = rule(
  Need.season,
  `(?:(?:the )?${PART_OF})?(?<r>last|past|this past|next|this coming|this|coming) (?<s>${SEASON})`,
  (place) => {
    const { r, s } = place.groups;
    const word = r!.toLowerCase();
    const month = seasonMonth(s!);
    return (context) => {
      const { publication } = context;
      if (!publication) return unplaced(unknownSeason(month));
      if (word === 'this') return dated(seasonNear(context, month, context.direction()));
      const near = seasonNear(context, month, /next|coming/.test(word) ? 'future' : 'past');
      return dated(near);
    };
  },
);

const plain = rule(
  Need.season,
  `(?:(?:the )?${PART_OF})(?<s>${SEASON})|(?<=\\b(?:in|during|since|by|until|through|of) )(?:the )(?<z>${SEASON})(?! of (?!\\d))`,
  (place) => {
    const name = place.groups['s'] ?? place.groups['z']!;
    // "the fall of the wall", "in the spring", "the Arab Spring": only the season in lower case or after a word for part.
    if (/^(?:fall|spring)$/i.test(name) && /^ (?:of|in|from|to|for|into)\b/.test(after(place))) return null;
    if (/^[A-Z]/.test(name) || /^['-]/.test(after(place)) || /\bArab $/.test(before(place))) return null;
    const month = seasonMonth(name);
    return (context) => {
      const placed = seasonNear(context, month, context.direction());
      return placed ? dated(placed) : unplaced(unknownSeason(month));
    };
  },
);

/** Seasons of the northern hemisphere. */
export const seasons = [ofYear, yearFirst, directed, plain];
