import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { type Cast, findChannel, findUser, guildMember } from './cast.ts';
import type { OptionValue } from './page-protocol.ts';

/** What Discord's own page would not let a member do; the message is a sentence to show. */
export class Refusal extends Error {}

/** The part of an interaction's data that a command's options make. */
export interface ReadOptions {
  readonly options: readonly unknown[];
  readonly resolved: object | undefined;
  /** The command as a person would type it, without the slash. */
  readonly typed: string;
  /** The option that is being typed, when there is one. */
  readonly focused: APIApplicationCommandBasicOption | undefined;
}

const isSub = (option: APIApplicationCommandOption): boolean =>
  option.type === Type.Subcommand || option.type === Type.SubcommandGroup;

type Nested = { readonly options?: readonly APIApplicationCommandOption[] };

/** Text between a minimum and a maximum, as a sentence when it is outside. */
const refuseOutside = (
  name: string,
  value: number,
  low: number | undefined,
  high: number | undefined,
  unit: string,
): void => {
  if (low !== undefined && value < low) throw new Refusal(`${name} must be ${low}${unit} or more.`);
  if (high !== undefined && value > high) throw new Refusal(`${name} must be ${high}${unit} or fewer.`);
};

const readNumber = (name: string, value: OptionValue, whole: boolean): number => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || (whole && !Number.isInteger(number))) {
    throw new Refusal(`${name} must be a ${whole ? 'whole ' : ''}number.`);
  }
  return number;
};

const readBoolean = (name: string, value: OptionValue): boolean => {
  const boolean = value === 'true' ? true : value === 'false' ? false : value;
  if (typeof boolean !== 'boolean') throw new Refusal(`${name} must be true or false.`);
  return boolean;
};

const expectKnown = (cast: Cast, option: APIApplicationCommandBasicOption, id: string): void => {
  const user = findUser(cast, id) !== undefined;
  const role = cast.guild.roles.some((each) => each.id === id);
  const known = {
    [Type.User]: user,
    [Type.Role]: role,
    [Type.Mentionable]: user || role,
    [Type.Channel]: findChannel(cast, id) !== undefined,
  }[option.type as Type.User];
  if (!known) throw new Refusal(`${option.name} names nobody and nothing here.`);
};

const readValue = (cast: Cast, option: APIApplicationCommandBasicOption, value: OptionValue): OptionValue => {
  switch (option.type) {
    case Type.String: {
      const text = String(value);
      refuseOutside(option.name, text.length, option.min_length, option.max_length ?? 6000, ' characters');
      if (option.choices?.length && !option.choices.some((choice) => choice.value === text)) {
        throw new Refusal(`${option.name} must be one of its choices.`);
      }
      return text;
    }
    case Type.Integer:
    case Type.Number: {
      const number = readNumber(option.name, value, option.type === Type.Integer);
      refuseOutside(option.name, number, option.min_value, option.max_value, '');
      if (option.choices?.length && !option.choices.some((choice) => choice.value === number)) {
        throw new Refusal(`${option.name} must be one of its choices.`);
      }
      return number;
    }
    case Type.Boolean:
      return readBoolean(option.name, value);
    case Type.Attachment:
      throw new Refusal(`${option.name} takes a file, which the local Discord does not offer.`);
    default:
      expectKnown(cast, option, String(value));
      return String(value);
  }
};

/** What the ids among the options stand for, as Discord sends it along. */
const resolve = (cast: Cast, given: readonly { type: number; value: OptionValue }[]): object | undefined => {
  const ids = given
    .filter(({ type }) => type >= Type.User && type <= Type.Mentionable)
    .map(({ value }) => String(value));
  if (ids.length === 0) return undefined;
  const users = ids.flatMap((id) => findUser(cast, id) ?? []);
  const members = users.flatMap((user) => {
    const { user: _user, ...member } = guildMember(cast, user.id) ?? {};
    return [[user.id, { ...member, permissions: '0' }]];
  });
  const roles = cast.guild.roles.filter((role) => ids.includes(role.id));
  const channels = ids.flatMap((id) => findChannel(cast, id) ?? []);
  return {
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    members: Object.fromEntries(members),
    roles: Object.fromEntries(roles.map((role) => [role.id, role])),
    channels: Object.fromEntries(channels.map((channel) => [channel.id, { ...channel, permissions: '0' }])),
  };
};

/**
 * Turns what a member typed into the options of an interaction, in the command's own order, sub-commands nested.
 *
 * `path` names the sub-command after the command's name. With `focused` the command is being typed: nothing is required yet, and what does
 * not fit its type is passed over. Throws `Refusal` for what Discord's page would not send.
 */
export const readOptions = (
  cast: Cast,
  command: APIApplicationCommand,
  path: readonly string[],
  values: Readonly<Record<string, OptionValue>>,
  focused?: string,
): ReadOptions => {
  let declared: readonly APIApplicationCommandOption[] = (command as Nested).options ?? [];
  const subs: APIApplicationCommandOption[] = [];
  for (const name of path) {
    const sub = declared.find((option) => isSub(option) && option.name === name);
    if (!sub) throw new Refusal(`There is no command /${[command.name, ...path].join(' ')}.`);
    subs.push(sub);
    declared = (sub as Nested).options ?? [];
  }
  if (declared.some(isSub)) throw new Refusal(`/${[command.name, ...path].join(' ')} needs a sub-command.`);
  const known = declared as readonly APIApplicationCommandBasicOption[];
  for (const name of Object.keys(values)) {
    if (!known.some((option) => option.name === name)) throw new Refusal(`There is no option ${name}.`);
  }
  const typing = known.find((option) => option.name === focused);
  if (focused !== undefined && (!typing || !('autocomplete' in typing) || !typing.autocomplete)) {
    throw new Refusal(`${focused} offers no suggestions.`);
  }
  const given = known.flatMap((option): { name: string; type: number; value: OptionValue; focused?: true }[] => {
    const value = values[option.name];
    if (option === typing) return [{ name: option.name, type: option.type, value: String(value ?? ''), focused: true }];
    if (value === undefined) {
      if (option.required && !typing) throw new Refusal(`${option.name} is required.`);
      return [];
    }
    try {
      return [{ name: option.name, type: option.type, value: readValue(cast, option, value) }];
    } catch (error) {
      if (typing && error instanceof Refusal) return [];
      throw error;
    }
  });
  const typed = [command.name, ...path, ...given.map(({ name, value }) => `${name}: ${value}`)].join(' ');
  const options = subs.reduceRight<readonly unknown[]>(
    (inner, sub) => [{ name: sub.name, type: sub.type, options: inner }],
    given,
  );
  return { options, resolved: resolve(cast, given), typed, focused: typing };
};
