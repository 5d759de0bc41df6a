import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { type Command, type CommandOption, suggestFor } from '../../command.ts';
import { LONGEST_VALUE } from '../request/check-request.ts';
import { MENUS } from '../request/menus.ts';
import { PRIVATE_OPTION } from '../request/read/read-command.ts';

/**
 * A command as Discord's API takes it: in servers, in direct messages with the bot and in private channels, for servers and
 * for accounts.
 *
 * Commands for operators are visible to everyone and refused to others when used. Discord can hide a command only by
 * permissions on a server, and operators are the application's owner, its team and configured members, who may be no
 * more than ordinary members there; hidden, it would be gone for them and still be there in direct messages.
 */
export function commandData({ data }: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: data.name,
    description: data.description,
    options: [
      ...Object.entries(data.options).map(([name, option]) => optionData(name, option)),
      {
        type: ApplicationCommandOptionType.Boolean,
        name: PRIVATE_OPTION,
        description: 'Show the answer only to you',
        required: false,
      },
    ],
    ...EVERYWHERE,
  };
}

/** The commands in the menus of messages and members that some of the commands answer, as Discord's API takes them. */
export const menusData = (commands: readonly Command[]): RESTPostAPIContextMenuApplicationCommandsJSONBody[] =>
  MENUS.filter(({ command }) => commands.some(({ data }) => data.name === command)).map(({ name, on }) => ({
    type: on === 'message' ? ApplicationCommandType.Message : ApplicationCommandType.User,
    name,
    ...EVERYWHERE,
  }));

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

function optionData(name: string, option: CommandOption): APIApplicationCommandBasicOption {
  const { description, required = false } = option;
  const type = ApplicationCommandOptionType.String;
  if (option.type === 'choice') {
    const choices = Object.entries(option.choices).map(([value, label]) => ({ name: label, value }));
    return { type, name, description, required, choices };
  }
  return {
    type,
    name,
    description,
    required,
    max_length: option.maxLength ?? LONGEST_VALUE,
    ...(suggestFor(option) ? { autocomplete: true } : {}),
  };
}
