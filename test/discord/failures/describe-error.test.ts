import { describe, expect, it } from 'vitest';
import { describeError } from '../../../src/discord/failures/describe-error.ts';
import { refusal } from '../../support/refusal.ts';

describe('describeError', () => {
  it('keeps neither what was sent nor the interaction’s token', () => {
    const described = JSON.stringify(describeError(refusal(50035)));
    expect(described).toContain('Refused');
    expect(described).not.toMatch(/member said|aW50OnRva2Vu/);
  });

  it('blots out what was said', () => {
    const described = JSON.stringify(describeError(new Error('no date in “my words”'), ['my words', 'a']));
    expect(described).toContain('no date in “[said]”');
    expect(described).not.toContain('my words');
  });

  it('describes what is no error', () => expect(describeError('text')).toEqual({ message: 'text' }));
});
