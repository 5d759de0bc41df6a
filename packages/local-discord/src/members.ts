import {
  type APIApplicationCommand,
  type APIPublicThreadChannel,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { ApiFault } from './api-fault.ts';
import { audienceOf, findChannel, findUser, guildMember, isDirect, permissionsOf } from './cast.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { type Draft, editMessage, postMessage } from './messages.ts';
import type { PageToServer } from './page-protocol.ts';
import { type ReadOptions, Refusal, readOptions } from './read-options.ts';
import { openThread } from './threads.ts';
import type { StoredMessage, World } from './world.ts';

type Request<Type extends PageToServer['type']> = Omit<Extract<PageToServer, { type: Type }>, 'type'>;

interface AnyComponent {
  readonly type: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
}

const findComponent = (components: readonly AnyComponent[], customId: string): AnyComponent | undefined => {
  for (const component of components) {
    if (component.custom_id === customId) return component;
    const inner = [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])];
    const found = findComponent(inner, customId);
    if (found) return found;
  }
  return undefined;
};

const checkContent = (content: string): void => {
  if (content.trim() === '') throw new Refusal('An empty message cannot be sent.');
  if (content.length > 2000) throw new Refusal('A message has at most 2,000 characters.');
};

const draftOf = (shape: Draft['shape'], body: object): Draft => ({ body, uploads: [], shape, at: [] });

/** What Discord refuses the application it refuses a member too, in a sentence. */
const asMember = <Done>(act: () => Done): Done => {
  try {
    return act();
  } catch (error) {
    throw error instanceof ApiFault ? new Refusal(error.message) : error;
  }
};

/** What members do, as Discord's own page would let them: the page and the test driver both go through here. Throws `Refusal`. */
export class Members {
  readonly #world: World;
  readonly #interactions: Interactions;

  constructor(world: World, interactions: Interactions) {
    this.#world = world;
    this.#interactions = interactions;
  }

