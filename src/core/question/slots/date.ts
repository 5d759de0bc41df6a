import type { SentenceView } from '../sentence-view.ts';

/** "In about two weeks", "half an hour later", "once all have signed", "no date". */
const WHEN =
  /\b(?:in|within|after) (?:\w+ ){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:once|later|soon|dates?|as soon as|until|till)\b/i;

/** How far a sentence gives a time: 1 for a date, a little less for what tells a time without naming one. */
export const dateSlot = ({ evidence, sentence }: SentenceView): number =>
  Math.max(evidence, WHEN.test(sentence.text) ? 0.9 : 0);
