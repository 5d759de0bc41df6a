import { textOf } from '../../article/span.ts';
import { SIMPLE_PAST } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import { COUNT, type Link, linksIn } from './connectives.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

/** A new main clause, or somebody's words, between a date and a connective: the connective belongs to them. */
const NEW_CLAUSE =
  /[;:]|,? (?:but|while|whereas)\s|, and\s(?!then|later|subsequently|eventually|finally|was|were|led)|\b(?:said|says|told|added|warned|claimed)\b/i;
/** What may stand, between commas, between a connective and the date that it governs. */
const APPOSED =
  /,\s(?:who (?:had )?(?:died|left|resigned|retired|quit|stepped down|was killed|was sacked|was dismissed)|(?:which|that) (?:was|were|had been|took place|began|ended|started|opened|happened|occurred)\s(?:\w+\s)?|the (?:last|first|latest|final|second|third|fourth|fifth) (?:of (?:them|which|these) )?|held|signed|dated|reached|concluded|launched|begun|agreed|carried out|reported|on|in|at|of)\b/gi;

/** "the first case, confirmed on …": a participle that the date belongs to. */
const PARTICIPLE = /,\s(?:\w+ly )?[a-z]{3,}(?:ed|en|ght)\s(?:[a-z]+ ){0,3}?(?:on|in)\s(?:the\s)?$/;

/** Whether nothing between a connective and a date takes the date away from it. */
export const isGoverned = (text: string): boolean =>
  !/[;:]/.test(text) && !text.replace(APPOSED, '').replace(PARTICIPLE, '').includes(',');

/** How far before a date its sentence is looked at: keeps one without end from taking its time squared. */
const REACH = 600;

/** "They have been going on since …": what comes after something else is none of its beginning. */
const isGoingOn = (toA: string): boolean => /\bsince (?:the )?$/i.test(toA) && /\b(?:has|have)\b/i.test(toA);

/** Claims of connectives between two dates of a sentence or before the first of them, and of ranges that run backwards. */
export function* claimsByLink(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 0; at + 1 < clauses.length; at++) {
    const [a, b] = [clauses[at]!, clauses[at + 1]!];
    if (a.sentence !== b.sentence) continue;
    const between = body.slice(a.event.timex.end, b.event.timex.start);
    const toA = body.slice(Math.max(a.event.sentence.start, a.event.timex.start - REACH), a.event.timex.start);
    const claim = (leftFirst: boolean, words: string): OrderClaim =>
      claimed(body, words, leftFirst ? a : b, leftFirst ? b : a);
    const notUntil = NOT_UNTIL.exec(between)?.groups?.['w'];
    const link =
      notUntil || isGoingOn(toA) || (/\bsince (?:the )?$/i.test(toA) && /\bsince\b/.test(between))
        ? undefined
        : linkBetween(between, OPENED.test(toA));
    if (link) yield claim(link.first === 'left', link.words);
    const counted = countedFrom(withCount(body, b));
    if (counted) yield claim(counted.later, counted.words);
    const next = NEXT.exec(textOf(body, b.event.timex))?.[0];
    if (next) yield claim(true, next);
    const leading = link ? null : leadingLink(body, clauses[at - 1], a, between);
    if (leading) yield claim(leading.first === 'right', leading.words);
    const outlook = link || leading ? null : outlookBetween(body, a, between);
    if (outlook) yield claim(outlook.forward, outlook.words);
    const object = link ? null : OBJECT.exec(between)?.groups?.['w'];
    if (object && DONE.test(toA)) yield claim(false, object);
    const set = link ? null : RELATIVE_PERFECT.exec(toA)?.groups?.['w'];
    if (set && /^,\s/.test(between) && !/[;:]|\b(?:and|but|had|where|when)\b/.test(between)) yield claim(true, set);
    const source = SOURCE.exec(between)?.groups?.['w'];
    if (source && SIMPLE_PAST.test(textOf(body, a.clause))) yield claim(true, source);
    const aside =
      link || object || outlook || /^, had\b/.test(between) || GOES_ON.test(between)
        ? undefined
        : ASIDE_PERFECT.exec(between)?.groups?.['w'];
    if (aside && SIMPLE_PAST.test(textOf(body, a.clause)) && !/\b(?:had|after|when|once|by)\b/i.test(toA))
      yield claim(false, aside);
    if (notUntil && SIMPLE_PAST.test(toA)) yield claim(false, notUntil);
    const range = backwardsRange(body, a, between);
    if (range) yield claim(true, range);
  }
}

