import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article } from '../core/article/article.ts';
import { UserError } from '../core/errors.ts';
import { WhoIsWho } from '../core/terms/who-is-who.ts';
import { LARGEST_ARTICLE, readArticle } from './article-file.ts';
import { CORRECTIONS_FILE, type FiledCorrection, readCorrections } from './corrections-file.ts';
import type { Fault } from './fault.ts';
import { mapSideBySide } from './map-side-by-side.ts';
import { type FileStamp, readSteadily, stampOf } from './read-steadily.ts';
import { type ListedName, type ListedPeople, readWhoIsWho, WHO_IS_WHO_FILE } from './who-is-who-file.ts';

/** An article with the file that it was read from. */
export interface FiledArticle {
  /** Path under the corpus folder, with forward slashes. */
  readonly file: string;
  /** Of the file as it was read; a file with the same stamp need not be read again. */
  readonly stamp: FileStamp;
  /** A hash of the article, its facts and its text: the same key, the same article. */
  readonly key: string;
  readonly article: Article;
  readonly warnings: readonly Fault[];
}

/** What a corpus folder holds: all that could be read, and every fault of what could not. */
export interface LoadedCorpus {
  /** Sorted by id. */
  readonly filed: readonly FiledArticle[];
  /** The same articles alone. */
  readonly articles: readonly Article[];
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

export interface LoadOptions {
  /** Articles read before, by file: those whose file has not changed are taken as they are. */
  readonly known?: ReadonlyMap<string, FiledArticle>;
  /** Told after every file. */
  readonly onRead?: (done: number, total: number) => void;
}

/** Files that are read at once. */
const AT_ONCE = 16;

/**
 * Reads a corpus folder: `*.md` and `*.txt` at any depth, names that begin with a dot aside, `who-is-who.yaml` and
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
  for (const [at, outcome] of read.entries()) {
    if ('refused' in outcome) {
      refused.push(...outcome.refused);
      continue;
    }
    const { id } = outcome.article;
    const first = filed.get(id);
    if (first) {
      refused.push({ file: files[at]!, line: null, reason: `has the same id as ${first.file}: rename one of them` });
      continue;
    }
    filed.set(id, outcome);
  }
  const nobody: ListedPeople = { whoIsWho: new WhoIsWho([]), names: [] };
  const people = await loadOptional(root, WHO_IS_WHO_FILE, nobody, readWhoIsWho);
  const corrections = await loadOptional<readonly FiledCorrection[]>(root, CORRECTIONS_FILE, [], readCorrections);
  const sorted = [...filed.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return {
    filed: sorted,
    articles: sorted.map(({ article }) => article),
    whoIsWho: people.value?.whoIsWho ?? null,
    names: people.value?.names ?? [],
    corrections: corrections.value,
    refused: [...refused, ...people.refused, ...corrections.refused],
    warnings: sorted.flatMap(({ warnings }) => warnings),
  };
}

/** A short name for exactly this content, articles by their keys: 12 hexadecimal digits. */
export function versionOf(keys: readonly string[], whoIsWho: WhoIsWho, filed: readonly FiledCorrection[]): string {
  const corrections = filed.map(({ correction }) => correction);
  const hash = createHash('sha256').update(JSON.stringify([whoIsWho.parties, corrections]));
  for (const key of keys) hash.update(key);
  return hash.digest('hex').slice(0, 12);
}

/** A hash of an article: the same key, the same facts and text. */
const keyOf = (article: Article): string =>
  createHash('sha256').update(JSON.stringify(article)).digest('hex').slice(0, 32);

async function fileArticle(
  root: string,
  file: string,
  known: FiledArticle | undefined,
): Promise<FiledArticle | { readonly refused: readonly Fault[] }> {
  if (known?.stamp != null && known.stamp === (await stampOf(join(root, file)))) return known;
  const bytes = await readInside(root, file);
  if ('fault' in bytes) return { refused: [bytes.fault] };
  const read = readArticle(file, bytes.bytes);
  if ('refused' in read) return read;
  return { file, stamp: bytes.stamp, key: keyOf(read.article), ...read };
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
      if (entry.isDirectory()) await walk(path);
      else if (/\.(?:md|txt)$/i.test(entry.name)) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

type Bytes = { readonly bytes: Uint8Array; readonly stamp: FileStamp } | { readonly fault: Fault };

/** A file's bytes, unless it leads out of the folder, is too large or cannot be read. */
async function readInside(root: string, file: string): Promise<Bytes> {
  const refuse = (reason: string): Bytes => ({ fault: { file, line: null, reason } });
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
