import { defineCommand } from '../src/command.ts';

/** `/privacy`: what is kept, where, and how to have it removed; to the asker alone. */
export const privacy = defineCommand({
  data: {
    name: 'privacy',
    description: 'What I keep of what is asked and followed, where, and how to have it removed',
    example: '/privacy',
    options: {},
    isPrivate: true,
  },
  execute: async (_request, { library, followed, keeping }) => ({
    type: 'privacy',
    ...keeping,
    followed: followed && { wishes: await followed.list(), isDirect: followed.isDirect },
    coverage: library.coverage,
  }),
});