  /** Uses a slash command, or a command on a message or a user. */
  runCommand(request: Request<'command'>): Interaction {
    const { command, path } = this.#findCommand(request);
    const slash = command.type === ApplicationCommandType.ChatInput;
    const read = slash
      ? readOptions(this.#world.cast, command, path, request.options)
      : this.#readTarget(command, request);
    return this.#begin(request, InteractionType.ApplicationCommand, command, read);
  }

  /** Asks for suggestions while an option is being typed. */
  autocomplete(request: Request<'autocomplete'>): Interaction {
    const { command, path } = this.#findCommand(request);
    const read = readOptions(this.#world.cast, command, path, request.options, request.focused);
    return this.#begin(request, InteractionType.ApplicationCommandAutocomplete, command, read);
  }

  /** Clicks a button or chooses in a select menu. */
  useComponent(request: Request<'component'>): Interaction {
    const stored = this.#world.getMessage(request.messageId);
    const { memberId, customId } = request;
    if (!stored || !this.#sees(memberId, stored)) throw new Refusal('This message is gone.');
    const component = findComponent((stored.message.components ?? []) as readonly AnyComponent[], customId);
    if (!component) throw new Refusal('This message has no such button or menu.');
    if (component.disabled) throw new Refusal('This is switched off.');
    const values =
      component.type === ComponentType.Button ? undefined : this.#readChoice(component, request.values ?? []);
    return this.#interactions.begin({
      type: InteractionType.MessageComponent,
      memberId,
      channelId: stored.message.channel_id,
      locale: request.locale ?? 'en-US',
      data: {
        custom_id: customId,
        component_type: component.type,
        id: (component as { id?: number }).id,
        ...(values ? { values, resolved: this.#resolve(component, values) } : {}),
      },
      invocation: null,
      source: stored,
      nonce: request.nonce,
      about: { kind: 'component', messageId: stored.message.id, customId },
      focusedType: null,
    });
  }

  /** Sends a message; a reply pings the author of the message replied to, as Discord does by default. */
  sendMessage(request: Request<'message'>): StoredMessage {
    const { memberId, channelId, content } = request;
    const author = findUser(this.#world.cast, memberId);
    if (!author || !this.#mayEnter(memberId, channelId)) throw new Refusal('This channel cannot be seen.');
    checkContent(content);
    const replyTo =
      request.replyTo === undefined ? null : (this.#world.findMessage(channelId, request.replyTo) ?? null);
    if (request.replyTo !== undefined && (!replyTo || replyTo.visibleTo !== null)) {
      throw new Refusal('The message to reply to is gone, or visible to one member only.');
    }
    // Discord's page can turn the ping of a reply off.
    const silent =
      replyTo !== null && request.ping === false ? { allowed_mentions: { parse: [], replied_user: false } } : {};
    return asMember(() =>
      postMessage(this.#world, {
        channelId,
        author,
        draft: draftOf('messageCreate', { content, nonce: request.nonce.slice(0, 25), ...silent }),
        type: replyTo ? MessageType.Reply : MessageType.Default,
        allowedFlags: 0,
        visibleTo: null,
        invocation: null,
        replyTo,
        fields: {},
      }),
    );
  }

  /** Changes the text of a message of the member's own. */
  editMessage({ memberId, messageId, content }: Request<'edit'>): StoredMessage {
    const stored = this.#world.getMessage(messageId);
    if (!stored || !this.#sees(memberId, stored)) throw new Refusal('This message is gone.');
    if (stored.message.author.id !== memberId) throw new Refusal('Only its author can edit a message.');
    checkContent(content);
    return asMember(() => editMessage(this.#world, stored, draftOf('messageEdit', { content })));
  }

  /** Deletes a message: one's own; in the server also others', for whoever may manage messages there. */
  deleteMessage({ memberId, messageId }: Request<'delete'>): void {
    const stored = this.#world.getMessage(messageId);
    if (!stored || stored.visibleTo !== null || !this.#sees(memberId, stored))
      throw new Refusal('This message is gone.');
    const channel = findChannel(this.#world.cast, stored.message.channel_id)!;
    const manages =
      !isDirect(channel) && (permissionsOf(this.#world.cast, memberId) & PermissionFlagsBits.ManageMessages) !== 0n;
    if (stored.message.author.id !== memberId && !manages) throw new Refusal('You may not delete this message.');
    this.#world.removeMessage(stored);
  }

  /** Opens a thread in the server's channel, on a message or alone. */
  openThread({ memberId, channelId, name, messageId }: Request<'thread'>): APIPublicThreadChannel {
    if (!this.#mayEnter(memberId, channelId)) throw new Refusal('This channel cannot be seen.');
    const on = messageId === undefined ? null : (this.#world.findMessage(channelId, messageId) ?? null);
    if (messageId !== undefined && (!on || on.visibleTo !== null)) throw new Refusal('This message is gone.');
    return asMember(() => openThread(this.#world, { channelId, name, ownerId: memberId, on }));
  }

  /** Puts away an ephemeral message or a failed interaction. */
  dismiss(request: Request<'dismiss'>): void {
    const stored = this.#world.getMessage(request.id);
    if (stored?.visibleTo === request.memberId && !stored.dismissed) {
      this.#world.dismissMessage(stored);
    } else if (!this.#interactions.dismiss(request.id, request.memberId)) {
      throw new Refusal('There is nothing to dismiss.');
    }
  }

  /** Whether a member sees a message. */
  #sees(memberId: string, { message, visibleTo, dismissed }: StoredMessage): boolean {
    return !dismissed && (visibleTo === null || visibleTo === memberId) && this.#mayEnter(memberId, message.channel_id);
  }

  #mayEnter(memberId: string, channelId: string): boolean {
    const channel = findChannel(this.#world.cast, channelId);
    return channel !== undefined && audienceOf(this.#world.cast, channel).includes(memberId);
  }

  #findCommand(request: { memberId: string; channelId: string; name: string; targetId?: string }): {
    command: APIApplicationCommand;
    path: string[];
  } {
    if (!this.#mayEnter(request.memberId, request.channelId)) throw new Refusal('This channel cannot be seen.');
    const offered = this.#world.commandsIn(request.channelId);
    const onTarget = request.targetId !== undefined;
    const fits = (name: string): APIApplicationCommand | undefined =>
      offered.find((each) => each.name === name && (each.type !== ApplicationCommandType.ChatInput) === onTarget);
    const [first = '', ...path] = onTarget ? [request.name] : request.name.split(' ');
    const command = fits(first);
    if (!command) throw new Refusal(`There is no command /${first} here.`);
    const needed = command.default_member_permissions;
    const inGuild = !isDirect(findChannel(this.#world.cast, request.channelId)!);
    if (inGuild && needed != null) {
      const has = permissionsOf(this.#world.cast, request.memberId);
      // A command that names no permission at all ("0") is for administrators.
      const wanted = needed === '0' ? 8n : BigInt(needed);
      if ((has & wanted) !== wanted) throw new Refusal('You do not have permission to use this command.');
    }
    return { command, path };
  }

  #begin(
    request: Request<'command'> | Request<'autocomplete'>,
    type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
    command: APIApplicationCommand,
    read: ReadOptions & { targetId?: string },
  ): Interaction {
    const typing = type === InteractionType.ApplicationCommandAutocomplete;
    const slash = command.type === ApplicationCommandType.ChatInput;
    const invocation = slash ? `/${read.typed}` : command.name;
    return this.#interactions.begin({
      type,
      memberId: request.memberId,
      channelId: request.channelId,
      locale: request.locale ?? 'en-US',
      data: {
        id: command.id,
        name: command.name,
        type: command.type,
        ...(read.options.length > 0 ? { options: read.options } : {}),
        ...(read.resolved ? { resolved: read.resolved } : {}),
        ...(read.targetId === undefined ? {} : { target_id: read.targetId }),
        ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      },
      invocation: typing ? null : invocation,
      source: null,
      nonce: request.nonce,
      about: typing ? null : { kind: 'command', invocation },
      focusedType: read.focused?.type ?? null,
    });
  }

  #readTarget(command: APIApplicationCommand, request: Request<'command'>): ReadOptions & { targetId: string } {
    const targetId = request.targetId ?? '';
    const { cast } = this.#world;
    if (command.type === ApplicationCommandType.Message) {
      const stored = this.#world.findMessage(request.channelId, targetId);
      if (!stored || !this.#sees(request.memberId, stored)) throw new Refusal('This message is gone.');
      const resolved = { messages: { [targetId]: stored.message } };
      return { options: [], resolved, typed: command.name, focused: undefined, targetId };
    }
    const user = findUser(cast, targetId);
    if (!user) throw new Refusal('This member is gone.');
    const { user: _user, ...member } = guildMember(cast, targetId) ?? {};
    const resolved = { users: { [targetId]: user }, members: { [targetId]: { ...member, permissions: '0' } } };
    return { options: [], resolved, typed: command.name, focused: undefined, targetId };
  }

  #readChoice(component: AnyComponent, values: readonly string[]): readonly string[] {
    const least = component.min_values ?? 1;
    const most = component.max_values ?? 1;
    if (values.length < least || values.length > most) {
      throw new Refusal(`Choose ${least === most ? least : `${least} to ${most}`}.`);
    }
    const offered = component.options?.map((option) => option.value);
    if (offered && !values.every((value) => offered.includes(value)))
      throw new Refusal('This is not among the choices.');
    return values;
  }

  #resolve(component: AnyComponent, values: readonly string[]): object | undefined {
    if (component.type === ComponentType.StringSelect) return undefined;
    const users = values.flatMap((id) => findUser(this.#world.cast, id) ?? []);
    return { users: Object.fromEntries(users.map((user) => [user.id, user])) };
  }
}
