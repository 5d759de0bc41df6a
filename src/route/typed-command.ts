import type { CommandData } from '../command.ts';
import type { RequestWords } from './route.ts';

type Typed = Pick<CommandData, 'name' | 'options'>;

/**
 * A command typed as text: `/ask what happened`, `who-said speaker: Asif about: the ceasefire`; or its bare name, `sources`. Null for
 * anything else.
 */
export function readTypedCommand(message: string, commands: readonly Typed[]): RequestWords | null {
  const [, slash = '', name = '', rest = ''] = /^(\/?)([\w-]+)\s*(.*)$/s.exec(message.trim()) ?? [];
  const command = commands.find((data) => data.name === name.toLowerCase());
  if (!command) return null;
  const isPlain = slash === '' && !startsWithOption(rest, command);
  if (isPlain && /[^?!.\s]/.test(rest)) return null;
  const isComplete = Object.values(command.options).every(({ required }) => !required);
  if (isPlain && !isComplete) return null;
  return { command: command.name, values: readOptions(isPlain ? '' : rest, command) };
}

const OPTION = /^([\w-]+):(.*)$/s;

const startsWithOption = (text: string, { options }: Typed): boolean => {
  const named = OPTION.exec(text.split(/\s/, 1)[0] ?? '')?.[1];
  return named !== undefined && Object.hasOwn(options, named.toLowerCase());
};

/** `name: value` pairs; words before the first belong to the first option. */
function readOptions(text: string, { options }: Typed): Record<string, string> {
  const names = Object.keys(options);
  const values: Record<string, string> = {};
  let name = names[0];
  for (const word of text.split(/\s+/)) {
    const [, opened, rest = ''] = OPTION.exec(word) ?? [];
    const isName = opened !== undefined && names.includes(opened.toLowerCase());
    if (isName) name = opened.toLowerCase();
    if (name !== undefined) values[name] = `${values[name] ?? ''} ${isName ? rest : word}`.trim();
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
