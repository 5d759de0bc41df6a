import { ChannelType } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { audienceOf, type Cast, type Channel, isDirect, permissionsOf } from './cast.ts';
import { type Interaction, type Interactions, NoAnswer } from './interactions.ts';
import type { Members } from './members.ts';
import type { Example, PageChannel, PageMessage, PageToServer, ServerToPage } from './page-protocol.ts';
import { Refusal } from './read-options.ts';
import type { Happening, StoredMessage, World } from './world.ts';

const nonce = z.string().max(64);
const id = z.string().max(20);
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const locale = z.string().max(6).optional();
const from = { nonce, memberId: id };

/** What a page may send, checked: the page is this server's own, its messages are still somebody's input. */
const pageMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('command'),
    ...from,
    channelId: id,
    name: z.string(),
    options: values,
    targetId: id.optional(),
    locale,
  }),
  z.object({
    type: z.literal('autocomplete'),
    ...from,
    channelId: id,
    name: z.string(),
    options: values,
    focused: z.string(),
    locale,
  }),
  z.object({
    type: z.literal('component'),
    ...from,
    messageId: id,
    customId: z.string(),
    values: z.array(z.string()).optional(),
    locale,
  }),
  z.object({
    type: z.literal('message'),
    ...from,
    channelId: id,
    content: z.string(),
    replyTo: id.optional(),
    ping: z.boolean().optional(),
  }),
  z.object({ type: z.literal('edit'), ...from, messageId: id, content: z.string() }),
  z.object({ type: z.literal('delete'), ...from, messageId: id }),
  z.object({ type: z.literal('thread'), ...from, channelId: id, name: z.string(), messageId: id.optional() }),
  z.object({ type: z.literal('dismiss'), ...from, id }),
]);

/** The page's side of the local Discord: one WebSocket endpoint that shows what happens and takes what members do. */
export class PageSocket {
  readonly server = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #members: Members;
  readonly #examples: readonly Example[];
  readonly #stop: () => void;

  constructor(world: World, interactions: Interactions, members: Members, examples: readonly Example[]) {
    this.#world = world;
    this.#interactions = interactions;
    this.#members = members;
    this.#examples = examples;
    this.#stop = world.listen((happening) => this.#tell(happening));
    this.server.on('connection', (socket) => {
      socket.on('error', () => socket.terminate());
      socket.on('message', (data) => this.#take(socket, String(data)));
      this.#send(socket, this.#describeState());
    });
  }

  /** Closes every page's connection and stops listening. */
  close(): void {
    this.#stop();
    for (const socket of this.server.clients) {
      socket.close(1001);
      socket.terminate();
    }
    this.server.close();
  }

  #describeState(): ServerToPage {
    const { cast, timeouts } = this.#world;
    const channels = [cast.channel, ...cast.threads, ...cast.directChannels].map((channel) =>
      showChannel(cast, channel),
    );
    return {
      type: 'state',
      application: this.#describeApplication(),
      guild: { id: cast.guild.id, name: cast.guild.name },
      members: cast.members.map(({ role, user }) => ({
        id: user.id,
        role,
        user,
        permissions: String(permissionsOf(cast, user.id)),
      })),
      channels,
      commands: this.#world.listCommands(),
      messages: this.#world
        .listMessages()
        .filter((stored) => !stored.dismissed)
        .map(show),
      pending: this.#interactions.listPending(),
      answerWithinMs: timeouts.answerWithinMs,
      examples: this.#examples,
    };
  }

  #describeApplication() {
    const { application, bot } = this.#world.cast;
    return { id: application.id, user: bot, description: application.description, online: this.#world.online };
  }

  #tell(happening: Happening): void {
    const message = this.#translate(happening);
    if (message) for (const socket of this.server.clients) this.#send(socket, message);
  }

  #translate(happening: Happening): ServerToPage | null {
    switch (happening.type) {
      case 'messageCreate':
      case 'messageUpdate':
        return happening.stored.dismissed ? null : { type: happening.type, message: show(happening.stored) };
      case 'messageDelete':
      case 'messageDismiss': {
        const { channel_id: channelId, id: messageId } = happening.stored.message;
        return { type: 'messageDelete', channelId, messageId };
      }
      case 'threadCreate':
        return { type: 'threadCreate', channel: showChannel(this.#world.cast, happening.thread) };
      case 'pending':
      case 'pendingGone':
      case 'typing':
        return happening;
      case 'commands':
        return { type: 'commands', commands: this.#world.listCommands() };
      case 'application':
        return { type: 'application', application: this.#describeApplication() };
      default:
        return null;
    }
  }

  #take(socket: WebSocket, text: string): void {
    const request = parse(text);
    if ('fault' in request) {
      this.#send(socket, { type: 'refused', nonce: request.nonce, reason: request.fault });
      return;
    }
    try {
      this.#act(socket, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#send(socket, { type: 'refused', nonce: request.nonce, reason: error.message });
    }
  }

  #act(socket: WebSocket, request: PageToServer): void {
    switch (request.type) {
      case 'command':
        this.#members.runCommand(request);
        break;
      case 'autocomplete':
        this.#suggest(socket, request.nonce, this.#members.autocomplete(request));
        return;
      case 'component':
        this.#members.useComponent(request);
        break;
      case 'message':
        this.#members.sendMessage(request);
        break;
      case 'edit':
        this.#members.editMessage(request);
        break;
      case 'delete':
        this.#members.deleteMessage(request);
        break;
      case 'thread':
        this.#members.openThread(request);
        break;
      case 'dismiss':
        this.#members.dismiss(request);
        break;
    }
    this.#send(socket, { type: 'accepted', nonce: request.nonce });
  }

  #suggest(socket: WebSocket, nonceOfRequest: string, interaction: Interaction): void {
    interaction.outcome.then(
      ({ choices }) => this.#send(socket, { type: 'autocompleteChoices', nonce: nonceOfRequest, choices }),
      (error: unknown) => {
        if (error instanceof NoAnswer) this.#send(socket, { type: 'autocompleteFailed', nonce: nonceOfRequest });
      },
    );
  }

  #send(socket: WebSocket, message: ServerToPage): void {
    // Files by their path: the page may be open under another name of this machine.
    const files = `${this.#world.address}/attachments/`;
    const toPath = (key: string, value: unknown): unknown =>
      (key === 'url' || key === 'proxy_url') && typeof value === 'string' && value.startsWith(files)
        ? value.slice(this.#world.address.length)
        : value;
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message, toPath));
  }
}

const showChannel = (cast: Cast, channel: Channel): PageChannel => ({
  id: channel.id,
  kind: isDirect(channel) ? 'dm' : channel.type === ChannelType.PublicThread ? 'thread' : 'guild',
  name: isDirect(channel) ? cast.application.name : (channel.name ?? ''),
  memberIds: audienceOf(cast, channel),
});

const show = ({ message, visibleTo, state, invocation }: StoredMessage): PageMessage => ({
  message,
  visibleTo,
  state,
  invocation,
});

const parse = (text: string): PageToServer | { nonce: string; fault: string } => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { nonce: '', fault: 'This is not JSON.' };
  }
  const parsed = pageMessage.safeParse(json);
  if (parsed.success) return parsed.data as PageToServer;
  const given = (json as { nonce?: unknown } | null)?.nonce;
  return { nonce: typeof given === 'string' ? given.slice(0, 64) : '', fault: z.prettifyError(parsed.error) };
};
