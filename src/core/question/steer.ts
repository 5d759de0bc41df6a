import type { SentenceView } from './sentence-view.ts';

/** What a statement of the kind asked for adds to a sentence's score, about as much as half the question's words. */
const STATEMENT_ASKED = 1.2;
/** What the speaker asked about adds, whether the sentence names them or says "he". */
const SPEAKER_ASKED = 1.5;
/** What an event's date adds when a date is asked. */
const DATED = 0.8;

/**
 * What statements and dates that analysis found add to a sentence's score. Set by hand: the questions on which the
 * coefficients are fitted hardly ask who said what.
 */
export function steer({ question, sentence, candidate, fresh }: SentenceView): number {
  let sum = 0;
  if (question.statement !== null && sentence.statements.length > 0) {
    sum += STATEMENT_ASKED;
    if (question.statement === 'what-said' && question.parties.some((party) => sentence.speakers.has(party))) {
      sum += SPEAKER_ASKED;
    }
  }
  if (question.kind === 'when') {
    const { events } = candidate.passage.article;
    const dated = events.some(
      ({ sentence: span, timex }) =>
        span.start === sentence.start && fresh.some(({ start, end }) => timex.start <= start && end <= timex.end),
    );
    if (dated) sum += DATED;
  }
  return sum;
}
