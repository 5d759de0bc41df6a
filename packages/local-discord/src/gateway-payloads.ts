import { type Cast, guildMember } from './cast.ts';
import { isTold, type Shard } from './shard.ts';
import type { World } from './world.ts';

/** The data of READY: who the client is, which guilds will come, and how to resume. */
export const describeReady = ({ cast, address }: World, sessionId: string, shard: Shard): unknown => ({
  v: 10,
  user: { ...cast.bot, verified: true, mfa_enabled: false, flags: 0, email: null },
  guilds: isTold(shard, cast.guild.id) ? [{ id: cast.guild.id, unavailable: true }] : [],
  session_id: sessionId,
  session_type: 'normal',
  resume_gateway_url: `${address.replace(/^http/, 'ws')}/gateway`,
  shard,
  application: { id: cast.application.id, flags: cast.application.flags },
  private_channels: [],
  presences: [],
  relationships: [],
  user_settings: {},
  _trace: [],
});

/** The data of GUILD_CREATE: the guild with its channel and members. */
export const describeGuild = (cast: Cast): unknown => {
  const users = [cast.bot, ...cast.members.map((member) => member.user)];
  return {
    ...cast.guild,
    joined_at: guildMember(cast, cast.bot.id)?.joined_at,
    large: false,
    unavailable: false,
    member_count: users.length,
    voice_states: [],
    members: users.map((user) => guildMember(cast, user.id)),
    channels: [cast.channel],
    threads: cast.threads,
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
};

/** The data of GUILD_MEMBERS_CHUNK, for a request of some members by id or of all. */
export const describeMembers = (cast: Cast, request: unknown): unknown => {
  const { user_ids: ids, nonce } = (request ?? {}) as { user_ids?: string | string[]; nonce?: string };
  const all = [cast.bot, ...cast.members.map((member) => member.user)].map((user) => user.id);
  const wanted = ids === undefined ? all : [ids].flat();
  return {
    guild_id: cast.guild.id,
    members: wanted.filter((id) => all.includes(id)).map((id) => guildMember(cast, id)),
    not_found: wanted.filter((id) => !all.includes(id)),
    chunk_index: 0,
    chunk_count: 1,
    ...(nonce === undefined ? {} : { nonce }),
  };
};
