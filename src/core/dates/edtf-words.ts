import { toCivil } from './calendar.ts';
import { type EdtfPart, type Qualifier, readEdtf } from './edtf-date.ts';
import { lastDay, type Moment } from './moment.ts';

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  '': '',
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
};
const UNKNOWN = 'year unknown';

/**
 * An EDTF date with its precision in words: "6 to 7 November 2025", "29 October, year unknown", "about November 2025",
 * "third quarter of 2025", "1990s", "since August 2025". Text that cannot be read as EDTF is given back as it is.
 */
export function describeDate(edtf: string): string {
  const date = readEdtf(edtf);
  if (!date) return edtf;
  const masked = date.parts[0]!.moment.masked;
  const words =
    date.kind === 'interval'
      ? interval(date.parts[0]!, date.parts[1]!)
      : list(date.parts, date.kind === 'choice' ? 'or' : 'and');
  if (date.kind === 'since') return `since ${words}`;
  return masked ? `${words}, ${UNKNOWN}` : words;
}

function interval(from: EdtfPart, to: EdtfPart): string {
  if (from.qualifier !== to.qualifier) return `${qualified(from)} to ${qualified(to)}`;
  return `${QUALIFIERS[from.qualifier]}${span(from.moment, to.moment)}`;
}

/** Says once what both ends share: "6 to 7 November 2025", "October to November 2025". */
function span(from: Moment, to: Moment): string {
  const [a, b] = [toCivil(from.day), toCivil(to.day)];
  const days = from.unit === 'day' && to.unit === 'day';
  const months = from.unit === 'month' && to.unit === 'month';
  if (days && a.year === b.year && a.month === b.month) return `${a.day} to ${words(to)}`;
  if (a.year === b.year && days) return `${a.day} ${MONTH_NAMES[a.month - 1]} to ${words(to)}`;
  if (a.year === b.year && months) return `${MONTH_NAMES[a.month - 1]} to ${words(to)}`;
  return `${words(from)} to ${words(to)}`;
}

/** Days of one month are named together: "6 and 10 November 2025". */
function list(parts: readonly EdtfPart[], word: 'and' | 'or'): string {
  if (parts.length === 1) return qualified(parts[0]!);
  const [first] = parts;
  const month = (part: EdtfPart) => toCivil(part.moment.day).month + 12 * toCivil(part.moment.day).year;
  const together = parts.every(
    (part) => part.moment.unit === 'day' && part.qualifier === first!.qualifier && month(part) === month(first!),
  );
  if (!together) return joined(parts.map(qualified), word);
  const days = parts.slice(0, -1).map(({ moment }) => String(toCivil(moment.day).day));
  return `${QUALIFIERS[first!.qualifier]}${joined([...days, words(parts.at(-1)!.moment)], word)}`;
}

const joined = (items: readonly string[], word: 'and' | 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

const qualified = ({ moment, qualifier }: EdtfPart): string => `${QUALIFIERS[qualifier]}${words(moment)}`;

function words(moment: Moment): string {
  const { year, month, day } = toCivil(moment.day);
  const name = MONTH_NAMES[month - 1]!;
  const of = moment.masked ? '' : ` ${year}`;
  switch (moment.unit) {
    case 'day':
      return `${day} ${name}${of}`;
    case 'month':
      return `${name}${of}`;
    case 'quarter':
      return `${QUARTERS[(month - 1) / 3]} quarter of${of}`;
    case 'half':
      return `${month < 7 ? 'first' : 'second'} half of${of}`;
    case 'season':
      return `${SEASONS[month / 3 - 1]}${month === 12 ? ` ${year} to ${year + 1}` : of}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${year}s`;
    case 'century':
      return `${year} to ${year + 99}`;
    case 'week':
    case 'weekend':
      return `${day} ${name} to ${words({ unit: 'day', day: lastDay(moment), masked: moment.masked })}`;
  }
}
