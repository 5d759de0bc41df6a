import { describe, expect, it } from 'vitest';
import { areCopies } from '../../../src/core/index/near-duplicates.ts';

const terms = (text: string) => new Set(text.split(' '));

describe('areCopies', () => {
  it('takes a report with one word changed for a copy', () => {
    expect(
      areCopies(
        terms('envoys of both sides met in geneva on monday to discuss border crossing'),
        terms('envoys of both sides met in geneva on tuesday to discuss border crossing'),
      ),
    ).toBe(true);
  });

  it('takes a report on another matter in like words for none', () => {
    expect(areCopies(terms('envoys of both sides met in geneva'), terms('envoys of one side left geneva angry'))).toBe(
      false,
    );
  });

  it('never takes a few words for a copy', () => {
    expect(areCopies(terms('talks failed'), terms('talks failed'))).toBe(false);
  });
});
