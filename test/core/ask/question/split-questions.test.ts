import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../../../src/core/ask/question/split-questions.ts';

describe('splitQuestions', () => {
  it.each([
    ['Who mediated the talks? When did the truce begin?', ['Who mediated the talks', 'When did the truce begin?']],
    ['who mediated the talks and when did the truce begin', ['who mediated the talks', 'when did the truce begin']],
  ])('makes two of “%s”', (text, parts) => expect(splitQuestions(text)).toEqual(parts));

  it.each([
    'Did Qatar and Turkey mediate?',
    'who is Asif and what did he say',
    'why? because of what?',
    'Who said that talks failed and that they would resume?',
  ])('leaves “%s” whole', (text) => expect(splitQuestions(text)).toEqual([text]));

  it('gives back words that the text has, in order, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let from = 0;
        for (const part of splitQuestions(text)) {
          const at = text.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
      }),
    );
  });
});
