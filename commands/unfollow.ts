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
    exampleFrom: ({ topic }) => ({ topic }),
    options: {
      topic: {
        type: 'text',
        description: 'The topic as you followed it; all: everything that is followed here',
        maxLength: 100,
        suggest: (_, { followed }) => wordsOf('topic', followed),
      },
      speaker: {
        type: 'text',
        holds: 'names',
        description: 'The speaker as you followed them',
        maxLength: 100,
        suggest: (_, { followed }) => wordsOf('speaker', followed),
      },
    },
    phrases: [
      '(unfollow|unsubscribe|unsub|unwatch|untrack|mute|stop following|stop tracking|stop watching|stop monitoring|lose) [me|us]* [from|to|of]* {topic} [<alerts>]',
      '(forget|drop) [about] {topic} , no more <alerts>',
      'you can stop (following|tracking|watching|monitoring) {topic} [now]',
      '(unsubscribe|remove|take|drop) (me|us) [off|from|of|out of]* [<alerts> (for|on|about|of)] {topic} [<alerts>]',
      '(stop|quit|cease) (pinging|notifying|alerting|telling|messaging|tagging|informing|bothering|updating|sending|spamming|texting|bugging) (me|us) [with|about|on|for|when|whenever|of|<alerts>|stuff|things|anything]* {topic}',
      '(stop|quit|cancel|end|disable|turn off|switch off|delete|kill|remove|no more|no further|enough|enough of|enough with|enough about) [my|all|any|the|those|sending|further|me]* (<alerts>|subscription|following|follow|pings) [<on>|for|of|from|to|when|with]* {topic}',
      '(cancel|enough about|enough of|no more|no more of|enough with) {topic}',
      '(i|we) (do not|no longer|not) [want|wish|need|care]* [to]* (follow|be pinged|be notified|be alerted|be told|hear|get|receive|track|watch|be informed|get pinged|be updated) [any|more|<alerts>]* [<on>|for|of|from|to]* {topic} [anymore|any more|any longer|from now on]',
      '(i|we) (do not|no longer) (want|need|care about|care for|wish) [any|more|<alerts>]* [<on>|for|of|from|to]* {topic} (anymore|any more|any longer)',
      '(i|we) (do not|no longer) (want|need|wish) [any|more]* <alerts> (<on>|for|of|from) {topic}',
      '(do not|no longer|never) (follow|ping|notify|alert|tell|message|inform|dm|update|tag) [me|us|anymore|any more]* [<on>|for|of|when|again|with|<alerts>]* {topic} [anymore|any more|any longer|again]',
      '(unfollow|unsubscribe from|stop following) {topic:question}',
    ],
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
