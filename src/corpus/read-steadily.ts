import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tells one state of a file from another without reading it: size, time of change to the nanosecond, inode. Null while
 * the file is so young that it may yet change within one tick of the file system's clock.
 */
export type FileStamp = string | null;

/** Some file systems tell time to two seconds only. */
const TICK_MS = 2_000;

interface Stats {
  readonly size: bigint;
  readonly ino: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
}

const stateOf = ({ size, ino, mtimeNs, ctimeNs }: Stats): string => `${size}.${ino}.${mtimeNs}.${ctimeNs}`;

/** The stamp of a file that is no link; null when it is one, is too young or cannot be told. */
export async function stampOf(path: string): Promise<FileStamp> {
  try {
    const stats = await lstat(path, { bigint: true });
    return stats.isFile() ? settled(stats) : null;
  } catch {
    return null;
  }
}

/** Milliseconds since a file last changed, by the system's clock; below 0 where the file system's clock is ahead. */
const ageOf = ({ mtimeNs, ctimeNs }: Stats): number => Date.now() - Number(mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1e6;

const settled = (stats: Stats): FileStamp => (ageOf(stats) > TICK_MS ? stateOf(stats) : null);

/** The day on which a file last changed, in UTC; null where its stamp does not tell. */
export function dayOfStamp(stamp: FileStamp): string | null {
  const [, , mtimeNs] = stamp?.split('.') ?? [];
  const time = new Date(Number(mtimeNs) / 1e6);
  return mtimeNs === undefined || Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);
}

/** A file's bytes as they stood at one moment. */
export interface SteadyBytes {
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

/** A file that changes while it is read is read again so many times. */
const TRIES = 5;
/**
 * A write tells its time when it begins, and to some milliseconds only: a file that changed less than this ago may be half
 * written though its time stands still.
 */
const QUIET_MS = 30;

/**
 * Reads a file of at most `largest` bytes, by its real path. Never gives half of one version and half of another: a file
 * that changes meanwhile is read again. What cannot be had is told in words that follow the file's name. Throws what the
 * file system does.
 */
export async function readSteadily(path: string, largest: number): Promise<SteadyBytes | { readonly refused: string }> {
  // Without O_NONBLOCK a pipe that nobody writes to would hold up the reading for ever.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    for (let left = TRIES; left > 0; left--) {
      const before = await handle.stat({ bigint: true });
      if (!before.isFile()) return { refused: 'is not a file' };
      const age = ageOf(before);
      if (age >= 0 && age < QUIET_MS) {
        await sleep(QUIET_MS - age);
        continue;
      }
      if (before.size > BigInt(largest)) return { refused: `is larger than ${largest / 1e6} MB: split it` };
      const bytes = await readAll(handle, Number(before.size));
      const after = await handle.stat({ bigint: true });
      const isSame = stateOf(before) === stateOf(after) && BigInt(bytes.length) === after.size;
      if (isSame) return { bytes, stamp: settled(after) };
    }
    return { refused: 'changes while it is read: reindex when it is saved' };
  } finally {
    await handle.close();
  }
}

/** Up to `size` bytes from the beginning, fewer where the file ends before. */
async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
