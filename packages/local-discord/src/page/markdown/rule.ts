import type { MarkdownNode } from './node.ts';

/** What a rule took from the text: the whole match, then its groups. */
export type Capture = string[] & { index?: number };

/** What the parser carries along; a nested parse gets a changed copy. */
export interface ParseState {
  /** The match before this place, or null at the beginning of the text. */
  prevCapture: string[] | null;
  inline: boolean;
  readonly inQuote: boolean;
  readonly inLink: boolean;
  readonly listDepth: number;
}

/** Reads a part of the text with the same rules. */
export type NestedParse = (source: string, state: ParseState) => MarkdownNode[];

/** One kind of mark: how to find it at the beginning of the rest of the text, and what it becomes. */
export interface Rule {
  readonly match: (source: string, state: ParseState) => Capture | null;
  /** Among rules of one rank the greater number wins. */
  readonly quality?: (capture: Capture) => number;
  readonly parse: (capture: Capture, parse: NestedParse, state: ParseState) => MarkdownNode;
}

/** Whether a block mark may stand here: only at the beginning of the text or of a line. */
export function isLineStart(state: ParseState): boolean {
  return state.prevCapture === null || state.prevCapture[0]!.endsWith('\n');
}

/** Reads the text inside a mark that stands within a line, where no block may begin before the next line. */
export function parseInline(source: string, parse: NestedParse, state: ParseState): MarkdownNode[] {
  return parse(source, { ...state, prevCapture: [''] });
}

/** Reads the text inside a block, whose beginning counts as the beginning of a line. */
export function parseBlock(
  source: string,
  parse: NestedParse,
  state: ParseState,
  change: Partial<ParseState> = {},
): MarkdownNode[] {
  return parse(source, { ...state, ...change, prevCapture: null });
}
