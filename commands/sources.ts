import { defineCommand } from '../src/command.ts';

/** `/sources`: the articles that every answer comes from. */
export const sources = defineCommand({
  data: {
    name: 'sources',
    description: 'The articles that I answer from',
    example: '/sources',
    options: {},
  },
  execute: (_request, { library }) => library.sources(),
});
