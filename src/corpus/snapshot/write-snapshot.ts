import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuiltCorpus } from '../build/build-corpus.ts';
import { replaceFile } from '../replace-file.ts';
import { engineName } from './engine-name.ts';
import { FORMAT, HEAD_BYTES, type Head, type Section, type Table } from './format.ts';

/** Characters of articles in one section: as many as are written without holding up anything else for long. */
const SECTION = 200_000;
/** Bytes that are hashed and written at once. */
const PIECE = 1_000_000;

/** A corpus as it was built, and its index piece by piece. */
export interface Written {
  readonly built: BuiltCorpus;
  readonly giveIndex: (take: (piece: Uint8Array) => Promise<void>) => Promise<void>;
}

/**
 * Writes a snapshot beside the one at `path`, then puts it in its place: whoever reads finds the old one or the new one,
 * whole. Throws what the file system does, and leaves the old one as it was.
 */
export const writeSnapshot = (path: string, version: string, folder: string, what: Written): Promise<void> =>
  replaceFile(path, (handle) => writeAll(handle, version, folder, what));

async function writeAll(
  handle: FileHandle,
  version: string,
  folder: string,
  { built, giveIndex }: Written,
): Promise<void> {
  let end = HEAD_BYTES;
  const append = async (bytes: Uint8Array): Promise<Section> => {
    const hash = createHash('sha256');
    const start = end;
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      hash.update(piece);
      for (let written = 0; written < piece.length; ) {
        const { bytesWritten } = await handle.write(piece, written, piece.length - written, end);
        written += bytesWritten;
        end += bytesWritten;
      }
    }
    return { start, bytes: bytes.length, hash: hash.digest('hex') };
  };
  const articles: Section[] = [];
  for (const stored of sectionsOf(built)) {
    articles.push(await append(Buffer.from(stored.join('\n'))));
    await nextTurn();
  }
  const index: Section[] = [];
  await giveIndex(async (piece) => {
    index.push(await append(piece));
  });
  const table: Table = { parties: built.whoIsWho.parties, articles, index };
  const head: Head = {
    format: FORMAT,
    engine: await engineName(),
    version,
    folder,
    table: await append(Buffer.from(JSON.stringify(table))),
  };
  const line = Buffer.alloc(HEAD_BYTES, ' ');
  line.write(JSON.stringify(head));
  line.write('\n', HEAD_BYTES - 1);
  await handle.write(line, 0, HEAD_BYTES, 0);
}

/** Articles as lines of JSON, as many as make a section. */
function* sectionsOf({ articles }: BuiltCorpus): Generator<string[]> {
  let lines: string[] = [];
  let room = SECTION;
  for (const record of articles) {
    const line = JSON.stringify(record);
    lines.push(line);
    room -= line.length;
    if (room > 0) continue;
    yield lines;
    lines = [];
    room = SECTION;
  }
  if (lines.length > 0) yield lines;
}
