import { defineCommand } from '../src/command.ts';

/** `/ask`: the sentences that answer a question, quoted verbatim. */
export const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'Find what the articles say',
    example: '/ask question: What did the talks fail to produce?',
    options: {
      question: { type: 'text', description: 'What you want to know, in English', required: true, maxLength: 500 },
      after: {
        type: 'text',
        description: 'Only articles from this date on: 25 October 2025, October 2025',
        maxLength: 50,
      },
      before: { type: 'text', description: 'Only articles up to this date', maxLength: 50 },
      outlet: {
        type: 'text',
        description: 'Only articles of this outlet',
        maxLength: 100,
        suggest: (typed, { library }) => library.outlets(typed, 25),
      },
      speaker: {
        type: 'text',
        description: 'Only what this person, government or side said',
        maxLength: 100,
        suggest: (typed, { library }) => library.speakers(typed, 25),
      },
    },
  },
  execute: (query, { library }) => library.ask(query),
});
