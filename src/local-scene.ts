/** How Parley appears on the local Discord, and what its page offers on a first visit: each works with the article that comes with Parley. */
export const LOCAL_SCENE = {
  name: 'Parley',
  description: 'Answers from news articles, word for word',
  channel: 'peace-talks',
  examples: [
    { text: '/who-said words: deadlock', shows: 'Who used a word, quoted exactly' },
    { text: '/ask question: What did Asif say about the ceasefire?', shows: 'An answer in the article’s own words' },
    { text: '/timeline', shows: 'What happened when, and where the dates disagree' },
    { text: '/ask question: What did Iran say?', shows: 'An honest “the articles do not say”' },
    { text: '@Parley who said “reserves the right to respond”?', shows: 'A question in plain words' },
  ],
};
