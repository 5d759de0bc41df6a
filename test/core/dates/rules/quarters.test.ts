import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('quarters and halves', () => {
  it.each([
    ['Trade fell in the third quarter.', 'the third quarter', 'DATE', '2025-Q3'],
    ['Trade fell in the third quarter of 2024.', 'the third quarter of 2024', 'DATE', '2024-Q3'],
    ['Trade fell last quarter.', 'last quarter', 'DATE', '2025-Q3'],
    ['Trade fell in Q2 2024.', 'Q2 2024', 'DATE', '2024-Q2'],
    ['Trade fell in the first half of 2024.', 'the first half of 2024', 'DATE', '2024-H1'],
    ['Trade fell in the first half, they said.', 'the first half', 'DATE', '2025-H1'],
    ['Trade grew in fiscal 2024.', 'fiscal 2024', 'DATE', '2024'],
    ['Trade fell in the second quarter, from the year-ago quarter.', 'the year-ago quarter', 'DATE', '2024-Q2'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['He scored in the third quarter of the game.', 'third quarter'],
    ['They live in the Christian quarter of a city.', 'quarter'],
    ['They lost the first half of a match.', 'first half'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
