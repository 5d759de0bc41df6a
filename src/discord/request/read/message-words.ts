import type { CommandData } from '../../../command.ts';
import { oneLine } from '../../markdown/escape.ts';
import { type RequestWords, requestWords } from '../request.ts';
import { readPhrase } from './phrases.ts';

/** What a message asks, and what else its words may mean. */
export interface Reading {
  readonly words: RequestWords;
  /** To be asked where `words` find nothing: the same words as a question. Null where that would not help. */
  readonly otherwise: RequestWords | null;
}

/**
 * Reads what a message asks of the bot: the command that its words call for, else `/ask`. `content` is the message as Discord
 * gives it; mentions, emoji codes and formatting are no words of a question. An empty one asks for help.
 */
export function readMessageWords(content: string, commands: readonly CommandData[]): Reading {
  const text = wordsOf(content);
  if (text === '') return { words: requestWords('help', {}), otherwise: null };
  const typed = readTyped(text, commands);
  if (typed) return { words: typed, otherwise: null };
  const question = requestWords('ask', { question: text });
  const phrase = readPhrase(text);
  return phrase ? { words: phrase, otherwise: question } : { words: question, otherwise: null };
}

/** `<@1>`, `<#1>`, `<@&1>`, `<:name:1>`, `<t:1:R>`, `@everyone`. */
const CODES = /<(?:@[!&]?|#|a?:\w+:|t:|id:)[^<>\s]*>|@(?:everyone|here)\b/g;

/** Formatting: `**bold**`, `__underlined__`, `~~struck~~`, `||hidden||`, code, quotes and headings. */
const FORMATTING = /\*+|__|~~|\|\||`+|^\s*(?:(?:>{1,3}|#{1,3}|-#)\s+)+/gm;

const wordsOf = (content: string): string =>
  oneLine(
    content
      .replace(/<\/([\w-]+)[^<>]*:\d+>/g, '/$1')
      .replace(CODES, ' ')
      .replace(FORMATTING, ''),
  );

/** A command typed as text: `/ask what happened`, `/who-said speaker: Asif about: the ceasefire`; or its bare name, `sources`. */
function readTyped(text: string, commands: readonly CommandData[]): RequestWords | null {
  const [, slash = '', name = '', rest = ''] = /^(\/?)([\w-]+)\s*(.*)$/.exec(text) ?? [];
  const command = commands.find((data) => data.name === name.toLowerCase());
  if (!command || (slash === '' && /[^?!.\s]/.test(rest))) return null;
  const isComplete = Object.values(command.options).every(({ required }) => !required);
  if (slash === '' && !isComplete) return null;
  return requestWords(command.name, readOptions(slash === '' ? '' : rest, command));
}

/** `name: value` pairs; words before the first belong to the first option. */
function readOptions(text: string, { options }: CommandData): Record<string, string> {
  const names = Object.keys(options);
  const values: Record<string, string> = {};
  let name = names[0];
  for (const word of text.split(' ')) {
    const [, opened, rest = ''] = /^([\w-]+):(.*)$/.exec(word) ?? [];
    const isName = opened !== undefined && names.includes(opened.toLowerCase());
    if (isName) name = opened.toLowerCase();
    if (name !== undefined) values[name] = `${values[name] ?? ''} ${isName ? rest : word}`.trim();
  }
  return values;
}
