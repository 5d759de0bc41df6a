import { GatewayCloseCodes } from 'discord-api-types/v10';
import { UserError } from '../../core/errors.ts';

/** What is told where Discord does not take the token, however it says so. */
export const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN: copy it anew from the Developer Portal, Bot, Reset Token.';

/** The close codes after which Discord wants nobody to come back, each with what to do. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [GatewayCloseCodes.InvalidShard, 'Discord knows no such shard: see SHARDS.'],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord wants more connections of a bot on more than 2,500 servers: see SHARDS.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version of its API: update Parley.'],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know the intents that Parley asks for: update Parley.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow the intents that Parley asks for, none of them privileged: see the Developer Portal, Bot, for what was taken from the application.',
  ],
]);

/** Why Discord closed the gateway for good, in one line with what to do. */
export const endReason = (code: number): UserError =>
  new UserError(`${REASONS.get(code) ?? 'Discord closed the connection for good.'} (Gateway close code ${code}.)`);
