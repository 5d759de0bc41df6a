const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Those who speak for a government by their office. */
const OFFICES = set(`
  minister ministers premier president chancellor king queen emir sultan spokesman spokeswoman spokesperson spokespeople
  spokesmen envoy envoys ambassador negotiator negotiators delegate delegates official officials diplomat diplomats
  representative representatives leader
`);

/** Bodies that speak for a government, or are it. */
const BODIES = set(`
  government ministry army military cabinet presidency embassy delegation side authorities leadership administration
`);

/** Words between a country and an office that leave it one of the country's government. */
const MODIFIERS = set(`
  foreign defence defense interior home finance trade justice security national state affairs prime deputy vice chief
  senior top lead first acting caretaker interim new supreme military army naval navy air force border intelligence
  government federal ministry cabinet presidential royal special permanent embassy negotiating peace customs department
  office staff general and-
`);

/** Words that take an office away from the government: it was, would be or rivals one. */
const DENIED = set(`
  would-be self-styled self-proclaimed exiled ousted deposed shadow
  opposition rebel rebels alleged fake separatist breakaway party union club company hospital league
`);

/** Words that take an office away that somebody held; of a former economist they tell nothing. */
const PAST = set('former ex late then retired onetime one-time');

/** Those who speak between sides and not for one. */
const BETWEEN = set(
  'mediator mediators co-mediator co-mediators facilitator facilitators host hosts broker brokers mediation',
);

/** Whether a word is an office that speaks for a government: "minister". */
export const isGovernmentOffice = (lower: string): boolean => OFFICES.has(lower);
/** Whether a word is a body that does: "ministry". */
export const isGovernmentBody = (lower: string): boolean => BODIES.has(lower);
/** Whether a word is such an office or body. */
export const isGovernmentHead = (lower: string): boolean => OFFICES.has(lower) || BODIES.has(lower);
/** Whether a word may stand before an office and change nothing of whom it speaks for: "deputy". */
export const isModifier = (lower: string): boolean => MODIFIERS.has(lower);
/** Whether a word says that somebody no longer holds the office that follows: "former". */
export const isPast = (lower: string): boolean => PAST.has(lower);
/** Whether a word says that somebody does not hold the office: "shadow", "ex-minister". */
export const isDenied = (lower: string): boolean => DENIED.has(lower) || lower.startsWith('ex-');
/** Whether a word names somebody who speaks between sides and for none: "mediator". */
export const isBetween = (lower: string): boolean => BETWEEN.has(lower);
/** Of a portfolio: "water minister", "the lands ministry". */
export const hasPortfolio = (lower: string): boolean => /^(?:minist(?:er|ers|ry)|secretary)$/.test(lower);
/** Those who serve in another country's capital. */
export const isAbroad = (lower: string): boolean =>
  /^(?:diplomats?|envoys?|ambassador|embassy|delegates?|delegation)$/.test(lower);
