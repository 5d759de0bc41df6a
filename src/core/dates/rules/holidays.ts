import { type Day, easter, nthWeekday, toCivil, toDay } from '../calendar.ts';
import { YEAR } from '../lexicon.ts';
import { momentAt } from '../moment.ts';
import { Need } from '../needs.ts';
import type { Publication } from '../publication.ts';
import { dated, stated, unplaced } from '../reading.ts';
import { after, before, type Direction, rule } from '../rule.ts';

/** Holidays whose day the calendar alone decides. Those that hang on a moon or a country's law are left out. */
const HOLIDAYS: Readonly<Record<string, (year: number) => Day>> = {
  christmas: (y) => toDay(y, 12, 25),
  'christmas day': (y) => toDay(y, 12, 25),
  'christmas eve': (y) => toDay(y, 12, 24),
  'boxing day': (y) => toDay(y, 12, 26),
  "new year's day": (y) => toDay(y, 1, 1),
  "new year's eve": (y) => toDay(y, 12, 31),
  "new year's": (y) => toDay(y, 1, 1),
  'thanksgiving day': (y) => nthWeekday(y, 11, 4, 4),
  thanksgiving: (y) => nthWeekday(y, 11, 4, 4),
  halloween: (y) => toDay(y, 10, 31),
  "valentine's day": (y) => toDay(y, 2, 14),
  "st. patrick's day": (y) => toDay(y, 3, 17),
  'labor day': (y) => nthWeekday(y, 9, 1, 1),
  'memorial day': (y) => nthWeekday(y, 5, 1, -1),
  'veterans day': (y) => toDay(y, 11, 11),
  'columbus day': (y) => nthWeekday(y, 10, 1, 2),
  "presidents' day": (y) => nthWeekday(y, 2, 1, 3),
  'martin luther king day': (y) => nthWeekday(y, 1, 1, 3),
  'election day': (y) => nthWeekday(y, 11, 1, 1) + 1,
  'may day': (y) => toDay(y, 5, 1),
  "april fools' day": (y) => toDay(y, 4, 1),
  'earth day': (y) => toDay(y, 4, 22),
  'good friday': (y) => easter(y) - 2,
  'palm sunday': (y) => easter(y) - 7,
  'ash wednesday': (y) => easter(y) - 46,
  'easter sunday': easter,
  'easter day': easter,
  'easter monday': (y) => easter(y) + 1,
  easter: easter,
};

const NAMES = Object.keys(HOLIDAYS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace("'", "['’]").replace('.', '\\.?'))
  .join('|');

/** "Good Friday Agreement", "Christmas cards": a name, not a day. */
const NAMED_AFTER =
  /^(?:['’]s)? (?:Agreement|Accords?|Island|Massacre|Parade|parade|cards?|trees?|gifts?|shopping|season|sales?|dinner|party|carols?|eggs?|bonus(?:es)?|presents?)\b/;

const holiday = rule(
  Need.holiday,
  `(?:the )?(?:(?<r>last|next|this|this past|this coming|this year['’]s|last year['’]s) )?(?<h>${NAMES})(?<k> week(?!end))?(?:,? (?<y>${YEAR})(?!\\d))?`,
  (place) => {
    const { h, r, k, y } = place.groups;
    const unit = k ? 'week' : 'day';
    if (/(?:^| )\p{Ll}/u.test(h!) || NAMED_AFTER.test(after(place)) || /\bOperation $/.test(before(place))) return null;
    const on = HOLIDAYS[h!.toLowerCase().replace('’', "'").replace('st p', 'st. p')]!;
    if (y) return () => stated(momentAt(unit, on(Number(y))));
    const word = r?.toLowerCase();
    return ({ publication, direction }) => {
      if (!publication) return unplaced('XXXX-XX-XX');
      const side: Direction | null = word
        ? /next|coming/.test(word)
          ? 'future'
          : /last|past/.test(word)
            ? 'past'
            : null
        : direction();
      const day = side
        ? holidayNear(publication, on, side, word ? 366 : VERB_REACH)
        : on(toCivil(publication.first).year);
      return dated({ moment: momentAt(unit, day), anchor: 'year-implied' });
    };
  },
);

/** Days within which the verb alone decides the side. */
const VERB_REACH = 330;

/** The holiday on the side that the words tell when it is within reach there, else the nearest. */
function holidayNear({ first, last }: Publication, on: (year: number) => Day, side: Direction, reach: number): Day {
  const { year } = toCivil(first);
  const distance = (day: Day) => Math.max(0, day - last, first - day);
  const options = [year - 1, year, year + 1].filter((y) => y >= 1 && y <= 9999).map(on);
  const fitting = options.filter(
    (day) => distance(day) <= reach && (side === 'past' ? day <= last + 1 : day >= first - 1),
  );
  return (fitting.length > 0 ? fitting : options).reduce((best, day) => (distance(day) < distance(best) ? day : best));
}

/** Holidays with a date of their own each year. */
export const holidays = [holiday];
