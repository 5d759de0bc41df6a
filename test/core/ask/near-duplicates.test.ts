import { describe, expect, it } from 'vitest';
import { areCopies, type ComparedText, figuresOf } from '../../../src/core/ask/near-duplicates.ts';
import { contentTerms, wordsOf } from '../../../src/core/terms/words.ts';

function textOf(text: string): ComparedText {
  const words = wordsOf(text);
  return { terms: contentTerms(words), figures: figuresOf(words) };
}

const REPORT = 'Envoys of both sides met in Geneva on Monday to discuss the closed border crossing with 40 mediators.';

describe('areCopies', () => {
  it.each([
    [
      'a report with one word changed',
      'Envoys of both parties met in Geneva on Monday to discuss the closed border crossing with 40 mediators.',
    ],
    [
      'a number in words',
      'Envoys of both sides met in Geneva on Monday to discuss the closed border crossing with forty mediators.',
    ],
  ])('takes %s for a copy', (_, other) => {
    expect(areCopies(textOf(REPORT), textOf(other))).toBe(true);
  });

  it.each([
    ['another number', REPORT.replace('40', '60')],
    ['another day', REPORT.replace('Monday', 'Tuesday')],
    ['a negation', REPORT.replace('met', 'never met')],
    ['another place in a series', REPORT.replace('on Monday', 'on Monday, the second time,')],
    ['another matter in like words', 'Envoys of one side left Geneva angry on Monday.'],
  ])('takes %s for none', (_, other) => {
    expect(areCopies(textOf(REPORT), textOf(other))).toBe(false);
  });

  it('never takes a few words for a copy', () => {
    expect(areCopies(textOf('Talks failed.'), textOf('Talks failed.'))).toBe(false);
  });
});
