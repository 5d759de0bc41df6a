import { segment } from '../../article/segment.ts';
import { dateBounds } from '../../dates/edtf-date.ts';
import { findTimexes } from '../../dates/find-timexes.ts';

/** Dates that a question names, as EDTF: `XXXX-10-25` for "October 25". Only what a calendar has to the month or nearer. */
export const askedDates = (question: string): string[] =>
  findTimexes(question, segment(question), null).flatMap(({ type, edtf }) =>
    type === 'DATE' && edtf !== null && /^[\dX]{4}-\d\d/.test(edtf) ? [edtf] : [],
  );

/** Whether a told date falls within an asked one, or the other way round; a date without a year is one of any year. */
export function datesMeet(asked: string, told: string): boolean {
  const year = /^\d{4}/.exec(asked)?.[0] ?? /^\d{4}/.exec(told)?.[0] ?? '2000';
  const [a, b] = [asked, told].map((date) => dateBounds(date.replaceAll('XXXX', year)));
  return !!a && !!b && a.first <= b.last && b.first <= a.last;
}
