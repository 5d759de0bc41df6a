import { isLineStart, parseBlock, parseInline, type Rule } from './rule.ts';

/** `# Title` to `### Title`, a line; not `#title` and not `#### four`. */
export const heading: Rule = {
  match: (source, state) =>
    isLineStart(state) ? /^ *(#{1,3}) +((?:\\#|[^\n])+?)#*[^\S\n]*(?:\n|$)/.exec(source) : null,
  parse: ([, marks, text], parse, state) => ({
    type: 'heading',
    level: marks!.length as 1 | 2 | 3,
    content: parseInline(text!.trim(), parse, state),
  }),
};

/** `-# small`, a line; not `-#small`. */
export const subtext: Rule = {
  match: (source, state) => (isLineStart(state) ? /^-# +([^\n]+?) *(?:\n|$)/.exec(source) : null),
  parse: ([, text], parse, state) => ({ type: 'subtext', content: parseInline(text!, parse, state) }),
};

/** `> quoted` lines, or `>>> ` and all that follows; not `>quoted`, and no quote within a quote. */
export const quote: Rule = {
  match: (source, state) =>
    isLineStart(state) && !state.inQuote ? /^ *>>> +[\s\S]+|^ *> +[^\n]*(?:\n *> +[^\n]*)*\n?/.exec(source) : null,
  parse: ([whole], parse, state) => {
    const rest = /^ *>>> /.test(whole!)
      ? whole!.replace(/^ *>>> +/, '')
      : whole!.replace(/^ *> /gm, '').replace(/\n$/, '');
    return { type: 'quote', content: parseBlock(rest, parse, state, { inQuote: true }) };
  },
};

const BULLET = '(?:[*-]|\\d{1,9}\\.)';
const LIST = new RegExp(`^( *)(${BULLET}) +(?=\\S)[\\s\\S]+?(?:\\n(?! )(?!\\1${BULLET} +\\S)|$)`);
const LIST_ITEM = new RegExp(`^( *)${BULLET} +[^\\n]*(?:\\n(?!\\1${BULLET} )[^\\n]*)*(?:\\n|$)`, 'gm');
const ITEM_PREFIX = new RegExp(`^ *${BULLET} +`);
/** Discord stops indenting here. */
const DEEPEST_LIST = 11;

/** `- one`, `* one` or `1. one`, lines; indented lines belong to the item above; not `-one`. */
export const list: Rule = {
  match: (source, state) => (isLineStart(state) && state.listDepth < DEEPEST_LIST ? LIST.exec(source) : null),
  parse: ([whole, , bullet], parse, state) => ({
    type: 'list',
    ordered: bullet!.length > 1,
    start: Number.parseInt(bullet!, 10) || 1,
    items: (whole!.match(LIST_ITEM) ?? []).map((item) => {
      const width = ITEM_PREFIX.exec(item)![0].length;
      const text = item
        .replace(ITEM_PREFIX, '')
        .replace(new RegExp(`^ {1,${width}}`, 'gm'), '')
        .replace(/\n+$/, '');
      return parseBlock(text, parse, state, { listDepth: state.listDepth + 1 });
    }),
  }),
};

/** Three grave accents around lines, a language after the first three; nothing inside is read. */
export const codeBlock: Rule = {
  match: (source) => /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```/i.exec(source),
  parse: ([, language, content]) => ({ type: 'codeBlock', language: language ?? null, content: content! }),
};
