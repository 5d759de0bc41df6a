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
    expect(analyses.map(({ statements }) => statements.map(({ speaker }) => speaker?.side))).toEqual([['Norland'], []]);
    expect(await Promise.all([there.analyze(TALKS), there.analyze(TALKS)])).toEqual([analyses, analyses]);
  });

  it('reject what cannot be read, and go on', async () => {
    const analyzers = analyzersOf(THREADS);
    const broken = { articles: [null as unknown as Article], parties: [] };
    await expect(analyzers.analyze(broken)).rejects.toThrow('null');
    expect(await analyzers.analyze(TALKS)).toHaveLength(2);
  });

  it('reject what waits when they are closed', async () => {
    const analyzers = startAnalyzers(THREADS);
    const waiting = analyzers.analyze(batchOf(...Array.from({ length: 50 }, () => 'Lind said so. '.repeat(500))));
    await Promise.all([expect(waiting).rejects.toThrow('Terminating worker thread'), analyzers.close()]);
  });
});
