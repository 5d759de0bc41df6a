import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small file system of its own in memory, or why this machine lets us have none. */
export function mountSmall(options: string): { readonly folder: string } | { readonly why: string } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return { why: `no file system can be mounted here: ${(error as Error).message.split('\n')[0]}` };
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return { folder };
}
