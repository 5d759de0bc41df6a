import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article-file.ts';
import { warnOfCopies } from '../../src/corpus/near-duplicates.ts';
import type { FiledArticle } from '../../src/corpus/record.ts';

const filed = (file: string, body: string): FiledArticle => {
  const read = readArticle(file, { bytes: Buffer.from(body), stamp: null });
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read;
};

/** Text of so many words, other words for another seed. */
const text = (seed: number, words = 200): string =>
  Array.from({ length: words }, (_, at) => `w${(at * at * 31 + at * (seed * 17 + 7)) % 4_999}`).join(' ');

const warn = (bodies: Readonly<Record<string, string>>) =>
  warnOfCopies(Object.entries(bodies).map(([file, body]) => filed(file, body)));

describe('copies among articles', () => {
  it('are told by pair, with the share of words', () => {
    const wire = text(1);
    const changed = wire
      .split(' ')
      .map((word, at) => (at === 50 || at === 150 ? 'other' : word))
      .join(' ');
    expect(warn({ 'a.md': wire, 'b.md': text(2), 'c.md': changed, 'd.md': wire })).toEqual([
      { file: 'c.md', line: null, reason: expect.stringMatching(/^shares 9\d% of its words with a\.md: keep one/) },
      { file: 'd.md', line: null, reason: expect.stringMatching(/^shares 100% of its words with a\.md/) },
      { file: 'd.md', line: null, reason: expect.stringMatching(/^shares 9\d% of its words with c\.md/) },
    ]);
  });

  it('are told where one was cut short, or has more below', () => {
    const wire = text(1, 300);
    expect(warn({ 'a.md': wire, 'b.md': wire.split(' ').slice(0, 220).join(' ') })).toHaveLength(1);
  });

  it('are none where articles share a quotation, or are short', () => {
    const quoted = text(3, 40);
    expect(warn({ 'a.md': `${text(1)} ${quoted}`, 'b.md': `${text(2)} ${quoted}` })).toEqual([]);
    expect(warn({ 'a.md': 'The talks failed.', 'b.md': 'The talks failed.' })).toEqual([]);
  });

  it('are found whatever the words, where a tenth of them was changed', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(9), (seed, from) => {
        const wire = text(seed, 300).split(' ');
        const changed = wire.map((word, at) => (at % 30 === from ? 'changed' : word));
        expect(warn({ 'a.md': wire.join(' '), 'b.md': changed.join(' ') })).toHaveLength(1);
      }),
    );
  });
});
