import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

it('is told of an article by its file’s time, unless the file notes it', async () => {
  const folder = await corpusFolder({
    'a.md': '---\nlanguage: en\nadded: "2025-11-23"\n---\nTalks began.\n',
    'b.md': '---\nlanguage: en\n---\nTalks went on.\n',
  });
  const day = new Date('2025-12-24T10:00:00Z');
  for (const file of ['a.md', 'b.md']) await utimes(join(folder, file), day, day);
  const shelf = await openShelf(folder);
  onTestFinished(() => shelf.close());
  // Right after it was written, a file's time may yet change.
  await expect
    .poll(async () => {
      await shelf.reindex();
      return shelf.library.sources();
    })
    .toMatchObject({
      sources: [
        { article: { id: 'a' }, added: { day: '2025-11-23', by: 'note' } },
        { article: { id: 'b' }, added: { day: '2025-12-24', by: 'file' } },
      ],
    });
});

it.each(['2025-11', 'soon', '2025-13-01'])('is refused as %s, with the line', async (added) => {
  const folder = await corpusFolder({ 'a.md': `---\nlanguage: en\nadded: "${added}"\n---\nTalks began.\n` });
  expect((await loadCorpus(folder)).refused).toEqual([
    { file: 'a.md', line: 3, reason: expect.stringContaining('must be a day') },
  ]);
});
