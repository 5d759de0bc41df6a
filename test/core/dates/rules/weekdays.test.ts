import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('weekdays', () => {
  it.each([
    ['Talks opened on Thursday.', 'Thursday', 'DATE', '2025-11-06'],
    ['Talks will open on Thursday.', 'Thursday', 'DATE', '2025-11-13'],
    ['They met on Thursday; on Tuesday they’ll meet again.', 'Tuesday', 'DATE', '2025-11-11'],
    ['They met on Saturday.', 'Saturday', 'DATE', '2025-11-08'],
    ['They met last Saturday.', 'last Saturday', 'DATE', '2025-11-01'],
    ['They will meet next Monday.', 'next Monday', 'DATE', '2025-11-10'],
    ['They met on the day before last Tuesday.', 'the day before last Tuesday', 'DATE', '2025-11-03'],
    ['They met on Friday night.', 'Friday night', 'TIME', '2025-11-07TNI'],
    ['They met on the morning of Friday.', 'the morning of Friday', 'TIME', '2025-11-07TMO'],
    ['The talks were postponed until Tuesday.', 'Tuesday', 'DATE', '2025-11-11'],
    ["Lawyers weighed Wednesday's ruling.", 'Wednesday', 'DATE', '2025-11-05'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The Good Friday Agreement held.', 'Friday'],
    ['The Sunday Times wrote so.', 'Sunday'],
    ['Shops opened on Black Friday deals.', 'Friday'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
