import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('days named from the day of writing', () => {
  it.each([
    ['They met today.', 'today', 'DATE', '2025-11-08'],
    ['They met yesterday morning.', 'yesterday morning', 'TIME', '2025-11-07TMO'],
    ['They will meet tomorrow.', 'tomorrow', 'DATE', '2025-11-09'],
    ['They will meet the day after tomorrow.', 'the day after tomorrow', 'DATE', '2025-11-10'],
    ['They met last night.', 'last night', 'TIME', '2025-11-07TNI'],
    ['They met this morning.', 'this morning', 'TIME', '2025-11-08TMO'],
    ['Shells fell overnight.', 'overnight', 'TIME', '2025-11-07TNI'],
    ['They met a week ago today.', 'a week ago today', 'DATE', '2025-11-01'],
    ['The question is open in the world of today.', 'today', 'DATE', 'PRESENT_REF'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['It matters to today’s youth.', 'today'],
    ['He told USA Today so.', 'Today'],
    ['It was an overnight success.', 'overnight'],
    ['The Tonight Show began.', 'Tonight'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
