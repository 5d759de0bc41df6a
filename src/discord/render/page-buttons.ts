import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { customIdOf, type PageTurn } from '../request/page-turn.ts';

/** *Back* and *More* around page `page` of `count`, each disabled where there is no such page. */
export function renderPageButtons(at: PageTurn, count: number): APIButtonComponentWithCustomId[] {
  return [
    renderPageButton('Back', { ...at, page: at.page - 1 }, at.page === 1),
    renderPageButton('More', { ...at, page: at.page + 1 }, at.page === count),
  ];
}

/** A button that opens a page of the answer to the request on its message. */
export const renderPageButton = (label: string, to: PageTurn, disabled = false): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customIdOf(to),
  disabled,
});
