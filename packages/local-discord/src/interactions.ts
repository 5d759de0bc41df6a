import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessageInteractionMetadata,
  InteractionType,
} from 'discord-api-types/v10';
import { ApiFault, ERROR_CODES } from './api-fault.ts';
import { findChannel, findUser, guildMember, isDirect, permissionsOf } from './cast.ts';
import type { PagePending } from './page-protocol.ts';
import type { StoredMessage, World } from './world.ts';

/** What a use of a command, a component or an autocompletion came to. */
export interface Outcome {
  /** The first answer, once it is complete; null for an autocompletion. */
  readonly message: StoredMessage | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

/** An interaction that got no answer in time. */
export class NoAnswer extends Error {
  readonly reason: 'expired' | 'offline';

  constructor(reason: 'expired' | 'offline') {
    super(reason === 'offline' ? 'The application is not connected' : 'The application did not respond');
    this.reason = reason;
  }
}

/** What a member did, in the words that the gateway passes on. */
export interface Deed {
  readonly type:
    | InteractionType.ApplicationCommand
    | InteractionType.MessageComponent
    | InteractionType.ApplicationCommandAutocomplete;
  readonly memberId: string;
  readonly channelId: string;
  readonly locale: string;
  readonly data: unknown;
  /** The command as typed; null for a component. */
  readonly invocation: string | null;
  /** The message whose component was used. */
  readonly source: StoredMessage | null;
  readonly nonce: string;
  readonly about: PagePending['about'] | null;
  /** For an autocompletion: the type of the option (3 text, 4 integer, 10 number). */
  readonly focusedType: number | null;
}

/** An interaction from its beginning to the death of its token. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly deed: Deed;
  readonly startedAt: number;
  state: 'waiting' | 'acknowledged' | 'failed';
  /** What `@original` names: the reply, or the message whose component was used; null when there is none yet. */
  originalId: string | null;
  /** Whether the first answer is ephemeral: fixed by it. */
  ephemeral: boolean;
  /** A deferral that is still open: `reply` shows "thinking", `update` shows nothing. */
  deferred: 'reply' | 'update' | null;
  readonly outcome: Promise<Outcome>;
}

/** The open interactions: begins them, watches the 3 seconds and the 15 minutes, and settles their outcomes. */
export class Interactions {
  readonly #world: World;
  readonly #byToken = new Map<string, Interaction>();
  readonly #settlers = new Map<string, { resolve: (outcome: Outcome) => void; reject: (reason: NoAnswer) => void }>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #pending = new Map<string, PagePending>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Sends the interaction to the application and starts its clock. */
  begin(deed: Deed): Interaction {
    const id = this.#world.newId();
    const token = Buffer.from(`interaction:${id}:${randomBytes(48).toString('hex')}`).toString('base64url');
    const outcome = new Promise<Outcome>((resolve, reject) => this.#settlers.set(id, { resolve, reject }));
    outcome.catch(() => undefined);
    const interaction: Interaction = {
      id,
      token,
      deed,
      startedAt: this.#world.clock(),
      state: 'waiting',
      originalId: deed.source?.message.id ?? null,
      ephemeral: deed.source?.visibleTo != null,
      deferred: null,
      outcome,
    };
    this.#forgetDead();
    this.#byToken.set(token, interaction);
    if (deed.about) this.#showPending(interaction, deed.about, 'waiting', null);
    if (this.#world.reachable) {
      this.#timers.set(
        id,
        setTimeout(() => this.#fail(interaction, 'expired'), this.#world.timeouts.answerWithinMs),
      );
      this.#world.announce({ type: 'interactionCreate', payload: describe(this.#world, interaction) });
    } else {
      this.#fail(interaction, 'offline');
    }
    return interaction;
  }

  /** The interaction for a callback. Throws 10062 when it is unknown or past its time, 40060 when it was acknowledged. */
  expectOpen(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.id !== id || interaction.state === 'failed') {
      throw new ApiFault(404, ERROR_CODES.unknownInteraction, 'Unknown interaction');
    }
    if (interaction.state === 'acknowledged') {
      throw new ApiFault(400, ERROR_CODES.alreadyAcknowledged, 'Interaction has already been acknowledged.');
    }
    return interaction;
  }

  /** The interaction for a use of its webhook. Throws 50027 when the token is unknown or has died, 10015 before the first answer. */
  expectToken(applicationId: string, token: string): Interaction {
    if (applicationId !== this.#world.cast.application.id) {
      throw new ApiFault(404, ERROR_CODES.unknownWebhook, 'Unknown Webhook');
    }
    const interaction = this.#byToken.get(token);
    if (!interaction || this.#world.clock() - interaction.startedAt >= this.#world.timeouts.tokenLivesMs) {
      throw new ApiFault(401, ERROR_CODES.invalidWebhookToken, 'Invalid Webhook Token');
    }
    if (interaction.state !== 'acknowledged') throw new ApiFault(404, ERROR_CODES.unknownWebhook, 'Unknown Webhook');
    return interaction;
  }

