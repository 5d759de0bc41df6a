import type { CommandData } from '../../command.ts';
import { type Phrase, parsePhrase } from './parse-phrase.ts';

/** What can be asked for, with the ways in which people do. */
export interface Declared {
  readonly name: string;
  readonly options: CommandData['options'];
  readonly phrases: readonly Phrase[];
}

/** Reads a command's phrases; throws for one that cannot be read. */
export const declare = ({
  name,
  options,
  phrases = [],
}: Pick<CommandData, 'name' | 'options' | 'phrases'>): Declared => ({
  name,
  options,
  phrases: phrases.map((phrase) => parsePhrase(phrase, options)),
});
