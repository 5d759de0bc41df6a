import { type Span, textOf } from '../../article/span.ts';
import { type Days, daysIn, touch } from '../../disagreements/dates/days.ts';
import type { ToldSentence } from '../../disagreements/likeness/told.ts';

/** Days that a sentence tells together: "6 and 7 November", "between October 11 and 15". */
export interface ToldDays extends Span {
  readonly days: readonly Days[];
}

const JOINED = /^\s*(?:and|to|until|till|through|or|[-–,&])\s*$/i;

/** All that a sentence tells of days; what only tells how far from today is left out where `isStated`. */
export function toldDays(sentence: ToldSentence, isStated = false): ToldDays[] {
  const { analyzed, timexes } = sentence;
  const groups: (Span & { days: Days[] })[] = [];
  for (const day of daysIn(sentence)) {
    const timex = timexes.find(({ start }) => start === day.start);
    // "Yesterday" is another day for whoever wrote a claim.
    if (!timex || (isStated && timex.anchor === 'relative')) continue;
    const last = groups.at(-1);
    if (last && JOINED.test(textOf(analyzed.article.body, { start: last.end, end: timex.start }))) {
      groups[groups.length - 1] = { start: last.start, end: timex.end, days: [...last.days, day] };
    } else groups.push({ start: timex.start, end: timex.end, days: [day] });
  }
  return groups;
}

/** Whether each of some days may be one of others. */
export const areAmong = ({ days }: ToldDays, others: ToldDays): boolean =>
  days.every((day) => others.days.some((other) => other.masked === day.masked && touch(other, day)));

/** Whether a number only ends what a sentence tells of days: the 15 of "October 11 and 15". */
export const isOfDays = (sentence: ToldSentence, number: Span): boolean =>
  toldDays(sentence).some(
    ({ end }) =>
      end <= number.start && JOINED.test(textOf(sentence.analyzed.article.body, { start: end, end: number.start })),
  );
