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
      speaker: {
        type: 'text',
        description: 'Only what this person, government or side is reported to say',
        maxLength: 100,
        suggest: (typed, { library }) => library.speakers(typed, 25),
      },
      order: {
        type: 'choice',
        description: 'Which end comes first; the oldest if you choose none',
        choices: { oldest: 'Oldest first', newest: 'Newest first' },
      },
      with: {
        type: 'choice',
        description: 'What else to put on the line',
        choices: { statements: 'Statements, at the date of their article' },
      },
    },
  },
  execute: (request, { library }) => library.timeline(request),
});
