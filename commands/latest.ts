import { defineCommand } from '../src/command.ts';

/** `/latest`: what the newest articles say. */
export const latest = defineCommand({
  data: {
    name: 'latest',
    description: 'What the newest articles say: who said what, what happened, where they differ',
    example: '/latest about: talks',
    options: {
      about: { type: 'text', description: 'Only what is told of this', maxLength: 200 },
      since: {
        type: 'text',
        description: 'Only articles from this date on: 25 October 2025, October 2025',
        maxLength: 50,
      },
    },
  },
  execute: (query, { library }) => library.latest(query),
});