/** "before the deadline set out in the deal of …": the date is that of what lays the deadline down. */
const LAID_DOWN =
  /\b(?:set|set out|laid down|fixed|agreed|named|given|foreseen|promised|provided for) (?:in|by|under) (?:the|an?) /;

/** "The stand, rebuilt in ": a comma that follows closes what this one opens. */
const OPENED = /,\s(?:\w+ly |first |originally )?[a-z]{3,}(?:ed|en|ilt|ade|ung|ught|orn)\s[^,;:]{0,40}$/;

/** "signed in 2020 and broken since August": the word belongs to the date. */
const SINCE_THEN = /^since (?:the |early |late |mid-?)*$/i;

const linkBetween = (between: string, opened: boolean): Link | undefined =>
  linksIn(between).findLast(
    ({ start, end }) =>
      !SINCE_THEN.test(between.slice(start)) &&
      (opened ? !/[,;:]/.test(between.slice(end)) : isGoverned(between.slice(end))) &&
      !NEW_CLAUSE.test(between.slice(0, start)) &&
      !LAID_DOWN.test(between.slice(end)),
  );

const LEADING =
  /^(?:after|following|since|once|having|before|ahead of|prior to|in (?:the wake|response|retaliation|reaction|reply|answer|the aftermath|protest)|until|because of|owing to|thanks to|due to|prompted by|triggered by|angered by|citing|blaming|invoking|despite|pointing to|as a result of|under)/i;

/** "After the clashes of October 29, talks opened on …": the connective stands first, a comma ends what it governs. */
function leadingLink(body: string, previous: DatedClause | undefined, a: DatedClause, between: string): Link | null {
  if (previous?.sentence === a.sentence || !/,\s/.test(between) || /[;:]/.test(between)) return null;
  const before = body.slice(a.event.sentence.start, a.event.timex.start);
  const link = linksIn(before).find(({ words }) => LEADING.test(words));
  if (!link || !isGoverned(before.slice(link.end))) return null;
  const lead = before.slice(0, link.start).trim();
  return lead === '' || COUNT.test(lead) ? link : null;
}

const TOLD =
  /\b(?:said|announced|told [^,;]{2,30}|promised|agreed|decided|pledged|vowed|warned|ordered|voted|proposed|confirmed|declared|admitted|reported|disclosed|revealed|acknowledged|claimed|scheduled|ruled)\b(?![^,;]*\b(?:[a-z]{3,}ed|held|made|begun|reached|struck) (?:in|on|at|by) (?:the )?$)[^,;]{0,50}$/i;
const TO_COME =
  /^[^;:]*?\b(?<w>would|will|to be held|due (?:on|in)|scheduled for|set for|planned for|(?<=^ )to (?:hold|meet|vote|release|resume|open|close|end|begin|start|send|lift|impose|withdraw|sign|return|call|suspend|launch))\b(?! have\b)[^;:]*$/;
const BY_THEN =
  /^[^;:]*?\b(?<w>had (?:been )?(?:[a-z]{3,}(?:ed|en|wn)|met|held|begun|left|won|lost|struck|taken|made|sent|sold|bought|found))\b[^;:]*$/;

/** "announced on … that it would open on …", "said on … that they had met on …". */
function outlookBetween(
  body: string,
  a: DatedClause,
  between: string,
): { readonly words: string; readonly forward: boolean } | null {
  if (
    between.length > 160 ||
    !TOLD.test(body.slice(Math.max(a.event.sentence.start, a.event.timex.start - 90), a.event.timex.start))
  )
    return null;
  if (/^, had\b|\b(?:if|unless|until|after|before|but|and)\b/i.test(between)) return null;
  const coming = TO_COME.exec(between)?.groups?.['w'];
  const done = BY_THEN.exec(between)?.groups?.['w'];
  if (coming && done) return null;
  if (coming) return { words: coming, forward: true };
  return done ? { words: done, forward: false } : null;
}

