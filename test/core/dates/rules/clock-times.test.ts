import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('times of the clock', () => {
  it.each([
    ['It began at 9 a.m. on Thursday.', '9 a.m. on Thursday', 'TIME', '2025-11-06T09:00'],
    ['It began at 10:35 p.m. yesterday.', '10:35 p.m. yesterday', 'TIME', '2025-11-07T22:35'],
    ['It will begin at 9 a.m. EST Tuesday.', '9 a.m. EST Tuesday', 'TIME', '2025-11-11T09:00'],
    ['It began at 0735 GMT today.', '0735 GMT', 'TIME', '2025-11-08T07:35'],
    ['It began at 3:30 p.m. EDT on Monday, Oct. 27, 2025.', '3:30 p.m. EDT', 'TIME', '2025-11-08T15:30'],
    ['It began at noon on Friday.', 'noon on Friday', 'TIME', '2025-11-07T12:00'],
    ['It began at 4 in the morning.', '4 in the morning', 'TIME', '2025-11-08T04:00'],
    ['Shells fell on October 18, at 6 p.m. in the east.', '6 p.m.', 'TIME', '2025-10-18T18:00'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['It rose by 9 amid fears.', '9 am'],
    ['High Noon was shown.', 'Noon'],
    ['The ratio was 12:99 then.', '12:99'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
