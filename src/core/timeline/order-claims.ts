import { textOf } from '../span.ts';
import type { DatedClause } from './clause.ts';
import { type Link, linksIn, openerOf, pointsBack } from './connectives.ts';
import { isSameThing, phasesIn } from './phases.ts';
import { familyOf, isRankedBefore, type Rank, rankIn } from './series.ts';

/** What an article's words say about the order of two of its events, whatever their dates. */
export interface OrderClaim {
  readonly earlier: DatedClause;
  readonly later: DatedClause;
  /** Quotes the words that say so. */
  readonly reason: string;
}

/** How many events back in one series a rank is compared; keeps a long article linear. */
const SERIES_REACH = 16;
/** Over how many sentences a thing's stages are followed. */
const PHASE_REACH = 2;

/** Every claim about order that the words make: by rank in a series, by stages, by connectives, by openings of sentences. */
export function claimOrder(body: string, clauses: readonly DatedClause[]): OrderClaim[] {
  return [
    ...claimsByRank(body, clauses),
    ...claimsByPhase(body, clauses),
    ...claimsInSentence(body, clauses),
    ...claimsByOpening(body, clauses),
  ];
}

const dateWords = (body: string, { event }: DatedClause): string => `“${textOf(body, event.timex)}”`;

/** "second round" comes before "third round", wherever they stand; "began" before them within a paragraph. */
function* claimsByRank(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  const series = new Map<string, { readonly clause: DatedClause; readonly rank: Rank }[]>();
  for (const clause of clauses) {
    const { start } = clause.clause;
    const rank = rankIn(textOf(body, clause.clause), clause.event.timex.start - start);
    if (!rank) continue;
    const former = series.get(rank.family) ?? [];
    series.set(rank.family, former);
    for (const other of former.slice(-SERIES_REACH)) {
      if (other.clause.event.date === clause.event.date || !areOneSeries(other, { clause, rank })) continue;
      const [a, b] = isRankedBefore(other.rank, rank)
        ? [other, { clause, rank }]
        : isRankedBefore(rank, other.rank)
          ? [{ clause, rank }, other]
          : [];
      if (a && b)
        yield { earlier: a.clause, later: b.clause, reason: `“${a.rank.words}” comes before “${b.rank.words}”` };
    }
    former.push({ clause, rank });
  }
}

interface Ranked {
  readonly clause: DatedClause;
  readonly rank: Rank;
}

/** The same head word counts throughout an article; others of the family, or "began", only nearby. */
function areOneSeries(a: Ranked, b: Ranked): boolean {
  const apart = Math.abs(a.clause.paragraph - b.clause.paragraph);
  if (a.rank.byVerb || b.rank.byVerb) return apart === 0;
  return a.rank.head === b.rank.head || apart <= 1;
}

/** "arrested on … charged on …": stages of one thing, in one sentence or in sentences that follow each other. */
function* claimsByPhase(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  const phases = clauses.map(({ clause }) => phasesIn(textOf(body, clause)));
  for (let at = 1; at < clauses.length; at++) {
    for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
      const [a, b] = [clauses[before]!, clauses[at]!];
      if (b.sentence - a.sentence > PHASE_REACH || a.paragraph !== b.paragraph) break;
      for (const x of phases[before]!) {
        const y = phases[at]!.find(({ chain, step }) => chain === x.chain && step !== x.step);
        if (!y || !isSameThing(x, y) || (a.sentence !== b.sentence && y.subject === '')) continue;
        const [first, second] = x.step < y.step ? [x, y] : [y, x];
        const [earlier, later] = x.step < y.step ? [a, b] : [b, a];
        yield { earlier, later, reason: `“${first.verb}” comes before “${second.verb}”` };
      }
    }
  }
}

/** A new main clause, or somebody's words, between a date and a connective: the connective belongs to them. */
const NEW_CLAUSE =
  /[;:]|,? (?:but|while|whereas)\s|, and\s(?!then|later|subsequently|eventually|finally|was|were|led)|\b(?:said|says|told|added|warned|claimed)\b/i;
/** What may stand, between commas, between a connective and the date that it governs. */
const APPOSED =
  /,\s(?:(?:which|that) (?:was|were|had been|took place|began|ended|started|opened|happened|occurred)\s(?:\w+\s)?|held|signed|dated|reached|concluded|launched|begun|agreed|carried out|reported|on|in|at|of)\b/gi;

const isGoverned = (text: string): boolean => !/[;:]/.test(text) && !text.replace(APPOSED, '').includes(',');

/** Connectives between two dates of a sentence, or before the first of them. */
function* claimsInSentence(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 0; at + 1 < clauses.length; at++) {
    const [a, b] = [clauses[at]!, clauses[at + 1]!];
    if (a.sentence !== b.sentence) continue;
    const between = body.slice(a.event.timex.end, b.event.timex.start);
    const claim = (first: 'left' | 'right', words: string): OrderClaim => {
      const [earlier, later] = first === 'left' ? [a, b] : [b, a];
      return { earlier, later, reason: `“${words}” puts ${dateWords(body, earlier)} before ${dateWords(body, later)}` };
    };
    const link = linksIn(between).findLast(
      ({ start, end }) => isGoverned(between.slice(end)) && !NEW_CLAUSE.test(between.slice(0, start)),
    );
    if (link) yield claim(link.first, link.words);
    const counted = countedFrom(textOf(body, b.event.timex));
    if (counted) yield claim(counted.first === 'previous' ? 'left' : 'right', counted.words);
    const led = leadingLink(body, clauses[at - 1], a, between);
    if (led && !link) yield claim(led.first === 'right' ? 'left' : 'right', led.words);
    const range = backwardsRange(body, a, between);
    if (range) yield claim('left', range);
  }
}

