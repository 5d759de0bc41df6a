import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../../src/command.ts';
import { commandData, menusData } from '../../../src/discord/register/commands-data.ts';
import { registerCommands } from '../../../src/discord/register/register-commands.ts';
import { seedLibrary } from '../../support/library.ts';

const execute = async () => ({ type: 'help', commands: [], coverage: (await seedLibrary()).coverage }) as const;

const named = (name: string, description = 'Does something'): Command =>
  defineCommand({
    data: {
      name,
      description,
      example: `/${name}`,
      options: {
        words: { type: 'text', description: 'Words', required: true, suggest: async () => [] },
        order: { type: 'choice', description: 'Order', choices: { new: 'Newest first', old: 'Oldest first' } },
      },
    },
    execute,
  });

/** Discord's side of a registration: keeps what was put, and gives it back with ids and defaults, as Discord does. */
function restOf(registered: Readonly<Record<string, readonly object[]>> = {}) {
  const kept = new Map<string, readonly object[]>(Object.entries(registered));
  const puts: string[] = [];
  return {
    puts,
    get: async (route: string) => (kept.get(route) ?? []).map(asDiscordGives),
    put: async (route: string, { body }: { body?: unknown } = {}) => {
      puts.push(route);
      kept.set(route, body as readonly object[]);
      return body;
    },
  };
}

const asDiscordGives = (command: object, at: number): object => {
  const { options = [], ...facts } = command as { options?: readonly Record<string, unknown>[] };
  return {
    id: String(at),
    application_id: '1',
    version: '7',
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    ...facts,
    // Discord leaves out what is false.
    options: options.map(({ required, ...option }) => (required ? { required, ...option } : option)),
  };
};

const GLOBAL = '/applications/1/commands';
const GUILD = '/applications/1/guilds/2/commands';

describe('commandData', () => {
  it('describes a command for servers and accounts, with a private option last', () => {
    expect(commandData(named('ask'))).toMatchInlineSnapshot(`
      {
        "contexts": [
          0,
          1,
          2,
        ],
        "description": "Does something",
        "integration_types": [
          0,
          1,
        ],
        "name": "ask",
        "options": [
          {
            "autocomplete": true,
            "description": "Words",
            "max_length": 500,
            "name": "words",
            "required": true,
            "type": 3,
          },
          {
            "choices": [
              {
                "name": "Newest first",
                "value": "new",
              },
              {
                "name": "Oldest first",
                "value": "old",
              },
            ],
            "description": "Order",
            "name": "order",
            "required": false,
            "type": 3,
          },
          {
            "description": "Show the answer only to you",
            "name": "private",
            "required": false,
            "type": 5,
          },
        ],
        "type": 1,
      }
    `);
  });
});

describe('menusData', () => {
  it('describes commands on messages and members, where there is a command that answers them', () => {
    expect(menusData([named('ask')])).toEqual([]);
    expect(menusData([named('who-said'), named('claim')])).toEqual([
      { type: 3, name: 'Check against the articles', contexts: [0, 1, 2], integration_types: [0, 1] },
      { type: 2, name: 'What did they say', contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
  });
});

describe('registerCommands', () => {
  it('sends nothing when nothing changed', async () => {
    const rest = restOf();
    const first = await registerCommands(rest, '1', [named('ask'), named('help')]);
    expect(first).toMatchObject({ added: ['/ask', '/help'], changed: [], removed: [], unchanged: [] });
    const second = await registerCommands(rest, '1', [named('ask'), named('help')]);
    expect(second).toMatchObject({ added: [], changed: [], removed: [], unchanged: ['/ask', '/help'] });
    expect(rest.puts).toEqual([GLOBAL]);
  });

  it('tells what was added, changed and removed', async () => {
    const rest = restOf({ [GLOBAL]: [named('ask'), named('old')].map(commandData) });
    const registration = await registerCommands(rest, '1', [named('ask', 'Does something else'), named('new')]);
    expect(registration).toEqual({ added: ['/new'], changed: ['/ask'], removed: ['/old'], unchanged: [], doubled: [] });
    expect(rest.puts).toEqual([GLOBAL]);
  });

  it('registers in one guild, where Discord knows no contexts, and tells which commands show twice', async () => {
    const withoutContexts = [named('ask')].map((command) => {
      const { contexts: _, integration_types: __, ...data } = commandData(command);
      return data;
    });
    const rest = restOf({ [GLOBAL]: [commandData(named('ask'))], [GUILD]: withoutContexts });
    const registration = await registerCommands(rest, '1', [named('ask')], { guildId: '2' });
    expect(registration).toEqual({ added: [], changed: [], removed: [], unchanged: ['/ask'], doubled: ['/ask'] });
    expect(rest.puts).toEqual([]);
  });

  it('keeps the entry point of an activity, which is not its own', async () => {
    const rest = restOf({ [GLOBAL]: [{ type: 4, name: 'launch', description: '', handler: 2 }] });
    await registerCommands(rest, '1', [named('ask')]);
    expect((await rest.get(GLOBAL)).map((command) => (command as { name: string }).name)).toEqual(['ask', 'launch']);
  });

  it('registers the menus that a command answers too, once, beside slash commands of whatever name', async () => {
    const rest = restOf({ [GLOBAL]: [{ type: 2, name: 'claim' }] });
    const first = await registerCommands(rest, '1', [named('claim')]);
    expect(first).toMatchObject({ added: ['/claim', '“Check against the articles”'], removed: ['“claim”'] });
    const second = await registerCommands(rest, '1', [named('claim')]);
    expect(second).toMatchObject({ added: [], changed: [], removed: [] });
    expect(rest.puts).toEqual([GLOBAL]);
  });
});
