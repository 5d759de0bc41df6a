import type { ReadStatement } from './read-passage.ts';
import { heldBy, type SentenceView } from './sentence-view.ts';
import type { WeightedConcept, WeightedQuestion } from './weighted-question.ts';

/** What a statement adds to a sentence's score when one is asked for. */
const STATEMENT_ASKED = 0.6;
/** What a statement's content adds when it holds all that was asked about. */
const CONTENT_ASKED = 3;
/** What the speaker asked about adds, whether the sentence names them or says "he"; another speaker takes half of it. */
const SPEAKER_ASKED = 2;
/** What somebody who speaks for the side asked about adds. */
const SIDE_ASKED = 1.8;
/** What an event's date adds when a date is asked. */
const DATED = 0.8;
/** What words of cause add when a reason is asked. */
const REASONED = 1.2;

/**
 * What statements and dates that analysis found, and the answering words, add to a sentence's score. Set by hand: the questions on which the
 * coefficients are fitted hardly ask who said what.
 */
export const steer = (view: SentenceView): number => statementBonus(view) + dateBonus(view) + reasonBonus(view);

function statementBonus({ question, sentence }: SentenceView): number {
  if (question.statement === null) return 0;
  return Math.max(0, ...sentence.statements.map((statement) => statementWorth(question, statement)));
}

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

function dateBonus({ question, sentence, candidate, fresh }: SentenceView): number {
  if (question.kind !== 'when') return 0;
  const { events } = candidate.passage.article;
  const dated = events.some(
    ({ sentence: span, timex }) =>
      span.start === sentence.start && fresh.some(({ start, end }) => timex.start <= start && end <= timex.end),
  );
  return dated ? DATED : 0;
}

const reasonBonus = ({ question, evidence }: SentenceView): number =>
  question.kind === 'why' ? REASONED * evidence : 0;
