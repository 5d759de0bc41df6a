import { textOf } from '../../span.ts';
import { SIMPLE_PAST } from './claims-by-tense.ts';
import type { DatedClause } from './clause.ts';
import { claimed, type OrderClaim } from './order-claim.ts';

const POINTER = '(?:it|him|her|them|he|she|they|this|that|(?:the|this|that|these|those) [\\p{L}-]+)';
/** "The tackle for which he was punished", "The egg it came from", "The avalanche that buried him": what the sentence before rests on. */
const GROUNDS: readonly RegExp[] = [
  new RegExp(
    `^(?<w>(?:The|That|A|An) (?:[\\p{L}’'-]+ ){1,6}?(?:for|from|over|about|because of|of|on|under|behind|through|out of) which ${POINTER})\\b`,
    'u',
  ),
  new RegExp(
    `^(?<w>(?:The|That|A|An) (?:[\\p{L}’'-]+ ){1,5}?(?:that |which )?${POINTER} (?:had )?(?:came|come|grew|grown|stemmed|hatched|sprang|sprung|was made|were made|was cut|was carved|was built|was taken) (?:from|out of))\\b`,
    'u',
  ),
  new RegExp(
    `^(?<w>(?:The|That|A|An) (?:[\\p{L}’'-]+ ){1,5}?(?:that|which) (?:had )?(?:led to|caused|prompted|triggered|sparked|started|cost|earned|brought about|forced|gave rise to|set off|provoked|killed|buried|drowned|sank|felled|toppled|trapped|ruined|wrecked|destroyed|ended|crippled|injured|infected|produced|spawned|fouled) ${POINTER})\\b`,
    'u',
  ),
];
const THEN = /\b(?:later|then|next|another|second|new|will|would|again|afterwards|since|subsequently)\b/i;

/** "gave him a ban on …. The tackle for which he was punished took place on …": what a relative clause makes the ground comes first. */
export function* claimsByGround(body: string, clauses: readonly DatedClause[]): Generator<OrderClaim> {
  for (let at = 1; at < clauses.length; at++) {
    const [a, b] = [clauses[at - 1]!, clauses[at]!];
    if (b.sentence - a.sentence !== 1 || a.paragraph !== b.paragraph) continue;
    const here = textOf(body, b.event.sentence);
    const words = GROUNDS.map((pattern) => pattern.exec(here)?.groups?.['w']).find((found) => found);
    if (!words) continue;
    const toDate = here.slice(words.length, b.event.timex.start - b.event.sentence.start);
    if (THEN.test(words + toDate) || /[;:]|\b(?:and|but|said|told)\b/.test(toDate)) continue;
    if (SIMPLE_PAST.test(toDate) && SIMPLE_PAST.test(textOf(body, a.clause))) yield claimed(body, words, b, a);
  }
}
