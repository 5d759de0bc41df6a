import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('seasons', () => {
  it.each([
    ['Fighting eased in the winter of 2024.', 'the winter of 2024', 'DATE', '2024-WI'],
    ['Fighting grew last spring.', 'last spring', 'DATE', '2025-SP'],
    ['The 2021 spring offensive began.', 'The 2021 spring', 'DATE', '2021-SP'],
    ['Talks will resume next summer.', 'next summer', 'DATE', '2026-SU'],
    ['Fighting grew in the summer.', 'the summer', 'DATE', '2025-SU'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The Arab Spring began.', 'Spring'],
    ['Prices fall in the town.', 'fall'],
    ['The fall of Kabul came.', 'fall'],
    ['A spring in the hills ran dry.', 'spring'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
