import type { Paragraph } from '../../article/segment.ts';
import type { Event } from '../event.ts';

/** A note on what an earlier version said: it repeats a date that the article no longer stands by. */
const CORRECTS =
  /^[\s[(*]*(?:corrections?|clarifications?|amendments?|editor['’]?s['’]? notes?)\b|^[\s[(*]*(?:an|in an) earlier version of th(?:is|e)\b/i;
/** Whose words, and what is wanted there: not what happened. */
const WORDS_OF =
  'said|says?|saying|told|added|hop(?:es?|ed|ing)|wants?|wanted|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|asked|called (?:on|for)|calling for|proposed|expect(?:s|ed)?|promis(?:es?|ed|ing)|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|threaten(?:s|ed)?|warned|insist(?:s|ed)?|plans?|planned|aims?|intends?|agreed|ordered|deadline|ultimatum';
const WANTED_BY = new RegExp(
  `\\b(?:${WORDS_OF})\\b[^;]*?\\b(?:before|by|until|till|ahead of|no later than|prior to|as of|starting|from)\\s(?:the (?:end|middle|beginning) of )?(?:the )?$`,
  'i',
);
const STILL_WANTED = new RegExp(
  `\\b(?:${WORDS_OF})\\b[^;]*?\\b(?:wants?|hop(?:es?|ing)|must|should|may|might|could|(?:is|are) (?:hoping|ready|willing|due|to|going|planning|considering|aiming|preparing)|needs? to|ha(?:s|ve) to|ought to|expects?|intends?|plans?)\\b[^;,]*$`,
);
/** "agreeing to end the war by": what is to be done until then. */
const TO_DO_BY = /\bto \p{Ll}+\b[^;,]*\b(?:by|before|no later than)\s(?:the (?:end|middle) of )?(?:the )?$/u;
/** "to uphold a permit granted on 9 January": the date of a thing that something is done to, not of what is done. */
const OF_OBJECT =
  /\bto \p{Ll}+ (?:[\p{L}-]+ ){0,2}?(?:an?|the|its|their|his|her|any|all) (?:[\p{L}-]+ ){1,4}?(?!scheduled|planned)(?:[a-z]{3,}ed|made|taken|given|drawn|written|dated|begun|won|of|from)(?: (?:by|in|at) [\p{L} ]{3,25})? (?:on |in )?(?:the )?$/u;
/** How far before a date its sentence is looked at: keeps one without end from taking its time squared. */
const REACH = 300;

/** Whether a date is of something the article itself tells as done, so that its place among other events means something. */
export function isToldAsDone(body: string, paragraph: Paragraph, { timex, sentence }: Event): boolean {
  if (CORRECTS.test(body.slice(paragraph.start, paragraph.start + 60))) return false;
  if (CORRECTS.test(body.slice(sentence.start, sentence.start + 60))) return false;
  const before = body.slice(Math.max(sentence.start, timex.start - REACH), timex.start);
  return !WANTED_BY.test(before) && !STILL_WANTED.test(before) && !TO_DO_BY.test(before) && !OF_OBJECT.test(before);
}
