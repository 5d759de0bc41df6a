import { toCivil } from '../calendar.ts';
import { relative } from '../imply-date.ts';
import { stepOf } from '../lexicon.ts';
import type { Context } from '../rule.ts';

/** The year that "of last year" or "that year" means beside a date. */
export function yearBeside(
  context: Context,
  word: string,
): { readonly year: number; readonly anchor: 'relative' | 'explicit' } | null {
  if (word === 'that' || word === 'the same') {
    const { last } = context;
    return last && !last.moment.masked ? { year: toCivil(last.moment.day).year, anchor: 'relative' } : null;
  }
  const moment = relative(context.publication, 'year', stepOf(word))?.moment;
  return moment ? { year: toCivil(moment.day).year, anchor: 'relative' } : null;
}
