import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Article } from '../../core/article/article.ts';
import { type ArticleVectors, withSigns } from '../../core/ask/meaning/vectors/article-vectors.ts';
import type { SentenceVectors } from '../../core/ask/meaning/vectors/sentence-vectors.ts';
import type { FiledArticle } from '../record.ts';
import { replaceFile } from '../replace-file.ts';

/** An article with its key. */
export type KeyedArticle = Pick<FiledArticle, 'key' | 'article'>;

/** Counts up with every change of the file's form. */
const FORMAT = 'parley vectors 1';
/** A longer first line is none of ours: no memory is given to it. */
const LONGEST_HEAD = 64_000_000;

const count = z.number().int().min(0);

/** An article's vectors in the file: its paragraphs' starts, its scales, its rows. `key` is the article's. */
const blockSchema = z.object({ key: z.string(), paragraphs: count, sentences: count, bytes: count, hash: z.string() });
type Block = Readonly<z.output<typeof blockSchema>>;

/** The first line of the file; after it come the articles' blocks, one after another. `model` made them. */
const headSchema = z.object({ format: z.string(), model: z.string(), articles: z.array(blockSchema) });
type Head = Readonly<z.output<typeof headSchema>>;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Writes all vectors there are of these articles, in place of the file at `path`. Throws what the file system does, and leaves the old file. */
export async function writeVectors(
  path: string,
  filed: readonly KeyedArticle[],
  vectors: SentenceVectors,
): Promise<void> {
  const blocks: Block[] = [];
  const made: Uint8Array[] = [];
  for (const { key, article } of filed) {
    const known = vectors.of(article);
    if (!known) continue;
    const bytes = toBytes(known);
    made.push(bytes);
    blocks.push({
      key,
      paragraphs: known.starts.length - 1,
      sentences: known.scales.length,
      bytes: bytes.length,
      hash: hashOf(bytes),
    });
    await nextTurn();
  }
  const head: Head = { format: FORMAT, model: vectors.model, articles: blocks };
  await replaceFile(path, async (handle) => {
    await handle.appendFile(`${JSON.stringify(head)}\n`);
    for (const bytes of made) await handle.appendFile(bytes);
  });
}

/**
 * Reads the vectors of these articles, as far as the file has them whole and by the same model. Gives the reason, in words that follow the
 * file's name, when something in it is not as it was written; null otherwise. Never throws.
 */
export async function readVectors(
  path: string,
  filed: readonly KeyedArticle[],
  vectors: SentenceVectors,
): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size === 0) return 'is empty';
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : `cannot be read (${code})`;
  }
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(0x0a);
  const head = end < 0 ? null : parseHead(bytes.subarray(0, end));
  if (head === null) return 'is damaged';
  if (head.format !== FORMAT || head.model !== vectors.model) return null;
  const articles = new Map<string, Article[]>();
  for (const { key, article } of filed) articles.set(key, [...(articles.get(key) ?? []), article]);
  let at = end + 1;
  let damaged = false;
  for (const block of head.articles) {
    const part = bytes.subarray(at, at + block.bytes);
    at += block.bytes;
    const known = part.length === block.bytes && hashOf(part) === block.hash ? fromBytes(part, block) : null;
    if (known === null) damaged = true;
    else for (const article of articles.get(block.key) ?? []) vectors.set(article, known);
    await nextTurn();
  }
  return damaged ? 'is damaged' : null;
}

function parseHead(line: Uint8Array): Head | null {
  try {
    return headSchema.parse(JSON.parse(Buffer.from(line).toString()));
  } catch {
    return null;
  }
}

function toBytes({ starts, scales, rows }: ArticleVectors): Uint8Array {
  const bytes = new Uint8Array(starts.byteLength + scales.byteLength + rows.byteLength);
  for (const [part, at] of [
    [starts, 0],
    [scales, starts.byteLength],
    [rows, starts.byteLength + scales.byteLength],
  ] as const) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
  }
  return bytes;
}

function fromBytes(bytes: Uint8Array, { paragraphs, sentences }: Block): ArticleVectors | null {
  // A copy of its own: `slice` of what was read from a file would share its memory.
  const copy = new Uint8Array(bytes).buffer;
  const scalesAt = 4 * (paragraphs + 1);
  const rowsAt = scalesAt + 4 * sentences;
  if (rowsAt > copy.byteLength) return null;
  const starts = new Uint32Array(copy, 0, paragraphs + 1);
  if (starts.at(-1) !== sentences) return null;
  return withSigns(starts, { scales: new Float32Array(copy, scalesAt, sentences), rows: new Int8Array(copy, rowsAt) });
}
