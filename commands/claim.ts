import { defineCommand } from '../src/command.ts';

/** `/claim`: what the articles have on a claim, part by part. */
export const claim = defineCommand({
  data: {
    name: 'claim',
    description: 'Compare a claim with the articles',
    example: '/claim text: The talks on 6 November ended in an agreement',
    options: {
      text: {
        type: 'text',
        holds: 'question',
        description: 'A sentence or a few, in English',
        required: true,
        maxLength: 500,
      },
    },
    phrases: [
      '(true or false|is this true|is that true|right or wrong) [,] {text}',
      '(fact check|fact-check|factcheck|verify) [this|whether|if|claim|that|statement]* [,] {text}',
      'check [this|claim|statement]* (claim|statement|whether|if|,) [that|,]* {text}',
      'compare [this|claim|statement]* with articles , {text}',
    ],
  },
  execute: ({ text }, { library }) => library.check({ claim: text }),
});
