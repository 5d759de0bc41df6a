import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import { type APIApplicationCommand, ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { Command } from '../../command.ts';
import { commandData } from './commands-data.ts';

/** What a registration did, by command names. */
export interface Registration {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Registered both for this guild and everywhere: Discord shows members each of them twice. */
  readonly doubled: readonly string[];
}

/**
 * Makes the application's slash commands, everywhere or in one guild, be exactly `commands`. Asks first and sends nothing
 * when nothing changed: Discord takes 200 creations a day. Throws discord.js' `DiscordAPIError` when Discord refuses.
 */
export async function registerCommands(
  rest: Pick<REST, 'get' | 'put'>,
  applicationId: string,
  commands: readonly Command[],
  { guildId }: { readonly guildId?: string | undefined } = {},
): Promise<Registration> {
  const everywhere = Routes.applicationCommands(applicationId);
  const route = guildId === undefined ? everywhere : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = (await rest.get(route)) as readonly APIApplicationCommand[];
  const elsewhere = guildId === undefined ? [] : ((await rest.get(everywhere)) as readonly APIApplicationCommand[]);

  const wanted = commands.map(commandData);
  // The command by which Discord launches an activity is not ours, and a list without it is refused.
  const foreign = registered.filter(({ type }) => type === ApplicationCommandType.PrimaryEntryPoint);
  const own = registered.filter((command) => !foreign.includes(command));
  const before = new Map(own.map((command) => [command.name, normalise(command, guildId)]));
  const after = new Map(wanted.map((command) => [command.name, normalise(command, guildId)]));
  const names = [...after.keys()];
  const isSame = (name: string) => isDeepStrictEqual(before.get(name), after.get(name));

  const registration = {
    added: names.filter((name) => !before.has(name)),
    changed: names.filter((name) => before.has(name) && !isSame(name)),
    removed: own.flatMap(({ name, type }) =>
      type === ApplicationCommandType.ChatInput && after.has(name) ? [] : [name],
    ),
    unchanged: names.filter(isSame),
    doubled: elsewhere.map(({ name }) => name).filter((name) => after.has(name)),
  };
  if (registration.unchanged.length < names.length || registration.removed.length > 0) {
    await rest.put(route, { body: [...wanted, ...foreign] });
  }
  return registration;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * What of a command's description matters, in one form: Discord's answers add ids and defaults, leave out what is
 * false, and know no contexts for the commands of one guild.
 */
function normalise(command: object, guildId: string | undefined): Json {
  const { type, name, description, options, contexts, integration_types, default_member_permissions, nsfw } =
    command as Json;
  return {
    type: type ?? ApplicationCommandType.ChatInput,
    name,
    description,
    options: list(options).map(normaliseOption),
    contexts: guildId === undefined ? list(contexts).toSorted() : [],
    integration_types: guildId === undefined ? list(integration_types).toSorted() : [],
    default_member_permissions: default_member_permissions ?? null,
    nsfw: nsfw ?? false,
  };
}

function normaliseOption(option: unknown): Json {
  const { type, name, description, required, autocomplete, choices, min_length, max_length } = option as Json;
  return {
    type,
    name,
    description,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    choices: list(choices).map((choice) => [(choice as Json)['name'], (choice as Json)['value']]),
    min_length: min_length ?? null,
    max_length: max_length ?? null,
  };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
