import { familyOf, type Rank, rankIn } from '../events/order/series.ts';
import { onceFor } from '../once-for.ts';
import { type Days, daysIn, touch } from './dates/days.ts';
import { type DayInClause, eventDays } from './dates/event-days.ts';
import type { ArticleFacts, Fact } from './facts.ts';
import type { DifferenceKind } from './kind.ts';
import { isName } from './likeness/concepts.ts';
import type { ToldSentence } from './likeness/told.ts';
import { leadOthers } from './names/groups-led.ts';
import { participantsDiffer } from './names/participants.ts';
import { occasionsAt } from './outcomes/occasions.ts';
import { befellOthers } from './outcomes/subjects.ts';

/** Whether words of two facts show that they tell of two things: other places in a series, other days, other people, "another attack". */
export function areDistinct(
  a: Fact,
  b: Fact,
  inA: ArticleFacts,
  inB: ArticleFacts,
  kind: DifferenceKind,
  isOneStory = false,
): boolean {
  const [own, other] = [signsOf(a.sentence), signsOf(b.sentence)];
  if (ranksDiffer(own.rank, other.rank) || own.another !== other.another) return true;
  if (a.kind !== 'name' && placesDiffer(own.places, other.places, inA, inB)) return true;
  if (participantsDiffer(a, b, inA, inB, isOneStory)) return true;
  if (a.kind === 'name' && b.kind === 'name' && leadOthers(a, b)) return true;
  if (befellOthers(a, b)) return true;
  if (a.kind === 'date' && b.kind === 'date') return couldNotKnow(a.date, b.date, inA, inB);
  if (a.kind === 'name' && a.role.role === 'in')
    return isOneStory ? daysDiffer(own.days, other.days, inA, inB) : !areOneOccasion(own, other);
  if (isOfThePast(a, inA) !== isOfThePast(b, inB)) return true;
  if (a.kind === 'number' && occasionsDiffer(occasionsAt(a), occasionsAt(b))) return true;
  // What is put off has two days.
  if (a.kind === 'outcome' && b.kind === 'outcome' && (a.outcome.ahead || b.outcome.ahead)) return false;
  return daysDiffer(daysAt(own, a, kind, inA), daysAt(other, b, kind, inB), inA, inB);
}

/** The same parties meet in many places: on one day, or in one place of a series, they meet in one. */
const areOneOccasion = (own: Signs, other: Signs): boolean =>
  own.days.some((one) => other.days.some((two) => touch(one, two))) ||
  (own.rank !== null && own.rank.family === other.rank?.family && own.rank.place === other.rank.place);

const occasionsDiffer = (own: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  own.size > 0 && other.size > 0 && ![...own].some((one) => other.has(one));

/** What was still to come for one article may have come out otherwise; of what came later, it could not tell. */
function couldNotKnow(a: Days, b: Days, inA: ArticleFacts, inB: ArticleFacts): boolean {
  const [own, other] = [isAfter(a, inA), isAfter(b, inB)];
  return own !== other || (!own && (isAfter(b, inA) || isAfter(a, inB)));
}

const isAfter = ({ first }: Days, { published }: ArticleFacts): boolean => published !== null && first > published.last;

/** What in a sentence may show that it tells of another thing than a sentence like it. */
interface Signs {
  readonly rank: Rank | null;
  readonly another: boolean;
  readonly places: readonly string[];
  readonly days: readonly DayInClause[];
}

const signsOf = onceFor(
  (sentence: ToldSentence): Signs => ({
    rank: rankIn(sentence.text, 0),
    another: isAnother(sentence.text),
    places: placesIn(sentence),
    days: eventDays(sentence),
  }),
);

/** Whether both sentences name places and neither article knows the other's. */
const placesDiffer = (
  own: readonly string[],
  other: readonly string[],
  inA: ArticleFacts,
  inB: ArticleFacts,
): boolean =>
  own.length > 0 &&
  other.length > 0 &&
  !own.some((place) => inB.names.has(place)) &&
  !other.some((place) => inA.names.has(place));

/** Names that stand right after "in", "at" or "near". */
const placesIn = ({ words }: ToldSentence): string[] =>
  words.flatMap(({ concept, timed }, at) =>
    concept !== null && isName(concept) && !timed && /^(?:in|at|near)$/.test(words[at - 1]?.norm ?? '')
      ? [concept]
      : [],
  );

const ranksDiffer = (one: Rank | null, other: Rank | null): boolean =>
  one !== null &&
  other !== null &&
  !one.byVerb &&
  !other.byVerb &&
  one.family === other.family &&
  one.place !== other.place;

const ANOTHER =
  /\b(?:another|separate|similar|different|previous|earlier|past|last|next|new|fresh|further|later|second|third|fourth|fifth)((?: [\p{L}-]+){1,3})/giu;

/** "Another attack", "an earlier round". */
const isAnother = (text: string): boolean =>
  [...text.matchAll(ANOTHER)].some(([, words]) => words!.split(' ').some((word) => familyOf(word) !== null));

/** A background fact lies so many days before its article. */
const LONG_AGO = 40;

/** "The siege of 2017, when eleven days of shooting left …": what comes behind such a day was then. */
const isOfThePast = ({ sentence, span }: Fact, { published }: ArticleFacts): boolean =>
  published !== null &&
  daysIn(sentence).some(
    ({ start, last, masked }) => !masked && start < span.start && last < published.first - LONG_AGO,
  );

/** Days that belong to a fact. A count that grows is told on other days: only those of its own clause tell when it happened. */
function daysAt(
  { days }: Signs,
  { sentence, span }: Fact,
  kind: DifferenceKind,
  { published }: ArticleFacts,
): readonly Days[] {
  const clause = sentence.words.find(({ start }) => start >= span.start)?.clause ?? 0;
  if (kind === 'changed' || kind === 'name') return days.filter((day) => day.clause === clause);
  // "67 soldiers came home, among them a pilot caught in April": what follows and was long ago is another thing's day.
  return days.filter(
    (day) => day.clause <= clause || day.masked || published === null || day.last >= published.first - LONG_AGO,
  );
}

/** A stretch of so many days or more is no day. */
const STRETCH = 25;
const YEAR = 300;
const DAY = 3;

const lengthOf = ({ first, last }: Days): number => last - first + 1;

/** Whether both tell their days and these do not touch, or one counts over a long stretch and the other does not. */
function daysDiffer(own: readonly Days[], other: readonly Days[], inA: ArticleFacts, inB: ArticleFacts): boolean {
  if (isLongAgo(own, inA) !== isLongAgo(other, inB)) return true;
  const isShort = (days: Days): boolean => lengthOf(days) <= DAY;
  if (own.some((one) => isShort(one) && other.some((two) => isShort(two) && touch(one, two)))) return false;
  const [longest, longestOther] = [own, other].map((days) => Math.max(0, ...days.map(lengthOf))) as [number, number];
  const [most, least] = [Math.max(longest, longestOther), Math.min(longest, longestOther)];
  if (least === 0) return most >= YEAR;
  if (most >= STRETCH && least <= DAY) return true;
  return !own.some((one) => other.some((two) => touch(one, two)));
}

const isLongAgo = (days: readonly Days[], { published }: ArticleFacts): boolean =>
  published !== null && days.length > 0 && days.every((day) => !day.masked && day.last < published.first - LONG_AGO);
