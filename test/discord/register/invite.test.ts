import { describe, expect, it } from 'vitest';
import { inviteUrl } from '../../../src/discord/register/invite.ts';

describe('inviteUrl', () => {
  it('asks for what answering a mention needs and no more', () => {
    const { origin, pathname, searchParams } = new URL(inviteUrl('123'));
    expect(`${origin}${pathname}`).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: '123',
      scope: 'bot applications.commands',
      // View channels 1 << 10, send messages 1 << 11, attach files 1 << 15, read history 1 << 16, send messages in threads 1 << 38.
      permissions: String(2n ** 10n + 2n ** 11n + 2n ** 15n + 2n ** 16n + 2n ** 38n),
    });
  });
});
