import {
  type APIApplication,
  type APIChannel,
  type APIDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APIPublicThreadChannel,
  type APIRole,
  type APITextChannel,
  type APIUser,
  type ApplicationFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildHubType,
  type GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  PermissionFlagsBits as May,
  OAuth2Scopes,
  type RoleFlags,
} from 'discord-api-types/v10';

/** Who is on the local Discord and where: made once at start, the same IDS at every start. */
export interface Cast {
  readonly application: APIApplication;
  readonly bot: APIUser;
  readonly members: readonly Member[];
  readonly guild: APIGuild;
  readonly channel: APITextChannel;
  /** One direct-message channel for each member, in the members' order. */
  readonly directChannels: readonly APIDMChannel[];
  /** Threads of the channel, oldest first; opened as the day goes. */
  readonly threads: APIPublicThreadChannel[];
}

/** A place for messages. */
export type Channel = APITextChannel | APIDMChannel | APIPublicThreadChannel;

/** A person on the local Discord. The operator owns the application and the server. */
interface Member {
  readonly role: 'ordinary' | 'operator';
  readonly user: APIUser;
}

const IDS = {
  application: '1440000000000000001',
  guild: '1440000000000000002',
  channel: '1440000000000000003',
  botRole: '1440000000000000004',
  ordinary: '1440000000000000011',
  operator: '1440000000000000012',
  ordinaryDirect: '1440000000000000021',
  operatorDirect: '1440000000000000022',
} as const;

const JOINED = '2026-01-05T09:00:00.000000+00:00';

const ANYONE_MAY =
  May.ViewChannel |
  May.SendMessages |
  May.EmbedLinks |
  May.AttachFiles |
  May.ReadMessageHistory |
  May.MentionEveryone |
  May.AddReactions |
  May.UseExternalEmojis |
  May.UseApplicationCommands |
  May.ChangeNickname |
  May.CreateInstantInvite |
  May.CreatePublicThreads |
  May.SendMessagesInThreads;

const EVERYTHING = Object.values(May).reduce((all, bit) => all | bit, 0n);

/** What a member may do in a channel, as Discord's decimal bit set. In direct messages nobody can be denied. */
export const permissionsOf = (cast: Cast, userId: string): bigint =>
  userId === cast.guild.owner_id ? EVERYTHING : ANYONE_MAY;

const user = (id: string, username: string, name: string): APIUser => ({
  id,
  username,
  discriminator: '0',
  global_name: name,
  avatar: null,
});

const role = (id: string, name: string, permissions: bigint, position: number, managed: boolean): APIRole => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position,
  permissions: String(permissions),
  managed,
  mentionable: false,
  flags: 0 as RoleFlags,
  ...(managed ? { tags: { bot_id: IDS.application } } : {}),
});

/** The member object of the guild for a user of it. */
export const guildMember = (cast: Cast, userId: string): APIGuildMember | undefined => {
  const found = [cast.bot, ...cast.members.map((member) => member.user)].find((each) => each.id === userId);
  if (!found) return undefined;
  return {
    user: found,
    nick: null,
    avatar: null,
    banner: null,
    roles: found.id === cast.bot.id ? [IDS.botRole] : [],
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
    communication_disabled_until: null,
  };
};

const buildGuild = (id: string): APIGuild => ({
  id,
  name: 'Local server',
  icon: null,
  splash: null,
  discovery_splash: null,
  owner_id: IDS.operator,
  region: 'local',
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  roles: [role(id, '@everyone', ANYONE_MAY, 0, false), role(IDS.botRole, 'Application', 0n, 1, true)],
  emojis: [],
  features: [],
  mfa_level: GuildMFALevel.None,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0 as GuildSystemChannelFlags,
  rules_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: GuildPremiumTier.None,
  preferred_locale: Locale.EnglishUS,
  public_updates_channel_id: null,
  nsfw_level: GuildNSFWLevel.Default,
  stickers: [],
  premium_progress_bar_enabled: false,
  hub_type: null as GuildHubType | null,
  safety_alerts_channel_id: null,
  incidents_data: null,
});

/** What the two members are called. */
export interface MemberNames {
  readonly ordinary?: string;
  readonly operator?: string;
}

/** Sets the scene: one application, one server with one channel, an ordinary member and an operator. */
export const buildCast = (
  name: string,
  description: string,
  channelName: string,
  { ordinary = 'Robin', operator = 'Sam' }: MemberNames = {},
  guildId: string = IDS.guild,
): Cast => {
  const bot: APIUser = { ...user(IDS.application, name, name), global_name: null, bot: true };
  const members: Member[] = [
    { role: 'ordinary', user: user(IDS.ordinary, 'robin', ordinary) },
    { role: 'operator', user: user(IDS.operator, 'sam', operator) },
  ];
  const application: APIApplication = {
    id: IDS.application,
    name,
    icon: null,
    description,
    summary: '' as '',
    bot_public: true,
    bot_require_code_grant: false,
    bot,
    owner: members[1]!.user,
    team: null,
    verify_key: '0'.repeat(64),
    flags: 0 as ApplicationFlags,
    flags_new: '0',
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    redirect_uris: [],
    install_params: { scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands], permissions: '0' },
  };
  const channel: APITextChannel = {
    id: IDS.channel,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name: channelName,
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
  };
  const directChannels = [IDS.ordinaryDirect, IDS.operatorDirect].map(
    (id, n): APIDMChannel => ({
      id,
      type: ChannelType.DM,
      name: null,
      last_message_id: null,
      recipients: [members[n]!.user],
    }),
  );
  return { application, bot, members, guild: buildGuild(guildId), channel, directChannels, threads: [] };
};

/** The channel with this id: of the guild, direct, or a thread. */
export const findChannel = (cast: Cast, id: string): Channel | undefined =>
  [cast.channel, ...cast.directChannels, ...cast.threads].find((channel) => channel.id === id);

/** Whether the channel is between one member and the application only. */
export const isDirect = (channel: APIChannel): channel is APIDMChannel => channel.type === ChannelType.DM;

/** The role that Discord keeps for the application on the server; its picker offers it beside the application itself. */
export const BOT_ROLE_ID = IDS.botRole;

/** Ids of the members who see a channel. */
export const audienceOf = (cast: Cast, channel: Channel): string[] =>
  isDirect(channel) ? (channel.recipients ?? []).map((each) => each.id) : cast.members.map((member) => member.user.id);

/** The user with this id, the application's own included. */
export const findUser = (cast: Cast, id: string): APIUser | undefined =>
  [cast.bot, ...cast.members.map((member) => member.user)].find((each) => each.id === id);
