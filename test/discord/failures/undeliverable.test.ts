import { describe, expect, it } from 'vitest';
import { isUndeliverable } from '../../../src/discord/failures/undeliverable.ts';
import { refusal } from '../../support/refusal.ts';

describe('isUndeliverable', () => {
  it.each([
    [10062, 'an interaction that nobody waits for'],
    [10008, 'a message that was deleted'],
    [50013, 'a channel where it may not write'],
    [50001, 'a channel that it may not see'],
  ])('passes over %i, %s', (code) => expect(isUndeliverable(refusal(code))).toBe(true));

  it('does not pass over a body that Discord refuses', () => expect(isUndeliverable(refusal(50035))).toBe(false));
  it('does not pass over anything else', () => expect(isUndeliverable(new Error('10062'))).toBe(false));
});
