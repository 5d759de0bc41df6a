import { type APIComponentInContainer, ComponentType, type Message } from 'discord.js';

/** The text on top of a message of components, where the request that it answers stands; empty for any other message. */
export function topOf({ components: [container] }: Pick<Message, 'components'>): string {
  if (container?.type !== ComponentType.Container) return '';
  const first = container.components[0]?.toJSON() as APIComponentInContainer | undefined;
  return first?.type === ComponentType.TextDisplay ? first.content : '';
}
