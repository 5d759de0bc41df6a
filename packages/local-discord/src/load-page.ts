import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the page as a browser gets it. */
export interface PageFile {
  readonly body: string;
  readonly contentType: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};

/** The folder of `package.json`, seen from the source as from the compiled file. */
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads all files of the page into memory, by the path they are served at; `/` is the page itself: its script as it was
 * bundled, all else as it is in the source. Throws when the page is not built.
 */
export async function loadPage(root: string = PACKAGE): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map([
    ...(await readFiles(join(root, 'src/page'), ['.html', '.css', '.svg'])),
    ...(await readFiles(join(root, 'dist/page'), ['.js'])),
  ]);
  const page = files.get('/index.html');
  if (!page || !files.has('/main.js')) throw new Error('The page is not built: run `npm run build`.');
  return files.set('/', page);
}

async function readFiles(folder: string, kinds: readonly string[]): Promise<readonly [string, PageFile][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && kinds.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(
      async (path): Promise<[string, PageFile]> => [
        `/${relative(folder, path).split(sep).join('/')}`,
        { body: await readFile(path, 'utf8'), contentType: CONTENT_TYPES[extname(path)]! },
      ],
    ),
  );
}
