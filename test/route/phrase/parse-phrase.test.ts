import { describe, expect, it } from 'vitest';
import { parsePhrase } from '../../../src/route/phrase/parse-phrase.ts';

const OPTIONS = { about: { type: 'text', description: 'A topic' } } as const;
const matches = (phrase: string, text: string): boolean => parsePhrase(phrase, OPTIONS).pattern.test(text);

describe('parsePhrase', () => {
  it.each([
    ['i [really] like it', ['i really like it ', 'i like it ']],
    ['i (do|did) (know|like it)', ['i do know ', 'i did like it ']],
    ['[a|the|some] quotes? on {about}', ['quote on talks ', 'some quotes on talks ']],
    ['yes|no way', ['yes ', 'no way ']],
  ])('reads all that “%s” says', (phrase, texts) => {
    for (const text of texts) expect(matches(phrase, text)).toBe(true);
  });

  it('reads nothing but what a phrase says', () => {
    expect(matches('i (do|did) know', 'i know ')).toBe(false);
    expect(matches('yes|no way', 'yes way ')).toBe(false);
  });

  it.each(['i (really|) like it', 'i (|really) like it', 'i [|really] like it', 'i (do||did) like it', '()', '[]', ''])(
    'refuses an empty alternative: “%s”',
    (phrase) => expect(() => parsePhrase(phrase, OPTIONS)).toThrow('cannot be read'),
  );

  it.each(['i (do', 'i do)', '{topic}', '<nothing>'])('refuses “%s”', (phrase) =>
    expect(() => parsePhrase(phrase, OPTIONS)).toThrow(`The phrase “${phrase}” cannot be read, from its character`),
  );
});
