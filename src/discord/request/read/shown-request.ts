import { type APIComponentInContainer, ComponentType, type Message } from 'discord.js';
import type { RequestWords } from '../request.ts';
import { readRequest } from '../request-line.ts';

/** The words of the request that stands on top of a message of the bot; null where none does. */
export function readShownRequest({ components }: Pick<Message, 'components'>): RequestWords | null {
  const [container] = components;
  if (container?.type !== ComponentType.Container) return null;
  const first = container.components[0]?.toJSON() as APIComponentInContainer | undefined;
  return first?.type === ComponentType.TextDisplay ? readRequest(first.content) : null;
}
