import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('dates counted from the last one told', () => {
  it.each([
    ['Talks opened on October 18. Two days later they failed.', 'Two days later', 'DATE', '2025-10-20'],
    ['Talks opened on October 18. A week earlier, shells fell.', 'A week earlier', 'DATE', '2025-10-11'],
    ['Talks opened on October 18 and failed that day.', 'that day', 'DATE', '2025-10-18'],
    ['Talks opened on October 18 and failed later that month.', 'later that month', 'DATE', '2025-10'],
    ['Talks opened on October 18. The next day they failed.', 'The next day', 'DATE', '2025-10-19'],
    ['Talks opened on October 18. That night shells fell.', 'That night', 'TIME', '2025-10-18TNI'],
    ['Talks opened on October 18. Troops had left the day before.', 'the day before', 'DATE', '2025-10-17'],
    ['He left the day after his trial.', 'the day', 'DATE', 'XXXX-XX-XX'],
    ['Talks opened on October 16, 2025. They failed the Friday after.', 'the Friday after', 'DATE', '2025-10-17'],
    ['Talks opened in 2019 and failed the following year.', 'the following year', 'DATE', '2020'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['He is one of the same daylight robbers.', 'the same day'],
    ['It happened a year before the war.', 'before the war'],
    ['That weakness showed.', 'weakness'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
