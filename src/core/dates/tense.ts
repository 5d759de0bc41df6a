import type { Direction } from './rule.ts';

/** Verb phrases and words that put what follows after the moment of writing; "will be launched" with its participle. */
const FUTURE =
  /\b(?:(?:will|won['’]t|shall)(?: (?:not|also|only|again|soon|then|[a-z]+ly))? be(?: [a-z]+ly)? [a-z]{2,}(?:ed|en|wn|ld|de|t)|will|won['’]t|shall|would|(?:is|are|be|was|were) (?:to|due)|(?:expected|scheduled|set|due|slated|planned|plans?|planning|hopes?|likely|going|about|agreed|ordered|intends?|needs?|wants?|has|have|preparing) (?:to|for)|upcoming|deadline|may|might|could|can|must|should|as (?:early|soon) as|reconvenes?|resumes?|scheduled a \w+(?: \w+)?)\b|['’]ll\b/g;

/** "agreed to leave by November 30". */
const TO_DO_BY = /\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b)\p{Ll}+\b[^;,]{0,60}\bby (?:the )?$/u;
/** "returns Monday", "opens in Marel on March 3": the present tense of coming and going, beginning and ending, of a plan. */
const COMING_AND_GOING =
  '(?:arrives|leaves|departs|returns|begins|starts|opens|ends|closes|expires|convenes|meets|votes|retires|matures|goes|flies|travels|visits|hosts|turns \\d+|takes (?:effect|office|place|over|part|up)|(?:go|head) to the polls)';
const SCHEDULED = new RegExp(
  `\\b${COMING_AND_GOING}(?: (?!to (?!\\p{Lu}|the |his |her |its |their )|that |and |who |which )[\\p{L}’'-]+){0,4} (?:(?:early |late )?on |in |from )?(?:the )?$`,
  'u',
);
/** "Monday the council votes", "On Friday the envoy returns". */
const SCHEDULED_NEXT = new RegExp(
  `^,?(?: (?!said |told |was |were |had |and )[\\p{L}’'-]+){1,5}? ${COMING_AND_GOING}\\b`,
  'u',
);

/** "the nurses to be released on Friday": still to be done, whatever verb comes after. */
const TO_BE_DONE =
  /\bto be [a-z]{2,}(?:ed|en|wn|ld|de|t)(?: [\p{L}’'-]+){0,3}? (?:early |late )?(?:on |in )?(?:the )?$/u;

/** Verb forms that put it before; regular ones by their ending. */
const PAST =
  /\b(?:was|were|had|did|been|said|told|met|began|held|took|made|went|came|gave|left|won|lost|rose|fell|struck|shot|hit|sent|got|found|saw|became|broke|brought|built|bought|sold|ran|led|spoke|wrote|paid|put|set|cut|quit|died|blew|flew|grew|knew|thought|sought|fought|taught|caught|kept|slept|felt|dealt|meant|sat|stood|understood|drew|drove|chose|froze|threw|withdrew|swore|bore|tore|wore|laid|rang|sang|sank|hung|bid|ago|since|after|[a-z]{2,}ed)\b/g;

/** Words right before a date that make it one to come: "postponed until Tuesday", "ahead of Saturday". */
const STILL_TO_COME =
  /\b(?:until|till|ahead of|by no later than|no later than|as (?:early|soon) as|payable|of record|maturing|effective)\s(?:at least |on |the )?$/;
/** "stayed in the city until Wednesday", "did not arrive until Wednesday": what lasted until then is over. */
const LASTED =
  /\b(?:stayed|remained|(?:was|were) (?:in|at|on|with|there|here)|lasted|waited|camped|sheltered|queued|continued|worked|talked|fought|lived|served|slept|sat|stood|held out|kept \w+ing|went on|(?:did not|didn['’]t|was not|wasn['’]t|were not|weren['’]t) (?!to\b)\w+)(?: (?!to |will |would |and )[\p{L}\d’'-]+){0,6} (?:until|till) (?:late |early )?(?:on )?(?:the )?$/u;
/** "Wednesday's ruling" has happened, unless the words before look on to it. */
const OWNED_BY_DAY = /^['’]s\s/;
/** "Thursday's shelling": what nobody announces is told only when it has happened, whatever verbs stand around. */
const UNFORESEEN =
  /^['’]s (?:[\p{L}-]+ ){0,2}(?:attacks?|assaults?|ambush(?:es)?|bomb(?:ing|ardment)s?|blasts?|explosions?|shellings?|shootings?|killings?|murders?|massacres?|raids?|(?:air ?|drone |missile |rocket )strikes?|airstrikes?|clash(?:es)?|fighting|violence|unrest|riots?|incidents?|crash(?:es)?|collisions?|fires?|earthquakes?|quakes?|landslides?|deaths?|coup)\b/u;
const AHEAD = /\b(?:before|for|until|to|will|at|of)\s(?:the )?$/;

/** How far a verb is looked for on either side. */
const WINDOW = 160;
const AFTER = 120;

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index + match[0].length;
  return at;
}

/** On which side of now a sentence puts the expression at `[start, end)`: by the nearest verb before it, else after it. */
export function directionAt(sentence: string, start: number, end: number): Direction {
  const before = sentence.slice(Math.max(0, start - WINDOW), start);
  const left = before.slice(before.lastIndexOf(';') + 1);
  if (STILL_TO_COME.test(left)) return LASTED.test(left) ? 'past' : 'future';
  // "The first thing to be sold on Wednesday was a goat"
  if (TO_BE_DONE.test(left)) return /^ (?:was|were)\b/.test(sentence.slice(end, end + 6)) ? 'past' : 'future';
  if (UNFORESEEN.test(sentence.slice(end, end + 60))) return 'past';
  if (OWNED_BY_DAY.test(sentence.slice(end, end + 3)) && !AHEAD.test(left)) return 'past';
  if (SCHEDULED.test(left) || TO_DO_BY.test(left)) return 'future';
  const future = lastMatch(FUTURE, left);
  const past = lastMatch(PAST, left);
  if (future >= 0 || past >= 0) return future >= past ? 'future' : 'past';
  const right = sentence.slice(end, end + AFTER);
  const stop = right.search(/[.;]\s/);
  const clause = stop < 0 ? right : right.slice(0, stop);
  if (SCHEDULED_NEXT.test(clause)) return 'future';
  const nextFuture = clause.search(FUTURE);
  const nextPast = clause.search(PAST);
  return nextFuture >= 0 && (nextPast < 0 || nextFuture < nextPast) ? 'future' : 'past';
}

const PAST_VERB =
  '(?:was|were|said|told|met|began|held|took|made|went|came|gave|left|won|lost|fell|struck|shot|hit|sent|found|broke|brought|ran|led|spoke|wrote|died|flew|fought|withdrew|drew|(?!need|agreed|scheduled|planned|expected|vowed|threatened|promised|decided|pledged)[a-z]{3,}ed)';
const NO_OTHER_VERB =
  "(?!to (?!\\p{Lu}|the |an? |his |her |its |their )|that |will |would |who |which |when |is |are |be |has |have )[\\p{L}\\d’'-]+";
/** A past verb, then up to five words without another verb, a comma or "to", up to "on" or "in" and the date. */
const GOVERNED = new RegExp(
  `\\b${PAST_VERB}(?: ${NO_OTHER_VERB}){0,5} (?:(?:early |late )?on|in|from|between) (?:the )?$`,
  'u',
);
/** "said Thursday", "met late Thursday": a past verb with no word between. */
const BESIDE = new RegExp(`\\b${PAST_VERB} (?:(?:it|him|her|them|us|me|reporters|here) )?(?:early |late )?$`, 'u');
const OPENING_PARTICIPLE = new RegExp(
  `^["“]?(?:[A-Z][a-z]{2,}ed|Held|Shot|Taken|Caught|Born|Built|Sworn|Begun|Brought|Sent|Made)(?: ${NO_OTHER_VERB}){0,5} (?:late |early )?(?:on|in) (?:the )?$`,
  'u',
);
/** "On January 25 the two sides exchanged …": a past verb soon after a date that opens the sentence. */
const OPENS = /^["“]?(?:On|In|By|From|Between) (?:the )?$/;
/** "Following a meeting on February 9, talks started …": the main verb comes after. */
const LEADS =
  /^["“]?(?:After|Following|Since|Before|Ahead of|In the wake of|In an?|In (?:his|her|its|their)|At an?|During|Speaking|Writing|Asked|Addressing)\b (?![^,;]*\b(?:will|would|may|might|could|can|should|is|are|to)\b)[^,;]{0,100}$/;
const FOLLOWED = new RegExp(`^,?(?: ${NO_OTHER_VERB}){1,7}? ${PAST_VERB}\\b`, 'u');
/** "agreed on 15 January", "agreed in Tarsk on 15 January to go on", but not "agreed to meet on 15 January". */
const DECIDED = /\b(?:agreed|decided|pledged|vowed|promised|threatened|planned) (?:late |early )?on (?:the )?$/;
const DECIDES = new RegExp(
  `\\b(?:agreed|decided|pledged|vowed|promised|threatened)(?: ${NO_OTHER_VERB}){0,5} (?:(?:late |early )?on )?(?:the )?$`,
  'u',
);
/** "held since Thursday": begun, whatever holds now. */
const SINCE = /\bsince (?:late |early )?$/i;
/** "Kamal, in an interview on Thursday, said no": put between a subject and its past verb. */
const INSET = /,\s(?:in|at|during|after|speaking|writing|talking|addressing)\b[^,;]{0,60}$/i;
const VERB_AFTER_INSET = new RegExp(`^,(?: (?:also|later|then))? ${PAST_VERB}\\b`, 'u');
/** "Thursday's bombing killed five", but not "Thursday's vote was put off". */
const OWNED_PAST = new RegExp(`^['’]s(?: ${NO_OTHER_VERB}){1,4}? ${PAST_VERB}\\b`, 'u');
const MOVED = /\b(?:postponed|put off|called off|cancell?ed|delayed|scheduled|planned|moved|expected|announced)\b/;
/** "In January, a week after the vote, a bomb exploded …": the verb stands after what is put between. */
const LATER_VERB = new RegExp(`\\b${PAST_VERB}\\b`, 'u');
const NOT_PAST = /\b(?:will|would|to be|scheduled|planned|expected|due|set for|if)\b/i;

/** Whether a past verb beside the expression leaves no doubt that it is past. */
export function isSurelyPast(sentence: string, start: number, end: number): boolean {
  const left = sentence.slice(Math.max(0, start - WINDOW), start);
  if (OPENS.test(left)) {
    const right = sentence.slice(end, end + WINDOW);
    return FOLLOWED.test(right) || (right.startsWith(',') && LATER_VERB.test(right) && !NOT_PAST.test(right));
  }
  if (start <= WINDOW && LEADS.test(left)) {
    const right = sentence.slice(end, end + WINDOW);
    return right.startsWith(',') && LATER_VERB.test(right) && !NOT_PAST.test(right);
  }
  if (TO_BE_DONE.test(left)) return false;
  if (LASTED.test(left) || SINCE.test(left)) return true;
  const next = sentence.slice(end, end + 90);
  if (UNFORESEEN.test(next)) return true;
  if (OWNED_BY_DAY.test(next)) return !AHEAD.test(left) && OWNED_PAST.test(next) && !MOVED.test(next);
  if (INSET.test(left) && VERB_AFTER_INSET.test(next)) return true;
  if (/^ to\b/.test(next) && DECIDES.test(left) && !NOT_PAST.test(left.slice(-90))) return true;
  // "Freed on Friday, …": a participle that opens the sentence.
  if (start < WINDOW && OPENING_PARTICIPLE.test(left)) return true;
  return (GOVERNED.test(left) || BESIDE.test(left) || DECIDED.test(left)) && !NOT_PAST.test(left.slice(-90));
}

/** "put off the vote from May 1 to", "moved the summit from May 3 to": the day that was planned, and no span of time. */
const MOVED_FROM =
  /\b(?:postpon(?:ed?|es|ing)|put(?:s|ting)? (?:off|back)|push(?:ed|es|ing)? back|pushing|delay(?:ed|s|ing)?|defer(?:red|s|ring)?|moved?|moves|moving|reschedul(?:ed?|es|ing)|shift(?:ed|s|ing)?|bring(?:s|ing)? forward|brought forward|changed)\b[^,;]{0,80}\bfrom (?:the )?$/;

/** Whether the text before a date tells that what was planned for it is moved to another. */
export const isMovedFrom = (before: string): boolean => MOVED_FROM.test(before);
