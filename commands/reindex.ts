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
    phrases: [
      '(reindex|re-index|reload|refresh) [the|all|all the|your] [articles?|corpus|library|index|sources|folder|texts]',
      '(read|load|index|scan) [the|all|all the|your] (articles|corpus|library|folder|sources|texts) (again|anew|once more)',
    ],
  },
  execute: async (_request, context) => {
    const { report, library } = await context.reindex();
    return { type: 'reindexed', report, coverage: library.coverage };
  },
});
