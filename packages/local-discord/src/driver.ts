import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10';
import { audienceOf, findChannel } from './cast.ts';
import type { Interaction } from './interactions.ts';
import type { Members } from './members.ts';
import type { OptionValue } from './page-protocol.ts';
import { isEarlier } from './snowflake.ts';
import type { StoredMessage, World } from './world.ts';

/** Where a member acts: the server's channel, the member's direct messages with the application, or a channel or thread by its id. */
type Place = 'guild' | 'dm' | (string & {});

/** An answer that a member got. */
export interface Reply {
  readonly interactionId: string;
  /** The first answer as it is now: a later edit shows here. Throws when it was deleted. */
  readonly message: APIMessage;
  /** Whether only this member sees it. */
  readonly ephemeral: boolean;
  /** Further answers to the same interaction so far, oldest first. */
  readonly followUps: readonly APIMessage[];
}

/** A message that a member sent. */
export interface Sent {
  readonly message: APIMessage;
  /** The application's first message in this channel after it that replies to it or to nothing; rejects when none comes within the time, in milliseconds. */
  answer(withinMs?: number): Promise<APIMessage>;
}

/** One member, driven by a test or a script as the page is by a person. Everything that Discord's page would not let through rejects with `Refusal`. */
export interface Actor {
  readonly id: string;
  /** Resolves with the answer once it is complete: a deferred one when it was edited. Rejects with `NoAnswer` after 3 seconds without one. */
  runCommand(place: Place, name: string, options?: Readonly<Record<string, OptionValue>>): Promise<Reply>;
  /** Uses a command on a message or a user. */
  runCommandOn(place: Place, name: string, targetId: string): Promise<Reply>;
  /** The suggestions for the option `focused`, whose text so far is among `options`. */
  autocomplete(
    place: Place,
    name: string,
    options: Readonly<Record<string, OptionValue>>,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Clicks a button: resolves with the message that the click changed, or with the new answer. */
  click(message: APIMessage | string, customId: string): Promise<Reply>;
  /** Chooses in a select menu. */
  select(message: APIMessage | string, customId: string, values: readonly string[]): Promise<Reply>;
  /** A reply pings the author replied to, unless `ping` is false. */
  send(
    place: Place,
    content: string,
    replyTo?: APIMessage | string,
    options?: { readonly ping?: boolean },
  ): Promise<Sent>;
  /** Changes the text of a message of one's own. */
  edit(message: APIMessage | string, content: string): APIMessage;
  delete(message: APIMessage | string): void;
  /** Opens a thread in the server's channel, on a message or alone; its id is a place to send to. */
  openThread(name: string, on?: APIMessage | string): string;
  dismiss(message: APIMessage | string): void;
  /** What this member sees in a channel, oldest first, ephemeral messages of others left out. */
  messages(place: Place): APIMessage[];
}

const idOf = (message: APIMessage | string): string => (typeof message === 'string' ? message : message.id);

/** Makes the actor for one member. */
export const createActor = (world: World, members: Members, memberId: string): Actor => {
  let nonces = 0;
  const nonce = (): string => {
    nonces += 1;
    return `driver-${nonces}`;
  };
  const channelIdOf = (place: Place): string => {
    if (place === 'guild') return world.cast.channel.id;
    if (place !== 'dm') return place;
    const own = world.cast.directChannels.find((channel) => audienceOf(world.cast, channel).includes(memberId));
    return own?.id ?? place;
  };
  const toReply = async (interaction: Interaction): Promise<Reply> => {
    const { message: first } = await interaction.outcome;
    if (!first) throw new Error('The answer was deleted before it was complete');
    const { id } = first.message;
    const now = (): StoredMessage => {
      const stored = world.getMessage(id);
      if (!stored) throw new Error('The answer was deleted');
      return stored;
    };
    return {
      interactionId: interaction.id,
      get message() {
        return now().message;
      },
      get ephemeral() {
        return now().visibleTo !== null;
      },
      get followUps() {
        return world
          .listMessages()
          .map((stored) => stored.message)
          .filter((message) => message.interaction_metadata?.id === interaction.id && message.id !== id);
      },
    };
  };
  const use = async (message: APIMessage | string, customId: string, values?: readonly string[]): Promise<Reply> =>
    toReply(
      members.useComponent({
        nonce: nonce(),
        memberId,
        messageId: idOf(message),
        customId,
        ...(values ? { values } : {}),
      }),
    );
  const answersTo = (sent: APIMessage, message: APIMessage): boolean =>
    message.author.id === world.cast.bot.id &&
    isEarlier(sent.id, message.id) &&
    !message.interaction_metadata &&
    (message.message_reference?.message_id ?? sent.id) === sent.id;
  const findAnswer = (sent: APIMessage): APIMessage | undefined =>
    world.listMessages(sent.channel_id).find(({ message }) => answersTo(sent, message))?.message;

  return {
    id: memberId,
    runCommand: async (place, name, options = {}) =>
      toReply(members.runCommand({ nonce: nonce(), memberId, channelId: channelIdOf(place), name, options })),
    runCommandOn: async (place, name, targetId) =>
      toReply(
        members.runCommand({ nonce: nonce(), memberId, channelId: channelIdOf(place), name, options: {}, targetId }),
      ),
    autocomplete: async (place, name, options, focused) => {
      const channelId = channelIdOf(place);
      const request = { nonce: nonce(), memberId, channelId, name, options, focused };
      return (await members.autocomplete(request).outcome).choices;
    },
    click: (message, customId) => use(message, customId),
    select: (message, customId, values) => use(message, customId, values),
    send: async (place, content, replyTo, { ping } = {}) => {
      const { message } = members.sendMessage({
        nonce: nonce(),
        memberId,
        channelId: channelIdOf(place),
        content,
        ...(replyTo === undefined ? {} : { replyTo: idOf(replyTo) }),
        ...(ping === undefined ? {} : { ping }),
      });
      return {
        message,
        answer: (withinMs = world.timeouts.answerWithinMs) =>
          new Promise((resolve, reject) => {
            const already = findAnswer(message);
            if (already) return resolve(already);
            const stop = world.listen((happening) => {
              if (happening.type !== 'messageCreate') return;
              const answer = findAnswer(message);
              if (!answer) return;
              clearTimeout(timer);
              stop();
              resolve(answer);
            });
            const timer = setTimeout(() => {
              stop();
              reject(new Error(`No answer within ${withinMs} ms`));
            }, withinMs);
          }),
      };
    },
    edit: (message, content) =>
      members.editMessage({ nonce: nonce(), memberId, messageId: idOf(message), content }).message,
    delete: (message) => members.deleteMessage({ nonce: nonce(), memberId, messageId: idOf(message) }),
    openThread: (name, on) =>
      members.openThread({
        nonce: nonce(),
        memberId,
        channelId: world.cast.channel.id,
        name,
        ...(on === undefined ? {} : { messageId: idOf(on) }),
      }).id,
    dismiss: (message) => members.dismiss({ nonce: nonce(), memberId, id: idOf(message) }),
    messages: (place) => {
      const channel = findChannel(world.cast, channelIdOf(place));
      if (!channel || !audienceOf(world.cast, channel).includes(memberId)) return [];
      return world
        .listMessages(channel.id)
        .filter(({ visibleTo, dismissed }) => !dismissed && (visibleTo === null || visibleTo === memberId))
        .map((stored) => stored.message);
    },
  };
};
