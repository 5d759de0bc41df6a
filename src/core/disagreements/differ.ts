import { textOf } from '../article/span.ts';
import { isInForce, type ToldDate } from './dates/dates.ts';
import { touch } from './dates/days.ts';
import { shareDay } from './dates/event-days.ts';
import type { ArticleFacts, Fact, FactOf } from './facts.ts';
import type { DifferenceKind } from './kind.ts';
import { sharedBeside } from './likeness/alike.ts';
import { conceptOf, isName } from './likeness/concepts.ts';
import { daysApart } from './likeness/days-apart.ts';
import { signForOne } from './names/sign-for-one.ts';
import { SIGNS } from './names/signers.ts';
import { numbersDiffer } from './numbers/numbers-differ.ts';

/** Dates farther apart than this are no slip of one or the other. */
const MOST_APART = 400;

/** In what two facts differ that may be one, `a` being the older article's; null where they may well agree. */
export function differs(a: Fact, b: Fact, inA: ArticleFacts, inB: ArticleFacts): DifferenceKind | null {
  if (a.kind === 'number' && b.kind === 'number') return numbersDiffer(a, b, inA, inB);
  if (a.kind === 'date' && b.kind === 'date') return datesDiffer(a, b, inA, inB) ? 'date' : null;
  if (a.kind === 'name' && b.kind === 'name') return namesDiffer(a, b, inA, inB) ? 'name' : null;
  if (a.kind === 'outcome' && b.kind === 'outcome') return outcomesDiffer(a, b, inA, inB) ? 'outcome' : null;
  return null;
}

function datesDiffer(a: FactOf<'date'>, b: FactOf<'date'>, inA: ArticleFacts, inB: ArticleFacts): boolean {
  const [x, y] = [a.date, b.date];
  if (touch(x, y) || Math.max(x.first - y.last, y.first - x.last) > MOST_APART || !sameDeed(x, y)) return false;
  return !isOtherDay(a, b, inA, inB) && !tellsDate(inA, b) && !tellsDate(inB, a);
}

/** Whether two dates may be of two events, or are told by one word, whatever was done. */
export function isOtherDay(a: FactOf<'date'>, b: FactOf<'date'>, inA: ArticleFacts, inB: ArticleFacts): boolean {
  // The same words in a report that was taken over days later: "last week".
  return wordsOf(a) === wordsOf(b) || countsDiffer(a, b, inA, inB);
}

const wordsOf = ({ sentence, span }: Fact): string => textOf(sentence.analyzed.article.body, span).toLowerCase();

/** Whether two sentences count the same otherwise: with another day and another count, it is another event. */
function countsDiffer(a: Fact, b: Fact, { facts }: ArticleFacts, inB: ArticleFacts): boolean {
  const counts = inB.facts.filter((fact) => fact.kind === 'number' && fact.sentence === b.sentence);
  return facts.some(
    (fact) =>
      fact.sentence === a.sentence &&
      fact.kind === 'number' &&
      counts.some((other) => fact.keys.some((key) => other.keys.includes(key))) &&
      !counts.some((other) => other.kind === 'number' && other.amount.value === fact.amount.value),
  );
}

/** Whether an article tells the same deed of such a date itself. */
const tellsDate = ({ facts }: ArticleFacts, { date }: FactOf<'date'>): boolean =>
  facts.some((fact) => fact.kind === 'date' && touch(fact.date, date) && sameDeed(fact.date, date));

/** A date of so many days or more tells when something was, not on which day. */
const WIDE = 60;

/** Whose office it is, or that it was at an hour, tells nothing of what was done. */
const EMPTY: ReadonlySet<string> = new Set(
  'foreign prime defence minister ministry president general secretary envoy ambassador governor mayor spokesperson deputy chief commander delegation head hour time moment same day place part'
    .split(' ')
    .map(conceptOf),
);

function sameDeed(x: ToldDate, y: ToldDate): boolean {
  if (x.limit !== y.limit || isInForce(x) !== isInForce(y)) return false;
  if ([...x.verbs].some((verb) => y.verbs.has(verb))) return true;
  if ((x.verbs.size > 0 && y.verbs.size > 0) || Math.max(x.last - x.first, y.last - y.first) > WIDE) return false;
  const all = new Set([...y.nouns, ...y.verbs]);
  const shared = [...x.nouns, ...x.verbs].filter((noun) => !isName(noun) && !EMPTY.has(noun) && all.has(noun)).length;
  // "The exchange took place": the noun tells what was done.
  return shared >= (x.light && y.light ? 1 : 2);
}

function namesDiffer(a: FactOf<'name'>, b: FactOf<'name'>, inA: ArticleFacts, inB: ArticleFacts): boolean {
  const [x, y] = [a.role, b.role];
  if (x.role !== y.role || (x.role !== 'in' && x.person !== y.person)) return false;
  if (x.role === SIGNS && !signForOne(a, b)) return false;
  return !x.names.some((name) => inB.names.has(name)) && !y.names.some((name) => inA.names.has(name));
}

function outcomesDiffer(a: FactOf<'outcome'>, b: FactOf<'outcome'>, inA: ArticleFacts, inB: ArticleFacts): boolean {
  const [x, y] = [a.outcome, b.outcome];
  if (x.of !== y.of || x.positive === y.positive) return false;
  // Shots are fired in one place day after day.
  if (x.of === 'casualties' && (daysApart(inA, inB) ?? 0) > 1 && !shareDay(a.sentence, b.sentence)) return false;
  // What was planned may have come out otherwise by the time of the other article.
  if ((x.ahead || y.ahead) && (daysApart(inA, inB) ?? 0) > 1) return false;
  return !tellsOutcome(inA, b) && !tellsOutcome(inB, a);
}

/** Whether an article tells an outcome itself, of something with at least two words in common. */
const tellsOutcome = ({ facts }: ArticleFacts, told: FactOf<'outcome'>): boolean =>
  facts.some(
    (fact) =>
      fact.kind === 'outcome' &&
      fact.outcome.of === told.outcome.of &&
      fact.outcome.positive === told.outcome.positive &&
      sharedBeside(fact, told) >= 2,
  );
