import { defineCommand } from '../src/command.ts';

/** `/check`: what the articles have on a claim, part by part. */
export const check = defineCommand({
  data: {
    name: 'check',
    description: 'Compare a claim with what the articles have on it',
    example: '/check claim: The talks on 6 November ended in an agreement',
    options: {
      claim: { type: 'text', description: 'A sentence or a few, in English', required: true, maxLength: 500 },
    },
  },
  execute: (query, { library }) => library.check(query),
});
