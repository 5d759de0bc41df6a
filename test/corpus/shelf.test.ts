import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder, writeFiles } from '../support/corpus-folder.ts';
import { shelfOf } from '../support/shelf.ts';

const article = (words: string) => `---\ntitle: T\n---\n${words}\n`;
const BROKEN = '---\ntitle: [\n---\nText.\n';

describe('openShelf', () => {
  it('opens an empty folder as an empty library', async () => {
    const { library } = await shelfOf(await corpusFolder());
    expect(library.coverage).toEqual({ articles: 0, latest: null });
  });

  it('tells what a reindex added, changed, removed and refused', async () => {
    const folder = await corpusFolder({ 'a.md': article('One.'), 'b.md': article('Two.'), 'c.md': article('Three.') });
    const shelf = await shelfOf(folder);
    await writeFiles(folder, { 'b.md': article('Two, changed.'), 'd.md': article('Four.'), 'e.md': BROKEN });
    await rm(join(folder, 'c.md'));
    const { report } = await shelf.reindex();
    expect(report).toEqual({
      added: ['d'],
      changed: ['b'],
      removed: ['c'],
      refused: [
        'e.md:3: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    });
  });

  it('reports nothing and keeps the version when nothing changed', async () => {
    const shelf = await shelfOf(await corpusFolder({ 'a.md': article('One.') }));
    const { version } = shelf.library;
    const { report } = await shelf.reindex();
    expect(report).toEqual({ added: [], changed: [], removed: [], refused: [] });
    expect(shelf.library.version).toBe(version);
  });

  it('keeps the former version of a refused article and takes the rest', async () => {
    const folder = await corpusFolder({ 'a.md': article('One.'), 'b.md': article('Two.') });
    const shelf = await shelfOf(folder);
    await writeFiles(folder, { 'a.md': BROKEN, 'b.md': article('Two, changed.') });
    const { report } = await shelf.reindex();
    expect(shelf.library.articles.map(({ article: { body } }) => body)).toEqual(['One.\n', 'Two, changed.\n']);
    expect([report.removed, report.changed]).toEqual([[], ['b']]);
  });

  it('keeps the former who-is-who when the new one is refused', async () => {
    const people = '- {name: Kim Lee, kind: person}\n';
    const folder = await corpusFolder({ 'a.md': article('One.'), 'who-is-who.yaml': people });
    const shelf = await shelfOf(folder);
    await writeFiles(folder, { 'who-is-who.yaml': '- {name: Kim Lee}\n' });
    const { report } = await shelf.reindex();
    expect(shelf.library.whoIsWho.parties.map(({ name }) => name)).toEqual(['Kim Lee']);
    expect(report.refused).toEqual(['who-is-who.yaml:1: 0.kind: must be person or body']);
  });

  it('tells a changed who-is-who', async () => {
    const folder = await corpusFolder({ 'a.md': article('One.') });
    const shelf = await shelfOf(folder);
    await writeFiles(folder, { 'who-is-who.yaml': '- {name: Kim Lee, kind: person}\n' });
    expect((await shelf.reindex()).report.changed).toEqual(['who-is-who.yaml']);
  });

  it('keeps the library whole when nothing can be read', async () => {
    const folder = await corpusFolder({ 'a.md': article('One.') });
    const shelf = await shelfOf(folder);
    const before = shelf.library;
    await writeFiles(folder, { 'a.md': BROKEN });
    await expect(shelf.reindex()).rejects.toThrow('Nothing in the corpus folder could be read');
    await rm(folder, { recursive: true });
    await expect(shelf.reindex()).rejects.toThrow('There is no corpus folder');
    expect(shelf.library).toBe(before);
  });

  it('swaps the library in one step: who holds the old one goes on with it', async () => {
    const folder = await corpusFolder({ 'a.md': article('Talks resumed in Geneva.') });
    const shelf = await shelfOf(folder);
    const before = shelf.library;
    await writeFiles(folder, { 'a.md': article('Talks resumed in Vienna.') });
    const running = shelf.reindex();
    expect(shelf.library).toBe(before);
    await running;
    expect(shelf.library.version).not.toBe(before.version);
    expect(before.articles[0]!.article.body).toContain('Geneva');
  });

  it('shares one run between reindexes asked for at once', async () => {
    const shelf = await shelfOf(await corpusFolder({ 'a.md': article('One.') }));
    const [first, second] = await Promise.all([shelf.reindex(), shelf.reindex()]);
    expect(first).toBe(second);
  });

  it('answers from no index once it is closed', async () => {
    const shelf = await shelfOf(await corpusFolder({ 'a.md': article('Talks resumed in Geneva.') }), { threshold: 0 });
    expect((await shelf.library.ask({ question: 'Where did the talks resume?' })).type).toBe('excerpts');
    await shelf.close();
    await expect(shelf.library.ask({ question: 'Where did the talks resume?' })).rejects.toThrow('the index is closed');
  });
});
