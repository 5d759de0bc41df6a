import { textOf } from '../../article/span.ts';
import type { DatedClause } from './clause.ts';

/** What an article's words say about the order of two of its events, whatever their dates. */
export interface OrderClaim {
  readonly earlier: DatedClause;
  readonly later: DatedClause;
  /** Drawn from what usually happens: given way to any claim that says the opposite. */
  readonly weak?: true;
  /** Said by a connective of the two themselves, which leaves no room for another week. */
  readonly linked?: true;
  /** Quotes the words that say so. */
  readonly reason: string;
}

/** A claim made by a connective or an opening: `“following” puts “October 11” before “October 29”`. */
export function claimed(body: string, words: string, earlier: DatedClause, later: DatedClause): OrderClaim {
  const [first, second] = [earlier, later].map(({ event }) => `“${textOf(body, event.timex)}”`);
  return { earlier, later, reason: `“${words}” puts ${first} before ${second}`, linked: true };
}
