import type { APIApplicationCommand, APIInteraction, APIMessage, APIPublicThreadChannel } from 'discord-api-types/v10';
import { type Cast, findChannel, isDirect } from './cast.ts';
import type { PagePending } from './page-protocol.ts';
import { createSnowflakes } from './snowflake.ts';

/** A message as the server keeps it. `message` is replaced, never changed, by an edit. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** The one member who sees it, or null for all in the channel. */
  readonly visibleTo: string | null;
  readonly state: 'sent' | 'thinking';
  readonly invocation: string | null;
  /** Put away by its member: the application may still edit it, nobody sees it. */
  readonly dismissed: boolean;
}

/** An uploaded file, served from memory. */
export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Something that happened, told to the gateway and to the pages. */
export type Happening =
  | {
      readonly type: 'messageCreate' | 'messageUpdate' | 'messageDelete' | 'messageDismiss';
      readonly stored: StoredMessage;
    }
  | { readonly type: 'interactionCreate'; readonly payload: APIInteraction }
  | { readonly type: 'pending'; readonly pending: PagePending }
  | { readonly type: 'pendingGone'; readonly id: string }
  | { readonly type: 'typing'; readonly channelId: string }
  | { readonly type: 'threadCreate'; readonly thread: APIPublicThreadChannel }
  | { readonly type: 'commands' | 'application' };

/** How long things live, in milliseconds; Discord's own values unless a test asks for others. */
export interface Timeouts {
  /** For the first answer to an interaction. */
  readonly answerWithinMs: number;
  /** For the token of an interaction. */
  readonly tokenLivesMs: number;
  /** Between two heartbeats of a gateway connection. */
  readonly heartbeatMs: number;
}

/** The state of the local Discord, in memory. */
export class World {
  readonly cast: Cast;
  readonly clock: () => number;
  readonly timeouts: Timeouts;
  readonly newId: () => string;
  readonly commands = new Map<string, APIApplicationCommand>();
  readonly files = new Map<string, StoredFile>();
  /** Where files are served, such as `http://127.0.0.1:3000`; known once the server listens. */
  address = '';
  /** Whether a client of the application is connected to the gateway. */
  online = false;
  /** Whether it is, or may still come back to its session and receive what it missed. */
  reachable = false;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #keptMessages: number;
  readonly #listeners = new Set<(happening: Happening) => void>();

  constructor(cast: Cast, clock: () => number, timeouts: Timeouts, keptMessages = Number.POSITIVE_INFINITY) {
    this.#keptMessages = keptMessages;
    this.cast = cast;
    this.clock = clock;
    this.timeouts = timeouts;
    this.newId = createSnowflakes(clock);
  }

  /** Calls `listener` at everything that happens from now on; the function returned ends that. */
  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every listener, in the order in which they came. */
  announce(happening: Happening): void {
    for (const listener of [...this.#listeners]) listener(happening);
  }

  /** The present time as Discord writes it. */
  now(): string {
    return new Date(this.clock()).toISOString().replace('Z', '000+00:00');
  }

  /** The message with this id in this channel, ephemeral ones included. */
  findMessage(channelId: string, messageId: string): StoredMessage | undefined {
    const stored = this.#messages.get(messageId);
    return stored?.message.channel_id === channelId ? stored : undefined;
  }

  /** The message with this id, wherever it is. */
  getMessage(messageId: string): StoredMessage | undefined {
    return this.#messages.get(messageId);
  }

  /** All messages, oldest first. */
  listMessages(channelId?: string): StoredMessage[] {
    const all = [...this.#messages.values()];
    return channelId === undefined ? all : all.filter((stored) => stored.message.channel_id === channelId);
  }

  /** Adds a message and announces it; the oldest is forgotten where there are more than are kept. */
  addMessage(stored: StoredMessage): StoredMessage {
    this.#messages.set(stored.message.id, stored);
    for (const [id, { message }] of this.#messages) {
      if (this.#messages.size <= this.#keptMessages) break;
      this.#messages.delete(id);
      for (const { url } of message.attachments) this.files.delete(url.slice(this.address.length));
    }
    const channel = findChannel(this.cast, stored.message.channel_id);
    if (channel && stored.visibleTo === null) channel.last_message_id = stored.message.id;
    this.announce({ type: 'messageCreate', stored });
    return stored;
  }

  /** Puts an edited message in the place of the former one and announces it. */
  replaceMessage(stored: StoredMessage): StoredMessage {
    this.#messages.set(stored.message.id, stored);
    this.announce({ type: 'messageUpdate', stored });
    return stored;
  }

  /** Puts an ephemeral message away: its member sees it no more, the application may go on editing it. */
  dismissMessage(stored: StoredMessage): void {
    const dismissed = { ...stored, dismissed: true };
    this.#messages.set(stored.message.id, dismissed);
    this.announce({ type: 'messageDismiss', stored: dismissed });
  }

  /** Takes a message away and announces it. */
  removeMessage(stored: StoredMessage): void {
    this.#messages.delete(stored.message.id);
    this.announce({ type: 'messageDelete', stored });
  }

  /** Commands that a place offers: the global ones, and those of the guild when it is in the guild; sorted by name. */
  commandsIn(channelId: string): APIApplicationCommand[] {
    const channel = findChannel(this.cast, channelId);
    if (!channel) return [];
    const place = isDirect(channel) ? 1 : 0;
    return this.listCommands().filter((command) => {
      if (command.guild_id !== undefined) return place === 0;
      return !command.contexts || command.contexts.includes(place);
    });
  }

  /** All commands, sorted by name. */
  listCommands(): APIApplicationCommand[] {
    return [...this.commands.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}
