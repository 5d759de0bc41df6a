import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('references that no calendar places', () => {
  it.each([
    ['They are now at war.', 'now', 'DATE', 'PRESENT_REF'],
    ['They are currently at war.', 'currently', 'DATE', 'PRESENT_REF'],
    ['They recently met.', 'recently', 'DATE', 'PAST_REF'],
    ['They met in the past.', 'the past', 'DATE', 'PAST_REF'],
    ['They may meet in the near future.', 'the near future', 'DATE', 'FUTURE_REF'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['He walked past the house.', 'past'],
    ['Once they had met, they left.', 'Once'],
    ['They present their case.', 'present'],
    ['The current account grew.', 'current'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
