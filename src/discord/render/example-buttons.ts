import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Command } from '../../command.ts';
import { exampleIdOf, isTried } from '../request/example.ts';
import { MOST_BUTTONS } from './page-buttons.ts';
import type { Page } from './pages.ts';

/** Buttons that run the examples of commands that help lists, as many as its pages have room for beside their turns, a page the next ones. */
export function renderExamples(
  listed: readonly { readonly name: string }[],
  commands: readonly Command[],
  { number, turns }: Pick<Page, 'number' | 'turns'>,
): APIButtonComponentWithCustomId[] {
  const tried = commands
    .map(({ data }) => data)
    .filter((data) => isTried(data) && listed.some(({ name }) => name === data.name));
  // The first page has one turn, those behind it have two but for the last.
  const before = number === 1 ? 0 : MOST_BUTTONS - 1 + (number - 2) * (MOST_BUTTONS - 2);
  return tried.slice(before, before + MOST_BUTTONS - turns.length).map((data) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: `/${data.name}`,
    custom_id: exampleIdOf(data),
  }));
}
