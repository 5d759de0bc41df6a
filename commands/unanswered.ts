import { defineCommand } from '../src/command.ts';

/** `/unanswered`: what people asked and the articles did not say, for operators. */
export const unanswered = defineCommand({
  data: {
    name: 'unanswered',
    description: 'Questions that the articles did not answer (operators only)',
    example: '/unanswered',
    options: {},
    operatorsOnly: true,
  },
  execute: async (_request, context) => ({
    type: 'unanswered',
    questions: await context.unanswered(),
    coverage: context.library.coverage,
  }),
});
