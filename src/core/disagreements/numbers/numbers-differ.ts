import type { ArticleFacts, Fact, FactOf } from '../facts.ts';
import { conceptOf, isName } from '../likeness/concepts.ts';
import type { Amount } from './amounts.ts';
import { GONE, GROWING } from './fates.ts';
import { lastOthers } from './lasting.ts';
import { isMeasure } from './measures.ts';

const PEOPLE: ReadonlySet<string> = new Set(['person', 'body', 'victim', 'life', 'dead', 'man'].map(conceptOf));

/** Words for people that say little by themselves: "staff members" are known by the word before. */
const MEMBERS: ReadonlySet<string> = new Set(['member', 'person', 'man', 'woman', 'worker'].map(conceptOf));

/** What is counted, and for people the words that tell which: "aid workers" and "staff members" are known by either word. */
const headsOf = ({ head, kinds }: Amount): string[] =>
  head === null ? [] : MEMBERS.has(head) ? [head, ...kinds.filter((kind) => !isName(kind))] : [head];

const sameFate = (x: Amount, y: Amount): boolean => x.fate === y.fate || (GONE.has(x.fate) && GONE.has(y.fate));

/** Whether two counts of the same differ by all that their words allow, or grew from one article to a later one. */
export function numbersDiffer(
  a: FactOf<'number'>,
  b: FactOf<'number'>,
  inA: ArticleFacts,
  inB: ArticleFacts,
): 'number' | 'changed' | null {
  const [x, y] = [a.amount, b.amount];
  if (mayBeParts(x, y) || x.further || y.further || lastOthers(a, b)) return null;
  const measured = isMeasure(a) || isMeasure(b);
  const sameHead = x.head !== null && headsOf(x).some((head) => headsOf(y).includes(head));
  if (!sameHead) {
    if (measured || x.fate === null || !sameFate(x, y)) return null;
    const general = (head: string | null): boolean => head === null || PEOPLE.has(head);
    if (!general(x.head) && !general(y.head)) return null;
    // Twelve soldiers may be among twenty people.
    const [part, whole] = general(x.head) ? [y, x] : [x, y];
    if (part.head !== null && whole.head !== null && !general(part.head) && part.least <= whole.most) return null;
  }
  // Of those that are plainly the same, one article may leave out what happened to them.
  if (!sameFate(x, y) && ((x.fate !== null && y.fate !== null) || PEOPLE.has(x.head!))) return null;
  const [kinds, others] = [x.kinds.filter(isName), y.kinds.filter(isName)];
  if (kinds.length > 0 && others.length > 0 && !kinds.some((kind) => others.includes(kind))) return null;
  if (x.value === y.value || isRounded(x.value, y.value) || countOtherGroups(a, b, inA, inB)) return null;
  if (Math.max(x.value, y.value) > MOST_TIMES * Math.min(x.value, y.value)) return null;
  const grown = x.fate !== null && GROWING.has(x.fate) && y.value > x.value && isLater(inA, inB);
  if (grown && x.least < y.value)
    return tellsRank(inA, b) || tellsNumber(inA, b) || tellsBeside(inB, b, x) ? null : 'changed';
  if (agree(x, y) || tellAhead(a, b, inA, inB)) return null;
  return tellsNumber(inA, b) || tellsNumber(inB, a) ? null : 'number';
}

/** "Twelve Filipinos and four Greeks", "seven Filipinos and two Greeks": where all counts of two sentences differ, they are of two groups. */
export function countOtherGroups(
  a: FactOf<'number'>,
  b: FactOf<'number'>,
  inA: ArticleFacts,
  inB: ArticleFacts,
): boolean {
  const countsIn = ({ facts }: ArticleFacts, { sentence }: Fact): ReadonlyMap<string, number> =>
    new Map(
      facts.flatMap((fact) =>
        fact.kind === 'number' && fact.sentence === sentence && fact.amount.head !== null && isName(fact.amount.head)
          ? [[fact.amount.head, fact.amount.value] as const]
          : [],
      ),
    );
  const [own, other] = [countsIn(inA, a), countsIn(inB, b)];
  const shared = [...own].filter(([head]) => other.has(head));
  return shared.length >= 2 && shared.every(([head, value]) => other.get(head) !== value);
}

/** Whether one of two amounts may count a part of the other: "11 of them", unless it tells how many of all met one fate. */
export const mayBeParts = (x: Amount, y: Amount): boolean =>
  (x.part || y.part) && (x.fate === null || x.fate !== y.fate);

