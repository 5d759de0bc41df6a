import { type Command, type CommandData, exampleFor } from '../../command.ts';
import type { Library } from '../../core/answers/library.ts';
import { UserError } from '../../core/errors.ts';
import type { Operators } from './operators.ts';
import type { Asked, Request, RequestWords } from './request.ts';
import { LONGEST_REQUEST, renderRequest } from './request-line.ts';

/** Characters of an option that gives no limit of its own, for messages: a person's question is shorter. */
export const LONGEST_VALUE = 500;

/** What a request is checked against. */
export interface Rules {
  readonly commands: readonly Command[];
  readonly operators: Operators;
  /** The library of this moment. */
  readonly library: () => Pick<Library, 'examples'>;
}

/**
 * The request that was asked, to be carried out and shown as it is. Throws `UserError` for one that no command takes, that is
 * too long to be shown with its answer, or that is for operators and asked by another. Waits for nothing but, with a
 * command for operators, Discord's word on who they are.
 */
export async function checkRequest({ commands, operators, library }: Rules, asked: Asked): Promise<Request> {
  const command = commands.find(({ data }) => data.name === asked.command);
  if (!command) throw new UserError(`I know no command /${asked.command}. See /help.`);
  const { asker, isPrivate } = asked;
  const { name, operatorsOnly } = command.data;
  if (operatorsOnly && !(await operators.includes(asker.id))) {
    throw new UserError(`Only operators of this bot may use /${name}.`);
  }
  const values = checkValues(asked.values, command.data, library);
  const line = renderRequest({ command: name, values });
  if (line.length > LONGEST_REQUEST) {
    throw new UserError('That is too long to be shown with its answer. Ask in fewer words.');
  }
  return { command, values, asker, isPrivate, line };
}

function checkValues(
  values: RequestWords['values'],
  data: CommandData,
  library: Rules['library'],
): RequestWords['values'] {
  const checked: Record<string, string> = {};
  for (const [name, option] of Object.entries(data.options)) {
    const value = values[name];
    if (value === undefined) {
      if (option.required) throw new UserError(`Tell me what to look for: ${exampleFor(data, library())}`);
      continue;
    }
    if (option.type === 'choice' && !Object.hasOwn(option.choices, value)) {
      throw new UserError(`${name} is one of ${Object.keys(option.choices).join(', ')}.`);
    }
    const longest = option.type === 'text' ? (option.maxLength ?? LONGEST_VALUE) : LONGEST_VALUE;
    if (value.length > longest) {
      throw new UserError(`That is too long: ${value.length} characters, and ${name} takes at most ${longest}.`);
    }
    checked[name] = value;
  }
  return checked;
}
