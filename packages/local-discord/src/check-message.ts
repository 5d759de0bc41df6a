import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { ApiFault, ERROR_CODES, type FormFault } from './api-fault.ts';
import { findComponentFaults } from './check-components.ts';

/** A message as it would stand after a request: what an edit leaves out is already taken from the message edited. */
export interface MessageDraft {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  /** Names of its files, kept and new. */
  readonly filenames: ReadonlySet<string>;
}

const CONTENT_LIMIT = 2000;
const EMBEDS_LIMIT = 6000;

const embedLength = (embed: APIEmbed): number =>
  [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ].reduce((sum, text) => sum + (text ?? '').length, 0);

const isEmptyEmbed = (embed: APIEmbed): boolean =>
  embedLength(embed) === 0 && !embed.image && !embed.thumbnail && !embed.url && !embed.timestamp;

const findLegacyFaults = (draft: MessageDraft): FormFault[] => {
  const beside = [...(draft.content === '' ? [] : ['content']), ...(draft.embeds.length === 0 ? [] : ['embeds'])];
  return beside.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
};

const findEmbedFaults = (embeds: readonly APIEmbed[]): FormFault[] => {
  const faults: FormFault[] = embeds.flatMap((embed, n) =>
    isEmptyEmbed(embed)
      ? [{ path: ['embeds', n, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : [],
  );
  if (embeds.reduce((sum, embed) => sum + embedLength(embed), 0) > EMBEDS_LIMIT) {
    const message = `Embed size exceeds maximum size of ${EMBEDS_LIMIT}`;
    faults.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  return faults;
};

/**
 * What Discord refuses in a message beyond the shape of its body.
 *
 * Throws 50006 for a message that would be empty, after Discord's trimming of white space.
 */
export const findMessageFaults = (draft: MessageDraft): FormFault[] => {
  const v2 = (draft.flags & MessageFlags.IsComponentsV2) !== 0;
  const faults = [
    ...(v2 ? findLegacyFaults(draft) : []),
    ...findEmbedFaults(draft.embeds),
    ...findComponentFaults(draft.components, v2, draft.filenames),
  ];
  if (draft.content.length > CONTENT_LIMIT) {
    const message = `Must be ${CONTENT_LIMIT} or fewer in length.`;
    faults.push({ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message });
  }
  if (faults.length === 0) {
    const nothing = draft.content.trim() === '' && draft.embeds.length === 0 && draft.components.length === 0;
    if (nothing && draft.filenames.size === 0) {
      throw new ApiFault(400, ERROR_CODES.emptyMessage, 'Cannot send an empty message');
    }
  }
  return faults;
};
