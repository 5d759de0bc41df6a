import { type CommandData, isOnce } from '../../command.ts';
import { type Phrase, parsePhrase } from './parse-phrase.ts';

/** What can be asked for, with the ways in which people do. */
export interface Declared {
  readonly name: string;
  readonly options: CommandData['options'];
  readonly phrases: readonly Phrase[];
  /** Takes long or changes something: only what clearly asks for it does. */
  readonly once: boolean;
}

/** Reads a command's phrases; throws for one that cannot be read. */
export const declare = (data: Pick<CommandData, 'name' | 'options' | 'phrases' | 'slow' | 'changes'>): Declared => ({
  name: data.name,
  options: data.options,
  phrases: (data.phrases ?? []).map((phrase) => parsePhrase(phrase, data.options)),
  once: isOnce(data),
});
