import { type Span, textOf } from '../../article/span.ts';
import { type DayBounds, edtfBounds } from '../../dates/edtf-date.ts';
import type { PlacedSentence, ToldSentence } from '../likeness/told.ts';

/** Days that words tell. */
export interface Days extends DayBounds {
  /** A day of the week alone: it may be meant a week earlier or later than it was placed. */
  readonly weekday: boolean;
  /** A night: it may be of the next day. */
  readonly loose: boolean;
}

/** Whether two may be of one day, or lie no farther apart than `within` days. Without its year, a date may be any year's. */
export function touch(a: Days, b: Days, within = 0): boolean {
  if (a.masked !== b.masked) return true;
  const near = within + (a.loose || b.loose ? 1 : 0);
  const shifts = a.weekday || b.weekday ? [0, -7, 7] : [0];
  return shifts.some((shift) => a.first + shift <= b.last + near && b.first <= a.last + shift + near);
}

const WEEKDAY =
  /^(?:(?:on|last|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?(?:['’]s)?$/i;

/** Whether words tell a day of the week and no more. */
export const isBareWeekday = (text: string): boolean => WEEKDAY.test(text);

/** "Saturday night" may be Sunday's. */
export const isLoose = (text: string): boolean => /\b(?:night|midnight|dawn|evening)\b/i.test(text);

/** All days of which a sentence tells, whatever happened then. */
export const daysIn = ({ timexes, analyzed }: PlacedSentence): readonly (Days & { readonly start: number })[] =>
  timexes.flatMap((timex) => {
    const bounds = timex.edtf === null || timex.type === 'DURATION' ? null : edtfBounds(timex.edtf);
    const text = textOf(analyzed.article.body, timex);
    return bounds ? [{ ...bounds, start: timex.start, weekday: isBareWeekday(text), loose: isLoose(text) }] : [];
  });

const LIMIT = /\b(by|before|after|since|until|till)(?: the (?:end|start|beginning) of)? (?:the )?$/i;
/** "Until 7 June, when four boys stepped into the road": what happened is told of the day itself. */
const WHEN = /^,? when\b/i;

/** The word by which a date is only a limit, "by" or "before"; empty where something happened on the day. */
export const limitOf = ({ text, start }: ToldSentence, timex: Span): string =>
  WHEN.test(text.slice(timex.end - start))
    ? ''
    : (LIMIT.exec(text.slice(0, timex.start - start))?.[1]?.toLowerCase() ?? '');
