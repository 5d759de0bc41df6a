import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import { type APIApplicationCommand, ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { Command } from '../../command.ts';
import { commandData, menusData } from './commands-data.ts';

/** What a registration did, by the commands' names as Discord shows them: `/ask`, `“Check against the articles”`. */
export interface Registration {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Registered both for this guild and everywhere: Discord shows members each of them twice. */
  readonly doubled: readonly string[];
}

/**
 * Makes the application's commands, everywhere or in one guild, be exactly `commands` and the menus that they answer. Asks first and sends nothing
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

  const wanted = [...commands.map(commandData), ...menusData(commands)];
  // The command by which Discord launches an activity is not ours, and a list without it is refused.
  const foreign = registered.filter(({ type }) => type === ApplicationCommandType.PrimaryEntryPoint);
  const own = registered.filter((command) => !foreign.includes(command));
  const before = new Map(own.map((command) => [keyOf(command), normalise(command, guildId)]));
  const after = new Map(wanted.map((command) => [keyOf(command), normalise(command, guildId)]));
  const keys = [...after.keys()];
  const isSame = (key: string) => isDeepStrictEqual(before.get(key), after.get(key));
  const namesOf = (some: readonly Named[], isMeant: (key: string) => boolean): string[] =>
    some.filter((one) => isMeant(keyOf(one))).map(shownName);

  const registration = {
    added: namesOf(wanted, (key) => !before.has(key)),
    changed: namesOf(wanted, (key) => before.has(key) && !isSame(key)),
    removed: namesOf(own, (key) => !after.has(key)),
    unchanged: namesOf(wanted, isSame),
    doubled: namesOf(elsewhere, (key) => after.has(key)),
  };
  if (registration.unchanged.length < keys.length || registration.removed.length > 0) {
    await rest.put(route, { body: [...wanted, ...foreign] });
  }
  return registration;
}

/** A command of any kind, as far as it is told from others: a slash command and one in a menu may be called the same. */
interface Named {
  readonly type?: ApplicationCommandType | undefined;
  readonly name: string;
}

const shownName = ({ type, name }: Named): string =>
  (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;

const keyOf = ({ type, name }: Named): string => `${type ?? ApplicationCommandType.ChatInput} ${name}`;

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
    description: description ?? '',
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
