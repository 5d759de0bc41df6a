import { type CommandContext, exampleFor } from '../../command.ts';
import type { Answer, CommandHelp } from '../../core/answers/answer.ts';
import type { Library } from '../../core/answers/library.ts';
import { UserError } from '../../core/errors.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { Log } from '../log.ts';
import { checkRequest, type Rules } from '../request/check-request.ts';
import type { Asked, Asker, Request } from '../request/request.ts';
import { type FollowStore, followedAt } from './followed-at.ts';
import { type VisitServices, withLastVisit } from './last-visit.ts';
import { takeTurn } from './take-turn.ts';

/** What an answer is made from. */
export interface AnswerServices extends VisitServices {
  /** The library of this moment. */
  readonly library: () => Library;
  readonly reindex: (onProgress?: OnProgress) => ReturnType<CommandContext['reindex']>;
  readonly unanswered: CommandContext['unanswered'];
  readonly keeping: CommandContext['keeping'];
  /** Null where nothing is kept. */
  readonly follows: FollowStore | null;
  readonly log: Log;
  /** Milliseconds, only ever counted from one reading to another. */
  readonly clock: () => number;
}

/** A request with its answer. */
export interface Answered {
  readonly request: Request;
  readonly answer: Answer;
  /** That it was made from. */
  readonly library: Library;
}

/** Whether the articles have what was asked. */
export const isFound = ({ answer }: Answered): boolean => answer.type !== 'nothing-found';

/**
 * Carries out a request, from one version of the library. Throws `UserError` for what cannot be answered as it is, and
 * whatever else goes wrong.
 */
export async function answerRequest(
  services: AnswerServices,
  request: Request,
  library: Library = services.library(),
  onProgress?: OnProgress,
): Promise<Answered> {
  await takeTurn();
  const { command, values, asker } = request;
  const began = services.clock();
  const answer = await command.execute(values, {
    library,
    reindex: () => services.reindex(onProgress),
    unanswered: services.unanswered,
    followed: followedAt(services, asker),
    keeping: services.keeping,
    commands: () => listCommands(services, asker, library),
  });
  const ms = Math.round(services.clock() - began);
  services.log.info({ command: command.data.name, answer: answer.type, ms }, 'Answered');
  return { request, answer, library };
}

/**
 * The answer to the first of several requests that finds something. Where none does, that of the first, or the `UserError` that says why it
 * cannot be answered.
 */
export async function answerFirst(services: AnswerServices, first: Asked, others: readonly Asked[]): Promise<Answered> {
  const answer = async (asked: Asked) =>
    answerRequest(services, await checkRequest(services, await withLastVisit(services, asked)));
  const refused = (error: unknown): UserError => {
    if (error instanceof UserError) return error;
    throw error;
  };
  const answered = await answer(first).catch(refused);
  if (!(answered instanceof UserError) && isFound(answered)) return answered;
  for (const other of others) {
    const another = await answer(other).catch(refused);
    if (!(another instanceof UserError) && isFound(another)) return another;
  }
  if (answered instanceof UserError) throw answered;
  return answered;
}

/** All commands that the asker may use, each with an example for the library; those for everyone until Discord has said who owns the application. */
function listCommands({ commands, operators }: Rules, { id }: Asker, library: Library): CommandHelp[] {
  const isOperator = operators.knowsOf(id);
  return commands
    .filter(({ data }) => isOperator || !data.operatorsOnly)
    .map(({ data }) => ({ name: data.name, description: data.description, example: exampleFor(data, library) }));
}
