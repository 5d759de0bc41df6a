import { defineCommand } from '../src/command.ts';

/** `/who-is`: a person or body as the articles have them. */
export const whoIs = defineCommand({
  data: {
    name: 'who-is',
    description: 'A person or body: role, mentions, what they said and what was said of them',
    example: '/who-is name: Asif',
    options: {
      name: {
        type: 'text',
        description: 'A name, or part of one',
        required: true,
        maxLength: 100,
        suggest: (typed, { library }) => library.names(typed, 25),
      },
    },
  },
  execute: ({ name }, { library }) => library.whoIs({ name }),
});
