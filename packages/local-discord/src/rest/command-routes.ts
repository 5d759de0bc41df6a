import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApiFault, ERROR_CODES, invalidForm, refuseFaults } from '../api-fault.ts';
import { COMMAND_LIMITS, findCommandFaults, findDuplicateCommands } from '../check-commands.ts';
import { readShape, type ShapeName } from '../official-shape.ts';
import type { World } from '../world.ts';
import type { Rest, RestApp, RestContext } from './rest-app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Commands that may be made in a day in one place; those that exist already do not count. */
const CREATES_A_DAY = 200;

type CommandBody = Partial<APIApplicationCommand> & { name: string };

/** Registers commands globally or for the guild, and counts how many were made. */
export class CommandRegistry {
  readonly #world: World;
  readonly #creates = new Map<string, number[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The commands of a place: the guild's with this id, or the global ones. */
  list(guildId: string | undefined): APIApplicationCommand[] {
    return this.#world.listCommands().filter((command) => command.guild_id === guildId);
  }

  /** The command with this id in this place. Throws 10063. */
  expect(id: string, guildId: string | undefined): APIApplicationCommand {
    const command = this.#world.commands.get(id);
    if (!command || command.guild_id !== guildId) {
      throw new ApiFault(404, ERROR_CODES.unknownCommand, 'Unknown application command');
    }
    return command;
  }

  /** Replaces all commands of a place; those of the same type and name keep their id. */
  overwrite(bodies: unknown, guildId: string | undefined): APIApplicationCommand[] {
    if (!Array.isArray(bodies)) {
      throw invalidForm([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }]);
    }
    const commands = bodies.map((body: unknown, n) => readCommand<CommandBody>('commandOverwrite', body, [n]));
    refuseFaults([...commands.flatMap((each, n) => findCommandFaults(each, [n])), ...findDuplicateCommands(commands)]);
    this.#refuseTooMany(commands);
    const former = this.list(guildId);
    const news = commands.map((body) => ({ body, former: former.find((each) => isSame(each, body)) }));
    this.#count(news.filter((each) => !each.former).length, guildId);
    for (const each of former) this.#world.commands.delete(each.id);
    const made = news.map((each) => this.#put(each.body, guildId, each.former));
    this.#world.announce({ type: 'commands' });
    return made;
  }

  /** Adds a command, or replaces the one of the same type and name. */
  create(body: unknown, guildId: string | undefined): { command: APIApplicationCommand; isNew: boolean } {
    const wanted = readCommand<CommandBody>('commandCreate', body, []);
    refuseFaults(findCommandFaults(wanted));
    const former = this.list(guildId).find((each) => isSame(each, wanted));
    if (!former) {
      this.#refuseTooMany([...this.list(guildId), wanted]);
      this.#count(1, guildId);
    }
    const command = this.#put(wanted, guildId, former);
    this.#world.announce({ type: 'commands' });
    return { command, isNew: !former };
  }

  /** Changes some fields of a command. */
  edit(id: string, body: unknown, guildId: string | undefined): APIApplicationCommand {
    const former = this.expect(id, guildId);
    const whole = { ...former, ...readCommand<Partial<APIApplicationCommand>>('commandEdit', body, []) };
    refuseFaults(findCommandFaults(whole));
    const command = this.#put(whole, guildId, former);
    this.#world.announce({ type: 'commands' });
    return command;
  }

  /** Takes a command away. */
  remove(id: string, guildId: string | undefined): void {
    this.#world.commands.delete(this.expect(id, guildId).id);
    this.#world.announce({ type: 'commands' });
  }

