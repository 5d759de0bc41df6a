import { type APIComponentInContainer, type ButtonInteraction, ComponentType } from 'discord.js';
import { type PageTurn, readPageTurn } from '../page-turn.ts';
import type { Asked, RequestWords } from '../request.ts';
import { readRequest } from '../request-line.ts';
import { askerOf } from './read-command.ts';

/** What a click asks: a page of the answer to the request on the button's message. */
export interface AskedPage extends Asked {
  readonly turn: PageTurn;
}

/** What a click on a button asks, a copy for the clicker alone where another asked; null for a button that turns no page. */
export function readButton(interaction: ButtonInteraction): AskedPage | null {
  const turn = readPageTurn(interaction.customId);
  const words = readWords(interaction);
  const asker = askerOf(interaction);
  return turn && words && { ...words, asker, isPrivate: asker.id !== turn.askerId, turn };
}

/** The words of the request that stands on top of the message with the button. */
function readWords({ message }: Pick<ButtonInteraction, 'message'>): RequestWords | null {
  const [container] = message.components;
  if (container?.type !== ComponentType.Container) return null;
  const first = container.components[0]?.toJSON() as APIComponentInContainer | undefined;
  return first?.type === ComponentType.TextDisplay ? readRequest(first.content) : null;
}
