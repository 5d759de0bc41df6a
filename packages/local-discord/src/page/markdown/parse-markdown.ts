import { codeBlock, heading, list, quote, subtext } from './block-rules.ts';
import {
  channelMention,
  commandMention,
  customEmoji,
  roleMention,
  timestamp,
  userMention,
  wideMention,
} from './discord-rules.ts';
import {
  bracketedUrl,
  em,
  emoticon,
  escaped,
  inlineCode,
  link,
  newline,
  spoiler,
  strike,
  strong,
  text,
  underline,
  url,
} from './inline-rules.ts';
import type { MarkdownNode } from './node.ts';
import type { ParseState, Rule } from './rule.ts';
import { parserFor } from './simple-markdown.ts';

/** From the first to be tried to the last; rules of one rank compete by their quality. */
const RANKS: readonly Readonly<Record<string, Rule>>[] = [
  { codeBlock },
  { heading },
  { subtext },
  { quote },
  { list },
  { newline },
  { emoticon },
  { escaped },
  { bracketedUrl },
  { url },
  { link },
  { timestamp, userMention, channelMention, roleMention, wideMention, commandMention, customEmoji },
  { em, strong, underline },
  { strike },
  { inlineCode },
  { spoiler },
  { text },
];

const rules = Object.fromEntries(
  RANKS.flatMap((rank, order) => Object.entries(rank).map(([name, rule]) => [name, { ...rule, order }])),
);

const parse = parserFor(rules);

/**
 * Reads text as Discord's client reads a message: its dialect of Markdown, single line ends kept, mentions, timestamps.
 *
 * Never throws; what is no mark stays text, character for character.
 */
export function parseMarkdown(source: string): readonly MarkdownNode[] {
  const state: ParseState = { prevCapture: null, inline: true, inQuote: false, inLink: false, listDepth: 0 };
  return joinTexts(parse(source, state));
}

function joinTexts(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const joined: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', content: last.content + node.content };
    } else if (node.type === 'list') {
      joined.push({ ...node, items: node.items.map(joinTexts) });
    } else if ('content' in node && typeof node.content !== 'string') {
      joined.push({ ...node, content: joinTexts(node.content) } as MarkdownNode);
    } else {
      joined.push(node);
    }
  }
  return joined;
}
