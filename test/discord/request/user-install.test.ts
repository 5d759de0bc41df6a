import { ApplicationCommandType, InteractionContextType, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { useFaultBot } from '../../support/fault-bot.ts';

describe('an operators’ command from an application that a user installed', () => {
  it.each([
    ['its installer, who owns nothing', 'ordinary', 'Only operators of this bot may use /reindex.'],
    ['the application’s owner', 'operator', null],
  ] as const)('is answered by who asks, not by who installed it: %s', async (_, member, refusal) => {
    const { discord, ended } = await useFaultBot();
    const command = discord.commands().find(({ name }) => name === 'reindex')!;
    const user = {
      id: discord.members[member],
      username: 'somebody',
      discriminator: '0',
      global_name: null,
      avatar: null,
    };
    const id = String(BigInt(command.id) + 1_000_000n);
    const channelId = String(BigInt(command.id) + 2_000_000n);
    // In a direct message between two members, where the application came along with its user.
    discord.gateway.sendEvent('INTERACTION_CREATE', {
      id,
      application_id: discord.applicationId,
      type: InteractionType.ApplicationCommand,
      token: 'a-token',
      version: 1,
      data: { id: command.id, name: 'reindex', type: ApplicationCommandType.ChatInput },
      channel_id: channelId,
      channel: { id: channelId, type: 3, recipients: [] },
      user,
      context: InteractionContextType.PrivateChannel,
      authorizing_integration_owners: { '1': user.id },
      app_permissions: '0',
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 0,
    });
    const callbacks = () => discord.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`));
    await expect.poll(() => callbacks().length).toBeGreaterThan(0);
    const said = JSON.stringify(callbacks()[0]!.body);
    if (refusal === null) expect(said).not.toContain('Only operators');
    else expect(said).toContain(refusal);
    expect(ended).toEqual([]);
  });
});
