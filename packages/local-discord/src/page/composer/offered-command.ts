import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { PageChannel, PageMember } from '../../page-protocol.ts';

/** A slash command as the picker offers it; a command with sub-commands is offered as its sub-commands. */
export interface OfferedCommand {
  /** The whole name with spaces, without the slash: `corpus add`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

interface Nested {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly unknown[];
}

const ADMINISTRATOR = 1n << 3n;

/** The slash commands that a member may use in a channel, by name. */
export function offerCommands(
  commands: readonly APIApplicationCommand[],
  channel: Pick<PageChannel, 'kind'>,
  member: Pick<PageMember, 'permissions'>,
): readonly OfferedCommand[] {
  return usable(commands, 1, channel, member)
    .flatMap((command) => spread(command as Nested, ''))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The names of the commands that a member may use on a message or a member in a channel. */
export function offerTargetCommands(
  target: 'message' | 'user',
  commands: readonly APIApplicationCommand[],
  channel: Pick<PageChannel, 'kind'>,
  member: Pick<PageMember, 'permissions'>,
): readonly string[] {
  return usable(commands, target === 'message' ? 3 : 2, channel, member).map(({ name }) => name);
}

function usable(
  commands: readonly APIApplicationCommand[],
  type: number,
  channel: Pick<PageChannel, 'kind'>,
  member: Pick<PageMember, 'permissions'>,
): readonly APIApplicationCommand[] {
  const context = channel.kind === 'dm' ? 1 : 0;
  return commands
    .filter((command) => (command.type as number) === type && (command.contexts?.includes(context) ?? true))
    .filter((command) => channel.kind === 'dm' || isAllowed(command, BigInt(member.permissions)));
}

/** Whether a member with these permissions sees the command; one that asks for none at all is for administrators. */
function isAllowed({ default_member_permissions: needed }: APIApplicationCommand, permissions: bigint): boolean {
  if (needed == null || (permissions & ADMINISTRATOR) !== 0n) return true;
  return needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed);
}

function spread({ name, description, options = [] }: Nested, prefix: string): readonly OfferedCommand[] {
  const whole = `${prefix}${name}`;
  const nested = (options as readonly Nested[]).filter(({ type }) => type === 1 || type === 2);
  if (nested.length > 0) return nested.flatMap((one) => spread(one, `${whole} `));
  return [{ name: whole, description, options: options as readonly APIApplicationCommandBasicOption[] }];
}

/** The commands whose name holds what is typed, those that begin with it first. */
export function matchCommands(commands: readonly OfferedCommand[], typed: string): readonly OfferedCommand[] {
  const sought = typed.trim().toLowerCase();
  const begins = commands.filter(({ name }) => name.startsWith(sought));
  return [...begins, ...commands.filter(({ name }) => !name.startsWith(sought) && name.includes(sought))];
}