  /** Stops the clock: the application has answered or asked for time. */
  acknowledge(interaction: Interaction): void {
    interaction.state = 'acknowledged';
    this.#stopTimer(interaction.id);
    if (this.#pending.delete(interaction.id)) this.#world.announce({ type: 'pendingGone', id: interaction.id });
    if (interaction.deferred === 'update') {
      // An update that is deferred and never made is complete too: Discord shows nothing further.
      const complete = (): void => this.settle(interaction, this.#source(interaction));
      this.#timers.set(interaction.id, setTimeout(complete, this.#world.timeouts.answerWithinMs));
    }
  }

  /** Tells whoever waits for the outcome; only the first time counts. */
  settle(interaction: Interaction, message: StoredMessage | null, choices: Outcome['choices'] = []): void {
    this.#stopTimer(interaction.id);
    this.#settlers.get(interaction.id)?.resolve({ message, choices });
    this.#settlers.delete(interaction.id);
  }

  /** What the pages show as waiting or failed. */
  listPending(): PagePending[] {
    return [...this.#pending.values()];
  }

  /** Puts away a failed interaction of this member; false when there is none. */
  dismiss(id: string, memberId: string): boolean {
    const pending = this.#pending.get(id);
    if (pending?.state !== 'failed' || pending.memberId !== memberId) return false;
    this.#pending.delete(id);
    this.#world.announce({ type: 'pendingGone', id });
    return true;
  }

  /** Ends every clock; open outcomes are rejected. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    for (const { reject } of this.#settlers.values()) reject(new NoAnswer('offline'));
    this.#settlers.clear();
  }

  /** Interactions whose token has died: nothing can be done with them any more. */
  #forgetDead(): void {
    const now = this.#world.clock();
    for (const [token, { startedAt }] of this.#byToken) {
      if (now - startedAt < this.#world.timeouts.tokenLivesMs) break;
      this.#byToken.delete(token);
    }
  }

  #source(interaction: Interaction): StoredMessage | null {
    return interaction.deed.source ? (this.#world.getMessage(interaction.deed.source.message.id) ?? null) : null;
  }

  #stopTimer(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  #fail(interaction: Interaction, reason: 'expired' | 'offline'): void {
    interaction.state = 'failed';
    this.#stopTimer(interaction.id);
    if (interaction.deed.about) this.#showPending(interaction, interaction.deed.about, 'failed', reason);
    this.#settlers.get(interaction.id)?.reject(new NoAnswer(reason));
    this.#settlers.delete(interaction.id);
  }

  #showPending(
    interaction: Interaction,
    about: PagePending['about'],
    state: PagePending['state'],
    reason: PagePending['reason'],
  ): void {
    const { memberId, channelId, nonce } = interaction.deed;
    const pending: PagePending = { id: interaction.id, nonce, channelId, memberId, state, reason, about };
    this.#pending.set(interaction.id, pending);
    this.#world.announce({ type: 'pending', pending });
  }
}

/** Who did what, as a message that answers it says: `interaction_metadata`. */
export const describeOrigin = (world: World, interaction: Interaction): APIMessageInteractionMetadata => {
  const { deed } = interaction;
  const base = {
    id: interaction.id,
    user: findUser(world.cast, deed.memberId)!,
    authorizing_integration_owners: integrationOwners(world, deed.channelId),
  };
  return deed.source
    ? { ...base, type: InteractionType.MessageComponent, interacted_message_id: deed.source.message.id }
    : { ...base, type: InteractionType.ApplicationCommand };
};

/** In the guild the guild installed the application; a direct message with the application counts as guild `0`. */
const integrationOwners = (world: World, channelId: string): { '0': string } => ({
  '0': isDirect(findChannel(world.cast, channelId)!) ? '0' : world.cast.guild.id,
});

/** The interaction as the gateway sends it. */
const describe = (world: World, { id, token, deed }: Interaction): APIInteraction => {
  const channel = findChannel(world.cast, deed.channelId)!;
  const user = findUser(world.cast, deed.memberId)!;
  const permissions = String(permissionsOf(world.cast, deed.memberId));
  const direct = isDirect(channel);
  const place = direct
    ? { user, context: 1 }
    : {
        guild_id: world.cast.guild.id,
        guild: { id: world.cast.guild.id, features: [], locale: world.cast.guild.preferred_locale },
        guild_locale: world.cast.guild.preferred_locale,
        member: { ...guildMember(world.cast, deed.memberId), permissions },
        context: 0,
      };
  return {
    id,
    application_id: world.cast.application.id,
    type: deed.type,
    token,
    version: 1,
    data: deed.data,
    channel_id: channel.id,
    channel: { ...channel, permissions },
    app_permissions: String(permissionsOf(world.cast, world.cast.bot.id)),
    locale: deed.locale,
    entitlements: [],
    authorizing_integration_owners: integrationOwners(world, deed.channelId),
    attachment_size_limit: 10 * 1024 * 1024,
    ...(deed.source ? { message: deed.source.message } : {}),
    ...place,
  } as unknown as APIInteraction;
};
