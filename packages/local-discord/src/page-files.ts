import { Hono } from 'hono';
import { loadPage, type PageFile } from './load-page.ts';
import type { World } from './world.ts';

/**
 * Nothing but this server's own files runs, draws or is talked to, no text can become markup or a script, and no other site
 * may frame the page.
 */
const CONTENT_SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Files that a browser shows as they are; anything else that the application uploads is a download, never a page of this server. */
const SHOWN_TYPES = /^(image\/(png|jpeg|gif|webp|avif)|audio\/|video\/|text\/plain)/;

/** Serves the page (`/`), the libraries that it uses (`/vendor/`) and uploaded files (`/attachments/`). */
export const buildPageFiles = (world: World): Hono => {
  const app = new Hono();
  // Read when first asked for: a bot is tested on the local Discord without the page being built.
  let page: Promise<ReadonlyMap<string, PageFile>> | undefined;

  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cache-control', 'no-cache');
  });
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = world.files.get(c.req.path) ?? world.files.get(encodeURI(decodeURI(c.req.path)));
    if (!file) return c.text('Not found', 404);
    c.header('content-type', file.type);
    c.header('content-security-policy', 'sandbox');
    if (!SHOWN_TYPES.test(file.type)) {
      c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    }
    return c.body(file.bytes);
  });
  app.get('*', async (c) => {
    page ??= loadPage();
    try {
      const file = (await page).get(c.req.path);
      if (!file) return c.text('Not found', 404);
      c.header('content-type', file.contentType);
      c.header('content-security-policy', CONTENT_SECURITY);
      return c.body(file.body);
    } catch (error) {
      page = undefined;
      return c.text(error instanceof Error ? error.message : String(error), 503);
    }
  });
  return app;
};
