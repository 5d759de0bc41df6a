import { textOf } from '../../article/span.ts';
import type { ArticleFacts, Fact } from '../facts.ts';
import { conceptOf, conceptOfTerm, isName } from '../likeness/concepts.ts';
import { datelineEnd } from '../likeness/dateline.ts';
import type { ToldSentence, ToldWord } from '../likeness/told.ts';
import { nameRuns } from './name-runs.ts';

/**
 * Whether two facts are of other people or bodies, by the names and nouns of their sentences. Of articles on one story, each may name
 * some of whom the other knows nothing.
 */
export function participantsDiffer(
  a: Fact,
  b: Fact,
  inA: ArticleFacts,
  inB: ArticleFacts,
  isOneStory: boolean,
): boolean {
  if (areStrangers(a, b, inA, inB, isOneStory)) return true;
  const [own, other] = [a.sentence, b.sentence];
  if (disjoint(ownersIn(own), ownersIn(other))) return true;
  if (disjoint(subjectOf(a), subjectOf(b))) return true;
  return a.kind === 'outcome' && disjoint(bodiesBefore(a), bodiesBefore(b));
}

const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** Both sentences name somebody or something of which the other's whole article knows nothing, or nothing else where they are of one story. */
function areStrangers(a: Fact, b: Fact, inA: ArticleFacts, inB: ArticleFacts, isOneStory: boolean): boolean {
  const strange = (fact: Fact, { concepts }: ArticleFacts): boolean => {
    const names = toldNames(fact);
    const isUnknown = (name: string): boolean => !concepts.has(name) && !concepts.has(name.slice(1));
    return isOneStory ? names.length > 0 && names.every(isUnknown) : names.some(isUnknown);
  };
  return strange(a, inB) && strange(b, inA);
}

/** Names of a fact's sentence but those in the words that differ, of who told it, and of its dateline. */
const toldNames = (fact: Fact): string[] =>
  fact.sentence.words.flatMap((word) => (isToldName(fact, word) ? [word.concept!] : []));

function isToldName({ sentence, span, kind }: Fact, { concept, start, end }: ToldWord): boolean {
  if (concept === null || !isName(concept) || end <= datelineEnd(sentence)) return false;
  if (kind === 'name' && start < span.end + APPOSED && span.start - APPOSED < end) return false;
  return !sentence.statements.some(({ source }) => source && start < source.end && source.start < end);
}

/** Characters beside a name in which what belongs to it stands: "Alain Thibodeau of Canada". */
const APPOSED = 30;

const GROUPS = new Set(
  'delegation team side army troop soldier force government parliament cabinet president minister negotiator guard police officer ministry rebel fighter spokesperson general'
    .split(' ')
    .map(conceptOf),
);

/** Names to whom a group belongs: "the Tarn delegation", "the parliament of Orvania". */
function ownersIn({ words, analyzed, statements }: ToldSentence): string[] {
  const owners: string[] = [];
  words.forEach(({ term, end, start }, at) => {
    if (!GROUPS.has(conceptOfTerm(term))) return;
    // Who told it may be anybody.
    if (statements.some(({ source }) => source && start < source.end && source.start < end)) return;
    const before = words[at - 1];
    if (
      before?.concept &&
      isName(before.concept) &&
      !/,/.test(textOf(analyzed.article.body, { start: before.end, end: start }))
    ) {
      owners.push(before.concept);
    }
    const of = words[at + 1]?.norm;
    const next = words[at + (words[at + 2]?.norm === 'the' ? 3 : 2)];
    if ((of === 'of' || of === 'from') && next?.concept && isName(next.concept)) owners.push(next.concept);
  });
  return owners;
}

/** The name with which a sentence opens, when it is what acts: "Tarn lost 14 soldiers". None for people, who are told by other words too. */
function subjectOf({ sentence, kind }: Fact): readonly string[] {
  const [run] = nameRuns(sentence);
  if (!run || run.from > 1 || run.person || kind === 'name') return [];
  const verb = sentence.words[run.to];
  return verb && ACTS.test(verb.norm) ? run.names : [];
}

const ACTS =
  /^(?:[a-z]{2,}ed|lost|gave|sent|won|took|held|left|began|made|met|fought|shot|put|sold|bought|paid|withdrew|has|have|had|was|were|is|will|would)$/;

const BODIES = new Set(
  'cabinet opposition parliament government army rebel party council president ministry court senate union militia police assembly'
    .split(' ')
    .map(conceptOf),
);

/** Bodies in the words that lead to what came out so or otherwise. */
const bodiesBefore = ({ sentence: { words }, span }: Fact): string[] =>
  words.flatMap(({ concept, end }) => (concept !== null && end <= span.start && BODIES.has(concept) ? [concept] : []));
