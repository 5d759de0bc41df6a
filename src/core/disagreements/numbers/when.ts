/** "Five days left": it is another number each day; "five days after": something else happened then. */
const COUNTS_DOWN =
  /^[- ](?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:ago|left|remain(?:s|ed|ing)?|to go|to run|away|after|before|earlier|later|since)\b/i;

/** Whether a number with what follows it tells how far two things are apart, or how long it is until now or from now. */
export const isCountdown = (right: string): boolean => COUNTS_DOWN.test(right);

/** "At 15.00", "three o'clock": when rather than how many. */
export const isClock = (text: string, right: string): boolean =>
  /^ o['’]clock\b/.test(right) ||
  (/^(?:[01]?\d|2[0-3])[.:][0-5]\d$/.test(text) &&
    !/^(?:%| ?(?:per|million|billion|m|bn|k|tonn|kilo|met|mile|euro|dollar))/.test(right));
