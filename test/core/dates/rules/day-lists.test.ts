import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('days that share a month', () => {
  it.each([
    ['Talks were held on November 6 and 7.', 'November 6', 'DATE', '2025-11-06'],
    ['Talks were held on November 6 and 7.', '7', 'DATE', '2025-11-07'],
    ['Talks were held on Oct. 11-15, 2024.', '15, 2024', 'DATE', '2024-10-15'],
    ['Talks were held from 6 to 8 October.', '6', 'DATE', '2025-10-06'],
    ['Talks were held from 6 to 8 October.', '8 October', 'DATE', '2025-10-08'],
    ['Talks were held on October 3, 5 and 9.', '5', 'DATE', '2025-10-05'],
    ['It lasted from December 28 to January 3, 2024.', 'December 28', 'DATE', '2023-12-28'],
    ['It lasted from October to December 2024.', 'October', 'DATE', '2024-10'],
    ['It lasted from late October to early December 2024.', 'early December 2024', 'DATE', '2024-12'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['On October 5 and 40 people died.', '40'],
    ['On October 5 and 6 people were killed.', '6 people'],
    ['On October 5 or 6 percent agreed.', '6 percent'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
