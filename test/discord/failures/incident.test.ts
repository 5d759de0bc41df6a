import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { describeError, isQuiet, sentenceFor } from '../../../src/discord/failures/incident.ts';

const refusal = (code: number, status = 400): DiscordAPIError =>
  new DiscordAPIError(
    { code, message: 'Refused' },
    code,
    status,
    'POST',
    'https://a.example/interactions/1/aW50OnRva2Vu',
    {
      body: { content: 'what a member said' },
      files: undefined,
    },
  );

describe('isQuiet', () => {
  it.each([
    [10062, 'an interaction that nobody waits for'],
    [10008, 'a message that was deleted'],
    [50013, 'a channel where it may not write'],
    [50001, 'a channel that it may not see'],
  ])('passes over %i, %s', (code) => expect(isQuiet(refusal(code))).toBe(true));

  it('does not pass over a body that Discord refuses', () => expect(isQuiet(refusal(50035))).toBe(false));
  it('does not pass over anything else', () => expect(isQuiet(new Error('10062'))).toBe(false));
});

describe('sentenceFor', () => {
  const logged: object[] = [];
  const log = { info: () => {}, warn: () => {}, error: (facts: object) => void logged.push(facts) };

  it('is a refusal’s own sentence, not logged', () => {
    expect(sentenceFor(new UserError('Ask in fewer words.'), { on: 'command' }, log)).toBe('Ask in fewer words.');
    expect(logged).toEqual([]);
  });

  it('names an incident, which the log has', () => {
    const sentence = sentenceFor(refusal(50035), { on: 'button', command: 'ask', guildId: '1' }, log);
    const [, incident] = /^Something went wrong on our side \(incident ([0-9a-f]{8})\)\.$/.exec(sentence)!;
    expect(logged).toMatchObject([{ incident, on: 'button', command: 'ask', guildId: '1', error: { code: 50035 } }]);
  });
});

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
