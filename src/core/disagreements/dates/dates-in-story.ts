import { isOtherDay } from '../differ.ts';
import type { ArticleFacts, FactOf } from '../facts.ts';
import { deedsOf } from '../likeness/classes.ts';
import { isInForce, type ToldDate } from './dates.ts';
import { type Days, daysIn, touch } from './days.ts';

/** A slip of so many days at most. */
const MOST_APART = 21;
/** A date of more days is no day. */
const DAY = 3;
/** Least nearness of two sentences that tell of one deed. */
const SAME_DEED = 0.2;
/** The same where the deed is told beside the verb. */
const CLAUSE = 0.3;
/** The same where only the day of the week is told. */
const SAME_DEED_OF_WEEK = 0.4;
/** The same where their verbs do not show it, and the days are near. */
const ANY_DEED = 0.55;
/** The same where their verbs differ, but no other sentence of either article is nearer. */
const NEAREST = 0.45;
const SLIP = 14;

/** Whether two dates of one story are told of one deed, and neither article tells the other's date of anything. */
export function datesInStory(
  a: FactOf<'date'>,
  b: FactOf<'date'>,
  inA: ArticleFacts,
  inB: ArticleFacts,
  alike: number,
  areNearest: boolean,
): boolean {
  const [x, y] = [a.date, b.date];
  if (!isDay(x) || !isDay(y) || touch(x, y) || x.limit !== y.limit || isInForce(x) !== isInForce(y)) return false;
  if (isTied(a) || isTied(b)) return false;
  if (isOtherDay(a, b, inA, inB)) return false;
  const near = Math.max(x.first - y.last, y.first - x.last);
  if (near > MOST_APART) return false;
  const isOneDeed = share(deedsOf(x.verbs), deedsOf(y.verbs));
  const [own, others] = [deedsAt(a), deedsAt(b)];
  // Much happens in a week: by its days alone, little is told apart.
  const isWeek = x.weekday && y.weekday;
  const least = isWeek ? SAME_DEED_OF_WEEK : isOneDeed ? SAME_DEED : CLAUSE;
  if (share(own, others)) {
    if (alike < least) return false;
  } else if (areNearest) {
    if (isWeek || alike < NEAREST || near > SLIP) return false;
  } else if (isWeek || (own.size > 0 && others.size > 0) || alike < ANY_DEED || near > SLIP) return false;
  return !isTold(x, inB) && !isTold(y, inA);
}

const isDay = ({ first, last, masked }: ToldDate): boolean => !masked && last - first < DAY;

/** "The next day", "a Sunday on which": a day that hangs on another, or any. */
function isTied({ sentence: { text, start }, span, date }: FactOf<'date'>): boolean {
  const before = text.slice(0, span.start - start);
  return (
    /\b(?:before|after|next|following|same|later|earlier|previous|that)\b/i.test(
      text.slice(span.start - start, span.end - start),
    ) ||
    /\b(?:an?|any|every|each|since)\s$/i.test(before) ||
    date.limit !== ''
  );
}

/** What was done on a date: what its clause tells, else the whole sentence. */
function deedsAt({ sentence: { words, concepts }, span, date }: FactOf<'date'>): ReadonlySet<number> {
  const clause = words.find(({ start }) => start >= span.start)?.clause;
  const near = deedsOf(
    words.flatMap((word) => (word.clause === clause && word.concept !== null ? [word.concept] : [])),
  );
  return near.size > 0 || date.light ? near : deedsOf(concepts);
}

const isTold = (date: Days, { sentences }: ArticleFacts): boolean =>
  sentences.some((sentence) => daysIn(sentence).some((days) => days.last - days.first < DAY && touch(days, date)));

const share = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((one) => b.has(one));
