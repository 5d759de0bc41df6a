import { baseOfIng, pastOf } from './word-forms.ts';

/** A phrase of a table where it stands in a text. */
export interface FoundPhrase {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The word right before it, lower case; empty at the beginning of the text and after a mark. */
  readonly previous: string;
  /** Lies within a longer one that begins before it. */
  readonly inner: boolean;
}

interface Phrase {
  readonly key: string;
  readonly head: readonly string[];
  /** What follows a gap of one to {@link GAP} words; null for a phrase in one piece. */
  readonly tail: readonly string[] | null;
}

interface Token {
  readonly word: string;
  /** What it says too: "ease" in "began to ease" says "eased". */
  readonly done?: string | undefined;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
const GAP = 6;

/**
 * Makes a finder of phrases by their words, whatever their case: "brought … under control" leaves a gap of one to six words;
 * "work .. began" does too, and "began" is still found by itself.
 * Where several begin with one word each is told, and which lie within a longer one. Its time grows with the text,
 * not with the table.
 */
export function phraseFinder(keys: readonly string[]): (text: string) => FoundPhrase[] {
  const byFirst = new Map<string, Phrase[]>();
  for (const key of keys) {
    const [head = '', tail] = key.toLowerCase().split(/ (?:…|\.\.) /);
    const phrase = { key, head: head.split(' '), tail: tail === undefined ? null : tail.split(' ') };
    byFirst.set(phrase.head[0]!, [...(byFirst.get(phrase.head[0]!) ?? []), phrase]);
  }
  return (text) => {
    const tokens = tokensOf(text);
    const found: FoundPhrase[] = [];
    let furthest = -1;
    for (const [at, token] of tokens.entries()) {
      const own = byFirst.get(token.word);
      const phrases = token.done === undefined ? own : [...(own ?? []), ...(byFirst.get(token.done) ?? [])];
      if (!phrases || phrases.length === 0) continue;
      const lasts = phrases.map(({ head, tail }) => lastTokenOf(text, tokens, at, head, tail));
      const inner = Math.max(...lasts) <= furthest;
      furthest = Math.max(furthest, ...lasts.filter((_, index) => !phrases[index]!.key.includes(' .. ')));
      const next = at > 0 && areNeighbours(text, tokens[at - 1]!, token) ? tokens[at - 1]!.word : '';
      const previous = token.done !== undefined && next === 'to' ? tokens[at - 2]!.word : next;
      for (const [index, last] of lasts.entries())
        if (last >= 0)
          found.push({ key: phrases[index]!.key, start: token.start, end: tokens[last]!.end, previous, inner });
    }
    return found;
  };
}

const BEGUN = /^(?:began|begun|started|managed|helped|able|allowed|let|continued|proceeded|set about|got)$/;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }));
  return tokens.map((token, at) => {
    const [before, former] = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? ''];
    const bare = before === 'to' && BEGUN.test(former) ? token.word : null;
    const base = bare ?? (/^(?:began|started)$/.test(before) ? baseOfIng(token.word) : null);
    return base === null ? token : { ...token, done: pastOf(base) };
  });
}

const areNeighbours = (text: string, a: Token, b: Token): boolean => b.start - a.end === 1 && text[a.end] === ' ';

/** Whether the words stand at the tokens from `at` on, each next to the one before. */
function standsAt(text: string, tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const token = tokens[at + offset];
    return (
      token !== undefined &&
      (token.word === word || token.done === word) &&
      (offset === 0 || areNeighbours(text, tokens[at + offset - 1]!, token))
    );
  });
}

/** The last token of a phrase that begins at `at`; -1 where it does not stand there. */
function lastTokenOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  head: readonly string[],
  tail: readonly string[] | null,
): number {
  if (!standsAt(text, tokens, at, head)) return -1;
  if (tail === null) return at + head.length - 1;
  for (let gap = 1; gap <= GAP; gap++) {
    const next = at + head.length + gap - 1;
    if (!tokens[next] || !areNeighbours(text, tokens[next - 1]!, tokens[next]!)) return -1;
    const from = next + 1;
    if (tokens[from] && areNeighbours(text, tokens[next]!, tokens[from]) && standsAt(text, tokens, from, tail))
      return from + tail.length - 1;
  }
  return -1;
}
