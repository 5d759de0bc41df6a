import { ComponentType, type Message } from 'discord.js';
import type { RequestWords } from './request.ts';
import { readRequest } from './request-line.ts';

/** What a button holds by which somebody says what they meant: the place of the request among those on its message, and who was asked. */
export interface Choice {
  /** Counted from 1. */
  readonly place: number;
  readonly askerId: string;
}

/** The `custom_id` of such a button. */
export const choiceIdOf = ({ place, askerId }: Choice): string => `choose:${place}:${askerId}`;

/** What such a button's `custom_id` holds, which anybody may have forged; null for any other button. */
export function readChoiceButton(customId: string): Choice | null {
  const [, place, askerId] = /^choose:(\d):(\d{1,20})$/.exec(customId) ?? [];
  return place === undefined ? null : { place: Number(place), askerId: askerId! };
}

/** The request at a place among those that a message offers below its first line; null where it offers none. */
export function readChosen(
  { components: [container] }: Pick<Message, 'components'>,
  place: number,
): RequestWords | null {
  if (container?.type !== ComponentType.Container) return null;
  const [, ...texts] = container.components.flatMap((one) =>
    one.type === ComponentType.TextDisplay ? [one.content] : [],
  );
  const offered = texts.flatMap((text) => text.split('\n')).flatMap((line) => readRequest(line) ?? []);
  return offered[place - 1] ?? null;
}
