import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../core/errors.ts';
import { printable } from './printable.ts';

/** Asks a person a question and resolves to the answer, trimmed. Throws `UserError` when the input ends without one. */
export async function askPerson(question: string, input: Readable, output: Writable): Promise<string> {
  const lines = createInterface({ input, output });
  try {
    const ended = new Promise<never>((_, reject) => {
      lines.once('close', () => reject(new UserError('is unsure, and nobody answered')));
    });
    return (await Promise.race([lines.question(printable(question)), ended])).trim();
  } finally {
    lines.close();
  }
}
