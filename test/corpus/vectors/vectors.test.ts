import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LanguageModel, PassageText } from '../../../src/core/ask/meaning/language-model.ts';
import type { Progress } from '../../../src/core/progress.ts';
import { corpusFolder, writeFiles } from '../../support/corpus-folder.ts';
import { BROKEN_MODEL, FakeModel } from '../../support/fake-model.ts';
import { newsArticle, newsFiles } from '../../support/news.ts';
import { shelfOf } from '../../support/shelf.ts';
import { mountSmall } from '../../support/small-disk.ts';

interface Warmed {
  /** Passages that were encoded, not taken from what was kept. */
  readonly encoded: number;
  readonly warnings: readonly string[];
  readonly progress: readonly Progress[];
}

/** Opens a folder with what is kept in another, makes all vectors, and waits until they are written. */
async function warm(corpus: string, kept: string, model = new FakeModel('Mara')): Promise<Warmed> {
  const warnings: string[] = [];
  const progress: Progress[] = [];
  const shelf = await shelfOf(corpus, {
    model,
    snapshots: { folder: kept, from: 0, onWarning: (line) => warnings.push(line) },
  });
  await shelf.warm((told) => progress.push(told));
  await shelf.settle();
  await shelf.close();
  return { encoded: model.encoded, warnings, progress };
}

const fileIn = async (folder: string): Promise<string> =>
  join(folder, (await readdir(folder)).find((name) => name.endsWith('.vectors'))!);
const passages = (articles: number): number => articles * PASSAGES;
/** Of an article that `newsFiles` makes. */
const PASSAGES = newsArticle(1).split('---\n').at(-1)!.split('\n').filter(Boolean).length;
const DAMAGED = /\.vectors is damaged; vectors that it lacks are made again\.$/;

describe('the vectors of a corpus', () => {
  it('are made once and kept', async () => {
    const [corpus, kept] = [await corpusFolder(newsFiles(5)), await corpusFolder()];
    expect((await warm(corpus, kept)).encoded).toBe(passages(5));
    expect(await warm(corpus, kept)).toMatchObject({ encoded: 0, warnings: [] });
  });

  it('are made of what changed alone', async () => {
    const [corpus, kept] = [await corpusFolder(newsFiles(5)), await corpusFolder()];
    await warm(corpus, kept);
    await writeFiles(corpus, { 'article-3.md': newsArticle(77) });
    expect((await warm(corpus, kept)).encoded).toBe(passages(1));
  });

  it('are made again for another model, without a word', async () => {
    const [corpus, kept] = [await corpusFolder(newsFiles(2)), await corpusFolder()];
    await warm(corpus, kept);
    expect(await warm(corpus, kept, new FakeModel('Mara', 'another'))).toMatchObject({
      encoded: passages(2),
      warnings: [],
    });
    expect((await warm(corpus, kept, new FakeModel('Mara', 'another'))).encoded).toBe(0);
  });

  it('are told of while they are made', async () => {
    const { progress } = await warm(await corpusFolder(newsFiles(3)), await corpusFolder());
    expect(progress.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
      'encoding 0/3',
      'encoding 1/3',
      'encoding 2/3',
      'encoding 3/3',
    ]);
  });

  it.each([
    ['cut short', async (file: string) => truncate(file, (await stat(file)).size - 100), DAMAGED],
    ['cut short within its first line', (file: string) => truncate(file, 20), DAMAGED],
    ['empty', (file: string) => truncate(file, 0), /is empty/],
    ['overwritten', (file: string) => writeFile(file, 'no vectors\n'), DAMAGED],
    [
      'changed in one byte',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[bytes.length - 5]! ^= 1;
        await writeFile(file, bytes);
      },
      DAMAGED,
    ],
  ])('are made again, as far as they are lost, from a file that is %s', async (_, spoil, line) => {
    const [corpus, kept] = [await corpusFolder(newsFiles(5)), await corpusFolder()];
    await warm(corpus, kept);
    await spoil(await fileIn(kept));
    const again = await warm(corpus, kept);
    expect(again.encoded).toBeGreaterThan(0);
    expect(again.warnings).toEqual([expect.stringMatching(line)]);
    expect(await warm(corpus, kept)).toMatchObject({ encoded: 0, warnings: [] });
  });

  it('are missed in one line, and answers go on, when they cannot be written', async () => {
    const corpus = await corpusFolder(newsFiles(3));
    const file = join(await corpusFolder({ 'a-file': '' }), 'a-file');
    const { encoded, warnings } = await warm(corpus, file);
    expect(encoded).toBe(passages(3));
    expect(
      warnings.filter((line) => /^The vectors could not be kept in .*; the next start makes them again\.$/.test(line)),
    ).toHaveLength(1);
  });

  it('leave those that were kept where the disk is full', async (test) => {
    const small = mountSmall('size=400k');
    if ('why' in small) return test.skip(small.why);
    const corpus = await corpusFolder(newsFiles(2));
    await warm(corpus, small.folder);
    await writeFile(join(small.folder, 'other'), Buffer.alloc(1_000_000)).catch(() => {});
    await writeFiles(corpus, newsFiles(12));
    const { encoded, warnings } = await warm(corpus, small.folder);
    expect(encoded).toBe(passages(10));
    expect(warnings.filter((line) => /^The vectors could not be kept .*ENOSPC/.test(line))).toHaveLength(1);
    expect((await readdir(small.folder)).filter((name) => name.includes('tmp'))).toEqual([]);
    await rm(join(small.folder, 'other'));
    expect((await warm(corpus, small.folder)).encoded).toBe(passages(10));
  });

  it('are made of articles too that come while they are made', async () => {
    const corpus = await corpusFolder(newsFiles(3));
    let grow: (() => Promise<void>) | null = null;
    class Growing extends FakeModel {
      override async encode(passage: PassageText): Promise<readonly Float32Array[]> {
        const now = grow;
        grow = null;
        await now?.();
        return super.encode(passage);
      }
    }
    const model = new Growing('Mara');
    const shelf = await shelfOf(corpus, { model });
    grow = async () => {
      await writeFiles(corpus, { 'z.md': newsArticle(99) });
      await shelf.reindex();
    };
    await shelf.warm();
    expect(shelf.library.articles).toHaveLength(4);
    // The article at work when the corpus grew is done first, and no passage twice.
    expect(model.encoded).toBe(passages(4));
  });

  it.each([
    ['whose files were written again', newsFiles(3)],
    ['that are analysed again', { 'who-is-who.yaml': '- { name: Mara Lind, kind: person }\n' }],
  ])('are not made again of articles %s', async (_, files) => {
    const corpus = await corpusFolder(newsFiles(3));
    const model = new FakeModel('Mara');
    const shelf = await shelfOf(corpus, { model });
    await shelf.warm();
    await writeFiles(corpus, files);
    await shelf.reindex();
    await shelf.warm();
    expect(model.encoded).toBe(passages(3));
  });

  it('are left out when the model fails, and asking goes on by words', async () => {
    const model: LanguageModel = BROKEN_MODEL;
    const shelf = await shelfOf(await corpusFolder(newsFiles(3)), { model });
    await shelf.warm();
    expect((await shelf.library.ask({ question: 'What did Lind say about round 1 in Geneva?' })).type).toBe('excerpts');
  });
});
