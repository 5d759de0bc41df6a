import { describe, expect, it } from 'vitest';
import { eventsOf, expectNoTimex, expectTimex } from '../../support/timeline.ts';

/** The values of dates that words alone place: each kind with what it reads, published on Saturday 8 November 2025, and refuses. */
describe('a weekday whose own verb is past', () => {
  it.each([
    ['The premier said on Sunday that the pass is open.', 'Sunday', '2025-11-02'],
    ['The two delegations met in Tarsk on Sunday.', 'Sunday', '2025-11-02'],
    ['The envoys met late Sunday.', 'late Sunday', '2025-11-02'],
    ['The three men freed on Sunday were taken in spring.', 'Sunday', '2025-11-02'],
    ['Freed on Sunday, the three men flew home.', 'Sunday', '2025-11-02'],
    ['“Nobody slept,” said the clerk, whose sons camped at the gate until Sunday.', 'Sunday', '2025-11-02'],
    ['The number killed in Sunday’s shelling has risen to 17.', 'Sunday', '2025-11-02'],
    ['Ministers will discuss Sunday’s drone strikes.', 'Sunday', '2025-11-02'],
    ['“We slept badly,” said the clerk, who stayed in Tarsk until Sunday.', 'Sunday', '2025-11-02'],
    ['The mayor did not arrive until Friday.', 'Friday', '2025-11-07'],
  ])('is in the past: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));

  it.each([
    ['The round was adjourned until Sunday.', 'Sunday', '2025-11-09'],
    ['The clans agreed to meet on Sunday.', 'Sunday', '2025-11-09'],
    ['The nurses to be released on Sunday were seized in spring.', 'Sunday', '2025-11-09'],
    ['The council adjourned in disorder until Sunday.', 'Sunday', '2025-11-09'],
    ['They will meet at Sunday’s session.', 'Sunday', '2025-11-09'],
    ['The envoy returns to Tarsk on Monday.', 'Monday', '2025-11-10'],
    ['Monday the council votes.', 'Monday', '2025-11-10'],
    ['The pass, closed for repairs, opens Tuesday.', 'Tuesday', '2025-11-11'],
  ])('is not where the verb looks on: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));
});

describe('the end of a range', () => {
  it.each([
    ['They pushed back the pull-out from October 1 to April 20.', 'April 20', '2026-04-20'],
    ['They moved the summit from November 23 to 27.', '27', '2025-11-27'],
    ['The convoy travelled from Thursday to Saturday.', 'Saturday', '2025-11-08'],
    ['The border was shut between December and February.', 'February', '2025-02'],
  ])('comes once it has begun: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));

  it('is no span of time where something was moved', () => {
    const moved = eventsOf('The vote was postponed from November 12 to December 20.');
    expect(moved.map(({ date }) => date)).toEqual(['2025-11-12', '2025-12-20']);
    const held = eventsOf('The fair was held from October 12 to October 20.');
    expect(held.map(({ date }) => date)).toEqual(['2025-10-12/2025-10-20']);
  });

  it('may run backwards, as the article has it', () => {
    expectTimex('The fair ran from November 7 to November 2.', 'November 2', 'DATE', '2025-11-02');
  });

  it('lies before its beginning where it was brought forward', () => {
    expectTimex('The vote was brought forward from October 9 to June 3.', 'June 3', 'DATE', '2025-06-03');
  });
});

describe('months in capitals', () => {
  it.each([
    ['THE TALKS ENDED IN MAY.', 'MAY', '2025-05'],
    ['FIGHTING SINCE MARCH HAS KILLED MANY.', 'MARCH', '2025-03'],
    ['THE PACT OF MAY 3 HOLDS.', 'MAY 3', '2025-05-03'],
  ])('are read after what no verb follows: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));

  it.each([
    ['THIS TEXT MAY CHANGE AND MAY BE WITHDRAWN.', 'MAY CHANGE AND MAY'],
    ['THE CLANS MARCH ON THE TOWN.', 'MARCH'],
    ['READERS MAY WRITE TO US.', 'MAY'],
  ])('are other words in: %s', (body, words) => expectNoTimex(body, words));
});

describe('a day, a month’s name and a year between marks', () => {
  it.each([
    ['The pact was signed on 19-Nov-12 in Tarsk.', '19-Nov-12', '2012-11-19'],
    ['Filed 3/Sep/2024 by the clerk.', '3/Sep/2024', '2024-09-03'],
    ['Dated 07-Jun-98, the letter names nobody.', '07-Jun-98', '1998-06-07'],
  ])('is one date: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));

  it('is none that the calendar lacks', () => expectNoTimex('The file 31-Feb-12 is lost.', '31-Feb-12'));
});

describe('two days with a stroke between', () => {
  it.each([
    ['The first round was held on 18/19 October 2025.', '18/19 October 2025', '2025-10-18/2025-10-19'],
    ['They met on October 18/19.', 'October 18/19', '2025-10-18/2025-10-19'],
    ['They met on 3/17 October 2025.', '3/17 October 2025', '{2025-10-03,2025-10-17}'],
  ])('are one event: %s', (body, words, date) => {
    expect(eventsOf(body).map((event) => [event.words, event.date])).toEqual([[words, date]]);
  });

  it('are no fraction’s', () => expectNoTimex('Some 2/3 of the town voted.', '2/3'));
});

describe('an amount that points elsewhere', () => {
  it.each([
    ['It was the second meeting in as many weeks.', 'many weeks'],
    ['It was the third raid in as many months.', 'many months'],
    ['He did not say how many days remained.', 'many days'],
  ])('is no length: %s', (body, words) => expectNoTimex(body, words));

  it.each([
    ['The siege lasted many weeks.', 'many weeks', 'PXW'],
    ['The talks took as many as ten days.', 'as many as ten days', 'P10D'],
  ])('is one in: %s', (body, words, value) => expectTimex(body, words, 'DURATION', value));
});

describe('business dates', () => {
  const published = '2025-11-08';
  it.each([
    ['Sales fell in the 2024 third quarter.', 'the 2024 third quarter', '2024-Q3'],
    ["It compares with last year's third quarter.", "last year's third quarter", '2024-Q3'],
    ['First-half profit fell.', 'First-half', '2025-H1'],
    ['Third-quarter profit rose from a year earlier, and sales in the quarter fell.', 'the quarter', '2025-Q3'],
    ['A dividend is payable Dec. 1 to holders.', 'Dec. 1', '2025-12-01'],
    ['She was named chief, effective Jan. 1.', 'Jan. 1', '2026-01-01'],
    ['The new rule takes effect Jan. 1.', 'Jan. 1', '2026-01-01'],
  ])('are read: %s', (body, words, value) => expectTimex(body, words, 'DATE', value, published));

  it.each([
    ['They led in the 2024 final’s third quarter of play.', 'third quarter'],
    ['The first-half goal decided it.', 'first-half'],
  ])('are not in: %s', (body, words) => expectNoTimex(body, words, published));
});

describe('a length that is counted from now', () => {
  it.each([
    ['Over the next year, prices will rise.', 'the next year', 'P1Y'],
    ['He has slept badly for the last month.', 'the last month', 'P1M'],
    ['In the coming week the pass will close.', 'the coming week', 'P1W'],
    ['Sales fell in the first three quarters.', 'the first three quarters', 'P3Q'],
  ])('lasts: %s', (body, words, value) => expectTimex(body, words, 'DURATION', value));

  it.each([
    ['The plan is for the next year’s budget.', 'the next year', '2026'],
    ['He resigned in the last month.', 'the last month', '2025-10'],
    ['Sales fell in the 1988 quarter.', '1988', '1988'],
  ])('is a date in: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));
});

describe('a year in two figures', () => {
  it.each([
    ['He came home in ’87.', '’87', '1987'],
    ["The war began in the spring of '92.", "the spring of '92", '1992-SP'],
    ["They met in September '89.", "September '89", '1989-09'],
    ['It closes by year-end 2026.', 'year-end 2026', '2026'],
    ['This fiscal year, the debt fell.', 'This fiscal year', '2025'],
  ])('is read: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));

  it.each([
    ['They drove in ’87 Fords.', '’87 Fords'],
    ["He said '12' twice.", '12'],
  ])('is none in: %s', (body, words) => expectNoTimex(body, words));
});

describe('hours of a part of the day', () => {
  it.each([
    ['Polls close at 9 this evening.', '9 this evening', '2025-11-08T21:00'],
    ['It began at 3:45 in the afternoon.', '3:45 in the afternoon', '2025-11-08T15:45'],
    ['She called around two o’clock Thursday morning.', 'two o’clock Thursday morning', '2025-11-06T02:00'],
    ['He speaks at 6 p.m. tonight.', '6 p.m. tonight', '2025-11-08T18:00'],
  ])('are one time: %s', (body, words, value) => expectTimex(body, words, 'TIME', value));

  it('are no count of people', () => expectNoTimex('They shot 9 this week.', '9'));
});

describe('weeks ago on a weekday', () => {
  it.each([
    ['A week ago Monday, the envoy flew home.', 'A week ago Monday', '2025-10-27'],
    ['He left two weeks ago on Friday.', 'two weeks ago on Friday', '2025-10-24'],
  ])('is that day: %s', (body, words, value) => expectTimex(body, words, 'DATE', value));

  it('is not where a sentence ends between', () => {
    expectTimex('He left a week ago. Monday was quiet.', 'a week ago', 'DATE', '2025-W44');
  });
});

it('does not count what comes later from the day of writing', () => {
  expectTimex('Sixty years later, his son came home.', 'Sixty years later', 'DATE', 'XXXX');
  expectTimex('The war ended in 1945. Sixty years later, his son came home.', 'Sixty years later', 'DATE', '2005');
});
