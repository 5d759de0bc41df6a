import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article } from '../core/article.ts';
import type { Correction } from '../core/corrections.ts';
import { UserError } from '../core/errors.ts';
import { WhoIsWho } from '../core/who-is-who.ts';
import { LARGEST_ARTICLE, readArticle } from './article-file.ts';
import { CORRECTIONS_FILE, readCorrections } from './corrections-file.ts';
import type { Fault } from './fault.ts';
import { readWhoIsWho, WHO_IS_WHO_FILE } from './who-is-who-file.ts';

/** What a corpus folder holds: all that could be read, and every fault of what could not. */
export interface LoadedCorpus {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Null when there is a who-is-who that cannot be read; empty when there is none. */
  readonly whoIsWho: WhoIsWho | null;
  /** Null when there are corrections that cannot be read; empty when there are none. */
  readonly corrections: readonly Correction[] | null;
  /** Files that were not taken, each with at least one fault. */
  readonly refused: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/**
 * Reads a corpus folder: `*.md` and `*.txt` at any depth, names that begin with a dot aside, `who-is-who.yaml` and
 * `corrections.yaml`.
 * A file that cannot be taken is a fault, not an error. Throws `UserError` when the folder itself cannot be read.
 */
export async function loadCorpus(folder: string): Promise<LoadedCorpus> {
  const root = await openFolder(folder);
  const articles = new Map<string, Article>();
  const files = new Map<string, string>();
  const refused: Fault[] = [];
  const warnings: Fault[] = [];
  for (const file of await listFiles(root)) {
    const bytes = await readInside(root, file);
    if ('fault' in bytes) {
      refused.push(bytes.fault);
      continue;
    }
    const read = readArticle(file, bytes.bytes);
    if ('refused' in read) {
      refused.push(...read.refused);
      continue;
    }
    const { id } = read.article;
    if (articles.has(id)) {
      refused.push({ file, line: null, reason: `has the same id as ${files.get(id)}: rename one of them` });
      continue;
    }
    articles.set(id, read.article);
    files.set(id, file);
    warnings.push(...read.warnings);
  }
  const people = await loadOptional(root, WHO_IS_WHO_FILE, new WhoIsWho([]), readWhoIsWho);
  const corrections = await loadOptional<readonly Correction[]>(root, CORRECTIONS_FILE, [], readCorrections);
  return {
    articles: [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    whoIsWho: people.value,
    corrections: corrections.value,
    refused: [...refused, ...people.refused, ...corrections.refused],
    warnings,
  };
}

/** A short name for exactly this content: the same content gives the same 12 hexadecimal digits. */
export function versionOf(
  articles: readonly Article[],
  whoIsWho: WhoIsWho,
  corrections: readonly Correction[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([articles, whoIsWho.parties, corrections]))
    .digest('hex')
    .slice(0, 12);
}

async function openFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT') throw new UserError(`The corpus folder ${folder} cannot be read (${code}).`);
    throw new UserError(`There is no corpus folder ${folder}: make it and put articles in it, or set CORPUS_DIR.`);
  }
  throw new UserError(`${folder} is not a folder: set CORPUS_DIR to the folder of articles.`);
}

async function listFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (/\.(?:md|txt)$/i.test(entry.name)) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

type Bytes = { readonly bytes: Uint8Array } | { readonly fault: Fault };

/** A file's bytes, unless it leads out of the folder, is too large or cannot be read. */
async function readInside(root: string, file: string): Promise<Bytes> {
  const refuse = (reason: string): Bytes => ({ fault: { file, line: null, reason } });
  try {
    const path = await realpath(join(root, file));
    if (relative(root, path).split(sep)[0] === '..')
      return refuse('is a link out of the corpus folder: copy the file in');
    const { size } = await stat(path);
    if (size > LARGEST_ARTICLE) return refuse(`is larger than ${LARGEST_ARTICLE / 1e6} MB: split it`);
    return { bytes: await readFile(path) };
  } catch (error) {
    return refuse(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** What a file that a corpus may have says: its value, `absent` where there is none, or null with the faults in it. */
async function loadOptional<Value>(
  root: string,
  file: string,
  absent: Value,
  read: (bytes: Uint8Array) => { readonly value: Value } | { readonly refused: readonly Fault[] },
): Promise<{ value: Value | null; refused: readonly Fault[] }> {
  const exists = await stat(join(root, file)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  if (!exists) return { value: absent, refused: [] };
  const bytes = await readInside(root, file);
  if ('fault' in bytes) return { value: null, refused: [bytes.fault] };
  const content = read(bytes.bytes);
  return 'refused' in content ? { value: null, refused: content.refused } : { value: content.value, refused: [] };
}
