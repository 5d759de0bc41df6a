import { parseDateInput } from '../../core/dates/parse-date-input.ts';
import { withoutPossessive } from '../../core/terms/possessive.ts';
import { type MessageWord, typed } from './words.ts';

/** Dates that a message names, as typed, and the words that do. */
export interface DatesNamed {
  readonly from: string | null;
  readonly to: string | null;
  /** Places of the words that tell the dates, what joins them ("from … to …") among them. */
  readonly at: ReadonlySet<number>;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:-(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)?';
const YEAR = '(?:19|20)\\d\\d';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const PART =
  '(?:(?:early|late|mid|mid-) |the (?:start|beginning|end|middle|close) of |(?:start|beginning|end|middle) of )';
/** Dates that stand for themselves, and those that only a word before them ("in", "since") tells from other words. */
const CLEAR = [
  `${YEAR}-\\d\\d(?:-\\d\\d)?`,
  `(?:the )?${DAY} (?:of )?${MONTH}(?: (?:, )?${YEAR})?`,
  `${MONTH} (?:the )?${DAY}(?: (?:, )?${YEAR})?`,
  `${PART}?${MONTH} ${YEAR}`,
  `${PART}${MONTH}`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}`,
  '(?:today|yesterday|tonight)',
  `(?:last|this|past) (?:week|weekend|month|year|night|${WEEKDAY})`,
  '(?:the )?(?:last|past) (?:few|couple of|two|three|four|five|six|seven|ten|\\d{1,2}) (?:days|weeks|months)',
].join('|');
const BARE = `${MONTH}|${YEAR}|${WEEKDAY}|(?:the )?(?:summer|autumn|spring|winter)(?: of)? ${YEAR}`;
const CLEAR_ONE = `(?:${CLEAR})`;
const ANY = `(?:${CLEAR}|${BARE})`;
const START = '(?<=^| )';
const END = '(?= |$)';

const LONG_MONTH = '(?:january|february|april|june|july|august|september|october|november|december)';

/** In order: a pattern over the message's words, with what it tells. A second date may be a day of the first one's month. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `${START}(?:from |between |in |during )?(?<from>${ANY}|${DAY}(?= (?:to|until|and|through) ${DAY} ${MONTH}| (?:to|until|and|through) ${MONTH})|(?:19|20)\\d\\d(?=-)) ?(?:to|until|through|and|up to|,|-) ?(?<to>${ANY}|${DAY}(?= |$)|now(?= |$))${END}`,
    'gu',
  ),
  new RegExp(
    `${START}(?:ever since|since|after|from|starting|starting from|starting on|as of|beginning|following|later than|post) (?:on |in )?(?<from>${ANY})(?: (?:onwards?|on|forward|until now|to now|to date|up to now))?${END}`,
    'gu',
  ),
  new RegExp(
    `${START}(?:before|until|up to|up until|by|prior to|ahead of|earlier than|no later than|to|pre) (?:on |in )?(?<to>${ANY})${END}`,
    'gu',
  ),
  new RegExp(
    `${START}(?:in|on|at|during|for|of|over|from|dated|around|back in|throughout|within) (?<on>${ANY})${END}`,
    'gu',
  ),
  new RegExp(`${START}(?<on>${CLEAR_ONE}|${LONG_MONTH})${END}`, 'gu'),
];

const RELATIVE = /today|yesterday|tonight|last|this|past|day$/;

/**
 * The dates that a message's words name: a stretch of time, from one on, up to one, or one alone, which is both. Null where it names none,
 * more than one stretch, or figures that may be read in two orders.
 */
export function readDates(message: string, words: readonly MessageWord[]): DatesNamed | null {
  const starts: number[] = [];
  let text = '';
  words.forEach(({ norm, quoted, after }, at) => {
    starts[at] = text.length;
    if (norm !== '' && !quoted) text += `${withoutPossessive(norm)} `;
    else if (quoted) text += '" ';
    if (after === ',') text += ', ';
    if (after === '.') text += '. ';
  });
  text = text.trimEnd();
  for (const form of FORMS) {
    const matches = [...text.matchAll(form)];
    if (matches.length === 0) continue;
    if (matches.length > 1) return null;
    const [match] = matches;
    const at = new Set<number>();
    words.forEach((_, place) => {
      if (starts[place]! >= match!.index && starts[place]! < match!.index + match![0].length) at.add(place);
    });
    const value = (name: string): string | null => {
      const said = match!.groups?.[name];
      if (said === undefined || said === 'now') return null;
      const first = match!.index + (name === 'to' ? match![0].lastIndexOf(said) : match![0].indexOf(said));
      const named = words.filter(
        (word, place) => word.norm !== '' && starts[place]! >= first && starts[place]! < first + said.length,
      );
      return typed(message, named);
    };
    const on = value('on');
    let from = on ?? value('from');
    const to = on ?? completed(value('to'), from);
    from = completed(from, to);
    if ([from, to].some((date) => date !== null && !isDate(date))) continue;
    return { from, to, at };
  }
  return null;
}

/** "15" behind "oct 11" is of the same month, and so is "3" before "10 october". */
function completed(day: string | null, other: string | null): string | null {
  if (day === null || other === null || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(day)) return day;
  const month = new RegExp(`(?<![\\p{L}])${MONTH}(?![\\p{L}])`, 'iu').exec(other)?.[0];
  return month === undefined ? day : other.indexOf(month) === 0 ? `${month} ${day}` : `${day} ${month}`;
}

const isDate = (date: string): boolean => RELATIVE.test(date.toLowerCase()) || parseDateInput(date) !== null;
