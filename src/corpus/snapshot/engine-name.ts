import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Libraries whose version tells in what is read from an article. */
const LIBRARIES = ['wink-nlp', 'wink-eng-lite-web-model', 'stemmer', 'edtf', 'minisearch'];

const CORE = fileURLToPath(new URL('../../core/', import.meta.url));

let name: Promise<string> | null = null;

/**
 * Names the engine that analyses and indexes: a hash of its own code, its libraries' versions and the Unicode tables of this
 * Node. What another engine made is of no use, and nobody has to remember to count a version up.
 */
export function engineName(): Promise<string> {
  name ??= nameEngine();
  return name;
}

async function nameEngine(): Promise<string> {
  const hash = createHash('sha256').update(endianness());
  const { icu, unicode } = process.versions;
  hash.update(JSON.stringify([icu, unicode]));
  for (const library of LIBRARIES) hash.update(`${library} ${await versionOf(library)}\n`);
  const entries = await readdir(CORE, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const code of await Promise.all(paths.map((path) => readFile(path)))) hash.update(code);
  return hash.digest('hex').slice(0, 16);
}

/** The version of an installed library, which need not export its manifest. */
async function versionOf(library: string): Promise<string> {
  for (const folder of createRequire(import.meta.url).resolve.paths(library) ?? []) {
    const manifest = await readFile(join(folder, library, 'package.json'), 'utf8').catch(() => null);
    if (manifest !== null) return String((JSON.parse(manifest) as { version?: unknown }).version);
  }
  throw new Error(`${library} is not installed`);
}
