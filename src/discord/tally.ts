/** How a request came out: the articles have it, they do not, it was refused in a sentence, or it failed. */
export type Outcome = 'found' | 'not-found' | 'refused' | 'failed';

/** What is counted of Discord's events. */
export interface Tally {
  /** A request was answered; `seconds` from Discord's event to the reply. */
  answered(command: string, outcome: Outcome, seconds: number): void;
  /** A request was not answered, since a member, or all in a channel, asked too much at once. */
  limited(by: 'user' | 'channel'): void;
  /** A connection to the gateway was lost and is taken up again. */
  reconnected(shard: number): void;
  /** Discord asked for patience (HTTP 429); `scope` as Discord names it: user, global or shared. */
  rateLimited(scope: string): void;
}
