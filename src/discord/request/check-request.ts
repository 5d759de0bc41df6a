import type { Command } from '../../command.ts';
import { UserError } from '../../core/errors.ts';
import { oneLine } from '../markdown/escape.ts';
import type { Request } from './request.ts';
import { LONGEST_REQUEST, renderRequest } from './request-line.ts';

/** Characters of an option that gives no limit of its own, for messages: a person's question is shorter. */
export const LONGEST_VALUE = 500;

/**
 * The request as it is carried out and shown: values on one line, without empty ones, in the command's order of options.
 * Throws `UserError` for one that the command does not take, or that is too long to be shown with its answer.
 */
export function tidyRequest({ command, values }: Request, { data }: Command): Request {
  const tidied: Record<string, string> = {};
  for (const [name, option] of Object.entries(data.options)) {
    const value = oneLine(values[name] ?? '');
    if (value === '') {
      if (option.required) throw new UserError(`Tell me what to look for: ${data.example}`);
      continue;
    }
    if (option.type === 'choice' && !Object.hasOwn(option.choices, value)) {
      throw new UserError(`${name} is one of ${Object.keys(option.choices).join(', ')}.`);
    }
    const longest = option.type === 'text' ? (option.maxLength ?? LONGEST_VALUE) : LONGEST_VALUE;
    if (value.length > longest) {
      throw new UserError(`That is too long: ${value.length} characters, and ${name} takes at most ${longest}.`);
    }
    tidied[name] = value;
  }
  const tidy = { command, values: tidied };
  if (renderRequest(tidy).length > LONGEST_REQUEST) {
    throw new UserError('That is too long to be shown with its answer. Ask in fewer words.');
  }
  return tidy;
}
