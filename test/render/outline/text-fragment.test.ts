import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirective } from '../../../src/render/outline/text-fragment.ts';
import { hostileText } from '../../support/outlines.ts';

const directiveOf = (body: string, words: string): string | null => {
  const start = body.lastIndexOf(words);
  return textDirective(body, { start, end: start + words.length });
};

/** The stretch that a browser marks: from the first place of the first piece to the first place of the second behind it. */
function marked(page: string, directive: string): string {
  const [first, last = ''] = directive.replace(':~:text=', '').split(',').map(decodeURIComponent);
  const start = page.indexOf(first!);
  const end = start + first!.length;
  return page.slice(start, last === '' ? end : page.indexOf(last, end) + last.length);
}

describe('textDirective', () => {
  it.each([
    ['a short sentence, whole', 'Talks ended. Nobody spoke.', 'Nobody spoke.', ':~:text=Nobody%20spoke'],
    ['without the quotation marks around it', 'He said “no deal”.', '“no deal”.', ':~:text=no%20deal'],
    ['nothing for marks alone', 'One … two', '…', null],
    ['nothing for half a character', 'One \ud83d two', 'One \ud83d two', null],
  ])('names %s', (_, body, words, expected) => expect(directiveOf(body, words)).toBe(expected));

  it('encodes what parts its pieces, and what Markdown would read', () =>
    expect(directiveOf('Five-day, long & (hard) talks', 'Five-day, long & (hard) talks')).toBe(
      ':~:text=Five%2Dday%2C%20long%20%26%20%28hard%29%20talks',
    ));

  const LONG =
    'The minister said the crossing would stay shut until the last of the trucks had gone from the road to Tarsk that night.';

  it('names a long stretch by its first and last words', () =>
    expect(directiveOf(LONG, LONG)).toBe(
      ':~:text=The%20minister%20said%20the%20crossing,road%20to%20Tarsk%20that%20night',
    ));

  it('takes as many words as it needs where others begin or end alike', () => {
    const body = `The minister said the crossing was old. ${LONG} All was quiet on the road to Tarsk that night.`;
    const directive = directiveOf(body, LONG)!;
    expect(decodeURIComponent(directive)).toBe(':~:text=The minister said the crossing would,road to Tarsk that night');
    expect(marked(body, directive)).toBe(LONG.slice(0, -1));
  });

  it('goes from one line to another', () => {
    const body = 'First line of it all, here.\n\nThe second line.\nAnd a third with an end.';
    expect(marked(body, directiveOf(body, 'The second line.\nAnd a third with an end.')!)).toBe(
      'The second line.\nAnd a third with an end',
    );
  });

  it('holds slices of the words alone, encoded, whatever they are', () => {
    fc.assert(
      fc.property(hostileText(80), fc.nat(), fc.nat(), (body, a, b) => {
        const [start, end] = [a % (body.length + 1), b % (body.length + 1)].sort((x, y) => x - y) as [number, number];
        const directive = textDirective(body, { start, end });
        if (directive === null) return;
        expect(directive).toMatch(/^:~:text=[\w.%]+(?:,[\w.%]+)?$/);
        for (const piece of directive.slice(8).split(',')) {
          expect(body.slice(start, end)).toContain(decodeURIComponent(piece));
        }
      }),
      { numRuns: 500 },
    );
  });
});
