import { defineCommand } from '../src/command.ts';

/** `/check`: what the articles have on a claim, part by part. */
export const check = defineCommand({
  data: {
    name: 'check',
    description: 'Compare a claim with the articles',
    example: '/check claim: The talks on 6 November ended in an agreement',
    options: {
      claim: {
        type: 'text',
        holds: 'question',
        description: 'A sentence or a few, in English',
        required: true,
        maxLength: 500,
      },
    },
    phrases: [
      '(fact check|fact-check|factcheck|verify) [this|whether|if|claim|that|statement]* [,] {claim}',
      'check [this|claim|statement]* (claim|statement|whether|if|,) [that|,]* {claim}',
      'compare [this|claim|statement]* with articles , {claim}',
    ],
  },
  execute: (query, { library }) => library.check(query),
});