/** Whether two amounts may be one by all that their words allow. */
export const agree = (x: Amount, y: Amount): boolean =>
  x.value === y.value ||
  isRounded(x.value, y.value) ||
  (x.least <= y.most && y.least <= x.most) ||
  (x.by !== y.by && Math.abs(x.value - y.value) <= 0.08 * Math.max(x.value, y.value));

const AHEAD =
  /\b(?:will|due to|set to|expected to|plan\w*|hop(?:e[sd]?|ing) to|intends? to|(?:is|are|was|were) (?:going )?to|(?:is|are) going|would|about to|scheduled|ready to)\b/i;

/** Whether one article tells of a number as still to come and the other, of a later day, does not: it came out otherwise. */
export function tellAhead(a: Fact, b: Fact, inA: ArticleFacts, inB: ArticleFacts): boolean {
  return isLater(inA, inB) && AHEAD.test(untilAside(a)) && !AHEAD.test(b.sentence.text);
}

/** "$340 million, of which the larger part will be spent": what is said aside behind a fact tells nothing of it. */
const ASIDE = /, (?:(?:\w+ )?of )?(?:which|whom|who|where|whose)\b/i;

/** A fact's sentence up to what is said aside behind it. */
function untilAside({ sentence: { text, start }, span }: Fact): string {
  const end = span.end - start;
  const aside = ASIDE.exec(text.slice(end));
  return aside ? text.slice(0, end + aside.index) : text;
}

/** With these, a number is told as it stands so far. */
const SO_FAR =
  /\b(?:so far|to date|as of|up to now|by (?:now|then|last|\w+day|sunset|nightfall|noon|midnight|dawn|dusk|the end)|climb\w*|ris(?:e|en|ing)|rose|reached|grow\w*|grew|since|already|latest|passed|topped|swell\w*|swollen|now|toll|jump\w*)\b/i;

/** Whether the number of a later article may be an earlier one that has grown. */
export const isRunning = (a: Fact, b: Fact, inA: ArticleFacts, inB: ArticleFacts): boolean =>
  isLater(inA, inB) && (SO_FAR.test(a.sentence.text) || SO_FAR.test(b.sentence.text));

/** 3,950 may be told as 4,000; two numbers below a hundred are never one. */
function isRounded(x: number, y: number): boolean {
  if (x < 100 || y < 100) return false;
  const grain = (n: number): number => {
    let by = 1;
    while (n % (by * 10) === 0) by *= 10;
    return by;
  };
  const by = Math.max(grain(x), grain(y));
  return by > 1 && Math.round(x / by) === Math.round(y / by);
}

const isLater = ({ published: a }: ArticleFacts, { published: b }: ArticleFacts): boolean =>
  a !== null && b !== null && b.first > a.last;

/** Numbers of which one is so many times the other count two things. */
const MOST_TIMES = 8;

/** Below this, equal numbers of different things are told all the time. */
const FEW = 10;

/** Whether the sentence of a number tells another one too, of whom the same befell. */
const tellsBeside = ({ facts }: ArticleFacts, { sentence }: Fact, { value, fate }: Amount): boolean =>
  facts.some(
    (fact) =>
      fact.kind === 'number' && fact.sentence === sentence && fact.amount.value === value && fact.amount.fate === fate,
  );

/** Whether an article tells a number itself, of the same or of what it does not name again, or two in one sentence that make it. */
const tellsNumber = (article: ArticleFacts, fact: FactOf<'number'>): boolean =>
  tellsSum(article, fact) || tellsAlone(article, fact);

/** "Seven soldiers and two policemen" are nine. */
function tellsSum({ facts }: ArticleFacts, { amount: { value } }: FactOf<'number'>): boolean {
  const counts = facts.flatMap((fact) => (fact.kind === 'number' && !isMeasure(fact) ? [fact] : []));
  return counts.some((one, at) => {
    const next = counts[at + 1];
    return next?.sentence === one.sentence && one.amount.value + next.amount.value === value;
  });
}

const tellsAlone = ({ facts }: ArticleFacts, { amount }: FactOf<'number'>): boolean =>
  facts.some(
    (fact) =>
      fact.kind === 'number' &&
      (fact.amount.value === amount.value || fact.amount.value / fact.amount.by === amount.value / amount.by) &&
      (amount.value >= FEW ||
        fact.amount.head === null ||
        fact.amount.head === amount.head ||
        (amount.fate !== null && fact.amount.fate === amount.fate)),
  );

/** "A seventh died": the first article already tells of it. */
export const tellsRank = ({ ordinals }: ArticleFacts, { amount }: FactOf<'number'>): boolean =>
  ordinals.has(`#${amount.value}`);
