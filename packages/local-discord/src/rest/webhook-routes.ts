import { MessageFlags } from 'discord-api-types/v10';
import { ApiFault, ERROR_CODES } from '../api-fault.ts';
import type { Interaction } from '../interactions.ts';
import { editMessage } from '../messages.ts';
import type { ShapeName } from '../official-shape.ts';
import type { StoredMessage } from '../world.ts';
import { postReply } from './post-reply.ts';
import { type Rest, type RestApp, type RestContext, readDraft } from './rest-app.ts';

const path = '/webhooks/:application/:token';

const expectInteraction = (rest: Rest, c: RestContext): Interaction =>
  rest.interactions.expectToken(c.req.param('application') ?? '', c.req.param('token') ?? '');

/** The message of an interaction that an address names, `@original` included. Throws 10008 when it is none of the interaction's. */
const expectMessage = (rest: Rest, c: RestContext, interaction: Interaction): StoredMessage => {
  const named = c.req.param('message') ?? '';
  const id = named === '@original' ? interaction.originalId : named;
  const stored = rest.world.getMessage(id ?? '');
  const own = stored && (id === interaction.originalId || stored.message.interaction_metadata?.id === interaction.id);
  if (!own) throw new ApiFault(404, ERROR_CODES.unknownMessage, 'Unknown Message');
  return stored;
};

/** Completes or changes a message of an interaction; the first such edit ends a deferral. */
const edit = (
  rest: Rest,
  c: RestContext,
  interaction: Interaction,
  stored: StoredMessage,
  shape: ShapeName,
): StoredMessage => {
  const edited = editMessage(rest.world, stored, readDraft(c, shape));
  if (edited.message.id === interaction.originalId) {
    interaction.deferred = null;
    rest.interactions.settle(interaction, edited);
  }
  return edited;
};

/** `/webhooks/{application}/{interaction token}`: edits of the first answer and further answers, for 15 minutes. */
export const addWebhookRoutes = (app: RestApp, rest: Rest): void => {
  app.post(path, (c) => {
    const interaction = expectInteraction(rest, c);
    const original = rest.world.getMessage(interaction.originalId ?? '');
    if (interaction.deferred === 'reply' && original?.state === 'thinking') {
      // Discord takes the first follow-up of an open deferral for its completion; ephemeral or not stays as deferred.
      return c.json(edit(rest, c, interaction, original, 'followUp').message);
    }
    const followUp = postReply(rest.world, interaction, readDraft(c, 'followUp'), { follow: true });
    if (interaction.deferred === 'update') rest.interactions.settle(interaction, followUp);
    return c.json(followUp.message);
  });
  app.get(`${path}/messages/:message`, (c) => {
    return c.json(expectMessage(rest, c, expectInteraction(rest, c)).message);
  });
  app.patch(`${path}/messages/:message`, (c) => {
    const interaction = expectInteraction(rest, c);
    return c.json(edit(rest, c, interaction, expectMessage(rest, c, interaction), 'replyEdit').message);
  });
  app.delete(`${path}/messages/:message`, (c) => {
    const interaction = expectInteraction(rest, c);
    const stored = expectMessage(rest, c, interaction);
    rest.world.removeMessage(stored);
    if (stored.message.id === interaction.originalId) {
      const loading = ((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0;
      if (loading) rest.interactions.settle(interaction, null);
    }
    return c.body(null, 204);
  });
};
