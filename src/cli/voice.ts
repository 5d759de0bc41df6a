import type { AddVoice } from '../corpus/add/add-pages.ts';
import { printable } from '../render/terminal/printable.ts';

/** A line of what was asked for, on standard output. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A line of what goes on besides, on standard error. */
export const warn = (line: string): void => void process.stderr.write(`parley: ${line}\n`);

/** The same of words that came from elsewhere. */
export const voice: AddVoice = {
  say: (line) => say(printable(line)),
  warn: (line) => warn(printable(line)),
  print: (text) => process.stdout.write(text.split('\n').map(printable).join('\n')),
};
