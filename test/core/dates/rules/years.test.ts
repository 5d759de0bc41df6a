import { describe, it } from 'vitest';
import { expectNoTimex, expectTimex } from '../../../support/timeline.ts';

describe('years, decades and centuries', () => {
  it.each([
    ['The war began in 2001.', '2001', 'DATE', '2001'],
    ['The war began in early 2001.', 'early 2001', 'DATE', '2001'],
    ['He ruled in 1994, 1995 and 1996.', '1995', 'DATE', '1995'],
    ['They fought in the 1990s.', 'the 1990s', 'DATE', '199X'],
    ["They fought in the late '80s.", "the late '80s", 'DATE', '198X'],
    ['They fought in the nineties.', 'the nineties', 'DATE', '199X'],
    ['They fought in the 19th century.', 'the 19th century', 'DATE', '18XX'],
    ['It is the worst crisis in post-2001 politics.', 'post-2001', 'DATE', '2001'],
  ] as const)('reads %j: %j', (body, words, type, value) => expectTimex(body, words, type, value));

  it.each([
    ['It cost $2001 to build.', '2001'],
    ['About 2000 people fled.', '2000'],
    ['He is in his sixties.', 'sixties'],
    ['The year is 1446 AH.', '1446'],
    ['In 2082 BS it was signed.', '2082'],
    ['It was dated 20 Kartik 2082 in Nepal.', '2082'],
    ['Resolution 1973 passed.', '1973'],
    ['The bill passed on February 30, 2025, officials said.', '2025'],
    ['In the year 99999 nothing remains.', '99999'],
    ['In the year 0000 nothing was.', '0000'],
    ['He drove a 1987 Chevrolet Cavalier.', '1987'],
  ])('refuses in %j: %j', (body, words) => expectNoTimex(body, words));
});
