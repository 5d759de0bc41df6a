import type { AutocompleteInteraction } from 'discord.js';
import { dataOf, suggestFor } from '../../command.ts';
import { followedAt } from '../answer/followed-at.ts';
import { describeError } from '../failures/describe-error.ts';
import { askerOf } from '../request/read/read-command.ts';
import type { Services } from './services.ts';

/** Discord takes at most 25 choices of at most 100 characters. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Suggests values for the option being typed; none where something goes wrong, since a member can type on. Never throws. */
export async function onAutocomplete(services: Services, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  let choices: readonly Choice[] = [];
  try {
    const option = dataOf(services.commands, interaction.commandName)?.options[name];
    const suggest = option && suggestFor(option);
    if (suggest) {
      const context = { library: services.library(), followed: followedAt(services, askerOf(interaction)) };
      choices = asChoices(await suggest(value, context));
      if (choices.length === 0 && value.trim() !== '') choices = whatIsKnown(await suggest('', context), value);
    }
  } catch (error) {
    services.log.error(
      {
        command: interaction.commandName,
        error: describeError(error, [value]),
        todo: 'Report it with this line; members can type on',
      },
      'No suggestions',
    );
  }
  try {
    await interaction.respond(choices);
  } catch (error) {
    services.log.warn(
      {
        command: interaction.commandName,
        error: describeError(error),
        todo: 'Nothing, if seldom; else give Parley more processor time',
      },
      'Suggestions came too late',
    );
  }
}

const asChoices = (values: readonly string[]): Choice[] =>
  [...new Set(values)]
    .filter((value) => value.trim() !== '' && value.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map((value) => ({ name: value, value }));

/** One choice that tells what there is, as much as it can hold; whoever takes it has asked for what they typed. */
function whatIsKnown(known: readonly string[], typed: string): Choice[] {
  if (typed.length > LONGEST_CHOICE) return [];
  let name = 'I know:';
  for (const [at, { name: one }] of asChoices(known).entries()) {
    const longer = `${name}${at === 0 ? ' ' : ', '}${one}`;
    if (longer.length > LONGEST_CHOICE - 3) {
      name = at === 0 ? name : `${name}, …`;
      break;
    }
    name = longer;
  }
  return name === 'I know:' ? [] : [{ name, value: typed }];
}
