import { DiscordAPIError } from 'discord.js';

/** What discord.js throws when Discord refuses a request with this code. */
export const refusal = (code: number, status = 400): DiscordAPIError =>
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
