import { describe, expect, it } from 'vitest';
import { directionAt, isSurelyPast } from '../../../src/core/timeline/tense.ts';

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
  ])('is not sure of %s', (marked) => {
    expect(at(marked, isSurelyPast)).toBe(false);
  });
});
