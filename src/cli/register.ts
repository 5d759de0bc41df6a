import type { Command } from 'commander';
import { commands } from '../../commands/index.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { say, warn } from './voice.ts';

/** `parley register`: sends the commands to Discord where they changed. */
export function declareRegister(program: Command): void {
  program
    .command('register')
    .description('send the commands to Discord where they changed, and print the invite link')
    .option('--guild <id>', 'for this server only, where they appear at once')
    .action(register);
}

async function register({ guild }: { readonly guild?: string }): Promise<void> {
  const { discord, guildId } = readConfig({ ...process.env, ...(guild === undefined ? {} : { GUILD_ID: guild }) });
  if (discord.mode === 'local') throw new UserError('DISCORD_TOKEN is not set: put it into .env, then register again.');
  // Loaded only here: it costs more than answering a question does.
  const { registerFromOutside } = await import('../discord/bot.ts');
  const { registration, inviteUrl } = await registerFromOutside(discord, commands, guildId);
  for (const kind of ['added', 'changed', 'removed', 'unchanged'] as const) {
    if (registration[kind].length > 0) say(`${kind}: ${registration[kind].join(', ')}`);
  }
  for (const name of registration.doubled) warn(`${name} is registered for all servers too, so members see it twice`);
  say(`To add Parley to a server: ${inviteUrl}`);
}
