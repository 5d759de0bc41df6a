import { toCivil, toDay } from '../calendar.ts';
import { relative } from '../imply-date.ts';
import { DAY_PART, partCode } from '../lexicon.ts';
import { Need } from '../needs.ts';
import { dated, timed, unplaced } from '../reading.ts';
import { after, before, type Context, type Reading, rule } from '../rule.ts';

const UNKNOWN_DAY = 'XXXX-XX-XX';

function dayReading({ publication }: Context, step: number, part: string | undefined): Reading | null {
  const placed = relative(publication, 'day', step);
  if (!placed) return part ? { type: 'TIME', value: `${UNKNOWN_DAY}${part}` } : unplaced(UNKNOWN_DAY);
  return part ? timed(placed, part) : dated(placed);
}

/** "today's youth", "the technology of today": the age we live in, not a day. */
const THESE_TIMES_AFTER = /^['’]s (?:youth|world|society|technology|standards|economy|generation|young|age|world)\b/;

const day = rule(
  Need.deictic,
  `(?:(?:early|late|later|earlier|as early as|as soon as|as late as) )?(?<w>today|tonight|yesterday|tomorrow)(?:[ -](?<p>${DAY_PART}))?`,
  (place) => {
    const { w, p } = place.groups;
    const word = w!.toLowerCase();
    if (/^ Show\b/.test(after(place)) || /\b(?:USA|Russia|India|Asia|Europe) $/.test(before(place))) return null;
    if (word === 'today' && THESE_TIMES_AFTER.test(after(place))) return null;
    if (word === 'today' && /\b(?:of|until this very) $/.test(before(place))) return () => unplaced('PRESENT_REF');
    const step = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0;
    const part = word === 'tonight' ? 'TNI' : p && partCode(p);
    return (context) => dayReading(context, step, part);
  },
);

const beyond = rule(
  Need.deictic,
  'the day (?<s>before yesterday|after tomorrow)',
  ({ groups }) =>
    (context) =>
      dayReading(context, groups['s']!.startsWith('b') ? -2 : 2, undefined),
);

const part = rule(
  Need.part,
  `(?:(?:early|late|later|earlier) )?(?<r>this|last) (?<p>morning|afternoon|evening|night)`,
  ({ groups }) =>
    (context) =>
      dayReading(context, groups['r']!.toLowerCase() === 'last' ? -1 : 0, partCode(groups['p']!)),
);

const overnight = rule(Need.deictic, 'overnight', (place) =>
  /^ (?:success|sensation|stay|bag|delivery|flight)/.test(after(place))
    ? null
    : (context) => dayReading(context, -1, 'TNI'),
);

/** "a year ago today", "two weeks from tomorrow": the day a unit away. */
const unitFromDay = rule(
  Need.deictic | Need.unit,
  `(?:a|one) (?<u>week|month|year) (?<r>ago|from) (?<w>today|yesterday|tomorrow)`,
  ({ groups }) => {
    const sign = groups['r']!.toLowerCase() === 'ago' ? -1 : 1;
    const word = groups['w']!.toLowerCase();
    const step = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0;
    return ({ publication }) => {
      const unit = groups['u']!.toLowerCase();
      const placed = relative(publication, 'day', (now) => {
        if (unit === 'week') return now + step + 7 * sign;
        const { year, month, day: date } = toCivil(now + step);
        return monthsAway(year, month + (unit === 'year' ? 12 : 1) * sign, date);
      });
      return placed ? dated(placed) : unplaced(UNKNOWN_DAY);
    };
  },
);

/** The same date in another month, or that month's last day when it is shorter. */
function monthsAway(year: number, month: number, date: number): number {
  const start = toDay(year, month);
  const end = toDay(year, month + 1, 0);
  return Math.min(start + date - 1, end);
}

/** Days named from the day of writing: "today", "last night", "the day after tomorrow". */
export const deictic = [unitFromDay, beyond, day, part, overnight];
