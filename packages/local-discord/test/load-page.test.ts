import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPage } from '../src/load-page.ts';

describe('loadPage', () => {
  it('says what to do when the page is not built', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'page-'));
    await expect(loadPage(empty)).rejects.toThrow('The page is not built: run `npm run build`.');
  });

  it('finds the script that the page asks for, with nothing left to import', async () => {
    const files = await loadPage();
    const [, script] = /<script type="module" src="([^"]+)"/.exec(files.get('/')!.body)!;
    expect(files.get(script!)?.contentType).toContain('javascript');
    expect(files.get(script!)?.body).not.toMatch(/^(?:import|export)\b/m);
  });

  it('has every style sheet and picture that the page names', async () => {
    const files = await loadPage();
    const named = [...files.get('/')!.body.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, path]) => path!);
    expect(named.filter((path) => !files.has(path))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });
});
