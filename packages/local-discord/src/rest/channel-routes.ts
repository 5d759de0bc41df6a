import { GatewayIntentBits, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { ApiFault, ERROR_CODES, invalidForm } from '../api-fault.ts';
import { findChannel, findUser, isDirect, permissionsOf } from '../cast.ts';
import { COMMON_FLAGS, editMessage, postMessage } from '../messages.ts';
import { isEarlier } from '../snowflake.ts';
import { openThread } from '../threads.ts';
import { asSeenByApplication } from '../visible-content.ts';
import type { StoredMessage, World } from '../world.ts';
import { type Rest, type RestApp, type RestContext, readDraft } from './rest-app.ts';

const expectChannel = (world: World, c: RestContext): NonNullable<ReturnType<typeof findChannel>> => {
  const channel = findChannel(world.cast, c.req.param('channel') ?? '');
  if (!channel) throw new ApiFault(404, ERROR_CODES.unknownChannel, 'Unknown Channel');
  return channel;
};

/** A message that the application may address in a channel: ephemeral ones answer to their interaction's token only. */
const expectMessage = (world: World, c: RestContext): StoredMessage => {
  const stored = world.findMessage(expectChannel(world, c).id, c.req.param('message') ?? '');
  if (!stored || stored.visibleTo !== null) throw new ApiFault(404, ERROR_CODES.unknownMessage, 'Unknown Message');
  return stored;
};

/** The message that a body's `message_reference` names. Throws 50035 when there is none, unless `fail_if_not_exists` is false. */
const findReplied = (world: World, channelId: string, body: unknown): StoredMessage | null => {
  const reference = (body as { message_reference?: { message_id?: string; fail_if_not_exists?: boolean } } | undefined)
    ?.message_reference;
  if (!reference) return null;
  const stored = world.findMessage(channelId, String(reference.message_id));
  if (stored && stored.visibleTo === null) return stored;
  if (reference.fail_if_not_exists === false) return null;
  const fault = { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw invalidForm([fault]);
};

/** How long a nonce that is enforced is remembered, in milliseconds; Discord says "the past few minutes". */
const NONCE_MS = 5 * 60_000;

/** The application's message that a body with `enforce_nonce` would repeat: its nonce was used here within some minutes. */
const findEnforced = (world: World, channelId: string, body: unknown): StoredMessage | undefined => {
  const { nonce, enforce_nonce: enforced } = (body ?? {}) as { nonce?: unknown; enforce_nonce?: unknown };
  if (enforced !== true || nonce === undefined || nonce === null) return undefined;
  return world
    .listMessages(channelId)
    .find(
      ({ message }) =>
        message.author.id === world.cast.bot.id &&
        message.nonce === nonce &&
        world.clock() - Date.parse(message.timestamp) < NONCE_MS,
    );
};

/** The messages that a listing asks for with `before`, `after`, `around` and `limit` (1 to 100, else 50), newest first. */
const select = (all: readonly StoredMessage[], c: RestContext): StoredMessage[] => {
  const limit = Number(c.req.query('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const message = `int value should be ${limit < 1 ? 'greater than or equal to 1' : 'less than or equal to 100'}.`;
    throw invalidForm([{ path: ['limit'], code: limit < 1 ? 'NUMBER_TYPE_MIN' : 'NUMBER_TYPE_MAX', message }]);
  }
  const { before, after, around } = c.req.query();
  if (around) {
    const at = all.findIndex((each) => !isEarlier(each.message.id, around));
    const start = Math.max(0, (at < 0 ? all.length : at) - Math.floor(limit / 2));
    return all.slice(start, start + limit).reverse();
  }
  if (after)
    return all
      .filter((each) => isEarlier(after, each.message.id))
      .slice(0, limit)
      .reverse();
  const earlier = before ? all.filter((each) => isEarlier(each.message.id, before)) : all;
  return earlier.slice(-limit).reverse();
};

/** Channels and their messages. */
export const addChannelRoutes = (app: RestApp, rest: Rest, intents: () => number): void => {
  const { world } = rest;
  const seen = (stored: StoredMessage) =>
    asSeenByApplication(world.cast, stored.message, (intents() & GatewayIntentBits.MessageContent) !== 0);

  app.get('/channels/:channel', (c) => c.json(expectChannel(world, c)));
  app.post('/channels/:channel/typing', (c) => {
    world.announce({ type: 'typing', channelId: expectChannel(world, c).id });
    return c.body(null, 204);
  });
  app.get('/channels/:channel/messages', (c) => {
    const all = world.listMessages(expectChannel(world, c).id).filter((stored) => stored.visibleTo === null);
    return c.json(select(all, c).map(seen));
  });
  app.get('/channels/:channel/messages/:message', (c) => c.json(seen(expectMessage(world, c))));
  app.post('/channels/:channel/messages', (c) => {
    const channelId = expectChannel(world, c).id;
    const sent = findEnforced(world, channelId, c.get('body'));
    if (sent) return c.json(sent.message);
    const replyTo = findReplied(world, channelId, c.get('body'));
    const stored = postMessage(world, {
      channelId,
      author: world.cast.bot,
      draft: readDraft(c, 'messageCreate'),
      type: replyTo ? MessageType.Reply : MessageType.Default,
      allowedFlags: COMMON_FLAGS,
      visibleTo: null,
      invocation: null,
      replyTo,
      fields: {},
    });
    return c.json(stored.message);
  });
  app.patch('/channels/:channel/messages/:message', (c) => {
    const stored = expectMessage(world, c);
    if (stored.message.author.id !== world.cast.bot.id) {
      throw new ApiFault(403, ERROR_CODES.notItsAuthor, 'Cannot edit a message authored by another user');
    }
    return c.json(editMessage(world, stored, readDraft(c, 'messageEdit')).message);
  });
  app.delete('/channels/:channel/messages/:message', (c) => {
    const stored = expectMessage(world, c);
    const own = stored.message.author.id === world.cast.bot.id;
    const manages =
      !isDirect(expectChannel(world, c)) &&
      (permissionsOf(world.cast, world.cast.bot.id) & PermissionFlagsBits.ManageMessages) !== 0n;
    if (!own && !manages) throw new ApiFault(403, ERROR_CODES.missingPermissions, 'Missing Permissions');
    world.removeMessage(stored);
    return c.body(null, 204);
  });
  const thread = (c: RestContext, on: StoredMessage | null) => {
    const name = (c.get('body') as { name?: unknown } | undefined)?.name;
    return openThread(world, { channelId: expectChannel(world, c).id, name, ownerId: world.cast.bot.id, on });
  };
  app.post('/channels/:channel/messages/:message/threads', (c) => c.json(thread(c, expectMessage(world, c)), 201));
  app.post('/channels/:channel/threads', (c) => c.json(thread(c, null), 201));
  app.post('/users/@me/channels', (c) => {
    const id = String((c.get('body') as { recipient_id?: unknown } | undefined)?.recipient_id ?? '');
    const channel = world.cast.directChannels.find((each) => each.recipients?.some((recipient) => recipient.id === id));
    if (channel) return c.json(channel);
    if (findUser(world.cast, id)) throw new ApiFault(403, 50007, 'Cannot send messages to this user');
    const message = `Value "${id}" is not snowflake.`;
    throw /^\d{17,20}$/.test(id)
      ? new ApiFault(404, ERROR_CODES.unknownUser, 'Unknown User')
      : invalidForm([{ path: ['recipient_id'], code: 'NUMBER_TYPE_COERCE', message }]);
  });
};
