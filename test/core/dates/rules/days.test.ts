import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('days of a month', () => {
  it.each([
    ['Talks opened on October 25.', 'October 25', 'DATE', '2025-10-25'],
    ['Talks opened on Oct. 25, 2024, in Doha.', 'Oct. 25, 2024', 'DATE', '2024-10-25'],
    ['Talks opened on 25 October 2024.', '25 October 2024', 'DATE', '2024-10-25'],
    ['Talks opened on the 25th of October.', 'the 25th of October', 'DATE', '2025-10-25'],
    ['Talks opened on Thursday, October 23.', 'Thursday, October 23', 'DATE', '2025-10-23'],
    ['Talks will open on January 12.', 'January 12', 'DATE', '2026-01-12'],
    ['The truce ended on October 25 last year.', 'October 25 last year', 'DATE', '2024-10-25'],
    ['He was killed last Oct. 23.', 'last Oct. 23', 'DATE', '2025-10-23'],
    ['Talks began on October 18. They went on until the 25th.', 'the 25th', 'DATE', '2025-10-25'],
    ['Talks will open on the 27th of this month.', 'the 27th of this month', 'DATE', '2025-11-27'],
    ['Talks opened on the third of last month.', 'the third of last month', 'DATE', '2025-10-03'],
    ['The leap day was February 29, 2024.', 'February 29, 2024', 'DATE', '2024-02-29'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The bill passed on February 30, officials said.', 'February 30'],
    ['It took effect on February 29, 2025, they said.', 'February 29, 2025'],
    ['He will do so on the 1st of never.', 'the 1st of never'],
    ['They met on November 31.', 'November 31'],
    ['They may 25 times try again.', 'may 25'],
    ['October 25 percent of voters stayed home.', 'October 25'],
    ['The revolution fell on October 25 (Old Style).', 'October 25'],
    ['On the 25th floor they met.', '25th'],
    ['They will meet on the 31st of this month.', 'the 31st of this month'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
