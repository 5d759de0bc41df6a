import { symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPage } from '../../src/local/load-page.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A project with a page of these files and the libraries of this one. */
const projectOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const root = await corpusFolder({ 'package.json': '{}', ...files });
  await symlink(MODULES, `${root}/node_modules`);
  return root;
};
const HTML = { 'src/local/page/index.html': '<head></head>' };

describe('loadPage', () => {
  it('says what to do when the page is not built', async () => {
    await expect(loadPage(await projectOf(HTML))).rejects.toThrow('The page is not built: run `npm run build`.');
  });

  it('points the imports of libraries at files of this server, and no other text', async () => {
    const script = "import { h } from 'preact';\nimport './own.js';\nexport const text = \"from 'preact'\";\n";
    const files = await loadPage(await projectOf({ ...HTML, 'dist/src/local/page/main.js': script }));
    expect(files.get('/main.js')?.body).toBe(script.replace("h } from 'preact'", "h } from '/vendor/preact.js'"));
    expect(files.get('/vendor/preact/hooks.js')?.body).toContain('"/vendor/preact.js"');
    expect(files.get('/')?.body).toContain('<link rel="modulepreload" href="/main.js" />');
  });

  it('refuses a page that imports what it may not load', async () => {
    const root = await projectOf({ ...HTML, 'dist/src/local/page/main.js': "import 'left-pad';\n" });
    await expect(loadPage(root)).rejects.toThrow('The page imports left-pad');
  });
});
