/** Something to try, as a member would write it: a command, or a message that mentions the bot (`@Parley`). */
export interface Example {
  readonly text: string;
  /** What it shows, in a few words. */
  readonly shows: string;
}

/** What the page offers on a first visit; each works with the article that comes with Parley. */
export const EXAMPLES: readonly Example[] = [
  { text: '/who-said words: deadlock', shows: 'Who used a word, quoted exactly' },
  { text: '/ask question: What did Asif say about the ceasefire?', shows: 'An answer in the article’s own words' },
  { text: '/timeline', shows: 'What happened when, and where the dates disagree' },
  { text: '/ask question: What did Iran say?', shows: 'An honest “the articles do not say”' },
  { text: '@Parley who said “reserves the right to respond”?', shows: 'A question in plain words' },
];
