import { type CommandData, exampleFor, isOnce } from '../../command.ts';
import type { Library } from '../../core/answers/library.ts';
import { readTypedCommand } from '../../route/typed-command.ts';
import { type RequestWords, requestWords } from './request.ts';

/** Whether anybody may run a command's example with a click. */
export const isTried = (data: CommandData): boolean =>
  !data.operatorsOnly && !data.isPrivate && !isOnce(data) && data.name !== 'help';

/** The `custom_id` of a button that runs a command's example. */
export const exampleIdOf = ({ name }: Pick<CommandData, 'name'>): string => `example:${name}`;

/** The command whose example such a button runs; null for any other button. */
export const readExampleButton = (customId: string): string | null =>
  /^example:([a-z-]{1,32})$/.exec(customId)?.[1] ?? null;

/** A command's example for a library as the request that it is: `/who-said words: deadlock`. */
export function readExample(data: CommandData, library: Pick<Library, 'examples'>): RequestWords {
  const typed = readTypedCommand(exampleFor(data, library), [data]);
  return requestWords(data.name, typed?.values ?? {});
}
