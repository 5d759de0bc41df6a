import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('times that recur', () => {
  it.each([
    ['They meet every day.', 'every day', 'SET', 'P1D'],
    ['They meet every two weeks.', 'every two weeks', 'SET', 'P2W'],
    ['They meet daily.', 'daily', 'SET', 'P1D'],
    ['They meet on Mondays.', 'Mondays', 'SET', 'XXXX-WXX-1'],
    ['They meet three times a week.', 'a week', 'SET', 'P1W'],
    ['They meet every Friday.', 'every Friday', 'SET', 'XXXX-WXX-5'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['The Daily Telegraph said so.', 'Daily'],
    ['Every one of the meetings failed.', 'Every one'],
    ['They came twice. A week passed.', 'twice'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
