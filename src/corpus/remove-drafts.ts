import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A draft older than this is nobody's any more, whoever may have its process's number by now. */
const OLD_MS = 3_600_000;

/** Removes what writers that were killed left beside a snapshot. Never throws. */
export async function removeDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, pid] = /^\.(\d+)-[0-9a-f]+\.tmp$/.exec(name.slice(basename(path).length)) ?? [];
    if (pid === undefined || !name.startsWith(basename(path))) continue;
    const draft = join(folder, name);
    const age = await stat(draft).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > OLD_MS || !isAlive(Number(pid))) await rm(draft, { force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
