import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../../core/errors.ts';
import { printable } from './printable.ts';

/** Somebody at a terminal who can be asked. */
export interface Person {
  /** Asks a question and resolves to the answer, trimmed. Throws `UserError` when the input ends without one. */
  ask(question: string): Promise<string>;
  /** Lets go of the input. */
  close(): void;
}

/** Opens the way to somebody at a terminal; the input is touched by the first question. Lines that are typed ahead answer later ones. */
export function openPerson(input: Readable, output: Writable): Person {
  let lines: Interface | null = null;
  let answers: AsyncIterator<string> | null = null;
  return {
    ask: async (question) => {
      lines ??= createInterface({ input, output });
      answers ??= lines[Symbol.asyncIterator]();
      lines.setPrompt(printable(question));
      lines.prompt();
      const { value, done } = await answers.next();
      if (done) throw new UserError('is unsure, and nobody answered');
      return value.trim();
    },
    close: () => lines?.close(),
  };
}
