import type { AnswerOf } from '../../core/answers/answer.ts';
import type { Wish } from '../../core/answers/wish.ts';
import { block, note, outline } from './entries.ts';
import type { Outline } from './outline.ts';
import { wishWords } from './wish-words.ts';

/** Characters of a line on which wishes stand together. */
const LINE = 250;

/** What was done about following, and what is followed there now. */
export function followedOutline(answer: AnswerOf<'followed'>): Outline {
  const { wishes, suggestions, isDirect, done, wish } = answer;
  const where = isDirect ? 'for you' : 'in this channel';
  return outline({
    title: titleOf(answer, where),
    tone: 'notice',
    notes: [
      ...(suggestions.length === 0
        ? []
        : [`No article has a statement of theirs yet. Did you mean ${suggestions.join(' or ')}?`]),
      ...(done === 'added'
        ? [
            `When new articles bring something ${wish?.kind === 'speaker' ? 'by them' : 'on it'}, I tell it here: one message, at most once an hour, and it pings nobody.`,
          ]
        : []),
    ],
    entries:
      wishes.length === 0
        ? []
        : [block({ heading: 'Followed here', notes: linesOf(wishes).map((line) => note(line)) })],
    closing: wishes.length === 0 ? '/follow topic: … or speaker: … begins it' : '/unfollow ends it',
  });
}

/** Topics first, several on a line. */
function linesOf(wishes: readonly Wish[]): string[] {
  const lines: string[] = [];
  for (const wish of [...wishes].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'topic' ? -1 : 1))) {
    const last = lines.at(-1);
    const words = wishWords(wish);
    if (last !== undefined && last.length + words.length < LINE) lines[lines.length - 1] = `${last} · ${words}`;
    else lines.push(words);
  }
  return lines;
}

function titleOf({ done, wish, wishes }: AnswerOf<'followed'>, where: string): string {
  const it = wish === null ? 'Everything' : wishWords(wish);
  switch (done) {
    case 'added':
      return `${it} is followed ${where} from now on`;
    case 'already':
      return `${it} is followed ${where} already`;
    case 'too-many':
      return `Too much is followed ${where}: end something first`;
    case 'removed':
      return `${it} is no longer followed ${where}`;
    case 'not-followed':
      return `${it} is not followed ${where}`;
    case null:
      return wishes.length === 0 ? `Nothing is followed ${where}` : `What is followed ${where}`;
  }
}
