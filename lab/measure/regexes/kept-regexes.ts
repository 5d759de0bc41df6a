/** Where the list is kept, in the repository. */
export const LIST = 'lab/regexes.json';

/** What is known of the code's regular expressions. */
export interface KeptRegexes {
  /** Hashes of those whose time grows with the text and no faster. */
  readonly linear: readonly string[];
  /** The others: what they are given must be short. */
  readonly slow: readonly SlowRegex[];
}

/** A regular expression whose time may grow faster than the text. */
export interface SlowRegex {
  readonly hash: string;
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
  /** `polynomial`: slow on a text made for it; `unsettled`: none such was found in the time there was. */
  readonly verdict: 'polynomial' | 'unsettled' | 'exponential';
  /** What the worst text that was found took, as long as a text may be there. */
  readonly milliseconds?: number;
}

/** How long a text may be that a room's regular expressions are given, and what sees to it; by the beginnings of paths, the first that fits. */
export const BOUNDS: readonly (readonly [path: string, most: number, why: string])[] = [
  ['src/core/article/boilerplate.ts', 420, 'longer lines are no boilerplate'],
  ['src/core/article/site-footer.ts', 420, 'longer lines are no footer'],
  ['src/core/ask/question', 6_000, 'a question is cut there'],
  ['src/core/ask/introductions.ts', 6_000, 'a question is cut there'],
  ['src/core', 20_000, 'a sentence is cut there'],
  ['src/corpus/add', 20_000, 'a page is read in a thread of its own, fifteen seconds at most'],
  ['src/corpus', 20_000, 'a line of a file that an operator keeps'],
  ['src/route', 4_000, 'a message has no more'],
  ['src/discord', 4_000, 'a message has no more'],
  ['packages/local-discord', 4_000, 'a message has no more'],
];
