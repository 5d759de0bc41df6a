import { type ButtonComponent, ComponentType, type Message } from 'discord.js';
import { readPageTurn } from '../page-turn.ts';

/** Buttons that lead to the same answer told otherwise, rather than on. */
const ASIDE = new Set(['Details', 'Overview']);

/** The page to which a message's buttons lead on, or that shows its sentences whole; null for an answer that is over. */
export function nextPage({ components }: Pick<Message, 'components'>): number | null {
  const [container] = components;
  if (container?.type !== ComponentType.Container) return null;
  const buttons = container.components.flatMap((one) =>
    one.type === ComponentType.ActionRow
      ? one.components.filter((inner): inner is ButtonComponent => inner.type === ComponentType.Button)
      : [],
  );
  const turns = buttons.flatMap(({ customId, label, disabled }) => {
    const turn = customId === null ? null : readPageTurn(customId);
    return turn ? [{ page: turn.page, isAside: ASIDE.has(label ?? ''), disabled }] : [];
  });
  const [, on] = turns.filter(({ isAside }) => !isAside);
  if (on && !on.disabled) return on.page;
  return on ? null : (turns.find(({ isAside }) => isAside)?.page ?? null);
}
