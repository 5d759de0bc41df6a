import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { World } from './world.ts';

/** Packages whose modules the page may load, as `/vendor/<package>/<file>`. */
const vendorPackages = ['preact', '@khanacademy/simple-markdown', '@khanacademy/perseus-utils', 'tiny-invariant'];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Files that a browser shows as they are; anything else that the application uploads is a download, never a page of this server. */
const shownTypes = /^(image\/(png|jpeg|gif|webp|avif)|audio\/|video\/|text\/plain)/;

/** The folder with package.json: two above the sources, three above what was compiled from them. */
const findPackageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

/** The file's bytes, or null when it is not there or a link leads out of `root`. */
const readInside = async (root: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const wanted = normalize(join(root, path));
  if (!wanted.startsWith(root + sep) || types[extname(wanted)] === undefined) return null;
  try {
    const [real, realRoot] = await Promise.all([realpath(wanted), realpath(root)]);
    return real.startsWith(realRoot + sep) ? new Uint8Array(await readFile(real)) : null;
  } catch {
    return null;
  }
};

/** Nothing but this server's own scripts, styles and pictures; inline scripts (an import map) by their hash. */
const contentSecurity = (html: string): string => {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: http://127.0.0.1:* http://localhost:*",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};

/** Serves the page (`/`), the packages that it uses (`/vendor/`) and uploaded files (`/attachments/`). */
export const buildPageFiles = (world: World): Hono => {
  const root = findPackageRoot();
  // Compiled scripts come from dist, everything else from the sources.
  const folders = [join(root, 'dist', 'src', 'local', 'page'), join(root, 'src', 'local', 'page')];
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-cache');
  });
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = world.files.get(c.req.path) ?? world.files.get(encodeURI(decodeURI(c.req.path)));
    if (!file) return c.text('Not found', 404);
    c.header('content-type', file.type);
    c.header('content-security-policy', 'sandbox');
    if (!shownTypes.test(file.type)) {
      c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    }
    return c.body(file.bytes);
  });
  app.get('/vendor/*', async (c) => {
    const path = decodeURIComponent(c.req.path.slice('/vendor/'.length));
    const name = vendorPackages.find((each) => path.startsWith(`${each}/`));
    const bytes = name && (await readInside(join(root, 'node_modules', name), path.slice(name.length + 1)));
    if (!bytes) return c.text('Not found', 404);
    c.header('content-type', types[extname(path)]!);
    return c.body(bytes);
  });
  app.get('*', async (c) => {
    const path = c.req.path === '/' ? 'index.html' : decodeURIComponent(c.req.path).slice(1);
    for (const folder of folders) {
      const bytes = await readInside(folder, path);
      if (!bytes) continue;
      c.header('content-type', types[extname(path)]!);
      if (extname(path) === '.html')
        c.header('content-security-policy', contentSecurity(Buffer.from(bytes).toString()));
      return c.body(bytes);
    }
    return c.text('Not found', 404);
  });
  return app;
};
