import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Client, Events, type Interaction, type Message } from 'discord.js';
import { createReader } from '../../route/reader.ts';
import { describeError } from '../failures/describe-error.ts';
import { createLimit } from '../request/limit.ts';
import { createOperators, type Operators } from '../request/operators.ts';
import { isForBot } from '../request/read/read-message.ts';
import { replyTo } from '../send/reply-to-interaction.ts';
import { guard } from './guard.ts';
import { limitOf, tellLimitedInteraction, tellLimitedMessage } from './limited.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onButton } from './on-button.ts';
import { onCommand } from './on-command.ts';
import { onMenu } from './on-menu.ts';
import { onMessage } from './on-message.ts';
import { onMessageDelete, onMessageEdit } from './on-message-change.ts';
import { onceAtATime } from './once-at-a-time.ts';
import { remember } from './remember.ts';
import type { HostServices, Services } from './services.ts';

/** Discord may tell an event again, above all when a connection is taken up again, which it allows for some minutes. */
const EVENTS_FOR_MS = 10 * 60_000;

/** A second click on Share comes before the button is gone. */
const SHARED_FOR_MS = 60_000;

/** Channels in which the bot may not write are logged once a day. */
const REFUSALS_FOR_MS = 24 * 60 * 60_000;

/** Events being answered. */
export interface Listening {
  /** Resolves when everything that has come is answered: to be waited for before the client is destroyed. */
  settle(): Promise<void>;
  readonly operators: Operators;
}

/** Answers a client's interactions and messages from now on. No event can bring the process down. */
export function listen(client: Client, { operatorIds, rates, ...given }: HostServices): Listening {
  const { log } = given;
  const operators = createOperators(operatorIds, () =>
    client.application!.fetch().catch((error) => {
      log.warn(
        { error: describeError(error), todo: 'Nothing: it is asked again; OPERATOR_IDS holds meanwhile' },
        'Discord did not say who owns the application',
      );
      throw error;
    }),
  );
  const services: Services = {
    ...given,
    operators,
    reader: createReader(
      given.commands.map(({ data }) => data),
      given.meaningOf,
    ),
    limit: createLimit(rates ?? { user: null, channel: null }, given.clock),
    isNewRefusal: remember(given.clock, REFUSALS_FOR_MS),
    shares: onceAtATime(SHARED_FOR_MS),
  };
  const isNewEvent = remember(given.clock, EVENTS_FOR_MS);
  const running = new Set<Promise<void>>();
  const run = (answer: () => Promise<void>): void => {
    const task = Promise.resolve()
      .then(answer)
      .catch((error) =>
        log.error({ error: describeError(error), todo: 'Report it with this line' }, 'An event could not be read'),
      )
      .finally(() => running.delete(task));
    running.add(task);
  };

  // Beforehand, so that an operator's first command need not wait for it; asked again when needed, should this fail.
  client.once(Events.ClientReady, () => operators.lookUp());
  client.on(Events.InteractionCreate, (interaction) => {
    if (isNewEvent(interaction.id)) run(() => onInteraction(services, interaction));
  });
  const answerAtLeisure = (message: Message, work: () => Promise<void>): Promise<void> => {
    const limited = limitOf(services, message.author.id, message.channelId);
    return limited ? tellLimitedMessage(services, message, limited) : work();
  };
  client.on(Events.MessageCreate, (message) => {
    if (isForBot(message) && isNewEvent(message.id))
      run(() => answerAtLeisure(message, () => onMessage(services, message)));
  });
  // Of a message that is not remembered, discord.js tells what Discord does: of an edited one all, of a deleted one its id.
  client.on(Events.MessageUpdate, (_, message) => {
    const isNew = () => isNewEvent(`${message.id} ${message.editedTimestamp}`);
    if (!message.partial && isForBot(message) && isNew()) {
      // Its creation may be told later: the edit has all of it.
      if (message.editedTimestamp !== null) isNewEvent(message.id);
      run(() => answerAtLeisure(message, () => onMessageEdit(services, message, Date.now())));
    }
  });
  client.on(Events.MessageDelete, (message) => {
    if (isNewEvent(`${message.id} deleted`)) run(() => onMessageDelete(services, message, Date.now()));
  });
  client.on(Events.Error, (error) =>
    log.error({ error: describeError(error), todo: 'Nothing, where answers go on' }, 'The connection failed'),
  );
  return {
    operators,
    settle: async () => {
      do {
        await Promise.allSettled(running);
        // What has come in meanwhile, and was not looked at yet, begins in these.
        await nextTurn();
        await nextTurn();
      } while (running.size > 0);
    },
  };
}

async function onInteraction(services: Services, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(services, interaction);
  const limited = limitOf(services, interaction.user.id, interaction.channelId);
  if (limited && interaction.isRepliable()) return tellLimitedInteraction(services, interaction, limited);
  if (interaction.isChatInputCommand()) return onCommand(services, interaction);
  if (interaction.isButton()) return onButton(services, interaction);
  if (interaction.isMessageContextMenuCommand() || interaction.isUserContextMenuCommand()) {
    return onMenu(services, interaction);
  }
  if (!interaction.isRepliable()) return;
  const { tell } = replyTo(services, interaction, true);
  const event = { on: 'command', guildId: interaction.guildId, asked: null, tell } as const;
  return guard(services, event, () => tell('I do not know this command any more. See /help.'));
}
