import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type LocalDiscord, startLocalDiscord } from 'local-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../commands/index.ts';
import { MENUS } from '../src/discord/request/menus.ts';

const CLI = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));

async function useLocalDiscord(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ port: 0 });
  onTestFinished(() => discord.close());
  return discord;
}

/** Runs `parley register` as a process against a local Discord. */
function register(
  discord: LocalDiscord,
  args: readonly string[] = [],
  token = discord.token,
): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl };
    const child = spawn(process.execPath, [CLI, 'register', ...args], { env });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk;
      });
    }
    child.on('close', (code) => resolve({ code, printed }));
  });
}

const puts = (discord: LocalDiscord): number => discord.requests.filter(({ method }) => method === 'PUT').length;
const names = [...commands.map(({ data }) => data.name), ...MENUS.map(({ name }) => name)].sort();

describe('parley register', () => {
  it('sends the commands once, and nothing when nothing changed', async () => {
    const discord = await useLocalDiscord();
    const first = await register(discord);
    expect(first).toMatchObject({ code: 0, printed: expect.stringContaining('added: /ask') });
    expect(discord.commands().map(({ name }) => name)).toEqual(names);
    const second = await register(discord);
    expect(second.printed).toContain('unchanged: /ask');
    expect(puts(discord)).toBe(1);
  });

  it('prints the invite link with exactly the scopes and permissions needed', async () => {
    const discord = await useLocalDiscord();
    const { printed } = await register(discord);
    const url = new URL(/https:\S+/.exec(printed)![0]);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: discord.applicationId,
      scope: 'bot applications.commands',
      permissions: String(0x400n | 0x800n | 0x8000n | 0x10000n | 0x4000000000n),
    });
  });

  it('registers with one server only when told to', async () => {
    const discord = await useLocalDiscord();
    await register(discord, ['--guild', discord.guildId]);
    expect(
      discord.requests.some(({ method, path }) => method === 'PUT' && path.includes(`/guilds/${discord.guildId}/`)),
    ).toBe(true);
  });

  it('says in one line that the token is not accepted, without showing it', async () => {
    const discord = await useLocalDiscord();
    const token = 'AAAA.BBBB.CCCCCCCC';
    const { code, printed } = await register(discord, [], token);
    expect([code, printed]).toEqual([
      1,
      'parley: Discord does not accept DISCORD_TOKEN: copy it anew from the Developer Portal, Bot, Reset Token.\n',
    ]);
  });

  it('says in one line that Discord cannot be reached', async () => {
    const discord = await startLocalDiscord({ port: 0 });
    await discord.close();
    const { code, printed } = await register(discord);
    expect(code).toBe(1);
    expect(printed).toMatch(/^parley: Discord cannot be reached at http:\/\/127\.0\.0\.1:\d+: .*\n$/);
  });
});
