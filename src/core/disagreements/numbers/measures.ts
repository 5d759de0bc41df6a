import type { Fact } from '../facts.ts';
import { conceptOf } from '../likeness/concepts.ts';
import { AGE } from './ages.ts';

/** What shares are counted in. */
export const PERCENT = conceptOf('percent');
const MEASURES: ReadonlySet<string> = new Set(['hour', 'metre', 'kilo', 'currency', PERCENT, AGE]);

/** Whether a fact is a length, a time, a sum or a share rather than a count of things. */
export const isMeasure = (fact: Fact): boolean =>
  fact.kind === 'number' && fact.amount.head !== null && MEASURES.has(fact.amount.head);
