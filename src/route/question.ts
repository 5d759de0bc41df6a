import { withoutPossessive } from '../core/terms/possessive.ts';
import { type MessageWord, typed } from './message/words.ts';
import type { RequestWords } from './route.ts';
import type { KnownNames } from './slots/known-names.ts';
import { AUXILIARIES, QUESTION_WORDS } from './words/question-words.ts';

/** The message as a question: those of its words that ask, as typed, with the marks around them. */
export function askedAs(message: string, all: readonly MessageWord[], asked: readonly MessageWord[]): RequestWords {
  const start = asked[0] === all[0] ? 0 : asked[0]!.start;
  const end = asked.at(-1)!.end;
  const marks = asked.at(-1) === all.at(-1) ? message.slice(end) : (/^\s*[?!.…]+/.exec(message.slice(end))?.[0] ?? '');
  return { command: 'ask', values: { question: (message.slice(start, end) + marks).trim() } };
}

/** What is left of a question without its outlet or speaker where that is a question itself: "how many trucks are stuck". */
const WHOLE = new RegExp(`^(?:${QUESTION_WORDS}|${AUXILIARIES}|if|whether)\\s+\\S+\\s+\\S`, 'i');

/** `/ask` with what a phrase took for its filters: the rest of the words where they are a question, else all of them. */
export const filteredQuestion = (values: RequestWords['values'], whole: RequestWords): RequestWords => ({
  ...whole,
  values: WHOLE.test(values['question'] ?? '') ? values : { ...values, ...whole.values },
});

/** The only outlet of the articles that a message names by more than a word; null where it names none or several. */
export function outletIn(message: string, words: readonly MessageWord[], names: KnownNames): string | null {
  const outlets = words
    .filter(({ norm }) => norm.includes('_'))
    .map((word) => withoutPossessive(typed(message, [word])))
    .filter(names.isOutlet);
  return outlets.length === 1 ? outlets[0]! : null;
}
