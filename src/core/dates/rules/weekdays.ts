import { type Day, weekdayOf } from '../calendar.ts';
import { relative } from '../imply-date.ts';
import { DAY_PART, MONTH, NUMBER, numberOf, partCode, WEEKDAY, weekdayNumber } from '../lexicon.ts';
import { dayMoment } from '../moment.ts';
import { Need } from '../needs.ts';
import { dated, timed, unplaced } from '../reading.ts';
import { after, before, type Context, type Direction, type Reading, rule } from '../rule.ts';

/** The given weekday nearest to a day on one side of it; the day itself counts. */
export function weekdayNear(day: Day, weekday: number, direction: Direction): Day {
  return direction === 'future'
    ? day + ((weekday - weekdayOf(day) + 7) % 7)
    : day - ((weekdayOf(day) - weekday + 7) % 7);
}

function weekdayReading(
  { publication }: Context,
  weekday: number,
  part: string | undefined,
  move: (day: Day) => Day,
): Reading | null {
  const placed = relative(publication, 'day', move);
  if (!placed) return unplaced(`XXXX-WXX-${weekday || 7}`);
  return part ? timed(placed, partCode(part)) : dated(placed);
}

/** Names and holidays that begin or end with a weekday. */
const NAME_BEFORE = /\b(?:Good|Black|Bloody|Ash|Palm|Easter|Cyber|Fat|Shrove|Super|Maundy|Giving|Holy|Ruby)\s$/;
const NAME_AFTER = /^ (?:Agreement|Accords?|Times|Telegraph|Mirror|Post|Herald|Night Live|Night Football)/;

const directed = rule(
  Need.weekday,
  `(?<r>last|next|this(?: past| coming)?|the (?:previous|following|next)|(?:the )?coming) (?<w>${WEEKDAY})(?: (?<p>${DAY_PART}))?`,
  ({ groups }) => {
    const weekday = weekdayNumber(groups['w']!);
    const word = groups['r']!.toLowerCase();
    return (context) => {
      const { last } = context;
      if (word.startsWith('the ') && word !== 'the coming' && last?.moment.unit === 'day') {
        const step = word === 'the previous' ? -1 : 1;
        const day = weekdayNear(last.moment.day + step, weekday, step < 0 ? 'past' : 'future');
        return dated({ ...last, moment: dayMoment(day, last.moment.masked), anchor: 'relative' });
      }
      const past = /last|past|previous/.test(word);
      const skip = past ? -1 : word === 'next' ? 1 : 0;
      return weekdayReading(context, weekday, groups['p'], (day) =>
        weekdayNear(day + skip, weekday, past ? 'past' : 'future'),
      );
    };
  },
);

/**
 * News that means a day six days back says "last" or gives the date; a plain weekday that far, whose own verb does not
 * put it in the past, is tomorrow, told the evening before or in plans.
 */
const SELDOM_PLAIN = 6;

const plain = rule(
  Need.weekday,
  `(?:(?:early|late|earlier|later)(?: on)? )?(?<w>${WEEKDAY})(?!s\\b)(?:[ -](?<p>${DAY_PART}))?`,
  (place) => {
    const { w, p } = place.groups;
    if (NAME_BEFORE.test(before(place)) || NAME_AFTER.test(after(place)) || !/^[A-Z]/.test(w!)) return null;
    const weekday = weekdayNumber(w!);
    return (context) =>
      weekdayReading(context, weekday, p, (day) => {
        if (context.from?.unit === 'day' && !context.from.masked)
          return weekdayNear(context.from.day, weekday, 'future');
        const near = weekdayNear(day, weekday, context.direction());
        return day - near === SELDOM_PLAIN && !context.surelyPast() ? day + 1 : near;
      });
  },
);

/** "the morning of Thursday", "on the night of Friday". */
const partOfWeekday = rule(
  Need.weekday | Need.part,
  `the (?<p>${DAY_PART}) of (?:(?<r>last|next) )?(?<w>${WEEKDAY})(?!,? (?:${MONTH}|\\d))`,
  ({ groups }) => {
    const weekday = weekdayNumber(groups['w']!);
    const word = groups['r']?.toLowerCase();
    return (context) =>
      weekdayReading(context, weekday, groups['p'], (day) =>
        word === 'next'
          ? weekdayNear(day + 1, weekday, 'future')
          : weekdayNear(word ? day - 1 : day, weekday, word ? 'past' : context.direction()),
      );
  },
);

/** "the day before last Tuesday", "the day after Thursday". */
const besideWeekday = rule(
  Need.weekday,
  `(?:the )?day (?<s>before|after) (?:(?<r>last|next) )?(?<w>${WEEKDAY})`,
  ({ groups }) => {
    const weekday = weekdayNumber(groups['w']!);
    const word = groups['r']?.toLowerCase();
    const step = /before/i.test(groups['s']!) ? -1 : 1;
    return (context) => {
      const placed = relative(context.publication, 'day', (day) => {
        const from = word === 'last' ? day - 1 : word === 'next' ? day + 1 : day;
        const side = word ? (word === 'last' ? 'past' : 'future') : context.direction();
        return weekdayNear(from, weekday, side) + step;
      });
      return placed ? dated(placed) : unplaced('XXXX-XX-XX');
    };
  },
);

/** "a week ago Monday", "two weeks ago on Friday": that many weeks before the last one. */
const weeksAgo = rule(
  Need.weekday | Need.unit,
  `(?<n>${NUMBER}) weeks? ago (?:on )?(?<w>${WEEKDAY})(?: (?<p>${DAY_PART}))?`,
  ({ groups }) => {
    const weeks = numberOf(groups['n']!);
    const weekday = weekdayNumber(groups['w']!);
    if (!Number.isInteger(weeks)) return null;
    return (context) =>
      weekdayReading(context, weekday, groups['p'], (day) => weekdayNear(day, weekday, 'past') - 7 * weeks);
  },
);

/** Days of the week, placed around the publication date by the tense of the sentence. */
export const weekdays = [directed, weeksAgo, besideWeekday, partOfWeekday, plain];
