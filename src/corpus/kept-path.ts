import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Where something is kept of a corpus folder, with that folder's real path; other corpora have their own place beside it. */
export async function keptPath(
  folder: string,
  corpus: string,
  kind: 'snapshot' | 'vectors' | 'feeds',
): Promise<{ readonly path: string; readonly root: string }> {
  const root = await realpath(corpus);
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return { root, path: join(folder, `${basename(root)}-${hash}.${kind}`) };
}
