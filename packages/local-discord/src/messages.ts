import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageReferenceSend,
  type APIMessageTopLevelComponent,
  type APIUser,
  EmbedType,
  MessageFlags,
  type MessageType,
} from 'discord-api-types/v10';
import { type FormFault, refuseFaults } from './api-fault.ts';
import { findChannel } from './cast.ts';
import { findMessageFaults, type MessageDraft } from './check-message.ts';
import { readShape, type ShapeName } from './official-shape.ts';
import { readComponentTexts, readMentions } from './read-mentions.ts';
import { type AttachmentEntry, nameUploads, resolveComponents, storeUploads, type Upload } from './uploads.ts';
import type { StoredMessage, World } from './world.ts';

/** What a request may say of a message. */
interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly attachments?: readonly AttachmentEntry[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly message_reference?: APIMessageReferenceSend | null;
  readonly nonce?: string | number | null;
  readonly tts?: boolean | null;
  readonly poll?: unknown;
  readonly sticker_ids?: readonly string[] | null;
}

/** A request's body and files, and how to check them. */
export interface Draft {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly shape: ShapeName;
  /** Where the message stands in the request's body: `['data']` in an interaction's callback. */
  readonly at: readonly string[];
}

/** A new message: who, where, and what beside the draft. */
export interface Posting {
  readonly channelId: string;
  readonly author: APIUser;
  readonly draft: Draft;
  readonly type: MessageType;
  /** Bits of `flags` that this way of posting may set. */
  readonly allowedFlags: number;
  readonly visibleTo: string | null;
  readonly invocation: string | null;
  /** The message replied to, when there is one. */
  readonly replyTo: StoredMessage | null;
  /** Further fields of the message, such as `interaction_metadata`. */
  readonly fields: Partial<APIMessage>;
}

/** Bits that a bot may set on any message. */
export const COMMON_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Lists of ids and `parse` exclude each other; an entry of `attachments` names a file that came along, or one that is there; no polls here. */
const findReferenceFaults = (body: MessageBody, known: readonly string[]): FormFault[] => {
  const allowed = body.allowed_mentions;
  const twice = (['users', 'roles'] as const).filter(
    (kind) => (allowed?.parse as string[] | undefined)?.includes(kind) && (allowed?.[kind] ?? []).length > 0,
  );
  const missing = [...(body.attachments ?? []).entries()].filter(([, entry]) => !known.includes(String(entry.id)));
  const absent = (['poll', 'sticker_ids'] as const).filter(
    (field) => body[field] != null && String(body[field]) !== '',
  );
  return [
    ...absent.map((field) => ({
      path: [field],
      code: 'NOT_PART_OF_THE_LOCAL_DISCORD',
      message: 'The local Discord has neither polls nor stickers',
    })),
    ...twice.map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    })),
    ...missing.map(([n]) => ({
      path: ['attachments', n, 'id'],
      code: 'ATTACHMENT_NOT_FOUND',
      message: 'Attachment data not found',
    })),
  ];
};

/** Discord takes ids of attachments as numbers too, as its own documentation shows, though its description knows text only. */
const writeIdsAsText = (body: unknown): unknown => {
  const { attachments } = body as { attachments?: unknown };
  if (!Array.isArray(attachments)) return body;
  const written = attachments.map((entry: { id?: unknown } | null) =>
    typeof entry?.id === 'number' ? { ...entry, id: String(entry.id) } : entry,
  );
  return { ...(body as object), attachments: written };
};

const readBody = ({ body, uploads, shape, at }: Draft, kept: readonly APIAttachment[]): MessageBody => {
  const { faults, value } = readShape(shape, writeIdsAsText(body ?? {}));
  refuseFaults(faults, at);
  const read = value as MessageBody;
  const known = [...kept.map((file) => file.id), ...uploads.map((upload) => String(upload.index))];
  refuseFaults(findReferenceFaults(read, known), at);
  return read;
};

const refuseDraft = (message: MessageDraft, at: readonly string[]): void =>
  refuseFaults(findMessageFaults(message), at);

const richEmbeds = (embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] =>
  embeds.map((embed) => {
    const locate = <Media extends { url: string }>(media: Media): Media => {
      const file = attachments.find((each) => `attachment://${each.filename}` === media.url);
      return file ? { ...media, url: file.url, proxy_url: file.url } : media;
    };
    return {
      ...embed,
      type: EmbedType.Rich,
      ...(embed.image ? { image: locate(embed.image) } : {}),
      ...(embed.thumbnail ? { thumbnail: locate(embed.thumbnail) } : {}),
    };
  });

