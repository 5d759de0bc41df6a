import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Command } from '../../command.ts';
import type { CommandHelp, Miss } from '../../core/answers/answer.ts';
import type { Library } from '../../core/answers/library.ts';
import { UserError } from '../../core/errors.ts';
import type { OnProgress } from '../../core/progress.ts';
import type { Picture } from '../../outline/picture.ts';
import type { Desk } from '../events/services.ts';
import { describeError } from '../failures/incident.ts';
import { type Page, renderPages } from '../render/pages.ts';
import { tidyRequest } from '../request/check-request.ts';
import type { Request } from '../request/request.ts';

/** An answer, rendered. */
export interface Reply {
  readonly pages: readonly Page[];
  /** Whether the articles have what was asked. */
  readonly found: boolean;
  /** What was looked for in vain, to be kept for the operators; null when it was found or could not be looked for. */
  readonly unanswered: Request | null;
  /** Of the library that it was made from. */
  readonly version: string;
  /** Whether a click may ask again for another page: not where asking does something. */
  readonly turnable: boolean;
  /** The picture that goes with a page; null where there is none or it cannot be drawn. Never rejects. */
  readonly picture: (page: Page) => Promise<Picture | null>;
}

/** Misses that say nothing about what the articles lack. */
const UNASKABLE: ReadonlySet<Miss['kind']> = new Set(['no-words', 'other-script', 'other-language', 'no-articles']);

/** The command of that name; throws `UserError` where there is none (any more). */
export function findCommand({ commands }: Pick<Desk, 'commands'>, name: string): Command {
  const command = commands.find(({ data }) => data.name === name);
  if (!command) throw new UserError(`I know no command /${name}. See /help.`);
  return command;
}

/** Throws `UserError` when the command is for operators and the member is none. */
export async function checkOperator({ operators }: Pick<Desk, 'operators'>, { data }: Command, askerId: string) {
  if (data.operatorsOnly && !(await operators.includes(askerId))) {
    throw new UserError(`Only operators of this bot may use /${data.name}.`);
  }
}

/**
 * Carries out a request for a member, from one version of the library. Throws `UserError` for what is refused, and
 * whatever else goes wrong.
 */
export async function answerRequest(
  desk: Desk,
  request: Request,
  askerId: string,
  library: Library = desk.library(),
  onProgress?: OnProgress,
): Promise<Reply> {
  const command = findCommand(desk, request.command);
  await checkOperator(desk, command, askerId);
  const tidy = tidyRequest(request, command);
  // Questions that come all at once take turns with everything else, heartbeats among it.
  await nextTurn();
  const began = desk.clock();
  const answer = await command.execute(tidy.values, {
    library,
    reindex: () => desk.reindex(onProgress),
    unanswered: desk.unanswered,
    commands: () => listCommands(desk, askerId),
  });
  const pages = renderPages(desk.outline(answer), tidy);
  const ms = Math.round(desk.clock() - began);
  desk.log.info({ command: request.command, answer: answer.type, pages: pages.length, ms }, 'Answered');
  return {
    pages,
    found: answer.type !== 'nothing-found',
    unanswered: answer.type === 'nothing-found' && !UNASKABLE.has(answer.miss.kind) ? tidy : null,
    version: library.version,
    turnable: !command.data.slow,
    picture: ({ entries }) => desk.picture(answer, entries).catch((error) => reportPicture(desk, error)),
  };
}

/** An answer is whole without its picture. */
function reportPicture({ log }: Desk, error: unknown): null {
  log.error({ error: describeError(error) }, 'The picture could not be drawn');
  return null;
}

/** All commands that the member may use; those for everyone where Discord does not say who owns the application. */
async function listCommands({ commands, operators, log }: Desk, askerId: string): Promise<readonly CommandHelp[]> {
  const isOperator = await operators.includes(askerId).catch(() => {
    log.warn({}, 'Discord did not say who owns the application');
    return false;
  });
  return commands
    .filter(({ data }) => isOperator || !data.operatorsOnly)
    .map(({ data: { name, description, example } }) => ({ name, description, example }));
}
