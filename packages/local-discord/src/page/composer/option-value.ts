import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionValue, PageChannel, PageMember } from '../../page-protocol.ts';
import { nameOf } from '../messages/name-of.ts';

/** One of the values that a field offers. */
export interface Choice {
  readonly name: string;
  readonly value: OptionValue;
}

/** Discord's names for the types of options, by number. */
const TYPE_NAMES: Readonly<Record<number, string>> = {
  3: 'text',
  4: 'whole number',
  5: 'true or false',
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
  10: 'number',
  11: 'attachment',
};

/** What an option takes, in a word or two. */
export function typeName(option: APIApplicationCommandBasicOption): string {
  return TYPE_NAMES[option.type] ?? `type ${option.type}`;
}

/** Whether the bot is asked for choices while the option is typed. */
export function hasAutocomplete(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** The values that an option allows, where it allows no others; null where anything of its type may be typed. */
export function fixedChoices(
  option: APIApplicationCommandBasicOption,
  members: readonly PageMember[],
  channels: readonly PageChannel[],
): readonly Choice[] | null {
  if ('choices' in option && option.choices?.length) return option.choices;
  switch (option.type as number) {
    case 5:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case 6:
    case 9:
      return members.map(({ id, user }) => ({ name: nameOf(user), value: id }));
    case 7:
      return channels.map(({ id, name }) => ({ name, value: id }));
    default:
      return null;
  }
}

/** The choices whose name holds what is typed, at most 25 as on Discord. */
export function matchChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const sought = typed.trim().toLowerCase();
  return choices.filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, 25);
}

/** The value of what was typed, or a sentence that says what is wrong with it; undefined for an option left empty. */
export function readValue(
  option: APIApplicationCommandBasicOption,
  typed: string,
  choices: readonly Choice[] | null,
): { readonly value: OptionValue | undefined } | { readonly fault: string } {
  const text = typed.trim();
  if (text === '') return option.required ? { fault: 'This option is required.' } : { value: undefined };
  if (choices) {
    const exact = choices.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    const [first, ...others] = matchChoices(choices, text);
    const choice = exact ?? (others.length === 0 ? first : undefined);
    return choice ? { value: choice.value } : { fault: 'Choose one of the values in the list.' };
  }
  switch (option.type as number) {
    case 3:
      return readText(option, text);
    case 4:
    case 10:
      return readNumber(option, text);
    default:
      return { fault: `This page cannot give an option of the type ${typeName(option)}.` };
  }
}

function readText(option: APIApplicationCommandBasicOption, text: string) {
  const { min_length: least = 0, max_length: most = 6000 } = option as { min_length?: number; max_length?: number };
  if (text.length < least) return { fault: `At least ${least} characters, please.` };
  return text.length > most ? { fault: `At most ${most} characters; these are ${text.length}.` } : { value: text };
}

function readNumber(option: APIApplicationCommandBasicOption, text: string) {
  const { min_value: least, max_value: most } = option as { min_value?: number; max_value?: number };
  const value = Number(text);
  if (!Number.isFinite(value)) return { fault: 'A number, please.' };
  if (option.type === 4 && !Number.isInteger(value)) return { fault: 'A whole number, please.' };
  if (least !== undefined && value < least) return { fault: `At least ${least}, please.` };
  return most !== undefined && value > most ? { fault: `At most ${most}, please.` } : { value };
}
