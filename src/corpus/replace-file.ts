import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file beside the one at `path`, then puts it in its place: whoever reads finds the old one or the new one, whole. Throws what the
 * file system does, and leaves the old one as it was.
 */
export async function replaceFile(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  await withDraft(path, 0o600, write, (draft) => rename(draft, path));
}

/**
 * Writes a new file, which appears whole or not at all; false where the name is taken, and then nothing is touched. Throws what the
 * file system does.
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  let isFree = true;
  await withDraft(
    path,
    0o644,
    (handle) => handle.writeFile(text),
    async (draft) => {
      // A second name for the draft fails where a file has it, which a renaming would replace.
      await link(draft, path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        isFree = false;
      });
      await rm(draft);
    },
  );
  return isFree;
}

/** Writes a file beside the one at `path` and lets it be put in its place; removes it where that fails. */
async function withDraft(
  path: string,
  mode: number,
  write: (handle: FileHandle) => Promise<void>,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(draft);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes a new name last; not every system lets a folder be opened for it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
