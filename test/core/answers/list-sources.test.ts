import { expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';

it('tells when each article was added, as its file notes it, else by the file’s own day', async () => {
  const nobody = new WhoIsWho([]);
  const articles = [
    articleOf('The talks failed.', { id: 'noted', added: '2025-11-23' }),
    articleOf('The talks went on.', { id: 'dated' }),
    articleOf('The talks ended.', { id: 'unknown' }),
  ];
  const fileDays = new Map(articles.slice(0, 2).map(({ id }) => [id, '2026-01-05']));
  const library = buildLibrary(
    'test',
    articles.map((article) => analyze(article, nobody)),
    nobody,
    { fileDays },
  );
  expect(await library.sources()).toMatchObject({
    sources: [
      { article: { id: 'noted' }, added: { day: '2025-11-23', by: 'note' } },
      { article: { id: 'dated' }, added: { day: '2026-01-05', by: 'file' } },
      { article: { id: 'unknown' }, added: null },
    ],
  });
});
