import { type Capture, parseInline, type Rule } from './rule.ts';
import { defaultRules } from './simple-markdown.ts';

type Wrapping = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

function wrap(type: Wrapping, pattern: RegExp, lead = 0): Rule {
  return {
    match: (source) => pattern.exec(source),
    quality: (capture) => capture[0]!.length + lead,
    parse: (capture, parse, state) => ({ type, content: parseInline(capture[2] ?? capture[1]!, parse, state) }),
  };
}

/** `*italic*` or `_italic_`; not `2 * 3 * 4` and not `snake_case_name`. */
export const em = wrap('em', defaultRules.em.match.regex, 0.2);

/** `**bold**`; not `**open`. */
export const strong = wrap('strong', defaultRules.strong.match.regex, 0.1);

/** `__underlined__`, which is not bold on Discord. */
export const underline = wrap('underline', defaultRules.u.match.regex);

/** `~~struck out~~`; not `~one~`. */
export const strike = wrap('strike', /^~~([\s\S]+?)~~(?!_)/);

/** `||hidden until clicked||`; not `|one|`. */
export const spoiler = wrap('spoiler', /^\|\|([\s\S]+?)\|\|/);

/** Text between equal runs of grave accents, in which nothing is read. */
export const inlineCode: Rule = {
  match: (source) => /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(source),
  parse: ([, , content]) => ({ type: 'inlineCode', content: content!.replace(/^ (?= *`)|(` *) $/g, '$1') }),
};

/** A backslash before a mark shows the mark itself: `\*`; not before a letter or digit. */
export const escaped: Rule = {
  match: (source) => /^\\([^0-9A-Za-z\s])/.exec(source),
  parse: ([, content]) => ({ type: 'text', content: content! }),
};

/** The shrug, whose marks are not read. */
export const emoticon: Rule = {
  match: (source) => /^¯\\_\(ツ\)_\/¯/.exec(source),
  parse: ([content]) => ({ type: 'text', content: content! }),
};

function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : null;
}

function linkTo(text: string, shown: string) {
  return { type: 'link', url: webAddress(text)!, title: null, content: [{ type: 'text', content: shown }] } as const;
}

/** `<https://…>`: an address without its angle brackets. */
export const bracketedUrl: Rule = {
  match: (source, state) => {
    const capture = state.inLink ? null : /^<(https?:\/\/[^\s<>]+)>/i.exec(source);
    return capture && webAddress(capture[1]!) ? capture : null;
  },
  parse: ([, address]) => linkTo(address!, address!),
};

/** An address that stands in the text, without the stop or bracket after it. */
export const url: Rule = {
  match: (source, state) => {
    const capture = state.inLink ? null : /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/i.exec(source);
    if (!capture) return null;
    const address = balanceBrackets(capture[0]);
    return webAddress(address) ? ([address] as Capture) : null;
  },
  parse: ([address]) => linkTo(address!, address!),
};

function balanceBrackets(address: string): string {
  let rest = address;
  while (rest.endsWith(')') && rest.split(')').length > rest.split('(').length) rest = rest.slice(0, -1);
  return rest;
}

/** `[words](https://… "title")`; another kind of address, or words that hold an address, stay text. */
export const link: Rule = {
  match: (source, state) => {
    const capture = state.inLink
      ? null
      : /^\[((?:\\.|\[[^\]]*\]|[^[\]\\])+)\]\(\s*<?((?:\([^)\s]*\)|[^\s()<>])+)>?(?:\s+"([^"]*)")?\s*\)/.exec(source);
    return capture && !/https?:\/\//i.test(capture[1]!) && webAddress(capture[2]!) ? capture : null;
  },
  parse: ([, words, address, title], parse, state) => ({
    type: 'link',
    url: webAddress(address!)!,
    title: title ?? null,
    content: parse(words!, { ...state, inLink: true, prevCapture: [''] }),
  }),
};

/** The end of a line, alone, so that the next mark knows that it begins one. */
export const newline: Rule = {
  match: (source) => (source.startsWith('\n') ? ['\n'] : null),
  parse: () => ({ type: 'text', content: '\n' }),
};

/** Whatever no other rule takes, up to the next possible mark. */
export const text: Rule = {
  match: (source) => /^[\s\S][0-9A-Za-z\u00c0-\uffff \t]*?(?=[^0-9A-Za-z\u00c0-\uffff \t]|https?:\/\/|$)/.exec(source),
  parse: ([content]) => ({ type: 'text', content: content! }),
};
