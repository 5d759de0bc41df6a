import { ABOUT, NUMBER, numberOf, periodOf, UNIT, VAGUE_AMOUNT } from '../lexicon.ts';
import { Need } from '../needs.ts';
import { lasting } from '../reading.ts';
import { after, before, rule, wording } from '../rule.ts';

const LEAD = `(?:${ABOUT}|the|a|the first|the next|the last|the past|the previous|the coming|last|past|next|coming|another|previous|first|these|those|every)`;
const BETWEEN =
  '(?:more |full |consecutive |straight |solid |long |additional |whole |working |calendar |short |extra |grueling |intense )?';

/** "the second meeting in as many weeks", "how many days": points at another number, or asks for one. */
const NO_AMOUNT = /\b(?:as|how) (?:many|few)$/i;

/** "18-year-old", "aged two years", "years of age": an age. */
const AGE_AFTER = /^[- ](?:olds?|of age)\b/i;

const counted = rule(
  Need.unit,
  `(?:${LEAD} )*(?<n>${NUMBER}|${VAGUE_AMOUNT})(?:-| )${BETWEEN}(?<u>${UNIT})(?<s>s?)(?:['’]s?)?(?<l>[- ](?:long|plus))?`,
  (place) => {
    const { n, u } = place.groups;
    const unit = u!.toLowerCase();
    const text = wording(place);
    if (AGE_AFTER.test(after(place))) return null;
    if (NO_AMOUNT.test(`${before(place)}${place.text.slice(place.start, place.indices['n']![1])}`)) return null;
    // "a second meeting", "a minute": an ordinal, a moment.
    if (/^(?:an?|one)$/i.test(n!) && unit === 'second') return null;
    if (
      /^an?$/i.test(n!) &&
      /^(?:minute|hour|day|night|week|month|year|quarter)$/.test(unit) &&
      isRate(place.text, place.start, place.end)
    )
      return null;
    if (
      unit === 'quarter' &&
      /^(?:first|second|third|fourth|a|one|three)/i.test(n!) &&
      !/^(?:the )?(?:first|last|past|next|previous) /.test(text)
    )
      return null;
    // "the 1988 quarter": a year's.
    if (/^(?:1[5-9]|20)\d\d$/.test(n!) && place.groups['s'] === '') return null;
    if (/^recent$/i.test(n!) && !/s$/i.test(text)) return null;
    const amount = numberOf(n!);
    return () => lasting(periodOf(Number.isNaN(amount) ? 'X' : amount, unit));
  },
);

/** "twice a day", "$5 a year", "three times a week": how often, not how long. */
function isRate(text: string, start: number, end: number): boolean {
  return (
    /(?:\b(?:times|twice|once|percent|dollars|people|barrels|tons|tonnes|million|billion|hours|miles|kilomet(?:er|re)s|flights|days)|[$£€]\d[\d,.]*|\d)\s$/i.test(
      text.slice(Math.max(0, start - 24), start),
    ) && /^(?:$|[.,;)]|\s(?!ago))/.test(text.slice(end, end + 5))
  );
}

/** "months of talks", "for years", "the days": how long, without a number. */
const unnumbered = rule(
  Need.unit,
  `(?:(?:for|after|in|over|within|of|took|take|takes|last|lasted|spent|spend) )?(?<t>(?:the )?(?<u>seconds|minutes|hours|days|weeks|months|years|decades|centuries))(?:[- ]long)?`,
  (place) => {
    const { u } = place.groups;
    const [start] = place.indices['t']!;
    const left = place.text.slice(Math.max(0, start - 24), start);
    if (
      /(?:\b(?:as many|as few|how many|these|those|this|last|next|his|her|their|its|our|my|early|later|first|final|school|working|recent|\d+|old|all|some)|-)\s?$/i.test(
        left,
      )
    )
      return null;
    if (/^[- ](?:old|ago|later|earlier|from now)\b/i.test(after(place))) return null;
    if (
      /\bthe\s?$/.test(place.text.slice(start, start + 4)) &&
      !/^ (?:before|after|since|leading|following|ahead|to come)/.test(after(place))
    )
      return null;
    return [{ start, end: place.end, resolve: () => lasting(periodOf('X', u!.replace(/s$/, ''))) }];
  },
);

/** "day-long", "a month-long siege", "decades-old". */
const compound = rule(
  Need.unit,
  `(?<u>hour|day|week|month|year|decade|century)(?<s>s?)-(?:long|old)|(?<v>day|week|month|year|decade)long`,
  (place) => {
    const { u, s, v } = place.groups;
    if (before(place, 1) === '-') return null;
    return () => lasting(periodOf(s ? 'X' : 1, u ?? v!));
  },
);

/** "A fortnight", but not "a fortnight ago". */
const fortnights = rule(Need.unit, `(?:${LEAD} )*(?<n>${NUMBER}) fortnights?(?:['’]s?)?(?:[- ]long)?`, (place) => {
  const amount = numberOf(place.groups['n']!);
  if (Number.isNaN(amount) || /^ (?:ago|later|earlier|before|after|since)\b/i.test(after(place))) return null;
  return () => lasting(periodOf(2 * amount, 'week'));
});

/** How long something lasts. */
export const durations = [counted, compound, unnumbered, fortnights];
