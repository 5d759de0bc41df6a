import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';

/** What a page's button holds: all that is not on the page itself, so that it works in any process that has the corpus. */
export interface PageButton {
  /** Counted from 1. */
  readonly page: number;
  /** `versionMark` of the library that the answer came from. */
  readonly version: string;
  /** Who asked: pages in place for them, as a copy for others. */
  readonly askerId: string;
}

/** A library's version as it stands in a button: a button's `custom_id` has 100 characters. */
export const versionMark = (version: string): string => version.replace(/[^\w-]/g, '-').slice(0, 32);

const customIdOf = ({ page, version, askerId }: PageButton): string =>
  `page:${page}:${versionMark(version)}:${askerId}`;

/** What a button's `custom_id` holds, or null for one that is no page's. */
export function readPageButton(customId: string): PageButton | null {
  const match = /^page:(\d{1,6}):([\w-]{0,32}):(\d{1,20})$/.exec(customId);
  return match && { page: Number(match[1]), version: match[2]!, askerId: match[3]! };
}

/** *Back* and *More* around page `page` of `count`, each disabled where there is no such page. */
export function renderPageButtons(at: PageButton, count: number): APIButtonComponentWithCustomId[] {
  return [
    renderButton('Back', { ...at, page: at.page - 1 }, at.page === 1),
    renderButton('More', { ...at, page: at.page + 1 }, at.page === count),
  ];
}

/** A button that opens a page of the answer to the request on its message. */
export const renderButton = (label: string, to: PageButton, disabled = false): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customIdOf(to),
  disabled,
});
