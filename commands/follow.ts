import { defineCommand, NOTHING_KEPT } from '../src/command.ts';
import { answerFollowed, isTopic } from '../src/core/answers/answer-followed.ts';
import { readWish } from '../src/core/answers/wish.ts';
import { UserError } from '../src/core/errors.ts';

/** `/follow`: has a channel, or a member, told when new articles bring something; without options, what is followed there. */
export const follow = defineCommand({
  data: {
    name: 'follow',
    description: 'Be told here when new articles bring something on a topic or of a speaker',
    example: '/follow topic: ceasefire',
    options: {
      topic: { type: 'text', description: 'The topic: a word or a few', maxLength: 100 },
      speaker: {
        type: 'text',
        description: 'A person, government or side: whenever they are reported to say something',
        maxLength: 100,
        suggest: (typed, { library }) => library.speakers(typed, 25),
      },
    },
    changes: true,
  },
  execute: async (request, { library, followed }) => {
    if (followed === null) throw new UserError(NOTHING_KEPT);
    const wish = readWish(request);
    if (wish && !isTopic(wish))
      throw new UserError('There is no word in that to look for: name a place, a thing, a subject.');
    const done = wish && (await followed.add(wish));
    const { isDirect } = followed;
    return answerFollowed(library, { done, wish, wishes: await followed.list(), isDirect });
  },
});
