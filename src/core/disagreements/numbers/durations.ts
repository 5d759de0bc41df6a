import { textOf } from '../../article/span.ts';
import type { Timex } from '../../dates/timex.ts';
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
