import { defineCommand } from '../src/command.ts';

/** `/reindex`: reads the articles anew, for operators. */
export const reindex = defineCommand({
  data: {
    name: 'reindex',
    description: 'Read the articles anew (operators only)',
    example: '/reindex',
    options: {},
    operatorsOnly: true,
    slow: true,
  },
  execute: async (_request, context) => {
    const { report, library } = await context.reindex();
    return { type: 'reindexed', report, coverage: library.coverage };
  },
});
