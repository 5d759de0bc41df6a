import type { ParserRules, SingleASTNode } from '@khanacademy/simple-markdown';
import imported from '@khanacademy/simple-markdown';

/** What Discord's reader sees of a text: the characters, which of them are bold, and every kind of markup in use. */
export interface Shown {
  readonly text: string;
  readonly bold: string;
  readonly kinds: ReadonlySet<string>;
}

// A CommonJS package with a default export: Node and vitest unwrap it differently.
type SimpleMarkdown = typeof imported.default;
const { defaultRules, parserFor }: SimpleMarkdown =
  'default' in imported ? imported.default : (imported as unknown as SimpleMarkdown);

/** A rule that reads `pattern` wherever it may stand; group 1 is its content, read on unless the rule is a leaf. */
const inline = (order: number, pattern: RegExp, leaf = false) => ({
  order,
  match: (source: string) => pattern.exec(source),
  parse: (capture: RegExpMatchArray, parse: (source: string, state: object) => unknown, state: object) =>
    leaf ? { content: capture[1] ?? capture[0] } : { content: parse(capture[1]!, state) },
});

/** A rule that reads `pattern` at the start of a line. */
const block = (order: number, pattern: RegExp, leaf = false) => ({
  ...inline(order, pattern, leaf),
  match: (source: string, state: { prevCapture?: RegExpMatchArray | null }) =>
    state.prevCapture == null || state.prevCapture[0].endsWith('\n') ? pattern.exec(source) : null,
});

/** Discord's Markdown as its clients are known to read it, the lenient reading where they differ. */
const rules = {
  quote: block(0, /^ *>(?:>>)? +([^\n]*(?:\n *> +[^\n]*)*\n?)/),
  heading: block(1, /^ *#{1,3} +([^\n]+?)(?:\n|$)/),
  subtext: block(2, /^ *-# +([^\n]+?)(?:\n|$)/),
  list: block(3, /^ *(?:[*+-]|\d{1,9}\.) +([^\n]*)(?:\n|$)/),
  codeBlock: inline(4, /^```([\s\S]*?)```/, true),
  escape: inline(5, /^\\([^0-9A-Za-z\s])/, true),
  shrug: inline(6, /^(¯\\_\(ツ\)_\/¯)/, true),
  maskedLink: inline(7, /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(?:(?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/),
  autoLink: inline(8, /^<([^: >]+:\/[^ >]+)>/, true),
  url: inline(9, /^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/i, true),
  mention: inline(10, /^(<(?:@[!&]?|#)\d+>|<id:\w+>|@everyone|@here)/, true),
  commandMention: inline(11, /^(<\/[\w -]+:\d+>)/, true),
  timestamp: inline(12, /^(<t:-?\d+(?::\w)?>)/, true),
  customEmoji: inline(13, /^(<a?:\w+:\d+>)/, true),
  emoji: inline(14, /^(:[^\s:]+?(?:::skin-tone-\d)?:)/, true),
  strong: inline(15, /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  underline: inline(16, /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
  em: inline(17, defaultRules.em.match.regex!),
  strike: inline(18, /^~~([\s\S]+?)~~(?!_)/),
  spoiler: inline(19, /^\|\|([\s\S]+?)\|\|/),
  code: inline(20, /^`+([\s\S]*?[^`])`+(?!`)/, true),
  text: {
    order: 99,
    match: (source: string) => /^[\s\S](?:[^\\<[*_~|`:@\n¯h]*\n?)/.exec(source),
    parse: ([content]: RegExpMatchArray) => ({ content }),
  },
};

const parse = parserFor(rules as unknown as ParserRules);

/** Reads a rendered text as Discord does. */
export function readMarkdown(rendered: string): Shown {
  const shown = { text: '', bold: '', kinds: new Set<string>() };
  const walk = (nodes: readonly SingleASTNode[], bold: boolean): void => {
    for (const { type, content } of nodes) {
      if (type !== 'text' && type !== 'escape') shown.kinds.add(type);
      if (typeof content === 'string') {
        shown.text += content;
        if (bold) shown.bold += content;
      } else walk(content as SingleASTNode[], bold || type === 'strong');
    }
  };
  walk(parse(rendered, { prevCapture: null, disableAutoBlockNewlines: true }), false);
  return shown;
}

/** A text after what Discord's parser does to any text before it reads it: line ends and tabs in one form. */
export const asRead = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');
