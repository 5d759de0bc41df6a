import type { ButtonInteraction } from 'discord.js';
import { type PageTurn, readPageTurn } from '../page-turn.ts';
import type { Asked } from '../request.ts';
import { askerOf } from './read-command.ts';
import { readShownRequest } from './shown-request.ts';

/** What a click asks: something of the answer to the request on the button's message. */
export interface AskedPage extends Asked {
  readonly turn: PageTurn;
}

/** What a click on a button asks, a copy for the clicker alone where another asked; null for a button that is none below an answer. */
export function readButton(interaction: ButtonInteraction): AskedPage | null {
  const turn = readPageTurn(interaction.customId);
  const words = readShownRequest(interaction.message);
  const asker = askerOf(interaction);
  return turn && words && { ...words, asker, isPrivate: asker.id !== turn.askerId, turn };
}
