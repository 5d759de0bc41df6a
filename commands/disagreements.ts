import { defineCommand } from '../src/command.ts';

/** `/disagreements`: sentences of different articles that tell one fact otherwise, side by side. */
export const disagreements = defineCommand({
  data: {
    name: 'disagreements',
    description: 'Where articles give different dates, numbers, names or outcomes for one fact',
    example: '/disagreements about: talks',
    options: {
      about: { type: 'text', description: 'Only facts about this', maxLength: 200 },
    },
  },
  execute: ({ about }, { library }) => library.disagreements({ about }),
});
