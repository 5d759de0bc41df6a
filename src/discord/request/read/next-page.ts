import { type ButtonComponent, ComponentType, type Message } from 'discord.js';
import { BACK, DETAILS, OVERVIEW, readPageTurn } from '../page-turn.ts';

/** The page to which a message's buttons lead on, or that shows its sentences whole; null for an answer that is over. */
export function nextPage({ components: [container] }: Pick<Message, 'components'>): number | null {
  if (container?.type !== ComponentType.Container) return null;
  const buttons = container.components.flatMap((one) =>
    one.type === ComponentType.ActionRow
      ? one.components.filter((inner): inner is ButtonComponent => inner.type === ComponentType.Button)
      : [],
  );
  const read = buttons.flatMap(({ customId, label }) => {
    const turn = customId === null ? null : readPageTurn(customId);
    return turn === null || turn.within !== null ? [] : [{ ...turn, label }];
  });
  const turns = read.filter(({ deed }) => deed === 'page');
  // What is done to a page names the page, where there is such a button; what leads on comes first.
  const shown = read.find(({ deed }) => deed !== 'page')?.page ?? 1;
  const [on] = turns.filter(({ label }) => label !== DETAILS && label !== OVERVIEW);
  if (on) return on.page > shown && on.label !== BACK ? on.page : null;
  return turns.find(({ label }) => label === DETAILS)?.page ?? null;
}
