import type { Fact } from '../facts.ts';
import { isName } from '../likeness/concepts.ts';

/** Courses told of what takes them: a border opens, talks go ahead. Of others those are told who take them: who signs. */
const OF_THINGS: ReadonlySet<string> = new Set(['open', 'extend', 'lift', 'go ahead']);

/** Whether what came out so or otherwise is plainly of two things: "talks opened", "doors were closed". */
export function befellOthers(a: Fact, b: Fact): boolean {
  if (a.kind !== 'outcome' || !OF_THINGS.has(a.outcome.of)) return false;
  const [own, other] = [subjectOf(a), subjectOf(b)];
  return own !== null && other !== null && !b.sentence.concepts.has(own) && !a.sentence.concepts.has(other);
}

/** What stands first in the clause of an outcome, names left out. */
function subjectOf({ sentence: { words }, span }: Fact): string | null {
  const clause = words.find(({ start }) => start >= span.start)?.clause;
  const first = words.find(
    (word) => word.clause === clause && word.end <= span.start && word.concept !== null && !isName(word.concept),
  );
  return first?.concept ?? null;
}
