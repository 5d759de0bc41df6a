import { mayBeOneInCrowd } from './crowd.ts';
import { shareDay } from './dates/event-days.ts';
import { differs } from './differ.ts';
import { areDistinct } from './distinct.ts';
import type { ArticleFacts, Fact, FactOf } from './facts.ts';
import type { DifferenceKind } from './kind.ts';
import { haveOwnWords, type Likeness, NEARLY_ONE, type Nearness, sharedAbout } from './likeness/alike.ts';
import { conceptOf } from './likeness/concepts.ts';
import { daysApart, MOST_DAYS } from './likeness/days-apart.ts';
import { HOUSE } from './names/sites.ts';
import { AGE, mayBeOnePerson } from './numbers/ages.ts';
import { GONE, GROWING } from './numbers/fates.ts';
import { isMeasure, PERCENT } from './numbers/measures.ts';

/** How two facts of two articles differ, `a` being the older article's; null where they agree or may be two facts. */
export function compareFacts(
  a: Fact,
  b: Fact,
  inA: ArticleFacts,
  inB: ArticleFacts,
  nearness: Nearness,
): DifferenceKind | null {
  if (inA.corrects || inB.corrects) return null;
  const apart = daysApart(inA, inB);
  if (apart !== null && apart > MOST_DAYS) return null;
  const kind = differs(a, b, inA, inB);
  if (kind === null) return null;
  const likeness = nearness.between(a, b, inA, inB);
  const { close } = likeness;
  // Of two articles without a day nobody can tell which is the later, and so whether a number grew.
  if (apart === null && a.kind === 'number' && !(isSettled(a) && close >= ONE_SENTENCE)) return null;
  const beside = (): number => nearness.sharedBeside(a, b, inA, inB, countedIn(a, b));
  const isOne =
    isCountOfOneDay(a, b, beside) ||
    (isOneFact(a, b, likeness, beside) && isOneStory(likeness, nearness.story(inA, inB), apart));
  if (!isOne || (nearness.isCrowded(inA, inB) && !mayBeOneInCrowd(kind, a, b, close))) return null;
  return areDistinct(a, b, inA, inB, kind) ? null : kind;
}

/** Sentences so near are one, but for what differs. */
const ONE_SENTENCE = 0.9;

/** Whether a number is none that grows from day to day. */
const isSettled = ({ amount: { head, fate } }: FactOf<'number'>): boolean =>
  head !== PERCENT && head !== 'currency' && !(fate !== null && (GROWING.has(fate) || GONE.has(fate)));

/** What befalls many in many places on one day of a war. */
const DAILY: ReadonlySet<string> = new Set(
  ['kill', 'injure', 'fire', 'attend', 'arrest', 'capture', 'destroy', 'damage'].map(conceptOf),
);

/** What two counts of one day share beside what they count, at the least. */
const BESIDE_COUNT = 0.4;
/** The same where no day is shared. */
const BESIDE_COUNT_ELSEWHERE = 0.8;

/** What two counts say of whom or what they count. */
const countedIn = (...facts: readonly Fact[]): ReadonlySet<string | null> =>
  new Set(
    facts.flatMap((fact) => (fact.kind === 'number' ? [fact.amount.head, fact.amount.fate, ...fact.amount.kinds] : [])),
  );

/** Whether two counts are of what befell the same on one day, whatever else their articles tell: "killed four in the hospital on Thursday". */
function isCountOfOneDay(a: Fact, b: Fact, beside: () => number): boolean {
  if (a.kind !== 'number' || b.kind !== 'number' || a.amount.fate === null || isMeasure(a) || isMeasure(b))
    return false;
  if (!shareDay(a.sentence, b.sentence)) return false;
  if (a.amount.fate === b.amount.fate && !DAILY.has(a.amount.fate)) return true;
  return beside() >= BESIDE_COUNT;
}

/** Least nearness of two articles on one story, and of the articles and half the sentences' together. */
const STORY = 0.11;
const TOGETHER = 0.255;
/** Of articles farther apart in time, so many times more is asked. */
const LATER = 1.3;

/** Without both dates of publication, only sentences that are near one another are taken for one. */
function isOneStory({ close, names, words }: Likeness, story: number, apart: number | null): boolean {
  if (close >= NEARLY_ONE && words + names >= 2) return true;
  if (apart === null) return story >= 2 * STORY && close >= NEARLY_ONE;
  return story >= STORY && story + close / 2 >= TOGETHER * (apart <= 4 ? 1 : LATER);
}

function isOneFact(fact: Fact, other: Fact, likeness: Likeness, beside: () => number): boolean {
  const { words, names, near, cover, close } = likeness;
  const shared = words + 1.5 * names + 0.5 * Math.min(2, near);
  switch (fact.kind) {
    case 'number':
      if (!isMeasure(fact)) return shared >= 1.5 && beside() >= BESIDE_COUNT_ELSEWHERE;
      if (fact.amount.head === AGE) return names >= 0.9 && mayBeOnePerson(fact.sentence, other.sentence);
      if (sharedAbout(fact, other) < 2) return false;
      // A list of shares tells of several things.
      if (fact.amount.head === PERCENT)
        return close >= 0.4 && percents(fact) === 1 && percents(other) === 1 && !haveOwnWords(fact, other);
      return shared >= (fact.amount.head === 'currency' ? 2 : 2.5) || (words >= 2 && cover >= 0.4);
    case 'date':
      return shared >= 2 && words >= 1;
    case 'name':
      // Many meet in one house, and one people in many: that takes one story.
      if (fact.role.role === HOUSE) return false;
      if (fact.role.role === 'in') return shared >= 2;
      // The part alone and one name in common are too little: there are many delegations in one town.
      return Math.max(words, names) >= 1.8 && shared >= (LEADING.has(fact.role.role) ? 1 : 2.5);
    case 'outcome':
      return shared >= 2 && names + near > 0;
  }
}

/** Parts of which each story has one. */
const LEADING: ReadonlySet<string> = new Set(
  ['lead', 'mediate', 'host', 'command', 'oversee'].map((verb) => `by ${conceptOf(verb)}`),
);

const percents = ({ sentence }: Fact): number => sentence.text.match(/%|\bper ?cent/g)?.length ?? 0;
