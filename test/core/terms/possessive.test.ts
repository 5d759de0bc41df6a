import { describe, expect, it } from 'vitest';
import { withoutPossessive } from '../../../src/core/terms/possessive.ts';

describe('withoutPossessive', () => {
  it.each([
    ['Kabul’s', 'Kabul'],
    ["the Herald's", 'the Herald'],
    ['KABUL’S', 'KABUL'],
    ['the delegates’', 'the delegates'],
  ])('takes the possessive off: %s', (text, bare) => expect(withoutPossessive(text)).toBe(bare));

  it.each(['Kabul', 'talks', 'O’Sullivan', ''])('leaves any other word as it is: %s', (text) =>
    expect(withoutPossessive(text)).toBe(text),
  );
});
