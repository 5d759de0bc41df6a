import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A regular expression that stands in the code. */
export interface CodeRegex {
  /** Under the repository's root. */
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** A short name for a regular expression, wherever it stands. */
export const hashOf = ({ pattern, flags }: Pick<CodeRegex, 'pattern' | 'flags'>): string =>
  createHash('sha256').update(`/${pattern}/${flags}`).digest('hex').slice(0, 12);

const FOLDERS = ['src', 'commands', 'packages/local-discord/src'];

/** All regular expressions that are written as such. Those put together while the program runs are not seen here. */
export function findRegexes(root: string): CodeRegex[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .flatMap((entry) => regexesIn(root, join(entry.parentPath, entry.name))),
  );
}

function regexesIn(root: string, path: string): CodeRegex[] {
  const found: CodeRegex[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex } = node as { type?: unknown; regex?: { pattern: string; flags: string } };
    if (type === 'Literal' && regex)
      found.push({ file: relative(root, path), pattern: regex.pattern, flags: regex.flags });
    else for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(path, readFileSync(path, 'utf8')).program);
  return found;
}
