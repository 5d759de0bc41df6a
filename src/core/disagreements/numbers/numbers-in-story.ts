import type { ArticleFacts, FactOf } from '../facts.ts';
import { isAnybody, isPeople, sameCounted } from '../likeness/classes.ts';
import { AGE, mayBeOnePerson } from './ages.ts';
import type { Amount } from './amounts.ts';
import { isMeasure } from './measures.ts';
import { agree, isRunning, mayBeParts, tellAhead, tellsRank } from './numbers-differ.ts';

/** Least that speaks for two numbers of one story being one. */
const ENOUGH = 0.42;
/** What being of one magnitude weighs. */
const MAGNITUDE = 0.12;
/** A number may have grown by so much, in logarithms, without looking like another. */
const GROWTH = 1.5;
const SAME_FATE = 0.1;
const SAME_HEAD = 0.05;
const SAME_NUMBER = 0.25;
/** A word for anybody may be for others than those meant, all the more where only one tells what befell them. */
const UNSURE = 0.1;

/** Whether two numbers of one story tell one count otherwise, or it grew. */
export function numbersInStory(
  a: FactOf<'number'>,
  b: FactOf<'number'>,
  inA: ArticleFacts,
  inB: ArticleFacts,
  alike: number,
): 'number' | 'changed' | null {
  if (!mayBeOne(a, b)) return null;
  const [x, y] = [a.amount, b.amount];
  if (isOneOfMany(a, b, inB) || isOneOfMany(b, a, inA)) return null;
  if (agree(x, y) || isTold(x, inB) || isTold(y, inA) || tellAhead(a, b, inA, inB)) return null;
  if (tellsRank(inA, b) || tellsRank(inB, a)) return null;
  const grew = y.value > x.value && isRunning(a, b, inA, inB);
  const apart = Math.max(0, Math.abs(Math.log(x.value / y.value)) - (grew ? GROWTH : 0));
  const enough =
    alike -
    MAGNITUDE * apart +
    (x.fate !== null && x.fate === y.fate ? SAME_FATE : 0) +
    (x.head !== null && y.head !== null && sameCounted(x.head, y.head) ? SAME_HEAD : 0) +
    (shareNumber(a, b, inA, inB) ? SAME_NUMBER : 0) -
    (isUnsure(x, y) ? UNSURE : 0);
  return enough < ENOUGH ? null : grew ? 'changed' : 'number';
}

const isUnsure = (x: Amount, y: Amount): boolean =>
  (x.fate === null) !== (y.fate === null) && !isCounted(x, y) && !isCounted(y, x);

/** Whether what the one counts, the other counts or tells as what was done: "97" that "voted" and "79 votes". */
const isCounted = ({ head }: Amount, other: Amount): boolean =>
  head !== null && (head === other.fate || (other.head !== null && sameCounted(head, other.head)));

function mayBeOne(a: FactOf<'number'>, b: FactOf<'number'>): boolean {
  const [x, y] = [a.amount, b.amount];
  if (mayBeParts(x, y) || x.further || y.further || x.value <= 0 || y.value <= 0) return false;
  if (x.fate !== null && y.fate !== null && x.fate !== y.fate) return false;
  if (isMeasure(a) || isMeasure(b))
    return x.head === y.head && (x.head !== AGE || mayBeOnePerson(a.sentence, b.sentence));
  if (x.head !== null && y.head !== null)
    return (
      sameCounted(x.head, y.head) ||
      x.kinds.some((kind) => sameCounted(kind, y.head!)) ||
      y.kinds.some((kind) => sameCounted(kind, x.head!)) ||
      (isAnybody(x.head) && isPeople(y.head)) ||
      (isPeople(x.head) && isAnybody(y.head))
    );
  if ((x.head !== null && x.head === y.fate) || (y.head !== null && y.head === x.fate)) return true;
  // "Had reached 141": what is counted stands elsewhere, but what befell it is told.
  return x.fate !== null && x.fate === y.fate ? true : isFated(x, y) || isFated(y, x);
}

/** Whether the one, without what is counted, tells what befell people, and the other counts people. */
const isFated = (x: Amount, y: Amount): boolean =>
  x.head === null && x.fate !== null && y.head !== null && isPeople(y.head);

/** As many numbers of one kind at most an article tells; among more, none is sure to be the other's. */
const FEW = 3;
const FEW_MEASURES = 2;

/** Whether an article has many numbers that may be the other's, or tells it by "dozens" only. */
function isOneOfMany(fact: FactOf<'number'>, other: FactOf<'number'>, { facts }: ArticleFacts): boolean {
  const values = new Set<number>();
  for (const one of facts) if (one.kind === 'number' && mayBeOne(fact, one)) values.add(one.amount.value);
  return (
    values.size > (isMeasure(fact) ? FEW_MEASURES : FEW) ||
    (other.amount.most > other.amount.value * 10 && other.amount.most < Number.POSITIVE_INFINITY)
  );
}

/** Whether an article tells a number, or two that make it. */
function isTold({ value }: Amount, { facts }: ArticleFacts): boolean {
  const values = facts.flatMap((fact) => (fact.kind === 'number' ? [fact.amount.value] : []));
  return values.some(
    (one, at) =>
      one === value ||
      values.some((other, then) => then > at && (one + other === value || Math.abs(one - other) === value)),
  );
}

/** Whether the sentences of two numbers have another number in common: "148 votes to 97" and "148 for, 79 against". */
function shareNumber(a: FactOf<'number'>, b: FactOf<'number'>, inA: ArticleFacts, inB: ArticleFacts): boolean {
  const beside = (fact: FactOf<'number'>, { facts }: ArticleFacts): number[] =>
    facts.flatMap((one) =>
      one !== fact && one.kind === 'number' && one.sentence === fact.sentence && one.amount.value >= 10
        ? [one.amount.value]
        : [],
    );
  const others = beside(b, inB);
  return beside(a, inA).some((value) => others.includes(value));
}
