import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { createFile } from '../replace-file.ts';
import type { ArticleFacts } from './facts/choose-facts.ts';
import { fileNameOf } from './file-name.ts';

/** Articles of one day, outlet and title that are told apart by a number. */
const MOST_ALIKE = 99;

/** Writes an article's file into a folder under the first free name, and gives that name without its extension. Never replaces a file. */
export async function writeArticle(folder: string, facts: ArticleFacts, text: string): Promise<string> {
  const plain = fileNameOf(facts);
  for (let number = 1; number <= MOST_ALIKE; number++) {
    const name = number === 1 ? plain : `${plain}-${number}`;
    const path = join(folder, `${name}.md`);
    const isWritten = await createFile(path, text).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(`cannot be written to ${path} (${error.code})`);
    });
    if (isWritten) return name;
  }
  throw new UserError(`cannot be written: ${MOST_ALIKE} articles are called ${plain}`);
}
