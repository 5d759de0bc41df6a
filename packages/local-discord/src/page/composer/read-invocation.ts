import type { OfferedCommand } from './offered-command.ts';

/** A command as it was written out, with the text of each option that was given. */
export interface WrittenCommand {
  readonly command: OfferedCommand;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Reads a command written as one line, `/who-said words: deadlocked speaker: Asif`; null when no command has that name.
 *
 * Text that stands before any option's name goes to the first option.
 */
export function readInvocation(line: string, commands: readonly OfferedCommand[]): WrittenCommand | null {
  const command = commands
    .filter(({ name }) => new RegExp(`^/${name}(?=\\s|$)`).test(line))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!command) return null;
  const rest = line.slice(command.name.length + 1).trim();
  const names = command.options.map(({ name }) => name);
  if (names.length === 0 || rest === '') return { command, texts: {} };
  const marks = [...rest.matchAll(new RegExp(`(?:^|\\s)(${names.join('|')}):`, 'gu'))];
  const texts: Record<string, string> = {};
  const lead = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  if (lead) texts[names[0]!] = lead;
  marks.forEach((mark, index) => {
    const text = rest.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? rest.length);
    texts[mark[1]!] = text.trim();
  });
  return { command, texts };
}
