import type { AutocompleteInteraction } from 'discord.js';
import { followedAt } from '../answer/followed-at.ts';
import { describeError } from '../failures/describe-error.ts';
import { askerOf } from '../request/read/read-command.ts';
import type { Services } from './services.ts';

/** Discord takes at most 25 choices of at most 100 characters. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** Suggests values for the option being typed; none where something goes wrong, since a member can type on. Never throws. */
export async function onAutocomplete(services: Services, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  let choices: readonly string[] = [];
  try {
    const option = services.commands.find(({ data }) => data.name === interaction.commandName)?.data.options[name];
    if (option?.type === 'text' && option.suggest) {
      const followed = followedAt(services, askerOf(interaction));
      choices = await option.suggest(value, { library: services.library(), followed });
    }
  } catch (error) {
    services.log.error({ command: interaction.commandName, error: describeError(error, [value]) }, 'No suggestions');
  }
  try {
    await interaction.respond(asChoices(choices));
  } catch (error) {
    services.log.warn({ command: interaction.commandName, error: describeError(error) }, 'Suggestions came too late');
  }
}

const asChoices = (values: readonly string[]) =>
  [...new Set(values)]
    .filter((value) => value.trim() !== '' && value.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map((value) => ({ name: value, value }));
