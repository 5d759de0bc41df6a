import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { BuiltCorpus } from '../build/build-corpus.ts';
import type { IndexKeeper } from '../index/index-keeper.ts';
import type { ArticleRecord } from '../record.ts';
import { engineName } from './engine-name.ts';
import { FORMAT, HEAD_BYTES, type Head, type Section, type Table } from './format.ts';

/** A snapshot with the version of the library that it holds, or why there is none to use. */
export type ReadSnapshot =
  | { readonly built: BuiltCorpus; readonly version: string }
  | { readonly absent: true }
  /** Whole, but of another engine or folder: nothing is wrong. */
  | { readonly foreign: true }
  /** Cut short, overwritten or unreadable, in words that follow the file's name. */
  | { readonly broken: string };

/** Said of anything whose hashes do not fit. */
const DAMAGED = 'is damaged';

class Damage extends Error {}

/** Reads a snapshot of a corpus folder, its index into `indexes`. Nothing in it is believed whose hash does not fit. Never throws. */
export async function readSnapshot(path: string, folder: string, indexes: IndexKeeper): Promise<ReadSnapshot> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { absent: true } : { broken: `cannot be read (${code})` };
  }
  try {
    const head = await readHead(handle);
    if (head.engine !== (await engineName()) || head.folder !== folder) return { foreign: true };
    return { built: await readBuilt(handle, head, indexes), version: head.version };
  } catch (error) {
    if (error instanceof Damage) return { broken: DAMAGED };
    return { broken: `cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})` };
  } finally {
    await handle.close();
  }
}

async function readHead(handle: FileHandle): Promise<Head> {
  const bytes = await readBytes(handle, 0, new Uint8Array(HEAD_BYTES));
  const head = parse<Partial<Head>>(bytes);
  if (head?.format !== FORMAT || !head.table) throw new Damage();
  return head as Head;
}

async function readBuilt(handle: FileHandle, head: Head, indexes: IndexKeeper): Promise<BuiltCorpus> {
  const table = parse<Table>(await readSection(handle, head.table));
  const { parties } = table;
  const reading = readArticles(handle, table);
  const source = reading.then((articles) => ({ parties, articles }));
  // Where the index fails first, nobody awaits it.
  source.catch(() => {});
  const [articles, index] = await Promise.all([reading, indexes.restore(source, readIndex(handle, table))]);
  return { articles, whoIsWho: new WhoIsWho(parties), index };
}

async function readArticles(handle: FileHandle, table: Table): Promise<ArticleRecord[]> {
  const articles: ArticleRecord[] = [];
  for (const section of table.articles) {
    const text = Buffer.from(await readSection(handle, section)).toString();
    for (const line of text.split('\n')) articles.push(JSON.parse(line) as ArticleRecord);
  }
  return articles;
}

async function* readIndex(handle: FileHandle, { index }: Table): AsyncGenerator<Uint8Array> {
  for (const section of index) yield await readSection(handle, section);
}

/** More than any file holds: no room is made for a length that damage invented. */
async function readSection(handle: FileHandle, { start, bytes, hash }: Section): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (!(start >= HEAD_BYTES && bytes >= 0 && start + bytes <= size)) throw new Damage();
  const read = await readBytes(handle, start, new Uint8Array(bytes));
  if (createHash('sha256').update(read).digest('hex') !== hash) throw new Damage();
  return read;
}

async function readBytes(handle: FileHandle, start: number, into: Uint8Array): Promise<Uint8Array> {
  for (let at = 0; at < into.length; ) {
    const { bytesRead } = await handle.read(into, at, into.length - at, start + at);
    if (bytesRead === 0) throw new Damage();
    at += bytesRead;
  }
  return into;
}

function parse<Value>(bytes: Uint8Array): Value {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as Value;
  } catch {
    throw new Damage();
  }
}
