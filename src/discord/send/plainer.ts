import { type APIMessageTopLevelComponent, ComponentType, DiscordAPIError } from 'discord.js';
import { describeError } from '../failures/describe-error.ts';
import { isForbidden } from '../failures/forbidden.ts';
import { isUndeliverable } from '../failures/undeliverable.ts';
import type { Log } from '../log.ts';
import type { ReplyMessage, SentenceMessage } from '../render/reply-message.ts';

/** Discord's limit for a message's plain text. */
const LONGEST_CONTENT = 2_000;
const ALL_IS_HERE = '-# Discord did not take this answer as it should look.';
const CUT = '-# Discord did not take this answer as it should look; the rest of it is left out.';

/**
 * Sends an answer, and where Discord refuses its form, once more without its picture, then as plain text: a reader would rather have
 * the words. Rejects as Discord refuses the last.
 */
export async function sendPlainer<Sent>(
  message: ReplyMessage | SentenceMessage,
  log: Log,
  send: (form: ReplyMessage | SentenceMessage) => Promise<Sent>,
): Promise<Sent> {
  let form = message;
  for (;;) {
    try {
      return await send(form);
    } catch (error) {
      const next = plainerThan(form, error);
      if (next === null) throw error;
      log.warn(
        { error: describeError(error), todo: 'Report it with this line' },
        'Discord refused an answer’s form; it is sent in a plainer one',
      );
      form = next;
    }
  }
}

function plainerThan(form: ReplyMessage | SentenceMessage, error: unknown): ReplyMessage | SentenceMessage | null {
  if (!(error instanceof DiscordAPIError) || !('components' in form)) return null;
  const isForm = (error.status === 400 || error.status === 413) && !isUndeliverable(error);
  if (form.files !== undefined && (isForm || isForbidden(error))) return withoutPicture(form);
  return isForm ? asText(form) : null;
}

function withoutPicture({ components, allowedMentions, flags }: ReplyMessage): ReplyMessage {
  return {
    components: components.map((component) =>
      component.type === ComponentType.Container
        ? { ...component, components: component.components.filter(({ type }) => type !== ComponentType.MediaGallery) }
        : component,
    ),
    allowedMentions,
    flags,
  };
}

/** An answer's texts, each whole or not at all. */
function asText({ components, allowedMentions }: ReplyMessage): SentenceMessage {
  const texts = components.flatMap(textsOf);
  const kept: string[] = [];
  let length = CUT.length;
  for (const text of texts) {
    length += text.length + 1;
    if (length > LONGEST_CONTENT) break;
    kept.push(text);
  }
  return {
    content: [...kept, kept.length === texts.length ? ALL_IS_HERE : CUT].join('\n'),
    allowedMentions,
  };
}

const textsOf = (component: APIMessageTopLevelComponent): string[] =>
  component.type === ComponentType.Container
    ? component.components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []))
    : [];
