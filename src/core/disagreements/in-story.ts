import { isSlip } from './crowd.ts';
import { datesInStory } from './dates/dates-in-story.ts';
import { differs } from './differ.ts';
import { areDistinct } from './distinct.ts';
import type { ArticleFacts, Fact } from './facts.ts';
import type { DifferenceKind } from './kind.ts';
import type { Nearness } from './likeness/alike.ts';
import { daysApart } from './likeness/days-apart.ts';
import { namesInStory } from './names/names-in-story.ts';
import { HOUSE } from './names/sites.ts';
import { numbersInStory } from './numbers/numbers-in-story.ts';
import { outcomesInStory } from './outcomes/outcomes-in-story.ts';

/** How two facts of one story differ, and how sure it is that they are one. */
export interface InStory {
  readonly kind: DifferenceKind;
  readonly alike: number;
}

/**
 * How two facts of two articles on one story differ, `a` being the older article's, when their words are quite other: what is told of
 * one kind of thing, and in sentences that mean much the same. Null where they may be two facts, or the one article tells what the other
 * does somewhere else.
 */
export function compareInStory(
  a: Fact,
  b: Fact,
  inA: ArticleFacts,
  inB: ArticleFacts,
  nearness: Nearness,
): InStory | null {
  if (inA.corrects || inB.corrects) return null;
  const near = nearness.sense.sentences(a.sentence, b.sentence);
  if (near === null || ranksOf(a) !== ranksOf(b)) return null;
  const { words, names, close } = nearness.between(a, b, inA, inB);
  // Of sentences with the same words, their words alone tell whether they are of one fact; of houses they never do.
  if (close >= SAME_WORDS && !(a.kind === 'name' && a.role.role === HOUSE)) return null;
  const judged = a.kind !== 'date' && a.keys.some((key) => b.keys.includes(key));
  if (judged && differs(a, b, inA, inB) === null) return null;
  // Where many articles are on one affair, sentences on its many events mean much the same.
  if (nearness.isCrowded(inA, inB) && !(a.kind === 'date' && b.kind === 'date' && isSlip(a, b))) return null;
  const alike = near + SHARED * Math.min(2, words + names) - chance(inA, inB);
  const kind = kindOf(a, b, inA, inB, alike, nearness.sense.areNearest(a.sentence, b.sentence, inA, inB));
  if (kind === 'name' && a.kind === 'name' && a.role.role === 'in' && near < SAME_PLACE) return null;
  return kind === null || areDistinct(a, b, inA, inB, kind, !isOfWeek(a) && !isOfWeek(b)) ? null : { kind, alike };
}

function kindOf(
  a: Fact,
  b: Fact,
  inA: ArticleFacts,
  inB: ArticleFacts,
  alike: number,
  areNearest: boolean,
): DifferenceKind | null {
  if (a.kind === 'number' && b.kind === 'number') return numbersInStory(a, b, inA, inB, alike);
  if (a.kind === 'date' && b.kind === 'date') return datesInStory(a, b, inA, inB, alike, areNearest) ? 'date' : null;
  if ((daysApart(inA, inB) ?? 0) > LATER) return null;
  if (a.kind === 'name' && b.kind === 'name') return namesInStory(a, b, inA, inB, alike) ? 'name' : null;
  if (a.kind === 'outcome' && b.kind === 'outcome') return outcomesInStory(a, b, inA, inB, alike) ? 'outcome' : null;
  return null;
}

/** Sentences of two short pieces, multiplied. */
const SHORT = 60;
const CHANCE = 0.05;

/** The more sentences two articles have, the nearer some of them are by chance. */
const chance = ({ sentences: a }: ArticleFacts, { sentences: b }: ArticleFacts): number =>
  CHANCE * Math.max(0, Math.log2((a.length * b.length) / SHORT));

/** What a word that two sentences share adds to how near they are by meaning. */
const SHARED = 0.1;
const SAME_WORDS = 0.5;
/** Two places of one thing are told in sentences at least so near, whatever words they share: one people meets in many places. */
const SAME_PLACE = 0.5;
/** Articles of one story farther apart than this may tell of its next step. */
const LATER = 4;

/** Much happens in a week: with a day of the week alone, whom the other article does not know tells another event. */
const isOfWeek = (fact: Fact): boolean => fact.kind === 'date' && fact.date.weekday;

const RANK =
  /\bthe (?:first|second|third|fourth|fifth|sixth|last)(?= (?:one|had|has|was|is|lasted|took|came|ended|began|broke|produced|of)\b)|\b(?:another|previous|separate|last time)\b/gi;

/** Words of a sentence that tell which of several it speaks of. */
const ranksOf = ({ sentence: { text } }: Fact): string => (text.match(RANK) ?? []).join(' ').toLowerCase();
