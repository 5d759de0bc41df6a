import { defineCommand } from '../src/command.ts';

/** `/timeline`: dated events in calendar order, with what is vague and what contradicts itself. */
export const timeline = defineCommand({
  data: {
    name: 'timeline',
    description: 'What happened when, by the articles, and where their dates disagree',
    example: '/timeline from: October to: November',
    options: {
      about: { type: 'text', description: 'Only events about this', maxLength: 200 },
      from: { type: 'text', description: 'Not before this date: 25 October, 2025-10-25, October 2025', maxLength: 50 },
      to: { type: 'text', description: 'Not after this date', maxLength: 50 },
    },
  },
  execute: ({ about, from, to }, { library }) => library.timeline({ about, from, to }),
});
