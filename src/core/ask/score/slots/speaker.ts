import { overlaps } from '../../../article/span.ts';
import { contentTerms, wordsOf } from '../../../terms/words.ts';
import type { WeightedConcept } from '../../question/weighted-question.ts';
import type { ReadStatement } from '../read-passage.ts';
import type { SentenceView } from '../sentence-view.ts';

/** "The Tesk ministry" speaks for no Tesk president. */
const ENOUGH = 0.75;

/**
 * How far a sentence holds words of the one whose words are asked for, 0 to 1: all the words for them must stand in the source,
 * its name, role or side. Somebody who is only mentioned has not spoken.
 */
export function speakerSlot({ question, sentence, candidate }: SentenceView): number {
  const subject = question.concepts.filter(({ term }) => question.slot.subject.has(term));
  if (subject.length === 0) return 0.5;
  let best = 0;
  const { body } = candidate.passage.article.article;
  for (const one of sentence.statements) {
    best = Math.max(best, shareNamed(subject, sourceTerms(body, one), one));
  }
  for (const statement of candidate.passage.article.statements) {
    const { source } = statement;
    if (source && overlaps(source, sentence)) {
      best = Math.max(best, shareNamed(subject, contentTerms(wordsOf(body, source.start, source.end))));
    }
  }
  return best < ENOUGH ? best / 2 : best;
}

function sourceTerms(body: string, { statement: { source, speaker } }: ReadStatement): Set<string> {
  const words = [speaker?.name, speaker?.role, speaker?.side].filter((text) => typeof text === 'string').join(' ');
  return contentTerms([...wordsOf(words), ...(source ? wordsOf(body, source.start, source.end) : [])]);
}

function shareNamed(
  subject: readonly WeightedConcept[],
  terms: ReadonlySet<string>,
  statement?: ReadStatement,
): number {
  let held = 0;
  for (const { substitutes, party } of subject) {
    if (party !== null && (statement?.speaker.has(party) || statement?.side.has(party))) held += 1;
    else
      held += Math.max(
        0,
        ...substitutes.map(({ term, strength }) => (terms.has(term) ? Math.min(1, strength + 0.2) : 0)),
      );
  }
  return held / subject.length;
}