  #put(
    body: CommandBody,
    guildId: string | undefined,
    former: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const command = {
      id: former?.id ?? this.#world.newId(),
      application_id: this.#world.cast.application.id,
      version: this.#world.newId(),
      type: body.type ?? 1,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: body.description ?? '',
      description_localizations: body.description_localizations ?? null,
      default_member_permissions: body.default_member_permissions ?? null,
      dm_permission: body.dm_permission ?? true,
      nsfw: body.nsfw ?? false,
      ...(body.options && body.options.length > 0 ? { options: body.options } : {}),
      ...(guildId === undefined
        ? { contexts: body.contexts ?? null, integration_types: body.integration_types ?? [0] }
        : { guild_id: guildId }),
    } as APIApplicationCommand;
    this.#world.commands.set(command.id, command);
    return command;
  }

  #refuseTooMany(commands: readonly { type?: number | null }[]): void {
    for (const [type, limit] of Object.entries(COMMAND_LIMITS)) {
      if (commands.filter((each) => (each.type ?? 1) === Number(type)).length > limit) {
        const message = `Maximum number of application commands reached (${limit}).`;
        throw new ApiFault(400, ERROR_CODES.tooManyCommands, message);
      }
    }
  }

  #count(made: number, guildId: string | undefined): void {
    const now = this.#world.clock();
    const key = guildId ?? 'global';
    const lately = (this.#creates.get(key) ?? []).filter((at) => now - at < DAY_MS);
    if (lately.length + made > CREATES_A_DAY) {
      const message = `Max number of daily application command creates has been reached (${CREATES_A_DAY})`;
      throw new ApiFault(400, ERROR_CODES.tooManyCommandCreates, message);
    }
    this.#creates.set(key, [...lately, ...new Array<number>(made).fill(now)]);
  }
}

const isSame = (a: APIApplicationCommand, b: CommandBody): boolean => a.name === b.name && a.type === (b.type ?? 1);

/** The command that a body describes, without fields that Discord does not know. Throws 50035, its paths beginning with `at`. */
const readCommand = <Body>(shape: ShapeName, body: unknown, at: readonly number[]): Body => {
  const { faults, value } = readShape(shape, numberPermissions(body ?? {}));
  refuseFaults(faults, at);
  const { default_member_permissions: permissions, nsfw } = body as {
    default_member_permissions?: unknown;
    nsfw?: unknown;
  };
  return {
    ...(value as object),
    ...(permissions == null ? {} : { default_member_permissions: String(permissions) }),
    ...(typeof nsfw === 'boolean' ? { nsfw } : {}),
  } as Body;
};

/** Discord documents permissions as a string of digits and takes it so, though its description asks for a number. */
const numberPermissions = (body: unknown): unknown => {
  const needed = (body as { default_member_permissions?: unknown }).default_member_permissions;
  const isDigits = typeof needed === 'string' && /^\d{1,20}$/.test(needed);
  return isDigits ? { ...(body as object), default_member_permissions: Number(needed) } : body;
};

/** The commands of the application: list, make, replace all, change, remove. */
export const addCommandRoutes = (app: RestApp, { world }: Rest, registry: CommandRegistry): void => {
  const guildOf = (c: RestContext): string | undefined => {
    if (c.req.param('application') !== world.cast.application.id) {
      throw new ApiFault(403, 20012, 'You are not authorized to perform this action on this application');
    }
    const guild = c.req.param('guild');
    if (guild !== undefined && guild !== world.cast.guild.id) {
      throw new ApiFault(403, ERROR_CODES.missingAccess, 'Missing Access');
    }
    return guild;
  };
  for (const place of ['/applications/:application', '/applications/:application/guilds/:guild']) {
    app.get(`${place}/commands`, (c) => {
      const commands = registry.list(guildOf(c));
      if (c.req.query('with_localizations') === 'true') return c.json(commands);
      const bare = commands.map(({ name_localizations: _names, description_localizations: _texts, ...rest }) => rest);
      return c.json(bare);
    });
    app.put(`${place}/commands`, (c) => c.json(registry.overwrite(c.get('body'), guildOf(c))));
    app.post(`${place}/commands`, (c) => {
      const { command, isNew } = registry.create(c.get('body'), guildOf(c));
      return c.json(command, isNew ? 201 : 200);
    });
    app.get(`${place}/commands/:command`, (c) => c.json(registry.expect(c.req.param('command'), guildOf(c))));
    app.patch(`${place}/commands/:command`, (c) =>
      c.json(registry.edit(c.req.param('command'), c.get('body'), guildOf(c))),
    );
    app.delete(`${place}/commands/:command`, (c) => {
      registry.remove(c.req.param('command'), guildOf(c));
      return c.body(null, 204);
    });
  }
};