/** "After the clashes of October 29, talks opened on …": the connective stands first, a comma ends what it governs. */
function leadingLink(body: string, previous: DatedClause | undefined, a: DatedClause, between: string): Link | null {
  if (previous?.sentence === a.sentence || !/,\s/.test(between) || /[;:]/.test(between)) return null;
  const before = body.slice(a.event.sentence.start, a.event.timex.start);
  const link = linksIn(before).find(({ words }) =>
    /^(?:after|following|since|once|having|before|ahead of|prior to|in (?:the wake|response|retaliation|the aftermath)|until)/i.test(
      words,
    ),
  );
  if (!link || !isGoverned(before.slice(link.end))) return null;
  const lead = before.slice(0, link.start).trim();
  return lead === '' || COUNT.test(lead) ? link : null;
}

const COUNT =
  /^(?:(?:just|only|barely|less than|more than|about|nearly|almost|some|shortly|soon|immediately|long|hours|minutes|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple of|\d+|days?|weeks?|months?|years?|hours?|fortnight|the day|night)\s*)+$/i;

/** "two days later, on October 25": counted from what was told before, though another date is given. */
function countedFrom(words: string): { readonly words: string; readonly first: 'previous' | 'this' } | null {
  const match =
    /^(?:.*?\b)?((?:days?|weeks?|months?|years?) (?:later|after(?:wards)?|earlier|before)),? \(?(?:on )?\S/i.exec(
      words,
    );
  if (!match) return null;
  return { words: match[1]!, first: /later|after/i.test(match[1]!) ? 'previous' : 'this' };
}

const MOVED =
  /\b(?:moved|postponed|rescheduled|brought forward|changed|shifted|advanced|delayed|pushed|switched|corrected|revised|amended)\b/i;

/** "from October 15 to October 11": the words of a range around dates that run backwards. */
function backwardsRange(body: string, a: DatedClause, between: string): string | null {
  const join = /^\s*(to|through|until|till|[-–—])\s*(?:the\s)?$/i.exec(between)?.[1];
  if (!join) return null;
  const before = body.slice(Math.max(a.event.sentence.start, a.event.timex.start - 60), a.event.timex.start);
  if (MOVED.test(before)) return null;
  const from = /\b(from|between)\s(?:the\s)?$/i.exec(before)?.[1];
  return from ? `${from} … ${join}` : join;
}

/** Openings that place a sentence after or before the one that precedes it. */
function* claimsByOpening(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1) continue;
    const sentence = textOf(body, b.event.sentence);
    const claim = (previous: DatedClause, first: 'previous' | 'this', words: string): OrderClaim => {
      const [earlier, later] = first === 'previous' ? [previous, b] : [b, previous];
      return { earlier, later, reason: `“${words}” puts ${dateWords(body, earlier)} before ${dateWords(body, later)}` };
    };
    const opener = openerOf(sentence);
    if (opener) {
      yield claim(opener.first === 'previous' ? a : a, opener.first, opener.words);
      continue;
    }
    yield* claimsPointingBack(body, clauses, at, sentence, claim);
  }
}

/** "That round ended without progress, prompting a second meeting on …": the round is the one of the sentence before. */
function* claimsPointingBack(
  body: string,
  clauses: readonly DatedClause[],
  at: number,
  sentence: string,
  claim: (previous: DatedClause, first: 'previous' | 'this', words: string) => OrderClaim,
): Generator<OrderClaim> {
  const b = clauses[at]!;
  const head = pointsBack(sentence);
  if (head === null) return;
  const family = familyOf(head);
  if (head !== '' && !family) return;
  const before = sentence.slice(0, b.event.timex.start - b.event.sentence.start);
  const link = linksIn(before).at(-1);
  if (!link || !isGoverned(before.slice(link.end))) return;
  const previous = previousOf(body, clauses, at, family);
  if (previous)
    yield claim(
      previous,
      link.first === 'left' ? 'previous' : 'this',
      `${before.split(' ').slice(0, 2).join(' ')} … ${link.words}`,
    );
}

/** The event of the sentence before that has the head's family in its clause; without a head, its first. */
function previousOf(
  body: string,
  clauses: readonly DatedClause[],
  at: number,
  family: string | null,
): DatedClause | null {
  const b = clauses[at]!;
  let first: DatedClause | null = null;
  for (let index = at - 1; index >= 0 && b.sentence - clauses[index]!.sentence <= 1; index--) {
    const clause = clauses[index]!;
    if (clause.sentence === b.sentence) continue;
    const words = textOf(body, clause.clause).match(/[\p{L}-]+/gu) ?? [];
    if (!family || words.some((word) => familyOf(word) === family)) first = clause;
  }
  return first;
}
