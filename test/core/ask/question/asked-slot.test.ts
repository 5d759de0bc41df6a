import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../src/core/ask/question/question.ts';
import { PartyNames } from '../../../../src/core/terms/party-names.ts';
import { WhoIsWho } from '../../../../src/core/terms/who-is-who.ts';

const slotOf = (question: string) => readQuestion(question, new PartyNames(new WhoIsWho([]))).slot;

describe('askedSlot', () => {
  it.each([
    ['how many soldiers died', ['soldier']],
    ['which eight producers objected', ['produc']],
    ['what is the name of the foundation', ['foundat']],
    ['who won', []],
  ])('finds in “%s” the noun %j', (question, focus) => {
    expect([...slotOf(question).focus]).toEqual(focus);
  });

  it('takes for the speaker the words before the word of speech, “state” among them', () => {
    expect([...slotOf('what did the state department say about sanctions').subject]).toEqual(['state', 'depart']);
    expect([...slotOf('what did they sign').subject]).toEqual([]);
  });

  it.each([
    ['how long is the line', 'length'],
    ['how far is the town', 'distance'],
    ['how old is he', 'age'],
    ['how many are old', null],
  ])('reads from “%s” that %j is measured', (question, measure) => {
    expect(slotOf(question).measure).toBe(measure);
  });
});
