import type { SentenceView } from '../sentence-view.ts';

/** "In about two weeks", "half an hour later", "once all have signed". */
const WHEN =
  /\b(?:in|within|after) (?:\w+ ){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:once|later|soon|as soon as|until|till)\b/i;
/** "No date was set" tells of what is to come alone. */
const NO_DATE = /\bdates?\b/i;
const TO_COME =
  /\b(?:will|next|again|is|are|going to|gonna|scheduled|planned|supposed|expected|due|fourth|future)\b|\bround \d/i;

/** How far a sentence gives a time: 1 for a date, a little less for what tells a time without naming one. */
export const dateSlot = ({ evidence, sentence, question }: SentenceView): number =>
  Math.max(
    evidence,
    WHEN.test(sentence.text) || (NO_DATE.test(sentence.text) && TO_COME.test(question.text)) ? 0.9 : 0,
  );
