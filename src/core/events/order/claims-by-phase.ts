import { textOf } from '../../article/span.ts';
import type { DatedClause } from './clause.ts';
import type { OrderClaim } from './order-claim.ts';
import { areOfOneThing, chainAt, type Phase, phasesIn } from './phases.ts';
import { areOfOneCourse, NEW_THING, OUT_OF_COURSE } from './relation.ts';

/** Over how many sentences a thing's stages are followed. */
const SENTENCES = 2;
/** How many dates back. */
const REACH = 4;

interface Staged {
  readonly clause: DatedClause;
  readonly phases: () => readonly Phase[];
}

/** "arrested on … charged on …": stages of one thing, in one sentence or in sentences that follow each other. */
export function* claimsByPhase(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  const staged = clauses.map((clause) => ({ clause, phases: once(() => phasesOf(body, clause)) }));
  for (const [at, b] of staged.entries()) {
    for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
      const a = staged[before]!;
      if (b.clause.sentence - a.clause.sentence > SENTENCES || a.clause.paragraph !== b.clause.paragraph) break;
      const claim = claimOf(body, a, b, staged.slice(before + 1, at));
      if (claim) yield claim;
    }
  }
}

/** "by March 31", "until Friday": the date ends a time rather than telling when something was done. */
const DEADLINE = /\b(?:by|until|till)(?: the)?\s$/i;

/** "had been due to end on": the date is that of the plan. */
const PLANNED = /\b(?:due|scheduled|supposed|expected|meant|planned|intended|hoped|set) to [^,;]{1,30}$/;

function phasesOf(body: string, { clause, event }: DatedClause): Phase[] {
  if (DEADLINE.test(body.slice(Math.max(clause.start, event.timex.start - 12), event.timex.start))) return [];
  if (PLANNED.test(body.slice(Math.max(clause.start, event.timex.start - 60), event.timex.start))) return [];
  const text = textOf(body, clause);
  const date = event.timex.start - clause.start;
  const dateEnd = event.timex.end - clause.start;
  const pronoun = /^(?:which|who|that) /.exec(text)?.[0];
  const noun =
    pronoun && ANTECEDENT.exec(body.slice(Math.max(event.sentence.start, clause.start - 60), clause.start))?.[1];
  if (!pronoun || !noun) return phasesIn(text, date, dateEnd);
  const shift = noun.length + 1 - pronoun.length;
  return phasesIn(`${noun} ${text.slice(pronoun.length)}`, date + shift, dateEnd + shift).map((phase) => ({
    ...phase,
    end: phase.end - shift,
    relative: true,
  }));
}

/** "the school year, " before "which began": what the pronoun stands for. */
const ANTECEDENT = /((?:\p{Ll}+ )?\p{Ll}+),\s$/u;

/** Most dates have none near them to be compared with. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * What most of the courses that tell both clauses say of their order; null where they say nothing or are at odds. A stage
 * told again between the two is the one that the second belongs to.
 */
function claimOf(body: string, a: Staged, b: Staged, between: readonly Staged[]): OrderClaim | null {
  let first: OrderClaim | null = null;
  let contrary: OrderClaim | null = null;
  let balance = 0;
  for (const x of a.phases().toSorted((p, q) => p.chain - q.chain)) {
    const y = b.phases().find(({ chain }) => chain === x.chain);
    if (!y || x.step === y.step || !areOfOne(body, a.clause, x, b.clause, y)) continue;
    if (between.some(({ phases }) => phases().some(({ chain, step }) => chain === x.chain && step === x.step)))
      continue;
    const claim = claimFor(a.clause, x, b.clause, y);
    first ??= claim;
    if (claim.earlier === first.earlier) balance++;
    else {
      balance--;
      contrary ??= claim;
    }
  }
  return balance > 0 ? first : balance < 0 ? contrary : null;
}

/** Words by which a sentence tells of something else of the kind. */
const OF_ANOTHER = /\b(?:another|other|different|separate|unrelated)\b/i;
const NEW = /\b(?:new|fresh|earlier|former)\b/i;
const POINTS_AT_NEAREST = /^(?:it|they|he|she|this|that|these|those)$/;

function areOfOne(body: string, a: DatedClause, x: Phase, b: DatedClause, y: Phase): boolean {
  const oneSentence = a.sentence === b.sentence;
  if (!isOrdered(x, y, a, b)) return false;
  // "it" means what was told last, which another date of the text belongs to.
  if (POINTS_AT_NEAREST.test(y.subject) && b.index - a.index > 1) return false;
  if (!oneSentence && OF_ANOTHER.test(textOf(body, b.event.sentence))) return false;
  if (chainAt(x.chain).loose) return areOfOneCourse(body, a, x, b, y);
  if (OF_ANOTHER.test(textOf(body, b.clause)) || OUT_OF_COURSE.test(textOf(body, a.clause))) return false;
  const words = textOf(body, b.clause);
  if (NEW.test(words.slice(0, y.end)) || (!oneSentence && NEW_THING.test(words))) return false;
  return areOfOneThing(x, y, oneSentence);
}

/**
 * Told in order, a stage that is past by then ("signed, having been announced") denies the chain. Told out of order, one
 * that comes again may be that of another turn ("ended … new talks began"), unless it is told as past by then or the
 * article opens with the two: it opens with the newest.
 */
function isOrdered(x: Phase, y: Phase, a: DatedClause, b: DatedClause): boolean {
  if (x.step < y.step) return !y.perfect;
  const oneSentence = a.sentence === b.sentence;
  return (
    !chainAt(x.chain).turns ||
    y.perfect ||
    (y.relative && oneSentence) ||
    (a.sentence === 1 && !oneSentence && b.index - a.index === 1)
  );
}

function claimFor(a: DatedClause, x: Phase, b: DatedClause, y: Phase): OrderClaim {
  const [earlier, later] = x.step < y.step ? [a, b] : [b, a];
  const [first, second] = x.step < y.step ? [x, y] : [y, x];
  return { earlier, later, reason: `“${first.verb}” comes before “${second.verb}”`, weak: true };
}
