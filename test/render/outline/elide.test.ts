import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLine, ELISION, ownEmphasis, shownLength } from '../../../src/render/outline/elide.ts';
import { excerptOfText } from '../../support/outlines.ts';

const SENTENCE =
  'That round ended without progress, prompting a second meeting in Istanbul on October 25, which also yielded no breakthrough.';

/** The chosen words of a sentence around some of its own, with marks where others are left out. */
function lineOf(text: string, emphasized: string, budget: number): string {
  const start = text.indexOf(emphasized);
  const chosen = chooseLine(text, [{ start, end: start + emphasized.length }], budget);
  const words = text.slice(chosen.start, chosen.end).trim();
  return `${chosen.start > 0 ? `${ELISION} ` : ''}${words}${chosen.end < text.length ? ` ${ELISION}` : ''}`;
}

describe('chooseLine', () => {
  it.each([
    [
      'what leads up to a date',
      SENTENCE,
      'October 25',
      50,
      '[…] prompting a second meeting in Istanbul on October 25, […]',
    ],
    ['the first words where the date is among them', SENTENCE, 'round', 40, 'That round ended without progress, […]'],
    ['all of a short sentence', 'Talks began in May.', 'May', 40, 'Talks began in May.'],
    [
      'the end, where little is left of it',
      'Envoys of both sides, tired, met in the end in May.',
      'in May',
      30,
      '[…] tired, met in the end in May.',
    ],
    [
      'the beginning of what matters, where that is long',
      SENTENCE,
      SENTENCE.slice(5, 90),
      30,
      '[…] round ended without progress, […]',
    ],
  ])('shows %s', (_, text, emphasized, budget, line) => {
    expect(lineOf(text, emphasized, budget)).toBe(line);
  });

  it('chooses whole words of the text that hold the first stretch that matters, about as many as asked for', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}“”,.]{1,12}$/u), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        excerptOfText(words.map((parts) => parts.join(' '))),
        fc.integer({ min: 20, max: 120 }),
        (excerpt, budget) => {
          const { text } = excerpt;
          const [first] = ownEmphasis(excerpt);
          const { start, end } = chooseLine(text, ownEmphasis(excerpt), budget);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(budget + 40);
          const isBorder = (at: number): boolean =>
            at === 0 || at === text.length || /\s/.test(text[at]!) || /\s/.test(text[at - 1]!);
          if (first && first.end - first.start <= budget) {
            expect(start).toBeLessThanOrEqual(first.start);
            expect(end).toBeGreaterThanOrEqual(first.end);
            expect([isBorder(start), isBorder(end)]).toEqual([true, true]);
          }
        },
      ),
    );
  });
});

describe('shownLength', () => {
  it.each([
    ['what is short enough', 100, 100],
    ['what is hardly longer, rather than leave out a few words', 120, 120],
    ['as much as is wanted of more', 126, 100],
  ])('shows %s', (_, length, shown) => {
    expect(shownLength('x'.repeat(length), 100)).toBe(shown);
  });
});
