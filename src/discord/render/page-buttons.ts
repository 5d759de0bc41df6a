import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { customIdOf, type Deed, type PageTurn } from '../request/page-turn.ts';
import type { Page } from './pages.ts';

/** Discord's limit for a row; one row is all that an answer has. */
export const MOST_BUTTONS = 5;

/** What all buttons of a page share. */
export type OfPage = Pick<PageTurn, 'version' | 'askerId'>;

/** What an answer's page leads to beside its other pages, what a reader wants first coming first. */
export interface Way {
  readonly label: string;
  readonly deed: Exclude<Deed, 'page'>;
}

/** The row below a page of an answer: its turns, then as many ways on as there is room for. */
export const renderButtons = (
  { turns, number }: Pick<Page, 'turns' | 'number'>,
  ways: readonly Way[],
  of: OfPage,
): APIButtonComponentWithCustomId[] =>
  [
    ...turns.map(({ label, page }) => renderButton(label, { ...of, deed: 'page', page, within: null })),
    ...ways.map(({ label, deed }) => renderButton(label, { ...of, deed, page: number, within: null })),
  ].slice(0, MOST_BUTTONS);

/** The row below a view that a deed has opened on a page of an answer: the turns of the view, then as many ways on as there is room for. */
export const renderViewButtons = (
  { turns }: Pick<Page, 'turns'>,
  ways: readonly Way[],
  opened: PageTurn,
): APIButtonComponentWithCustomId[] =>
  [
    ...turns.map(({ label, page }) => renderButton(label, { ...opened, within: page })),
    ...ways.map(({ label, deed }) => renderButton(label, { ...opened, deed, within: null })),
  ].slice(0, MOST_BUTTONS);

/** A button that does what `to` tells with the answer to the request on its message. */
export const renderButton = (label: string, to: PageTurn, disabled = false): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customIdOf(to),
  ...(disabled && { disabled }),
});
