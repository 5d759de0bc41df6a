import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { Batch } from '../../../src/corpus/build/analyze-batch.ts';
import { type Analyzers, startAnalyzers } from '../../../src/corpus/build/analyzers.ts';
import { articleOf } from '../../support/library.ts';

const THREADS = 2;

function analyzersOf(useful: number): Analyzers {
  const analyzers = startAnalyzers(useful);
  onTestFinished(() => analyzers.close());
  return analyzers;
}

const batchOf = (...bodies: readonly string[]): Batch => ({
  articles: bodies.map((body) => articleOf(body)),
  parties: [{ name: 'Mara Lind', kind: 'person', role: 'envoy', side: 'Norland', aliases: [], gender: null }],
});
const TALKS = batchOf('Mara Lind said that talks began on 8 November.', 'Nobody spoke.');

describe('analyzers', () => {
  it('read in other threads what this one reads, for whoever is listed', async () => {
    const [here, there] = [analyzersOf(0), analyzersOf(THREADS)];
    const analyses = await here.analyze(TALKS);
    expect(analyses).toMatchObject([{ statements: [{ speaker: { side: 'Norland' } }] }, { statements: [] }]);
    expect(await Promise.all([there.analyze(TALKS), there.analyze(TALKS)])).toEqual([analyses, analyses]);
  });

  it.each([0, THREADS])(
    'tell of an article on which they fail, and read the others, with %i threads',
    async (threads) => {
      const broken = { ...TALKS, articles: [null as unknown as Article, ...TALKS.articles] };
      expect(await analyzersOf(threads).analyze(broken)).toEqual([
        { failure: expect.stringContaining('null') },
        ...(await analyzersOf(0).analyze(TALKS)),
      ]);
    },
  );

  it('reject what waits when they are closed', async () => {
    const analyzers = startAnalyzers(THREADS);
    const waiting = analyzers.analyze(batchOf(...Array.from({ length: 50 }, () => 'Lind said so. '.repeat(500))));
    await Promise.all([expect(waiting).rejects.toThrow('Terminating worker thread'), analyzers.close()]);
  });
});
