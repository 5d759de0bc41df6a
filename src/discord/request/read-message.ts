import type { CommandData } from '../../command.ts';
import { MONTH } from '../../core/dates/lexicon.ts';
import { oneLine } from '../markdown/escape.ts';
import type { Request } from './request.ts';

/** What a message asks, and what else its words may mean. */
export interface Reading {
  readonly request: Request;
  /** To be asked where `request` finds nothing: the same words as a question. Null where that would not help. */
  readonly otherwise: Request | null;
}

/**
 * Reads what a message asks of the bot: the command that its words call for, else `/ask`. `content` is the message as Discord
 * gives it; mentions, emoji codes and formatting are no words of a question. An empty one asks for help.
 */
export function readMessage(content: string, commands: readonly CommandData[]): Reading {
  const text = wordsOf(content);
  if (text === '') return { request: request('help', {}), otherwise: null };
  const typed = readTyped(text, commands);
  if (typed) return { request: typed, otherwise: null };
  const question = request('ask', { question: text });
  const phrase = readPhrase(text);
  return phrase ? { request: phrase, otherwise: question } : { request: question, otherwise: null };
}

/** Whether a message calls the bot by its name in the text, rather than by answering one of its messages. */
export const mentions = (content: string, botId: string): boolean => new RegExp(`<@!?${botId}>`).test(content);

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
function readTyped(text: string, commands: readonly CommandData[]): Request | null {
  const [, slash = '', name = '', rest = ''] = /^(\/?)([\w-]+)\s*(.*)$/.exec(text) ?? [];
  const command = commands.find((data) => data.name === name.toLowerCase());
  if (!command || (slash === '' && /[^?!.\s]/.test(rest))) return null;
  const isComplete = Object.values(command.options).every(({ required }) => !required);
  if (slash === '' && !isComplete) return null;
  return { command: command.name, values: readOptions(slash === '' ? '' : rest, command) };
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
  return withoutEmpty(values);
}

interface Phrase {
  readonly pattern: RegExp;
  readonly read: (parts: Readonly<Record<string, string | undefined>>) => Request;
}

const whoSaid = (values: Readonly<Record<string, string | undefined>>): Request => request('who-said', values);
const timeline = (values: Readonly<Record<string, string | undefined>>): Request => request('timeline', values);

const request = (command: string, values: Readonly<Record<string, string | undefined>>): Request => ({
  command,
  values: withoutEmpty(values),
});

const withoutEmpty = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));

const SAY = '(?:say|said|says|saying)';
const ABOUT = '(?:about|on|regarding|concerning)';
const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?|(?:\d{1,2} )?${MONTH}(?: \d{1,2}(?!\d))?(?:,? \d{4})?`;

/** In order; the first that matches reads the request. Each with a message that it reads and one that it leaves. */
const PHRASES: readonly Phrase[] = [
  // Reads "what can you do?"; leaves "what can Qatar do?".
  {
    pattern:
      /^(?:help(?: me)?|commands|hi|hello|hey|how do(?:es)? (?:you|this|it) work|what can (?:you|i) (?:do|ask))$/,
    read: () => request('help', {}),
  },
  // Reads "which articles do you have?"; leaves "what are Kabul's sources?".
  {
    pattern: /^(?:(?:list|show)(?: me)? )?(?:the |your |all )*(?:sources|articles)$/,
    read: () => request('sources', {}),
  },
  {
    pattern: /^(?:what|which) (?:(?:are|is) your (?:sources?|articles)|(?:sources|articles) (?:do|have) you\b.*)$/,
    read: () => request('sources', {}),
  },
  // Reads “who said "complete deadlock"?”; the words between marks alone, the marks kept: exactly those.
  {
    pattern: new RegExp(`^who (?:\\w+ )?${SAY}\\b[^"“]*(?<words>"[^"]+"|“[^”]+”)(?: ${ABOUT} (?<about>.+))?`),
    read: ({ words, about }) => whoSaid({ words, about }),
  },
  // Reads "who said anything about the ceasefire?"; leaves "who said that talks are about to fail?".
  {
    pattern: new RegExp(
      `^who (?:has |have )?(?:${SAY} (?:what|anything|something)|spoke|talked|spoken) ${ABOUT} (?<about>.+)$`,
    ),
    read: ({ about }) => whoSaid({ about }),
  },
  // Reads "who said that Kabul gave assurances?"; leaves "who attended the talks?".
  {
    pattern: new RegExp(`^who (?:has |have |had )?(?:${SAY}|claimed|stated)(?: that)? (?<words>.+)$`),
    read: ({ words }) => whoSaid({ words }),
  },
  // Reads "what has been said about the ceasefire?"; leaves "what was agreed about the ceasefire?".
  {
    pattern: new RegExp(`^what (?:was|is|has been|had been|is being) said ${ABOUT} (?<about>.+)$`),
    read: ({ about }) => whoSaid({ about }),
  },
  // Reads "who is Asif?"; leaves "who is to blame?" and "who is the Taliban spokesperson?".
  {
    pattern:
      /^who(?:’s|'s| is| was) (?<name>(?!to\b|the\b|an?\b|in\b|it\b|he\b|she\b|this\b|that\b|your?\b|responsible\b|behind\b|\w+ing\b)[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,2})$/u,
    read: ({ name }) => request('who-is', { name }),
  },
  // Reads "what did Asif say about the ceasefire?"; leaves "what did Asif demand?".
  {
    pattern: new RegExp(
      `^what (?:did|does|do|has|have|had) (?:the )?(?<speaker>.+?) ${SAY}(?: to \\w+)?(?: (?:${ABOUT} )?(?<about>.+))?$`,
    ),
    read: ({ speaker, about }) => whoSaid({ speaker, about }),
  },
  // Reads "timeline of the talks from 2025-10 to 2025-11"; leaves "the timeline is unclear".
  {
    pattern: new RegExp(
      `^(?:(?:show|give)(?: me)? )?(?:the |a )?timeline(?: (?:of|about|for) (?<about>.+?))?(?: from (?<from>${DATE}))?(?: (?:to|until) (?<to>${DATE}))?$`,
    ),
    read: ({ about, from, to }) => timeline({ about, from, to }),
  },
  // Reads "when did the talks begin?"; leaves "what happened when the talks began?".
  {
    pattern: /^when (?:(?:did|do|does|was|were|is|are|will|has|have|had) )?(?<about>.+)$/,
    read: ({ about }) => timeline({ about }),
  },
];

function readPhrase(text: string): Request | null {
  const asked = text.replace(/[\s?!.]+$/, '');
  for (const { pattern, read } of PHRASES) {
    const match = new RegExp(pattern, 'iu').exec(asked);
    if (match) return read(match.groups ?? {});
  }
  return null;
}
