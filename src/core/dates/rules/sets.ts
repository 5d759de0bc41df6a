import {
  DAY_PART,
  NUMBER,
  numberOf,
  ORDINAL,
  ordinalOf,
  partCode,
  periodOf,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from '../lexicon.ts';
import { Need } from '../needs.ts';
import { recurring } from '../reading.ts';
import { after, before, rule } from '../rule.ts';

const every = rule(
  Need.frequency,
  `(?:every|each)(?: single| other)? (?:(?<n>${NUMBER}|${ORDINAL}) )?(?:(?<u>${UNIT})s?|(?<w>${WEEKDAY})s?|(?<p>${DAY_PART}))`,
  (place) => {
    const { n, u, w, p } = place.groups;
    if (/^ of the (?:\w+ )?(?:meetings?|rounds?|talks)/.test(after(place))) return null;
    if (w) return () => recurring(`XXXX-WXX-${weekdayNumber(w) || 7}`);
    if (u && (unitOf(u) || /hour|minute/i.test(u))) {
      const other = / other /i.test(place.text.slice(place.start, place.end)) ? 2 : 1;
      const amount = n
        ? /^(?:\d+(?:st|nd|rd|th)|\D+(?:th|rst|ond|ird))$/i.test(n)
          ? ordinalOf(n)
          : numberOf(n)
        : other;
      return Number.isNaN(amount) ? null : () => recurring(periodOf(amount, u));
    }
    return p ? () => recurring(`XXXX-XX-XX${partCode(p)}`) : null;
  },
);

const PERIODS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
};

/** "Daily Times", "the Weekly Standard": a newspaper. */
const frequency = rule(
  Need.frequency,
  `(?<f>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|annually|annual|yearly)`,
  (place) => {
    const { f } = place.groups;
    if (/^[A-Z]/.test(f!) && (/^ \p{Lu}/u.test(after(place)) || /\p{Lu}\p{Ll}*\s$/u.test(before(place)))) return null;
    return () => recurring(PERIODS[f!.toLowerCase()]!);
  },
);

/** "on Mondays", "Saturdays". */
const weekdays = rule(
  Need.weekday,
  `(?<w>${WEEKDAY})s|(?<e>weekends|weekdays)`,
  ({ groups }) =>
    () =>
      recurring(groups['w'] ? `XXXX-WXX-${weekdayNumber(groups['w']) || 7}` : 'XXXX-WXX-WE'),
);

/** "a day", "a year" after an amount: "three times a day", "$5 million a year". */
const rate = rule(
  Need.unit,
  `(?<=\\b(?:times|twice|once|people|barrels|tons|tonnes|million|billion|miles|flights|trucks|percent|dollars|rupees|visits|attacks|meals|kilomet(?:er|re)s) |[$£€]\\d[\\d,.]* )(?:an?|per|each|every) (?<u>hour|day|week|month|year)`,
  (place) =>
    /^ (?:ago|later|earlier|from|after|before)/.test(after(place))
      ? null
      : () => recurring(periodOf(1, place.groups['u']!)),
);

/** Times that recur. */
export const sets = [every, frequency, weekdays, rate];
