import { defineCommand } from '../src/command.ts';

/** `/positions`: what each side said on a topic, next to each other. */
export const positions = defineCommand({
  data: {
    name: 'positions',
    description: 'What each side said on one topic, next to each other',
    example: '/positions topic: ceasefire',
    options: {
      topic: { type: 'text', description: 'The topic: a word or a few', required: true, maxLength: 200 },
      sides: {
        type: 'text',
        description: 'Only these, with commas between them: Pakistan, Kabul; all who are heard on it if you name none',
        maxLength: 200,
      },
    },
  },
  execute: ({ topic, sides }, { library }) => library.positions({ about: topic, sides }),
});
