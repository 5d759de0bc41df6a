import {
  type Client,
  Events,
  type Interaction,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { describeError, isQuiet, type Place, sentenceFor } from '../failures/incident.ts';
import { sentenceMessage } from '../render/reply-messages.ts';
import { createOperators } from '../request/operators.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onButton, requestOn } from './on-button.ts';
import { onCommand, requestOf } from './on-command.ts';
import { isForBot, onMessage } from './on-message.ts';
import type { Desk } from './services.ts';

/** What the composition root gives; the rest of the desk comes from the client. */
export interface DispatchParts extends Omit<Desk, 'operators'> {
  /** Members who may run commands for operators beside the application's owner and team. */
  readonly operatorIds: readonly string[];
}

/** Events being answered. */
export interface Dispatch {
  /** Resolves when everything that has begun is answered: to be waited for before the client is destroyed. */
  settle(): Promise<void>;
}

/** Answers a client's interactions and messages from now on. No event can bring the process down. */
export function startDispatch(client: Client, { operatorIds, ...parts }: DispatchParts): Dispatch {
  const fetchApplication = () => client.application!.fetch();
  const desk: Desk = { ...parts, operators: createOperators(operatorIds, fetchApplication) };
  const running = new Set<Promise<void>>();
  const run = (task: Promise<void>) => {
    running.add(task);
    void task.finally(() => running.delete(task));
  };

  // Asked beforehand, so that no answer waits for it; asked again when needed, should this fail.
  client.once(Events.ClientReady, () => void desk.operators.includes('').catch(() => {}));
  client.on(Events.InteractionCreate, (interaction) => run(handleInteraction(desk, interaction)));
  // Discord itself slows down a member who writes a lot, and discord.js the replies to a channel.
  client.on(Events.MessageCreate, (message) => {
    if (isForBot(message)) run(handleMessage(desk, message));
  });
  client.on(Events.Error, (error) => desk.log.error({ error: describeError(error) }, 'The connection failed'));
  return {
    settle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

async function handleInteraction(desk: Desk, interaction: Interaction): Promise<void> {
  const { place, spoken } = describe(interaction);
  try {
    if (interaction.isAutocomplete()) await onAutocomplete(desk, interaction);
    else if (interaction.isChatInputCommand()) await onCommand(desk, interaction);
    else if (interaction.isButton()) await onButton(desk, interaction);
    else if (interaction.isRepliable()) throw new UserError('I do not know this command any more. See /help.');
  } catch (error) {
    if (isQuiet(error)) logQuietly(desk, error, place);
    else if (interaction.isRepliable()) {
      await tell(desk, interaction, sentenceFor(error, place, desk.log, spoken), place);
    }
  }
}

/** Where an interaction happens, and what its member said, which no log may hold. */
function describe(interaction: Interaction): { readonly place: Place; readonly spoken: readonly string[] } {
  const { guildId } = interaction;
  if (interaction.isButton()) {
    const request = requestOn(interaction);
    return {
      place: { on: 'button', command: request?.command, guildId },
      spoken: Object.values(request?.values ?? {}),
    };
  }
  if (interaction.isChatInputCommand()) {
    const { command, values } = requestOf(interaction);
    return { place: { on: 'command', command, guildId }, spoken: Object.values(values) };
  }
  return { place: { on: interaction.isAutocomplete() ? 'autocomplete' : 'command', guildId }, spoken: [] };
}

/** Says a sentence to the member alone, in whatever state the interaction is; where a reply was deferred, that reply says it. */
async function tell(desk: Desk, interaction: RepliableInteraction, sentence: string, place: Place): Promise<void> {
  const message = sentenceMessage(sentence);
  try {
    if (interaction.deferred && !interaction.replied) await interaction.editReply(message);
    else if (interaction.replied) await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
    else await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
  } catch (error) {
    logQuietly(desk, error, place);
  }
}

async function handleMessage(desk: Desk, message: Message): Promise<void> {
  const place: Place = { on: 'message', guildId: message.guildId };
  try {
    await onMessage(desk, message);
  } catch (error) {
    if (isQuiet(error)) logQuietly(desk, error, place);
    else sentenceFor(error, place, desk.log);
  }
}

const logQuietly = (desk: Desk, error: unknown, place: Place): void =>
  desk.log.warn({ ...place, error: describeError(error) }, 'Discord did not take the reply');
