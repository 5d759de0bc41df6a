import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import type { Finding } from '../../../src/core/ask/finding.ts';
import { joinFindings } from '../../../src/core/ask/join-findings.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';

/** What finds one stretch of an article of this id, loaded anew. */
const found = (id: string, start: number, end: number): Finding => {
  const article = analyze(articleOf('The bridge was closed. Nobody knew why.', { id }), new WhoIsWho([]));
  const hit = { article, span: { start, end }, passage: { start: 0, end: 39 }, score: 1, emphasis: [], also: [] };
  return { answered: true, confidence: 1, hits: [hit], unknown: [] };
};

describe('joinFindings', () => {
  it.each([
    ['once where they overlap, though the article was loaded twice', found('a', 10, 39), 1],
    ['each where they stand apart', found('a', 23, 39), 2],
    ['each where they are of two articles', found('b', 0, 22), 2],
  ])('shows what answers two questions %s', (_, other, shown) => {
    expect(joinFindings([found('a', 0, 22), other], 5).hits).toHaveLength(shown);
  });
});
