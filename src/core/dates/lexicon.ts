import type { Weekday } from './calendar.ts';
import type { Unit } from './moment.ts';

/** Pattern of a month's name; whether it is written as a name ("May", not "may") is for {@link isMonthName}. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z])\\.?)';

const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 for what {@link MONTH} matched. */
export const monthOf = (word: string): number => 1 + MONTH_STEMS.indexOf(word.slice(0, 3).toLowerCase());

/** News writes month names with a capital; "march" and "may" without one are other words. */
export const isMonthName = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Pattern of a weekday's name, in full or as agencies shorten it. */
export const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';

const WEEKDAY_STEMS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 (Sunday) to 6 for what {@link WEEKDAY} matched. */
export const weekdayNumber = (word: string): Weekday =>
  WEEKDAY_STEMS.indexOf(word.slice(0, 3).toLowerCase()) as Weekday;

/** Pattern of a year that a text may state without saying "year". */
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';

/** The year that two figures stand for: 41 to 99 are of the last century. */
export const centuryOf = (figures: string): number => Number(figures) + (Number(figures) > 40 ? 1900 : 2000);

/** Pattern of a day of the month, as "6", "06" or "6th". */
export const DAY_NUMBER = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';

const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  dozen: 12,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that are numbers on their own, "a" and "an" aside. */
const NUMBER_WORDS: readonly string[] = [
  ...Object.keys(SMALL).filter((word) => word.length > 2),
  ...Object.keys(TENS),
  'hundred',
];

const UNITS_UNDER_TEN = 'one|two|three|four|five|six|seven|eight|nine';

/** Pattern of a number in digits or words, of "a" and of "a dozen", "half a", "a hundred", "one and a half". */
export const NUMBER = `(?:\\d{1,4}(?:\\.\\d{1,2}| 1/2)?(?: and a half)?|(?:a |half a )?dozen|half an?|(?:a|one) (?:hundred|half)|(?:${NUMBER_WORDS.join('|')})(?:[- ](?:${UNITS_UNDER_TEN}))?(?: and a half)?|an?)`;

/** The number that {@link NUMBER} matched; NaN for words it does not know. */
export function numberOf(words: string): number {
  const text = words.toLowerCase();
  const half = / and a half$/.test(text) || / 1\/2$/.test(text) ? 0.5 : 0;
  const whole = text.replace(/ (?:and a half|1\/2)$/, '');
  if (/^\d/.test(whole)) return Number(whole) + half;
  if (/^half an?$|^(?:a|one) half$/.test(whole)) return 0.5;
  if (/^half a dozen$/.test(whole)) return 6;
  if (/hundred$/.test(whole)) return 100;
  let sum = 0;
  for (const part of whole.replace(/^a dozen$/, 'dozen').split(/[- ]/)) sum += SMALL[part] ?? TENS[part] ?? Number.NaN;
  return sum + half;
}

/** Pattern of an amount that is not a number. */
export const VAGUE_AMOUNT =
  '(?:several|a few|few|some|many|a couple(?: of)?|couple(?: of)?|a number of|countless|recent|coming)';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
};

/** Pattern of an ordinal in words or figures. */
export const ORDINAL = `(?:${Object.keys(ORDINALS).join('|')}|twenty-first|\\d{1,2}(?:st|nd|rd|th))`;

/** The number of what {@link ORDINAL} matched. */
export function ordinalOf(word: string): number {
  const text = word.toLowerCase();
  return ORDINALS[text] ?? (text === 'twenty-first' ? 21 : Number.parseInt(text, 10));
}

/** Pattern of a unit's name in the singular, without its plural "s". */
export const UNIT = '(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|centurie)';

const CALENDAR_UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  night: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
};

const singular = (word: string): string => word.toLowerCase().replace(/s$/, '');

/** The calendar unit that a word names, null for clock units. */
export const unitOf = (word: string): Unit | null => CALENDAR_UNITS[singular(word)] ?? null;

const PERIODS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  night: ['P', 'D'],
  week: ['P', 'W'],
  weekend: ['P', 'WE'],
  month: ['P', 'M'],
  quarter: ['P', 'Q'],
  year: ['P', 'Y'],
  decade: ['P', 'DE'],
  century: ['P', 'CE'],
  centurie: ['P', 'CE'],
};

/** TIMEX3 length: `P3D`, `PT5H`, `PXW` for an amount that is not known. Decades and centuries count in years. */
export function periodOf(amount: number | 'X', unit: string): string {
  const name = singular(unit);
  if (amount !== 'X' && (name === 'decade' || name === 'century' || name === 'centurie')) {
    return `P${amount * (name === 'decade' ? 10 : 100)}Y`;
  }
  if (amount !== 'X' && name === 'hour' && amount % 1 === 0.5)
    return amount < 1 ? 'PT30M' : `PT${Math.floor(amount)}H30M`;
  if (amount === 0.5 && name === 'year') return 'P6M';
  const [before, after] = PERIODS[name] ?? ['P', 'D'];
  return `${before}${amount}${after}`;
}

/** Pattern of a part of the day. */
export const DAY_PART = '(?:morning|afternoon|evening|night|noon|midnight)';

const PART_CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  noon: 'T12:00',
  midnight: 'T24:00',
};

/** TIMEX3's code for a part of the day: `TMO` for "morning". */
export const partCode = (word: string): string => PART_CODES[word.toLowerCase()] ?? 'TNI';

/** Pattern of a season's name. */
export const SEASON = '(?:spring|summer|fall|autumn|winter)';

/** The month in which a northern season begins. */
export const seasonMonth = (word: string): number => ({ spring: 3, summer: 6, winter: 12 })[word.toLowerCase()] ?? 9;

/** Pattern of what stands before a unit to say which part of it is meant: "early ", "the end of ", "mid-". */
export const PART_OF =
  '(?:(?:the )?(?:very )?(?:early|mid|middle of|late|beginning of|start of|end of|close of|turn of|rest of|remainder of|first part of|latter part of|course of)[- ](?:in )?(?:the )?|mid|(?:earlier|later|sometime) (?:in )?(?:the )?)';

/** Pattern of words that point one unit back. */
export const LAST = '(?:last|past|previous|prior|latest|preceding)';
/** Pattern of words that point one unit on. */
export const NEXT = '(?:next|coming|upcoming|following)';
/** Pattern of words that point to the unit we are in. */
export const THIS = '(?:this|the current|current|the present)';

const isLast = new RegExp(`^${LAST}$`, 'i');
const isNext = new RegExp(`^${NEXT}$`, 'i');

/** -1, 0 or 1 unit from now, for what {@link LAST}, {@link THIS} or {@link NEXT} matched. */
export const stepOf = (word: string): -1 | 0 | 1 => (isLast.test(word) ? -1 : isNext.test(word) ? 1 : 0);

/** Pattern of what stands before an amount without changing it. */
export const ABOUT =
  '(?:about|around|almost|nearly|roughly|approximately|some|more than|less than|fewer than|at least|at most|over(?! (?:the|last|past|next|coming)\\b)|under|up to|just|only|exactly|barely|hardly|just over|just under|well over|as many as)';
