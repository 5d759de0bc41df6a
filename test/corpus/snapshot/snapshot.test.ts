import { readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/core/answers/library.ts';
import type { Progress } from '../../../src/core/progress.ts';
import { corpusFolder, writeFiles } from '../../support/corpus-folder.ts';
import { newsArticle, newsFiles } from '../../support/news.ts';
import { shelfOf, withoutStamps } from '../../support/shelf.ts';

interface Opened {
  readonly library: Library;
  /** Articles that were analysed, not taken from the snapshot. */
  readonly analysed: number;
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

/** Opens a folder with snapshots in another, and waits until its own is written. */
async function open(corpus: string, snapshots: string): Promise<Opened> {
  const warnings: string[] = [];
  const seen: Progress[] = [];
  const shelf = await shelfOf(corpus, {
    snapshots: { folder: snapshots, from: 0, onWarning: (line) => warnings.push(line) },
    onProgress: (progress) => seen.push(progress),
  });
  await shelf.settle();
  const analysed = Math.max(0, ...seen.filter(({ stage }) => stage === 'analysing').map(({ total }) => total));
  return { library: shelf.library, analysed, warnings, close: shelf.close };
}

const snapshotIn = async (folder: string): Promise<string> => join(folder, (await readdir(folder))[0]!);
const ask = async ({ library }: Opened) => library.ask({ question: 'What did Lind say about round 3 in Geneva?' });
const DAMAGED = /^The snapshot .* is damaged; the articles are analysed again\.$/;

describe('a snapshot', () => {
  it('spares the analysis of what it holds and gives the same library', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(5)), await corpusFolder()];
    const first = await open(corpus, snapshots);
    const second = await open(corpus, snapshots);
    expect([first.analysed, second.analysed, second.warnings]).toEqual([5, 0, []]);
    expect(second.library.version).toBe(first.library.version);
    expect(withoutStamps(second.library)).toEqual(withoutStamps(first.library));
    expect(await ask(second)).toEqual(await ask(first));
  });

  it('is used for what has not changed since', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(5)), await corpusFolder()];
    await open(corpus, snapshots);
    await writeFiles(corpus, { 'article-3.md': newsArticle(77), 'b.md': newsArticle(78) });
    const changed = await open(corpus, snapshots);
    expect(changed.analysed).toBe(2);
    const fresh = await open(corpus, await corpusFolder());
    expect(withoutStamps(changed.library)).toEqual(withoutStamps(fresh.library));
    expect(changed.library.version).toBe(fresh.library.version);
    // What is gone counts a little in the scores until the index lets go of it.
    const answer = await ask(fresh);
    await expect.poll(() => ask(changed)).toEqual(answer);
  });

  it('is of no use for another who-is-who', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(3)), await corpusFolder()];
    await open(corpus, snapshots);
    await writeFiles(corpus, { 'who-is-who.yaml': '- { name: Mara Lind, kind: person, side: Example }\n' });
    const { analysed, library } = await open(corpus, snapshots);
    expect(analysed).toBe(3);
    expect(library.articles[0]!.statements[0]!.speaker?.side).toBe('Example');
  });

  it('does not hide that an article is refused now', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(3)), await corpusFolder()];
    await open(corpus, snapshots);
    await writeFiles(corpus, { 'article-1.md': '---\ntitle: [\n---\nText.\n' });
    const { library } = await open(corpus, snapshots);
    expect(library.articles.map(({ article }) => article.id)).toEqual(['article-0', 'article-2']);
  });

  it('is not believed of a file that changed, whatever time the file tells', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(2)), await corpusFolder()];
    await open(corpus, snapshots);
    // The same size, the same time of change as a program may set it: the system's own time still tells.
    const before = await readFile(join(corpus, 'article-1.md'), 'utf8');
    await writeFile(join(corpus, 'article-1.md'), before.replace('left the hall', 'kept the hall'));
    await utimes(join(corpus, 'article-1.md'), 1, 1);
    const { library } = await open(corpus, snapshots);
    expect(library.articles[1]!.article.body).toContain('kept the hall');
  });

  it('that was cut short is told of in one line, analysed again and replaced', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(2, 2)), await corpusFolder()];
    const whole = await open(corpus, snapshots);
    const file = await snapshotIn(snapshots);
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        await writeFile(file, bytes);
        await truncate(file, length);
        const opened = await open(corpus, snapshots);
        expect(opened.warnings).toEqual([expect.stringMatching(DAMAGED)]);
        expect(withoutStamps(opened.library)).toEqual(withoutStamps(whole.library));
        const again = await open(corpus, snapshots);
        expect(again.warnings).toEqual([]);
        await Promise.all([opened.close(), again.close()]);
      }),
      { numRuns: 15 },
    );
  });

  it('in which any byte was changed gives the same library', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(2, 2)), await corpusFolder()];
    const whole = await open(corpus, snapshots);
    const file = await snapshotIn(snapshots);
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at]! ^= change;
        await writeFile(file, changed);
        const opened = await open(corpus, snapshots);
        expect(opened.library.version).toBe(whole.library.version);
        expect(withoutStamps(opened.library)).toEqual(withoutStamps(whole.library));
        expect(await ask(opened)).toEqual(await ask(whole));
        await opened.close();
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['another engine', { engine: 'another' }, []],
    ['another folder', { folder: '/elsewhere' }, []],
    ['another form', { format: 'parley snapshot 0' }, [expect.stringMatching(DAMAGED)]],
  ])('of %s is not used', async (_, difference, warnings) => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(2)), await corpusFolder()];
    await open(corpus, snapshots);
    const file = await snapshotIn(snapshots);
    const bytes = await readFile(file);
    const head = JSON.parse(bytes.subarray(0, 4096).toString()) as object;
    bytes.write(JSON.stringify({ ...head, ...difference }).padEnd(4095), 0);
    await writeFile(file, bytes);
    expect(await open(corpus, snapshots)).toMatchObject({ analysed: 2, warnings });
  });

  it('is not kept of a corpus that is analysed sooner than read back', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(2)), await corpusFolder()];
    const shelf = await shelfOf(corpus, { snapshots: { folder: snapshots, onWarning: expect.unreachable } });
    await shelf.settle();
    expect(await readdir(snapshots)).toEqual([]);
  });

  it('that cannot be written is told of in one line, and the library answers', async () => {
    const corpus = await corpusFolder(newsFiles(2));
    const inTheWay = join(await corpusFolder({ file: '' }), 'file');
    const opened = await open(corpus, inTheWay);
    expect(opened.warnings).toEqual([
      expect.stringMatching(
        /^The snapshot in .* could not be written \((?:ENOTDIR|EEXIST)\); the next start will take longer\.$/,
      ),
    ]);
    expect((await ask(opened)).type).toBe('excerpts');
  });

  it('leaves no draft behind, and clears away what a killed writer left', async () => {
    const [corpus, snapshots] = [await corpusFolder(newsFiles(2)), await corpusFolder()];
    await open(corpus, snapshots);
    const file = await snapshotIn(snapshots);
    await writeFile(`${file}.999999999-0a0b0c0d.tmp`, 'half of it');
    await writeFile(`${file}.${process.pid}-0a0b0c0d.tmp`, 'being written');
    await writeFiles(corpus, { 'c.md': newsArticle(9) });
    await open(corpus, snapshots);
    expect((await readdir(snapshots)).map((name) => join(snapshots, name))).toEqual([
      file,
      `${file}.${process.pid}-0a0b0c0d.tmp`,
    ]);
  });
});
