import { defineCommand } from '../src/command.ts';
import { UserError } from '../src/core/errors.ts';

/** `/who-said`: statements with their speakers, found by words, speaker or topic. */
export const whoSaid = defineCommand({
  data: {
    name: 'who-said',
    description: 'Who said what: exact words, their speaker, and whose words they are',
    example: '/who-said words: deadlock',
    options: {
      words: { type: 'text', description: 'Words they used; in "quotation marks" exactly those', maxLength: 200 },
      speaker: {
        type: 'text',
        description: 'Who spoke: a person, a government, a side',
        maxLength: 100,
        suggest: (typed, { library }) => library.speakers(typed, 25),
      },
      about: { type: 'text', description: 'What it was about', maxLength: 200 },
      from: {
        type: 'text',
        description: 'Only articles from this date on: 25 October 2025, October 2025',
        maxLength: 50,
      },
      to: { type: 'text', description: 'Only articles up to this date', maxLength: 50 },
    },
  },
  execute: async (query, { library }) => {
    const { words, speaker, about } = query;
    if (!words && !speaker && !about) {
      throw new UserError('Give me at least one of words, speaker or about: for example /who-said speaker: Asif.');
    }
    return library.whoSaid(query);
  },
});
