import { describe, expect, it } from 'vitest';
import { mentions } from '../../../../src/discord/request/read/read-message.ts';

describe('mentions', () => {
  it.each(['<@1>', 'hi <@1>?', '<@!1> hi'])('finds the bot in: %s', (content) =>
    expect(mentions(content, '1')).toBe(true),
  );
  it.each(['hi', '@Parley hi', '<@12>', '<@&1>', '@everyone'])('does not find it in: %s', (content) =>
    expect(mentions(content, '1')).toBe(false),
  );
});
