import type { Desk } from '../events/services.ts';
import type { Reply } from './answer-request.ts';

/** Has a request kept that a reply could not answer, as one line: the words alone where only one option was given. */
export function noteUnanswered(desk: Pick<Desk, 'noteUnanswered'>, { unanswered }: Reply): void {
  if (unanswered === null) return;
  const given = Object.entries(unanswered.values);
  const words = given.length === 1 ? given[0]![1] : given.map(([name, value]) => `${name}: ${value}`).join(' ');
  desk.noteUnanswered(unanswered.command, words);
}
