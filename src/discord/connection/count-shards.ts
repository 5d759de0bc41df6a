import { REST, Routes } from 'discord.js';
import type { RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import { explainConnection } from './explain.ts';

/** How many connections Discord wants of a bot. Throws `UserError` when it does not accept the token or cannot be reached. */
export async function countShards({
  token,
  apiUrl,
}: {
  readonly token: string;
  readonly apiUrl: string;
}): Promise<number> {
  const rest = new REST({ version: '10', api: apiUrl }).setToken(token);
  try {
    const { shards } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return shards;
  } catch (error) {
    throw explainConnection(error, apiUrl);
  }
}
