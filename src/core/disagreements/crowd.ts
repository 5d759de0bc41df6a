import { textOf } from '../article/span.ts';
import { shareDay } from './dates/event-days.ts';
import type { Fact, FactOf } from './facts.ts';
import type { DifferenceKind } from './kind.ts';
import { NEARLY_ONE } from './likeness/alike.ts';
import { isMeasure } from './numbers/measures.ts';

/** Two counts of one thing are seldom farther apart, in logarithms: half as many again. */
const MOST_RATIO = Math.log(1.5);
/** A slip of so many days at most. */
const MOST_SLIP = 7;

/**
 * Whether two facts that differ may be one where many articles are on one affair: there much is told in like words of other days and other
 * things. Chosen on judged differences among ten affairs of forty articles: what is left out here was wrong more often than right.
 */
export function mayBeOneInCrowd(kind: DifferenceKind, a: Fact, b: Fact, close: number): boolean {
  if (kind === 'changed') return true;
  if (a.kind === 'number' && b.kind === 'number')
    return !isMeasure(a) && Math.abs(Math.log(a.amount.value / b.amount.value)) <= MOST_RATIO;
  if (a.kind === 'date' && b.kind === 'date') return isSlip(a, b);
  if (a.kind === 'outcome') return close >= NEARLY_ONE || shareDay(a.sentence, b.sentence);
  return false;
}

/** Whether two dates of the calendar lie so near that one may be a slip; a day of the week may be any week's. */
export function isSlip(a: FactOf<'date'>, b: FactOf<'date'>): boolean {
  const [x, y] = [a.date, b.date];
  return isOfCalendar(a) && isOfCalendar(b) && Math.max(x.first - y.last, y.first - x.last) <= MOST_SLIP;
}

const isOfCalendar = ({ sentence, span, date }: FactOf<'date'>): boolean =>
  date.first === date.last && /\d/.test(textOf(sentence.analyzed.article.body, span));
