import { createHash, type Hash } from 'node:crypto';
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
  const hash = hashOfNode();
  for (const library of LIBRARIES) hash.update(`${library} ${await versionOf(library)}\n`);
  return (await hashCode(hash, CORE)).digest('hex').slice(0, 16);
}

/** Names what divides articles into sentences, which vectors are of: a hash of the code that alone does so, and of this Node's Unicode tables. */
export const dividerName = async (folder = join(CORE, 'article')): Promise<string> =>
  (await hashCode(hashOfNode(), folder)).digest('hex').slice(0, 16);

function hashOfNode(): Hash {
  const { icu, unicode } = process.versions;
  return createHash('sha256')
    .update(endianness())
    .update(JSON.stringify([icu, unicode]));
}

async function hashCode(hash: Hash, folder: string): Promise<Hash> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const code of await Promise.all(paths.map((path) => readFile(path)))) hash.update(code);
  return hash;
}

/** The version of an installed library, which need not export its manifest. */
async function versionOf(library: string): Promise<string> {
  for (const folder of createRequire(import.meta.url).resolve.paths(library) ?? []) {
    const manifest = await readFile(join(folder, library, 'package.json'), 'utf8').catch(() => null);
    if (manifest !== null) return String((JSON.parse(manifest) as { version?: unknown }).version);
  }
  throw new Error(`${library} is not installed`);
}