/** Checks a message as Discord does, adds it and announces it. Throws `ApiFault` for what Discord refuses. */
export const postMessage = (world: World, posting: Posting): StoredMessage => {
  const { draft, channelId, author } = posting;
  const body = readBody(draft, []);
  const entries = body.attachments ?? [];
  const flags = ((body.flags ?? 0) & posting.allowedFlags) | (posting.visibleTo === null ? 0 : MessageFlags.Ephemeral);
  const content = (body.content ?? '').trim();
  refuseDraft(
    {
      content: body.content ?? '',
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      flags,
      filenames: new Set(nameUploads(draft.uploads, entries)),
    },
    draft.at,
  );
  const attachments = storeUploads(world, channelId, draft.uploads, entries);
  const components = resolveComponents(body.components ?? [], attachments);
  // A reply to the answer of an interaction pings nobody: Discord counts its author as a webhook.
  const replied = posting.replyTo?.message.webhook_id ? null : (posting.replyTo?.message.author ?? null);
  const mentions = readMentions(
    world.cast,
    [content, ...readComponentTexts(components)],
    body.allowed_mentions,
    replied,
  );
  const channel = findChannel(world.cast, channelId)!;
  const message: APIMessage = {
    id: world.newId(),
    type: posting.type,
    channel_id: channelId,
    author,
    content,
    timestamp: world.now(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: mentions.everyone && 'guild_id' in channel,
    mentions: mentions.users,
    mention_roles: mentions.roles,
    attachments,
    embeds: richEmbeds(body.embeds ?? [], attachments),
    pinned: false,
    flags: flags as MessageFlags,
    components,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(posting.replyTo ? replyFields(world, posting.replyTo) : {}),
    ...posting.fields,
  };
  return world.addMessage({
    message,
    visibleTo: posting.visibleTo,
    state: 'sent',
    invocation: posting.invocation,
    dismissed: false,
  });
};

const replyFields = (world: World, { message }: StoredMessage): Partial<APIMessage> => {
  const channel = findChannel(world.cast, message.channel_id);
  const { referenced_message: _nested, ...referenced } = message;
  return {
    message_reference: {
      type: 0,
      channel_id: message.channel_id,
      message_id: message.id,
      ...(channel && 'guild_id' in channel && channel.guild_id ? { guild_id: channel.guild_id } : {}),
    },
    referenced_message: referenced,
  };
};

/**
 * Checks an edit as Discord does and puts the message in the place of the former one. Throws `ApiFault` for what Discord refuses.
 *
 * What the body leaves out stays. Components V2 cannot be taken back; the flag for ephemeral never changes.
 */
export const editMessage = (world: World, stored: StoredMessage, draft: Draft): StoredMessage => {
  const former = stored.message;
  const body = readBody(draft, former.attachments);
  const entries = body.attachments ?? [];
  const kept = body.attachments
    ? former.attachments.filter((file) => entries.some((entry) => String(entry.id) === file.id))
    : former.attachments;
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const formerFlags = (former.flags ?? 0) & ~MessageFlags.Loading;
  const unchanged = formerFlags & ~MessageFlags.SuppressEmbeds;
  const flags = body.flags === undefined || body.flags === null ? formerFlags : unchanged | (body.flags & settable);
  const content = body.content === undefined ? former.content : (body.content ?? '');
  refuseDraft(
    {
      content,
      embeds: body.embeds === undefined ? former.embeds : (body.embeds ?? []),
      components: body.components === undefined ? (former.components ?? []).map(unresolve) : (body.components ?? []),
      flags,
      filenames: new Set([...kept.map((file) => file.filename), ...nameUploads(draft.uploads, entries)]),
    },
    draft.at,
  );
  const attachments = [...kept, ...storeUploads(world, former.channel_id, draft.uploads, entries)];
  const components =
    body.components === undefined ? (former.components ?? []) : resolveComponents(body.components ?? [], attachments);
  const trimmed = content.trim();
  const mentions = readMentions(world.cast, [trimmed, ...readComponentTexts(components)], body.allowed_mentions, null);
  const message: APIMessage = {
    ...former,
    content: trimmed,
    embeds: body.embeds === undefined ? former.embeds : richEmbeds(body.embeds ?? [], attachments),
    components,
    attachments,
    flags: flags as MessageFlags,
    mentions: mentions.users,
    mention_roles: mentions.roles,
    // The end of a deferral is the message's first state, not an edit of it.
    edited_timestamp: stored.state === 'thinking' ? null : world.now(),
  };
  return world.replaceMessage({ ...stored, message, state: 'sent' });
};

/** Components that stand already are not checked for their files again. */
const unresolve = (component: APIMessageTopLevelComponent): APIMessageTopLevelComponent =>
  JSON.parse(
    JSON.stringify(component, (key, value) =>
      key === 'file' && value && typeof value === 'object' ? undefined : value,
    ),
  );
