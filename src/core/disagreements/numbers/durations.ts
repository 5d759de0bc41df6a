import { textOf } from '../../article/span.ts';
import type { Timex } from '../../dates/timex.ts';
import type { FactOf } from '../facts.ts';
import { isName } from '../likeness/concepts.ts';
import type { ToldSentence } from '../likeness/told.ts';
import type { Amount } from './amounts.ts';

const HOURS: Readonly<Record<string, number>> = { H: 1, D: 24, W: 168, M: 730, Y: 8760 };
/** "A fortnight", "half an hour", "the month-long pause": how long, without a number to read. */
const WITHOUT_NUMBER =
  /^(?:the )?(?:an? |half an? )?(?:fortnight|hour|day|night|week|month|year)(?:['’]s)?(?:[- ]long)?$/i;
/** "Within a month of", "a week after", "a quarter of an hour": when rather than how long, or a part of it. */
const TELLS_WHEN =
  /^ (?:ago|later|earlier|before|after|since|from|left|remain(?:s|ed|ing)?|to go|to run|of (?:the|its|his|her|their) |and a )/i;
const AS_LIMIT =
  /\b(?:within|over|in|every|per|times|once|twice|(?:quarters?|thirds?|part|half|most|rest|much) of)\s$/i;

/** "Five days left": it is another number each day; "five days after": something else happened then. */
const COUNTS_DOWN =
  /^[- ](?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:ago|left|remain(?:s|ed|ing)?|to go|to run|away|after|before|earlier|later|since)\b/i;

/** Whether a number with what follows it tells how far two things are apart, or how long it is until now or from now. */
export const isCountdown = (right: string): boolean => COUNTS_DOWN.test(right);

/** The lengths of time that a sentence tells without a number. */
export const lengthsIn = (sentence: ToldSentence): Amount[] =>
  sentence.timexes.flatMap((timex) => lengthOf(sentence, timex) ?? []);

function lengthOf({ analyzed, start: from, end: to }: ToldSentence, { type, value, start, end }: Timex): Amount | null {
  const { body } = analyzed.article;
  if (type !== 'DURATION' || !WITHOUT_NUMBER.test(textOf(body, { start, end }))) return null;
  const [, count, unit] = /^PT?(\d+)([HDWMY])$/.exec(value === 'PT30M' ? 'PT1H' : value) ?? [];
  if (TELLS_WHEN.test(body.slice(end, to)) || AS_LIMIT.test(body.slice(Math.max(from, start - 14), start))) return null;
  if (count === undefined || unit === undefined) return null;
  const by = HOURS[unit]! * (value === 'PT30M' ? 0.5 : 1);
  const length = Number(count) * by;
  const span = { start, end };
  return {
    span,
    number: span,
    value: length,
    by,
    least: length,
    most: length,
    head: 'hour',
    fate: null,
    kinds: [],
    part: false,
    further: false,
  };
}

/** "72 hours to answer": time to do something in, by whatever verb. */
const GIVEN: readonly string[] = ['to'];

/** What may last: the truce in "a 48-hour truce" and "a truce of two days", all before it in "no licences in the area for two years". */
export function lastingOf({ sentence, span }: FactOf<'number'>): readonly string[] {
  const { words, analyzed } = sentence;
  const from = words.findIndex(({ start }) => start >= span.start);
  const { clause } = words[from]!;
  const here = words.filter((word) => word.clause === clause);
  const after = here.find(({ start }) => start >= span.end);
  if (after && textOf(analyzed.article.body, span).includes('-')) return after.concept === null ? [] : [after.concept];
  if (after?.norm === 'to') return GIVEN;
  const leads = words[from - 1]?.norm;
  if (leads !== 'of' && leads !== 'for') return [];
  const before = here.flatMap(({ concept, end }) =>
    end <= span.start && concept !== null && !isName(concept) ? [concept] : [],
  );
  return leads === 'of' ? before.slice(-1) : before;
}
