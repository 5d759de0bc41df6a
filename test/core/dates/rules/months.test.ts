import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('months', () => {
  it.each([
    ['The war began in August 2021.', 'August 2021', 'DATE', '2021-08'],
    ['Talks resumed in early October.', 'early October', 'DATE', '2025-10'],
    ['Elections are planned for March.', 'March', 'DATE', '2026-03'],
    ['The truce broke down last November.', 'last November', 'DATE', '2024-11'],
    ['They will meet next January.', 'next January', 'DATE', '2026-01'],
    ['It was signed in June of last year.', 'June of last year', 'DATE', '2024-06'],
    ['The March accession was delayed.', 'March', 'DATE', '2025-03'],
    ['Prices rose in May.', 'May', 'DATE', '2025-05'],
    ['The ship will be launched in May.', 'May', 'DATE', '2026-05'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['Theresa May said she would go.', 'May'],
    ['They may talk in the end.', 'may'],
    ['Thousands march in Dhaka.', 'march'],
    ['Jan Egeland warned of hunger.', 'Jan'],
    ['They met on 45 October 2025.', 'October 2025'],
    ['April Glaspie told him.', 'April'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
