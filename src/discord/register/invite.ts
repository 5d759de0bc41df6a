import { OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';

/** What the bot may do on a server, each with the reason; slash commands and their buttons need none of them. */
const PERMISSIONS =
  // To be sent the messages that mention it.
  PermissionFlagsBits.ViewChannel |
  // To answer them, in threads too.
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  // To answer them with a timeline's picture.
  PermissionFlagsBits.AttachFiles |
  // Discord refuses a message that refers to the one it answers without it (error 160002).
  PermissionFlagsBits.ReadMessageHistory;

/** The address at which a server's manager adds the bot, or a member adds it to their account, with just what it needs. */
export function inviteUrl(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.search = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(PERMISSIONS),
  }).toString();
  return url.href;
}
