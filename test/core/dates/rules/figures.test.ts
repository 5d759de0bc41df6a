import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('dates in figures', () => {
  it.each([
    ['Issued 2025-10-25 in Doha.', '2025-10-25', 'DATE', '2025-10-25'],
    ['Signed on 25/10/2025 in Doha.', '25/10/2025', 'DATE', '2025-10-25'],
    ['Signed on 10/25/2025 in Doha.', '10/25/2025', 'DATE', '2025-10-25'],
    ['Signed on 25.10.2025 in Doha.', '25.10.2025', 'DATE', '2025-10-25'],
    ['Signed on 01/11/2025 in Doha.', '01/11/2025', 'DATE', '2025-11-01'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The file bears the date 31/31/2025 on it.', '31/31/2025'],
    ['The file bears the date 2025-13-01 on it.', '2025-13-01'],
    ['The file bears the date 2025-02-30 on it.', '2025-02-30'],
    ['Version 1.2.3 was used.', '1.2.3'],
    ['Call 555-2025-10-25 now.', '2025-10-25'],
    ['Support fell to 3/4 of voters.', '3/4'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
