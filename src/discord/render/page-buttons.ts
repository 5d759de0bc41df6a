import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { customIdOf, type PageTurn } from '../request/page-turn.ts';
import type { Turn } from './turns.ts';

/** A page's turns as buttons. */
export const renderTurns = (
  turns: readonly Turn[],
  of: Pick<PageTurn, 'version' | 'askerId'>,
): APIButtonComponentWithCustomId[] =>
  turns.map(({ label, page, disabled }) => renderPageButton(label, { ...of, page }, disabled));

/** A button that opens a page of the answer to the request on its message. */
export const renderPageButton = (label: string, to: PageTurn, disabled = false): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customIdOf(to),
  disabled,
});
