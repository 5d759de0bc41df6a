import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type FormFault, refuseFaults } from '../api-fault.ts';
import type { Interaction } from '../interactions.ts';
import { editMessage } from '../messages.ts';
import { readShape, type ShapeName } from '../official-shape.ts';
import type { StoredMessage } from '../world.ts';
import { postReply, postThinking } from './post-reply.ts';
import { type Rest, type RestApp, type RestContext, readDraft } from './rest-app.ts';

const CHOICE_SHAPES: Record<number, ShapeName> = { 3: 'textChoices', 4: 'integerChoices', 10: 'numberChoices' };

/** Kinds of answer that each kind of interaction TAKES. Modals and activities are not part of the local Discord. */
const TAKES: Partial<Record<InteractionType, readonly Answer[]>> = {
  [InteractionType.ApplicationCommand]: [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource],
  [InteractionType.MessageComponent]: [
    Answer.ChannelMessageWithSource,
    Answer.DeferredChannelMessageWithSource,
    Answer.DeferredMessageUpdate,
    Answer.UpdateMessage,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Answer.ApplicationCommandAutocompleteResult],
};

/** The documentation allows a choice's text 100 characters, the description of the API 6,000. */
const findLongChoices = (choices: readonly APIApplicationCommandOptionChoice[]): FormFault[] =>
  [...choices.entries()]
    .filter(([, { value }]) => typeof value === 'string' && value.length > 100)
    .map(([n]) => ({
      path: ['choices', n, 'value'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: 'Must be 100 or fewer in length.',
    }));

const answerChoices = (rest: Rest, interaction: Interaction, data: unknown): void => {
  const shape = CHOICE_SHAPES[interaction.deed.focusedType ?? 3] ?? 'textChoices';
  const { faults, value } = readShape(shape, data ?? {});
  refuseFaults(faults, ['data']);
  const given = (value as { choices?: (APIApplicationCommandOptionChoice | null)[] | null }).choices ?? [];
  const choices = given.filter((choice) => choice !== null);
  refuseFaults(findLongChoices(choices), ['data']);
  rest.interactions.acknowledge(interaction);
  rest.interactions.settle(interaction, null, choices);
};

const answer = (rest: Rest, c: RestContext, interaction: Interaction, type: Answer): StoredMessage | null => {
  const { interactions, world } = rest;
  const body = c.get('body') as { data?: { flags?: number } };
  switch (type) {
    case Answer.ChannelMessageWithSource: {
      const reply = postReply(world, interaction, readDraft(c, 'interactionReply', ['data']), { follow: false });
      interaction.originalId = reply.message.id;
      interaction.ephemeral = reply.visibleTo !== null;
      interactions.acknowledge(interaction);
      interactions.settle(interaction, reply);
      return reply;
    }
    case Answer.DeferredChannelMessageWithSource: {
      refuseFaults(readShape('interactionReply', body.data ?? {}).faults, ['data']);
      const ephemeral = ((body.data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      const thinking = postThinking(world, interaction, ephemeral);
      interaction.originalId = thinking.message.id;
      interaction.ephemeral = ephemeral;
      interaction.deferred = 'reply';
      interactions.acknowledge(interaction);
      return thinking;
    }
    case Answer.DeferredMessageUpdate:
      interaction.deferred = 'update';
      interactions.acknowledge(interaction);
      return null;
    case Answer.UpdateMessage: {
      const source = world.getMessage(interaction.originalId ?? '');
      if (!source) return null;
      const edited = editMessage(world, source, readDraft(c, 'interactionUpdate', ['data']));
      interactions.acknowledge(interaction);
      interactions.settle(interaction, edited);
      return edited;
    }
    default:
      answerChoices(rest, interaction, (c.get('body') as { data?: unknown }).data);
      return null;
  }
};

/** `POST /interactions/{id}/{token}/callback`: the first answer to an interaction. */
export const addInteractionRoutes = (app: RestApp, rest: Rest): void => {
  app.post('/interactions/:id/:token/callback', (c) => {
    const interaction = rest.interactions.expectOpen(c.req.param('id'), c.req.param('token'));
    const body = (c.get('body') ?? {}) as { type?: unknown };
    const allowed = TAKES[interaction.deed.type] ?? [];
    if (body.type === undefined || body.type === null) {
      refuseFaults([{ path: ['type'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
    }
    if (!allowed.includes(body.type as Answer)) {
      const message = `Value must be one of {${allowed.join(', ')}}.`;
      refuseFaults([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
    }
    const type = body.type as Answer;
    const stored = answer(rest, c, interaction, type);
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json({
      interaction: {
        id: interaction.id,
        type: interaction.deed.type,
        ...(stored ? { response_message_id: stored.message.id } : {}),
        response_message_loading: stored?.state === 'thinking',
        response_message_ephemeral: stored?.visibleTo != null,
      },
      resource: { type, ...(stored ? { message: stored.message } : {}) },
    });
  });
};
