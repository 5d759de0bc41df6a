import type { ArticleFacts, FactOf } from '../facts.ts';

/** Least nearness of two sentences that tell how one thing came out. */
const SAME_COURSE = 0.4;

/** Whether one thing came out in two ways in one story, each article telling only its own. */
export function outcomesInStory(
  { outcome: x }: FactOf<'outcome'>,
  { outcome: y }: FactOf<'outcome'>,
  inA: ArticleFacts,
  inB: ArticleFacts,
  alike: number,
): boolean {
  if (x.of !== y.of || x.positive === y.positive || x.ahead !== y.ahead || alike < SAME_COURSE) return false;
  const tells = ({ facts }: ArticleFacts, positive: boolean): boolean =>
    facts.some((fact) => fact.kind === 'outcome' && fact.outcome.of === x.of && fact.outcome.positive === positive);
  return !tells(inA, y.positive) && !tells(inB, x.positive);
}