/** "lifted on … a ban imposed on …". */
const OBJECT =
  /^ (?:a|an|the|its|their|his|her) [^,;:]{3,50} (?<w>(?!scheduled|planned|expected|proposed|called|needed)[a-z]{3,}(?:ed|en)|begun|made|struck|sent) (?:by [^,;]{3,30} )?(?:on|in) (?:the )?$/;
const DONE =
  /\b(?!had\b|announced|scheduled|planned|proposed)(?:[a-z]{3,}ed|upheld|broke|overrode|overturned|ended|left|won|lost) (?:on|in) (?:the )?$/;

/** "The ban, which had been imposed on …, was lifted on …". */
const RELATIVE_PERFECT = /, (?:which|who|whose [a-z]+) (?<w>had (?:been )?[a-z]{3,})\b[^,;]*$/;

/** "quit on …, blaming the reform cabinet had pushed through on …": past by then, wherever it stands. */
const ASIDE_PERFECT =
  /^[^;:]{3,120}?\b(?<w>had (?:been |first |earlier |only |just )?(?:[a-z]{3,}(?:ed|en|wn)|pushed|met|held|begun|left|won|lost|struck|made|sent|sold|bought|found|set|put|cut|hit|built|brought|fought|taught|laid|led|read|fled|fallen|come|gone|done|run|shot))\b[^,;:]{0,40} (?:on|in) (?:the )?$/;
const GOES_ON = /\b(?:and|but|while|if|would|until|by|before|since|said|says|told|that|at)\b/;
/** "using a corridor that the sides did not agree to open until …": there from then on. */
const NOT_UNTIL =
  /\b(?:using|through|over|across|via|under|with|in|on|at|to|by) [^,;:]{3,50}?\b(?:that|which) [^,;:]{0,40}?(?<w>(?:did not|didn’t|didn't|was not|were not|wasn't) [^,;:]{2,40} until) (?:the )?$/;

/** "…, according to minutes published on": after what they tell. */
const SOURCE =
  /\b(?<w>according to (?:a |an |the |its |their )?(?:[\w-]+ ){1,4}(?:published|released|issued|posted|filed|obtained|seen))\b[^,;:]{0,30} (?:on|in) (?:the )?$/i;

/** "let go on …, and the talks opened the next day". */
const NEXT =
  /^(?:(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night|week|month|year)|(?:[\w-]+ ){1,3}(?:days?|weeks?|months?|years?) (?:later|afterwards))$/i;

const COUNTED = /\b((?:days?|weeks?|months?|years?|fortnight) (?:later|after(?:wards)?|earlier|before))\b/i;

/** "two days later, on October 25", "a week before that, on …": counted from what was told before, though a date is given. */
export function countedFrom(words: string): { readonly words: string; readonly later: boolean } | null {
  const match = COUNTED.exec(words)?.[1];
  if (!match || !/\d/.test(words)) return null;
  return { words: match, later: /later|after/i.test(match) };
}

/** The words of a date with those before it that tell it once already. */
export function withCount(body: string, { event }: DatedClause): string {
  const { start, end } = event.timex;
  const counted =
    /\b\w+ (?:days?|weeks?|months?|years?) (?:later|earlier|before|after)(?: that)?, (?:on|in) (?:the )?$/i.exec(
      body.slice(Math.max(event.sentence.start, start - 40), start),
    );
  return (counted?.[0] ?? '') + body.slice(start, end);
}

const MOVED =
  /\b(?:moved|postponed|rescheduled|brought forward|changed|shifted|advanced|delayed|pushed|switched|corrected|revised|amended)\b/i;

/** "from October 15 to October 11": the words of a range around dates that run backwards. */
function backwardsRange(body: string, a: DatedClause, between: string): string | null {
  const join = /^\s*(to|through|until|till|and|[-–—])\s*(?:the\s)?$/i.exec(between)?.[1];
  if (!join) return null;
  const before = body.slice(Math.max(a.event.sentence.start, a.event.timex.start - 60), a.event.timex.start);
  if (MOVED.test(before)) return null;
  const from = /\b(from|between)\s(?:the\s)?$/i.exec(before)?.[1];
  if (join.toLowerCase() === 'and' && from?.toLowerCase() !== 'between') return null;
  return from ? `${from} … ${join}` : join;
}
