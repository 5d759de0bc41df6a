import type { Bot } from '../discord/bot.ts';

/** One line for whoever started Parley. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** That the bot is connected, and how it is added to a server. */
export function sayReady({ name, inviteUrl }: Pick<Bot, 'name' | 'inviteUrl'>): void {
  say(`Parley is ready as ${name}. To add it to a server: ${inviteUrl}`);
  say('New or changed commands are sent to Discord by: npm run parley -- register');
}
