import { defineCommand } from '../src/command.ts';

/** `/help`: what Parley does and how to ask it. */
export const help = defineCommand({
  data: {
    name: 'help',
    description: 'What I can answer, and how to ask',
    example: '/help',
    options: {},
  },
  execute: async (_request, { library, commands }) => ({
    type: 'help',
    commands: commands(),
    coverage: library.coverage,
  }),
});
