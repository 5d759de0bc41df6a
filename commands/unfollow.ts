import { defineCommand, type Followed, NOTHING_KEPT } from '../src/command.ts';
import { answerFollowed } from '../src/core/answers/answer-followed.ts';
import { readWish, type Wish } from '../src/core/answers/wish.ts';
import { UserError } from '../src/core/errors.ts';

const wordsOf = async (kind: Wish['kind'], followed: Followed | null): Promise<readonly string[]> =>
  ((await followed?.list()) ?? []).flatMap((wish) => (wish.kind === kind ? wish.words : []));

/** `/unfollow`: ends what `/follow` began; without options, what is followed there. */
export const unfollow = defineCommand({
  data: {
    name: 'unfollow',
    description: 'Be told here no more of a topic or a speaker',
    example: '/unfollow topic: ceasefire',
    options: {
      topic: {
        type: 'text',
        description: 'The topic as you followed it; all: everything that is followed here',
        maxLength: 100,
        suggest: (_, { followed }) => wordsOf('topic', followed),
      },
      speaker: {
        type: 'text',
        description: 'The speaker as you followed them',
        maxLength: 100,
        suggest: (_, { followed }) => wordsOf('speaker', followed),
      },
    },
    changes: true,
  },
  execute: async (request, { library, followed }) => {
    if (followed === null) throw new UserError(NOTHING_KEPT);
    const wish = readWish(request);
    const isEnded = wish !== null && (await followed.remove(wish));
    const isAll = !isEnded && wish?.kind === 'topic' && /^(?:all|everything)$/i.test(wish.words);
    const done =
      wish === null ? null : isEnded || (isAll && (await followed.remove(null))) ? 'removed' : 'not-followed';
    const { isDirect } = followed;
    return answerFollowed(library, { done, wish: isAll ? null : wish, wishes: await followed.list(), isDirect });
  },
});
