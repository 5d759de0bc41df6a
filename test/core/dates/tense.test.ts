import { describe, expect, it } from 'vitest';
import { directionAt, isSurelyPast } from '../../../src/core/dates/tense.ts';

/** The sentence with its date between square brackets. */
function at<Result>(marked: string, ask: (sentence: string, start: number, end: number) => Result): Result {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return ask(marked.replace(/[[\]]/g, ''), start, end);
}

describe('directionAt', () => {
  it.each([
    ['Talks will open on [Thursday].', 'future'],
    ['Talks are to open on [Thursday].', 'future'],
    ['Talks are expected to open on [Thursday].', 'future'],
    ['Talks were postponed until [Thursday].', 'future'],
    ['On [Thursday], they will meet.', 'future'],
    ['They met on Monday; on [Thursday] they will meet again.', 'future'],
    ['Talks opened on [Thursday].', 'past'],
    ['On [Thursday], they met.', 'past'],
    ['The United Nations heard them on [Thursday].', 'past'],
    ['They would weigh [Thursday]’s ruling.', 'past'],
    ['Talks on [Thursday].', 'past'],
    ['The men to be freed on [Thursday] will be told.', 'future'],
    ['The first thing to be sold on [Thursday] was a goat.', 'past'],
  ])('of %s is %s', (marked, direction) => {
    expect(at(marked, directionAt)).toBe(direction);
  });
});

describe('isSurelyPast', () => {
  it.each([
    'The two sides exchanged prisoners on [January 25].',
    'On [January 25] the two sides exchanged prisoners.',
    'In [January], a week after the vote, a bomb exploded.',
    'Following a meeting on [February 9], formal talks started.',
    'The truce was agreed on [January 15].',
    'The clans agreed in Tarsk on [January 15] to go on.',
    'The clerk has been held since [Thursday].',
    'In a statement on [Thursday], the clans denied it.',
    'The envoy, in an interview on [Thursday], denied it.',
    'The envoy, speaking on [Thursday], denied it.',
    '[Thursday]’s blast killed five.',
    'The envoy flew to Osk on [Thursday], ahead of talks.',
    'The envoys were in Osk until [Thursday].',
    'Freed on [Thursday], the men flew home.',
  ])('is sure of %s', (marked) => {
    expect(at(marked, isSurelyPast)).toBe(true);
  });

  it.each([
    'The two sides will exchange prisoners on [January 25].',
    'They agreed to meet on [January 25].',
    'He was subpoenaed to appear on [January 25].',
    'No reason was given for the [January 25] deadline.',
    'On [January 25], talks will resume.',
    'Talks are scheduled on [January 25].',
    'If he signed on [January 25], it is void.',
    'The clans agreed in Tarsk to go on [January 15].',
    'The clerk will be held until [Thursday].',
    'In a vote due on [Thursday], the clans decide.',
    'The envoy, in a vote on [Thursday], will decide.',
    '[Thursday]’s vote was put off.',
    'The envoy is flying to Osk on [Thursday].',
    'The envoys are in Osk until [Thursday].',
  ])('is not sure of %s', (marked) => {
    expect(at(marked, isSurelyPast)).toBe(false);
  });
});
