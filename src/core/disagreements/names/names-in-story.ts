import type { ArticleFacts, FactOf } from '../facts.ts';
import { deedsOf } from '../likeness/classes.ts';
import { LEADING } from './groups-led.ts';
import { signForOne } from './sign-for-one.ts';
import { SIGNS } from './signers.ts';
import { HOUSE } from './sites.ts';

/** Least nearness of two sentences that give one part to two names, and of two that place one thing. */
const SAME_PART = 0.2;
const SAME_PLACE = 0.55;
/** The same for a house. */
const SAME_HOUSE = 0.4;

/** Whether two names have one part in one story, and neither article knows the other's. */
export function namesInStory(
  a: FactOf<'name'>,
  b: FactOf<'name'>,
  inA: ArticleFacts,
  inB: ArticleFacts,
  alike: number,
): boolean {
  const [x, y] = [a.role, b.role];
  if (x.role === HOUSE && y.role === HOUSE)
    return alike >= SAME_HOUSE && shareDeed(a, b) && !knows(inA, y.names) && !knows(inB, x.names);
  if (x.role === SIGNS && y.role === SIGNS && !signForOne(a, b)) return false;
  if (x.role !== 'in' && (isOffice(a) || isOffice(b))) return false;
  if (partOf(x.role) !== partOf(y.role) || (x.role !== 'in' && !(x.person && y.person))) return false;
  if (alike < (x.role === 'in' ? SAME_PLACE : SAME_PART)) return false;
  if (x.role === 'in' && !shareDeed(a, b)) return false;
  return !knows(inB, x.names) && !knows(inA, y.names);
}

const knows = ({ concepts }: ArticleFacts, names: readonly string[]): boolean =>
  names.some((name) => concepts.has(name));

const partOf = (role: string): string => (LEADING.has(role) ? 'lead' : role);

/** "The archbishop of Alta": a name that only tells whose office it is. */
const isOffice = ({ sentence: { text, start }, span }: FactOf<'name'>): boolean =>
  /\b(?:of|from|in|for)(?: the)?\s$/.test(text.slice(0, span.start - start));

function shareDeed(a: FactOf<'name'>, b: FactOf<'name'>): boolean {
  const own = deedsOf(a.sentence.concepts);
  return [...deedsOf(b.sentence.concepts)].some((deed) => own.has(deed));
}
