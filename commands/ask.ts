import { defineCommand } from '../src/command.ts';

/** `/ask`: the sentences that answer a question, quoted verbatim. */
export const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'Find what the articles say',
    example: '/ask question: what did the talks fail to produce?',
    options: {
      question: { type: 'text', description: 'What you want to know, in English', required: true, maxLength: 500 },
    },
  },
  execute: ({ question }, { library }) => library.ask({ question }),
});
