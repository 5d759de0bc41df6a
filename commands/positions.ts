import { defineCommand } from '../src/command.ts';

/** `/positions`: what each side said on a topic, next to each other. */
export const positions = defineCommand({
  data: {
    name: 'positions',
    description: 'What each side said on one topic, next to each other',
    example: '/positions about: ceasefire',
    options: {
      about: { type: 'text', description: 'The topic: a word or a few', required: true, maxLength: 200 },
    },
  },
  execute: ({ about }, { library }) => library.positions({ about }),
});
