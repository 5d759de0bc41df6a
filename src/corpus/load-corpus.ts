import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UserError } from '../core/errors.ts';
import { WhoIsWho } from '../core/terms/who-is-who.ts';
import { LARGEST_ARTICLE, readArticle } from './article-file.ts';
import { CORRECTIONS_FILE, type FiledCorrection, readCorrections } from './corrections-file.ts';
import type { Fault } from './fault.ts';
import { mapSideBySide } from './map-side-by-side.ts';
import { readSteadily, type SteadyBytes, stampOf } from './read-steadily.ts';
import type { FiledArticle } from './record.ts';
import { type ListedName, type ListedPeople, readWhoIsWho, WHO_IS_WHO_FILE } from './who-is-who-file.ts';

/** What a corpus folder holds: all that could be read, and every fault of what could not. */
export interface LoadedCorpus {
  /** Sorted by id. */
  readonly articles: readonly FiledArticle[];
  /** Null when there is a who-is-who that cannot be read; empty when there is none. */
  readonly whoIsWho: WhoIsWho | null;
  /** As who-is-who lists them; none when it cannot be read. */
  readonly names: readonly ListedName[];
  /** Null when there are corrections that cannot be read; empty when there are none. */
  readonly corrections: readonly FiledCorrection[] | null;
  /** Files that were not taken, each with at least one fault. */
  readonly refused: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** What is known from a former reading, and who is told how far this one has come. */
export interface LoadOptions {
  /** Articles read before, by file: those whose file has not changed are taken as they are. */
  readonly known?: ReadonlyMap<string, FiledArticle>;
  /** Told after every file. */
  readonly onRead?: (done: number, total: number) => void;
}

/** A sub-folder of what waits for the operator to look at it: no part of the corpus. */
export const PENDING_FOLDER = 'pending';

/** Files that are read at once. */
const AT_ONCE = 16;

/**
 * Reads a corpus folder: `*.md` and `*.txt` at any depth, names that begin with a dot and the folder `pending` aside, `who-is-who.yaml` and
 * `corrections.yaml`.
 * A file that cannot be taken is a fault, not an error. Throws `UserError` when the folder itself cannot be read.
 */
export async function loadCorpus(folder: string, { known, onRead }: LoadOptions = {}): Promise<LoadedCorpus> {
  const root = await openFolder(folder);
  const files = await listFiles(root);
  let done = 0;
  const read = await mapSideBySide(files, AT_ONCE, async (file) => {
    const outcome = await fileArticle(root, file, known?.get(file));
    onRead?.(++done, files.length);
    return outcome;
  });
  const filed = new Map<string, FiledArticle>();
  const refused: Fault[] = [];
  for (const outcome of read) {
    if ('refused' in outcome) {
      refused.push(...outcome.refused);
      continue;
    }
    const { file, article } = outcome;
    const first = filed.get(article.id);
    if (!first) filed.set(article.id, outcome);
    else refused.push({ file, line: null, reason: `has the same id as ${first.file}: rename one of them` });
  }
  const nobody: ListedPeople = { whoIsWho: new WhoIsWho([]), names: [] };
  const people = await loadOptional(root, WHO_IS_WHO_FILE, nobody, readWhoIsWho);
  const corrections = await loadOptional<readonly FiledCorrection[]>(root, CORRECTIONS_FILE, [], readCorrections);
  const sorted = [...filed.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return {
    articles: sorted,
    whoIsWho: people.value?.whoIsWho ?? null,
    names: people.value?.names ?? [],
    corrections: corrections.value,
    refused: [...refused, ...people.refused, ...corrections.refused],
    warnings: sorted.flatMap(({ warnings }) => warnings),
  };
}

/** A short name for exactly this content: 12 hexadecimal digits. */
export function versionOf(
  articles: readonly FiledArticle[],
  whoIsWho: WhoIsWho,
  filed: readonly FiledCorrection[],
): string {
  return versionOfKeys(
    articles.map(({ key }) => key),
    whoIsWho,
    filed,
  );
}

/** The same of articles by their keys. */
export function versionOfKeys(keys: readonly string[], whoIsWho: WhoIsWho, filed: readonly FiledCorrection[]): string {
  const corrections = filed.map(({ correction }) => correction);
  const hash = createHash('sha256').update(JSON.stringify([whoIsWho.parties, corrections]));
  for (const key of keys) hash.update(key);
  return hash.digest('hex').slice(0, 12);
}

/**
 * The corrections of a corpus folder alone; null, with every fault in them, when they cannot be read, also where the folder cannot. Null
 * without a fault: there is no folder.
 */
export async function loadCorrections(
  folder: string,
): Promise<{ readonly corrections: readonly FiledCorrection[] | null; readonly refused: readonly Fault[] }> {
  const root = await realpath(folder).catch((error: NodeJS.ErrnoException) => error);
  if (root instanceof Error) {
    if (root.code === 'ENOENT') return { corrections: null, refused: [] };
    return {
      corrections: null,
      refused: [{ file: CORRECTIONS_FILE, line: null, reason: `cannot be read (${root.code})` }],
    };
  }
  const { value, refused } = await loadOptional<readonly FiledCorrection[]>(
    root,
    CORRECTIONS_FILE,
    [],
    readCorrections,
  );
  return { corrections: value, refused };
}

interface Refused {
  readonly refused: readonly Fault[];
}

async function fileArticle(
  root: string,
  file: string,
  known: FiledArticle | undefined,
): Promise<FiledArticle | Refused> {
  if (known?.stamp != null && known.stamp === (await stampOf(join(root, file)))) return known;
  const read = await readInside(root, file);
  return 'refused' in read ? read : readArticle(file, read);
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
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      // A sub-folder may go while the others are listed; its articles are then removed.
      if (error.code === 'ENOENT' && folder !== '') return [];
      throw new UserError(`The corpus folder ${join(root, folder)} cannot be read (${error.code}).`);
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === PENDING_FOLDER) continue;
      if (entry.isDirectory()) await walk(path);
      else if (/\.(?:md|txt)$/i.test(entry.name)) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

/** A file's bytes, unless it leads out of the folder, is too large or cannot be read. */
async function readInside(root: string, file: string): Promise<SteadyBytes | Refused> {
  const refuse = (reason: string): Refused => ({ refused: [{ file, line: null, reason }] });
  try {
    const path = await realpath(join(root, file));
    if (relative(root, path).split(sep)[0] === '..')
      return refuse('is a link out of the corpus folder: copy the file in');
    const read = await readSteadily(path, LARGEST_ARTICLE);
    if ('refused' in read) return refuse(read.refused);
    // What a link leads to may change without the link.
    return path === join(root, file) ? read : { bytes: read.bytes, stamp: null };
  } catch (error) {
    return refuse(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** What a file that a corpus may have says: its value, `absent` where there is none, or null with the faults in it. */
async function loadOptional<Value>(
  root: string,
  file: string,
  absent: Value,
  parse: (bytes: Uint8Array) => { readonly value: Value } | Refused,
): Promise<{ value: Value | null; refused: readonly Fault[] }> {
  const exists = await stat(join(root, file)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  if (!exists) return { value: absent, refused: [] };
  const read = await readInside(root, file);
  const content = 'refused' in read ? read : parse(read.bytes);
  return 'refused' in content ? { value: null, refused: content.refused } : { value: content.value, refused: [] };
}
