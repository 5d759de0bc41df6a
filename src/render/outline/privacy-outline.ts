import type { AnswerOf } from '../../core/answers/answer.ts';
import { count } from './count.ts';
import { outline, row } from './entries.ts';
import type { Outline } from './outline.ts';
import { listWishes } from './wish-words.ts';

/** What is kept, where, and how to have it removed, a line each. */
export function privacyOutline({ unansweredDays, toldDays, contact, followed }: AnswerOf<'privacy'>): Outline {
  const wishes = followed?.wishes ?? [];
  const lines: readonly [string, string | null][] = [
    ['Messages, and who asks', 'not kept, but the last questions’ words in memory; the log has neither'],
    [
      'Questions that the articles do not answer',
      unansweredDays === 0
        ? 'not kept'
        : `their words, the command and the day, for ${count(unansweredDays, 'day')}; not who asked, where, or at what time`,
    ],
    [
      'What is followed',
      followed === null
        ? 'nothing can be'
        : `the topic or speaker with the channel, or in direct messages with your id, until it is ended; what was told of it, for ${count(toldDays, 'day')}`,
    ],
    [
      followed?.isDirect ? 'Followed for you' : 'Followed in this channel',
      wishes.length === 0 ? null : listWishes(wishes),
    ],
    [
      'News asked for',
      followed === null ? 'not kept' : 'the day when /latest was last asked in a channel, or by you in direct messages',
    ],
    ['Kept', 'on the disk of whoever runs me, nowhere else'],
    ['To remove what is followed', '/unfollow topic: all'],
    ['For anything else', contact === null ? 'ask whoever runs me' : `ask whoever runs me: ${contact}`],
  ];
  return outline({
    title: 'What I keep, and what not',
    tone: 'notice',
    entries: lines.flatMap(([heading, text]) => (text === null ? [] : [row({ heading, text })])),
  });
}
