import { once } from 'node:events';
import { Client, GatewayIntentBits } from 'discord.js';
import { startLocalDiscord } from 'local-discord';
import { expect, it } from 'vitest';

it('greets whoever says hello', async () => {
  const discord = await startLocalDiscord({ port: 0, commands: [{ name: 'hello', description: 'Say hello' }] });
  const bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  bot.on('interactionCreate', (use) => void (use.isCommand() && use.reply(`Hello, ${use.user.displayName}!`)));
  await Promise.all([once(bot, 'clientReady'), bot.login(discord.token)]);

  const reply = await discord.as('ordinary').runCommand('guild', 'hello');
  expect(reply.message.content).toBe('Hello, Robin!');

  await bot.destroy();
  await discord.close();
});
