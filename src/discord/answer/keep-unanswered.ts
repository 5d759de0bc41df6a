import type { Miss } from '../../core/answers/answer.ts';
import type { Answered } from './answer-request.ts';

/** Misses that say nothing about what the articles lack. */
const UNASKABLE: ReadonlySet<Miss['kind']> = new Set(['no-words', 'other-script', 'other-language', 'no-articles']);

/** Keeps a question that the articles did not answer, without who asked; never throws. */
export type NoteUnanswered = (command: string, question: string) => void;

/** Has a request kept that was looked for in vain, as one line: the words alone where only one option was given. */
export function keepUnanswered(note: NoteUnanswered, { request: { command, values }, answer }: Answered): void {
  if (answer.type !== 'nothing-found' || UNASKABLE.has(answer.miss.kind)) return;
  const given = Object.entries(values);
  const words = given.length === 1 ? given[0]![1] : given.map(([name, value]) => `${name}: ${value}`).join(' ');
  note(command.data.name, words);
}
