import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { sentenceFor } from '../../../src/discord/failures/incident.ts';
import { refusal } from '../../support/refusal.ts';

describe('sentenceFor', () => {
  const logged: object[] = [];
  const log = { info: () => {}, warn: () => {}, error: (facts: object) => void logged.push(facts) };

  it('is a refusal’s own sentence, not logged', () => {
    expect(sentenceFor(new UserError('Ask in fewer words.'), { on: 'command', guildId: null }, log)).toBe(
      'Ask in fewer words.',
    );
    expect(logged).toEqual([]);
  });

  it('names an incident, which the log has', () => {
    const sentence = sentenceFor(refusal(50035), { on: 'button', command: 'ask', guildId: '1' }, log);
    const [, incident] = /^Something went wrong on our side \(incident ([0-9a-f]{8})\)\.$/.exec(sentence)!;
    expect(logged).toMatchObject([{ incident, on: 'button', command: 'ask', guildId: '1', error: { code: 50035 } }]);
  });
});
