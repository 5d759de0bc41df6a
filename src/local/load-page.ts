import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { init, parse } from 'es-module-lexer';

/** A file of the page as a browser gets it. */
export interface PageFile {
  readonly body: string;
  readonly contentType: string;
}

/** The libraries that the page imports, by the names it imports them by, and their files; no other is served. */
const LIBRARIES: Readonly<Record<string, string>> = {
  preact: 'preact/dist/preact.mjs',
  'preact/hooks': 'preact/hooks/dist/hooks.mjs',
  'preact/jsx-runtime': 'preact/jsx-runtime/dist/jsxRuntime.mjs',
  '@khanacademy/simple-markdown': '@khanacademy/simple-markdown/dist/es/index.js',
  '@khanacademy/perseus-utils': '@khanacademy/perseus-utils/dist/es/index.js',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * Reads all files of the page into memory, by the path they are served at; `/` is the page itself.
 *
 * Scripts are taken as `tsc` compiled them, their imports of libraries pointed at `/vendor/`. Throws when the page is not
 * built, or imports a library that is not in the list.
 */
export async function loadPage(root: string = findRoot()): Promise<ReadonlyMap<string, PageFile>> {
  await init;
  const files = new Map<string, PageFile>();
  const add = (path: string, body: string) => {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType)
      files.set(path, { contentType, body: contentType.includes('javascript') ? pointImports(body) : body });
  };
  const [sources, scripts] = [join(root, 'src/local/page'), join(root, 'dist/src/local/page')];
  for (const path of await listFiles(sources, ['.html', '.css', '.svg'])) {
    add(path, await readFile(join(sources, path), 'utf8'));
  }
  for (const path of await listFiles(scripts, ['.js'])) add(path, await readFile(join(scripts, path), 'utf8'));
  for (const [name, file] of Object.entries(LIBRARIES)) add(vendorPath(name), await readLibrary(root, file));
  const page = files.get('/index.html');
  if (!page || !files.has('/main.js')) throw new Error('The page is not built: run `npm run build`.');
  return files.set('/', { ...page, body: preloadScripts(page.body, [...files.keys()]) });
}

/** Names every script in the page's head, so that a browser asks for all at once, not for each when it has read another. */
function preloadScripts(html: string, paths: readonly string[]): string {
  const links = paths
    .filter((path) => path.endsWith('.js'))
    .map((path) => `<link rel="modulepreload" href="${path}" />`);
  return html.replace('</head>', `${links.join('\n')}\n</head>`);
}

async function listFiles(folder: string, kinds: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && kinds.includes(extname(entry.name)))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}

async function readLibrary(root: string, file: string): Promise<string> {
  const [, name] = /^((?:@[^/]+\/)?[^/]+)\//.exec(file)!;
  const packageFolder = createRequire(join(root, 'package.json')).resolve.paths(name!)!;
  for (const folder of packageFolder) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => null);
    if (text !== null) return text.replace(/^\/\/# sourceMappingURL=.*$/m, '');
  }
  throw new Error(`The page needs ${file}, which is not installed: run \`npm ci\`.`);
}

function vendorPath(name: string): string {
  return `/vendor/${name.replace(/^@/, '')}.js`;
}

function pointImports(script: string): string {
  const [imports] = parse(script);
  let pointed = script;
  // From the end, so that the offsets of those before stay true.
  for (const one of imports.toReversed()) {
    if (one.type !== 'static' && one.type !== 'reexport-star') continue;
    const { specifier: name, start, end } = one;
    if (name.startsWith('.')) continue;
    if (!(name in LIBRARIES))
      throw new Error(`The page imports ${name}, which is not among the libraries it may load.`);
    pointed = pointed.slice(0, start) + vendorPath(name) + pointed.slice(end);
  }
  return pointed;
}

/** The folder of `package.json`, from the source as well as from the compiled file. */
function findRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.includes(`${sep}dist${sep}`) ? join(here, '../../..') : join(here, '../..');
}
