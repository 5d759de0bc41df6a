import { pad } from '../calendar.ts';
import { relative } from '../imply-date.ts';
import { MONTH, WEEKDAY, weekdayNumber } from '../lexicon.ts';
import { Need } from '../needs.ts';
import { timed } from '../reading.ts';
import { after, before, type Context, type Reading, rule } from '../rule.ts';
import { weekdayNear } from './weekdays.ts';

const ZONE = '(?:[A-Z]{2,4}T|GMT|UTC|local time|[A-Z]\\w+ time)';
const DAY = `(?:,? (?:on )?(?:(?<w>${WEEKDAY})(?!,? ${MONTH})|(?<t>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening))))`;

/** A clock time on the day that is named beside it; alone it is on the text's last day, else on that of writing. */
function clockReading(context: Context, clock: string, day: string | undefined, weekday: string | undefined): Reading {
  const placed = dayBeside(context, day, weekday);
  return (placed && timed(placed, clock)) ?? { type: 'TIME', value: clock };
}

function dayBeside(context: Context, day: string | undefined, weekday: string | undefined) {
  const { publication } = context;
  if (weekday) {
    const number = weekdayNumber(weekday);
    return relative(publication, 'day', (now) => weekdayNear(now, number, context.direction()));
  }
  if (!day) return null;
  return relative(publication, 'day', { yesterday: -1, tomorrow: 1 }[day.toLowerCase()] ?? 0);
}

/** "10:35 a.m. (0735 GMT) Friday": the day stands after brackets, as an expression of its own. */
const DAY_FOLLOWS = new RegExp(`^ ?\\([^()]{1,24}\\),? (?:on )?(${WEEKDAY})`);

/** Hours and minutes without a day of their own take the text's last day, else that of writing; they date nothing. */
function bare(context: Context, clock: string, following: string): Reading {
  const { publication, last } = context;
  const weekday = DAY_FOLLOWS.exec(following)?.[1];
  if (weekday) return { type: 'TIME', value: timed(dayBeside(context, undefined, weekday), clock)?.value ?? clock };
  if (last?.moment.unit === 'day') return { type: 'TIME', value: timed(last, clock)?.value ?? clock };
  if (publication?.unit !== 'day') return { type: 'TIME', value: clock };
  const placed = relative(publication, 'day', 0);
  return { type: 'TIME', value: (placed && timed(placed, clock)?.value) ?? clock };
}

const twelveHours = rule(
  Need.digit,
  `(?<h>1[0-2]|0?[1-9])(?:[:.](?<n>[0-5]\\d))? ?(?<a>[ap])\\.?m(?:\\.(?= ?[\\w,;)]))?(?: ${ZONE})?${DAY}?`,
  (place) => {
    const { h, n, a, w, t } = place.groups;
    if (/[\d:.]$/.test(before(place))) return null;
    const hour = (Number(h) % 12) + (a!.toLowerCase() === 'p' ? 12 : 0);
    const clock = `T${pad(hour)}:${n ?? '00'}`;
    return (context) => (w || t ? clockReading(context, clock, t, w) : bare(context, clock, after(place, 48)));
  },
);

const twentyFourHours = rule(
  Need.digit,
  `(?<h>[01]\\d|2[0-3])(?::(?<n>[0-5]\\d)|(?<k>[0-5]\\d)) ?(?<z>GMT|UTC|hours|hrs|local time)|(?<=\\bat )(?<i>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)(?![\\d:])`,
  (place) => {
    const { h, n, k, i, m } = place.groups;
    const clock = `T${pad(Number(h ?? i))}:${n ?? k ?? m}`;
    return (context) => bare(context, clock, after(place, 48));
  },
);

const inWords = rule(Need.clock, `(?<p>noon|midnight|midday)(?: ${ZONE})?${DAY}?`, (place) => {
  const { p, w, t } = place.groups;
  if (/^ (?:Express|oil|prayers?)\b/.test(after(place)) || /\bhigh $/i.test(before(place))) return null;
  const clock = /midnight/i.test(p!) ? 'T24:00' : 'T12:00';
  return (context) => (w || t ? clockReading(context, clock, t, w) : bare(context, clock, after(place, 48)));
});

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** "in the morning", "this evening", "Thursday morning". */
const PART_OF_DAY = `(?:in the (?<p>morning|afternoon|evening)|(?:this|(?<w>${WEEKDAY})|(?<t>yesterday|tomorrow)) (?<q>morning|afternoon|evening|night))`;

/** "4 in the morning", "3:45 in the afternoon", "9 this evening", "two o'clock Thursday morning". */
const hourOfPart = rule(
  Need.part,
  `(?:(?<h>1[0-2]|[1-9])(?::(?<n>[0-5]\\d))?|(?<x>${HOURS.join('|')}) o['’]clock)(?: o['’]clock)? ${PART_OF_DAY}`,
  (place) => {
    const { h, n, x, p, q, w, t } = place.groups;
    if (!x && !/\b(?:at|about|around|until|by|before|after|past|to)\s$/i.test(before(place))) return null;
    const hour = (x ? HOURS.indexOf(x.toLowerCase()) + 1 : Number(h)) % 12;
    const part = (p ?? q)!.toLowerCase();
    const late = part === 'afternoon' || part === 'evening' || (part === 'night' && hour >= 5);
    const clock = `T${pad(hour + (late ? 12 : 0))}:${n ?? '00'}`;
    return (context) =>
      q ? clockReading(context, clock, t ?? (w ? undefined : 'today'), w) : bare(context, clock, after(place, 48));
  },
);

/** Times of the clock. */
export const clockTimes = [twelveHours, twentyFourHours, hourOfPart, inWords];
