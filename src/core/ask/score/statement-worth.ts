import type { WeightedConcept, WeightedQuestion } from '../question/weighted-question.ts';
import type { ReadStatement } from './read-passage.ts';
import { heldBy, type SentenceView } from './sentence-view.ts';

/** What a statement is worth where one is asked for, beside what follows. */
const STATEMENT_ASKED = 0.6;
/** What its content is worth when it holds all that was asked about. */
const CONTENT_ASKED = 3;
/** What the speaker asked about is worth, whether the sentence names them or says "he"; another speaker takes half of it. */
const SPEAKER_ASKED = 2;
/** What somebody who speaks for the side asked about is worth. */
const SIDE_ASKED = 1.8;

/** How far the best statement of a sentence is the one asked for; 0 where none is asked for. */
export const bestStatementWorth = ({ question, sentence }: SentenceView): number =>
  question.statement === null
    ? 0
    : Math.max(0, ...sentence.statements.map((statement) => statementWorth(question, statement)));

/** How far a statement is the one asked for: of the speaker and about what was named. */
export function statementWorth(question: WeightedQuestion, { terms, roots, speaker, side }: ReadStatement): number {
  const held = heldBy(terms, question, roots);
  const asked = question.statement === 'what-said' ? question.parties[0] : undefined;
  let sum = 0;
  let all = 0;
  question.concepts.forEach((concept, i) => {
    if (!isTopic(concept, asked)) return;
    all += concept.weight;
    sum += concept.weight * held[i]!;
  });
  const content = all === 0 ? 0 : (CONTENT_ASKED * sum) / all;
  if (asked === undefined || speaker.size === 0) return STATEMENT_ASKED + content;
  if (speaker.has(asked)) return STATEMENT_ASKED + content + SPEAKER_ASKED;
  return STATEMENT_ASKED + content + (side.has(asked) ? SIDE_ASKED : -SPEAKER_ASKED / 2);
}

/** Whether a word of the question says what a statement is about, not who speaks or that somebody does. */
const isTopic = ({ light, party, cue }: WeightedConcept, asked: string | undefined): boolean =>
  !light && !cue && (asked === undefined || party !== asked);
