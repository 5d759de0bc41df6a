import type { PageChannel, PageMessage, PagePending, ServerToPage } from '../../page-protocol.ts';

/** What the server last said there is. */
export type World = Omit<Extract<ServerToPage, { type: 'state' }>, 'type'>;

/** All that the page holds of the local Discord. */
export interface PageState {
  readonly connected: boolean;
  /** Null until the server has first spoken. */
  readonly world: World | null;
  /** The channels in which the application is typing. */
  readonly typing: readonly string[];
}

/** What changes the page's state: the server's messages, and what the page notices by itself. */
export type PageEvent =
  | ServerToPage
  | { readonly type: 'connection'; readonly open: boolean }
  | { readonly type: 'typingOver'; readonly channelId: string };

/** Before the server has spoken. */
export const emptyState: PageState = { connected: false, world: null, typing: [] };

/** The state after an event; the same object when the event changes nothing that is kept. */
export function applyEvent(state: PageState, event: PageEvent): PageState {
  if (event.type === 'connection') return { ...state, connected: event.open };
  if (event.type === 'state') {
    const { type: _, ...world } = event;
    return { connected: true, world, typing: [] };
  }
  if (!state.world) return state;
  const stopTyping = (channelId: string) => state.typing.filter((id) => id !== channelId);
  switch (event.type) {
    case 'typing':
      return { ...state, typing: [...stopTyping(event.channelId), event.channelId] };
    case 'typingOver':
      return { ...state, typing: stopTyping(event.channelId) };
    case 'messageCreate':
      return { ...state, world: applyToWorld(state.world, event), typing: typingAfter(state, event.message) };
    default:
      return { ...state, world: applyToWorld(state.world, event) };
  }
}

function typingAfter(state: PageState, { message }: PageMessage): readonly string[] {
  return message.author.id === state.world?.application.user.id
    ? state.typing.filter((id) => id !== message.channel_id)
    : state.typing;
}

function applyToWorld(world: World, event: ServerToPage): World {
  switch (event.type) {
    case 'application':
      return { ...world, application: event.application };
    case 'commands':
      return { ...world, commands: event.commands };
    case 'messageCreate':
    case 'messageUpdate':
      return { ...world, messages: putMessage(world.messages, event.message) };
    case 'threadCreate':
      return { ...world, channels: [...world.channels, event.channel] };
    case 'messageDelete':
      return { ...world, messages: world.messages.filter(({ message }) => message.id !== event.messageId) };
    case 'pending':
      return { ...world, pending: putPending(world.pending, event.pending) };
    case 'pendingGone':
      return { ...world, pending: world.pending.filter(({ id }) => id !== event.id) };
    default:
      return world;
  }
}

function putMessage(messages: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  const at = messages.findIndex((other) => other.message.id === message.message.id);
  return at === -1 ? [...messages, message] : messages.with(at, message);
}

function putPending(all: readonly PagePending[], pending: PagePending): readonly PagePending[] {
  const at = all.findIndex(({ id }) => id === pending.id);
  return at === -1 ? [...all, pending] : all.with(at, pending);
}

/** The channels that a member may see: the server's own, its threads, direct messages. */
export function channelsOf(world: World, memberId: string): readonly PageChannel[] {
  const seen = world.channels.filter((channel) => channel.memberIds.includes(memberId));
  return (['guild', 'thread', 'dm'] as const).flatMap((kind) => seen.filter((channel) => channel.kind === kind));
}

/** What a member sees in a channel, oldest first: messages for everyone, and ephemeral ones for this member. */
export function messagesOf(world: World, channelId: string, memberId: string): readonly PageMessage[] {
  return world.messages.filter(
    ({ message, visibleTo }) => message.channel_id === channelId && (visibleTo === null || visibleTo === memberId),
  );
}
