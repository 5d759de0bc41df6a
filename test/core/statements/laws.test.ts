import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/core/article/segment.ts';
import { contains, overlaps, type Span } from '../../../src/core/article/span.ts';
import { findStatements } from '../../../src/core/statements/find-statements.ts';
import type { Statement } from '../../../src/core/statements/statement.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';

const whoIsWho = new WhoIsWho([
  { name: 'Jane Doe', kind: 'person', role: 'minister', side: 'Atlantis', aliases: ['Doe'], gender: 'female' },
]);
const read = (body: string): Statement[] => findStatements(body, segment(body), whoIsWho);

/** Words and marks that reports are made of, so that random texts reach every rule. */
const piece = fc.constantFrom(
  ..."“ ” ‘ ’ \" ' '' `` « » , . : ; ? ! … — – - -- ( ) [ ] \n".split(' '),
  ...'he she they who which that it the a minister Doe Jane Smith Mr. Mrs. Kabul U.S. Monday'.split(' '),
  ...'said says saying told asked added denied vowed accused described claimed criticized according to by of for'.split(
    ' ',
  ),
  ...'and but while not never did was were has in on as with if whether talks peace statement reporters allegedly'.split(
    ' ',
  ),
  '\n\n',
  'DOE:',
  'the claim that',
  'went on to say',
  'declined to comment',
  '’s',
  'n’t',
  '\u200b',
  '\u0000',
  '部长说',
  'قال',
  '😀',
  '\ud83d',
);
const newsLike = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ' ', '')), { maxLength: 120 })
  .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''));

function expectLawful(body: string): void {
  const statements = read(body);
  const taken: Span[] = [];
  for (const { source, cue, content, hedge, speaker } of statements) {
    expect(content.length).toBeGreaterThan(0);
    for (const span of [source, cue, hedge, ...content]) {
      if (!span) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(body.length);
      expect(body.slice(span.start, span.end)).toBe(body.slice(span.start, span.end).trim());
    }
    content.forEach((span, i) => {
      if (i > 0) expect(span.start).toBeGreaterThanOrEqual(content[i - 1]!.end);
    });
    if (speaker) expect(speaker.name.trim()).not.toBe('');
    taken.push(...content);
  }
  // what two statements say is apart, or the one lies within the other, which passes it on
  for (const a of taken) for (const b of taken) if (overlaps(a, b)) expect(contains(a, b) || contains(b, a)).toBe(true);
  const places = statements.map(({ source, cue, content }) =>
    Math.min(...[source, cue, ...content].flatMap((span) => (span ? [span.start] : []))),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe('findStatements keeps its laws', () => {
  it('on texts that look like news', () => {
    fc.assert(fc.property(newsLike, expectLawful), { numRuns: 1500 });
  });
  it('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectLawful), { numRuns: 300 });
  });
  it('whatever was read before', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (one, other) => {
        const found = [read(one), read(other)];
        expect([read(other), read(one)]).toEqual(found.toReversed());
      }),
      { numRuns: 100 },
    );
  });
});
