import { dataOf } from '../../command.ts';
import { UserError } from '../../core/errors.ts';
import { type Answered, isFound } from '../answer/answer-request.ts';
import { describeError } from '../failures/describe-error.ts';
import { isForbidden } from '../failures/forbidden.ts';
import { type Place, sentenceFor } from '../failures/incident.ts';
import { isUndeliverable } from '../failures/undeliverable.ts';
import type { RequestWords } from '../request/request.ts';
import type { Outcome } from '../tally.ts';
import type { Services } from './services.ts';

/** An event that asks something. */
interface AskingEvent extends Omit<Place, 'command'> {
  /** What it asks, which no log may hold; null where that is not known yet, or cannot be read. */
  readonly asked: RequestWords | null;
  /** What somebody said, where `asked` does not hold it all. */
  readonly spoken?: readonly string[];
  /** Says a sentence where it was asked. */
  readonly tell: (sentence: string) => Promise<void>;
  /** Told once when Discord takes no reply there; tells of it elsewhere, or logs it. */
  readonly onRefused?: (error: unknown, place: Place) => Promise<void>;
}

/**
 * Does what an event asks, and counts it. What goes wrong is told where it was asked, or logged where nothing can be told. `work` notes
 * what it answers, and beforehand what it asks for, where `asked` does not tell that. Never rejects.
 */
export async function guard(
  { log, clock, tally, commands }: Services,
  { on, guildId, asked, spoken, tell, onRefused }: AskingEvent,
  work: (note: (answered: Answered) => void, asks: (words: RequestWords) => void) => Promise<void>,
): Promise<void> {
  const said = [...(spoken ?? [])];
  let command: string | undefined;
  const asks = (words: RequestWords): void => {
    command ??= words.command;
    said.push(...Object.values(words.values));
  };
  if (asked !== null) asks(asked);
  const place = (): Place => ({ on, command, guildId });
  const passOver = async (error: unknown): Promise<void> => {
    if (onRefused !== undefined && isForbidden(error)) return onRefused(error, place());
    log.warn(
      { ...place(), error: describeError(error), todo: 'Nothing, if seldom; else see the error' },
      'Discord did not take the reply',
    );
  };
  const began = clock();
  let outcome: Outcome = 'found';
  try {
    await work((answered) => {
      outcome = isFound(answered) ? 'found' : 'not-found';
      command = answered.request.command.data.name;
    }, asks);
  } catch (error) {
    outcome = error instanceof UserError ? 'refused' : 'failed';
    if (isUndeliverable(error)) await passOver(error);
    else await tell(sentenceFor(error, place(), log, said)).catch(passOver);
  }
  // Names that no command has would be as many as there are members to invent them.
  const { name } = dataOf(commands, command ?? '') ?? { name: 'none' };
  tally?.answered(name, outcome, (clock() - began) / 1000);
}
