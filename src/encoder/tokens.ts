import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import type { PassageText } from '../core/ask/meaning/language-model.ts';
import { charactersOf, MOST_BEFORE_TOKENS, MOST_QUESTION_TOKENS, MOST_TITLE_TOKENS, MOST_TOKENS } from './limits.ts';
import { tokenizerFile } from './manifest.ts';

/** A text in the model's tokens, with where each of its sentences stands among them. */
export interface TokenRow {
  readonly ids: readonly number[];
  /** Half-open; one token at least. */
  readonly sentences: readonly (readonly [from: number, to: number])[];
  /** Tokens that belong to the question. */
  readonly question: number;
}

/** Where a token's word stands in its text, half-open. */
export type WordPlace = readonly [start: number, end: number];

interface Tokens {
  readonly ids: readonly number[];
  readonly places: readonly WordPlace[];
}

/** Lays out texts as the model was trained to read them. */
export interface TokenLayout {
  question(text: string): TokenRow;
  passage(passage: PassageText): TokenRow;
  /** Question and passage as one text. */
  pair(question: string, passage: PassageText): TokenRow;
  /** Where the words of a sentence's tokens stand in it, in the order of its tokens. */
  places(sentence: string): readonly WordPlace[];
}

/** Texts whose tokens are kept. */
const REMEMBERED = 4_000;

/** Reads the tokenizer's file. Throws when it cannot be used. */
export function openTokenLayout(): TokenLayout {
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(tokenizerFile(), 'utf8')) as object, {});
  const idOf = (token: string): number => tokenizer.token_to_id(token)!;
  const [start, end, unknown] = [idOf('[CLS]'), idOf('[SEP]'), idOf('[UNK]')];
  const encode = (text: string): readonly number[] =>
    (tokenizer.encode(text, { add_special_tokens: false }) as { readonly ids: readonly number[] }).ids;
  const known = new Map<string, Tokens>();
  // No token reaches over a blank: words are cut one by one, and so each token has its place.
  const tokensOf = (text: string, most: number): Tokens => {
    const part = text.slice(0, charactersOf(most));
    const found = known.get(part);
    if (found) return found;
    const ids: number[] = [];
    const places: WordPlace[] = [];
    for (const match of part.matchAll(/\S+/g)) {
      for (const id of encode(match[0])) {
        ids.push(id);
        places.push([match.index, match.index + match[0].length]);
      }
    }
    if (ids.length === 0) {
      ids.push(unknown);
      places.push([0, part.length]);
    }
    const tokens = { ids, places };
    if (known.size >= REMEMBERED) known.clear();
    known.set(part, tokens);
    return tokens;
  };
  const [asQuestion, asPassage] = [encode('query:'), encode('passage:')];
  const questionHead = (text: string): number[] => [
    start,
    ...asQuestion,
    ...tokensOf(text, MOST_QUESTION_TOKENS).ids.slice(0, MOST_QUESTION_TOKENS),
    end,
  ];
  const layOut = (head: readonly number[], { title, before, sentences }: PassageText, question: number): TokenRow => {
    const ids = [...head];
    if (title) ids.push(...tokensOf(title, MOST_TITLE_TOKENS).ids.slice(0, MOST_TITLE_TOKENS));
    if (before)
      ids.push(
        ...tokensOf(before.slice(-charactersOf(MOST_BEFORE_TOKENS)), MOST_BEFORE_TOKENS).ids.slice(-MOST_BEFORE_TOKENS),
      );
    ids.push(end);
    const spans = sentences.map((sentence): readonly [number, number] => {
      const room = MOST_TOKENS - 1 - ids.length;
      // What the model cannot take any more is told by the last token that it takes.
      if (room <= 0) return [ids.length - 1, ids.length];
      const from = ids.length;
      ids.push(...tokensOf(sentence, MOST_TOKENS).ids.slice(0, room));
      return [from, ids.length];
    });
    return { ids: [...ids, end], sentences: spans, question };
  };
  return {
    question: (text) => {
      const ids = questionHead(text);
      return { ids, sentences: [[0, ids.length]], question: ids.length };
    },
    passage: (passage) => layOut([start, ...asPassage], passage, 0),
    pair: (question, passage) => {
      const head = questionHead(question);
      return layOut(head, passage, head.length);
    },
    places: (sentence) => tokensOf(sentence, MOST_TOKENS).places,
  };
}
