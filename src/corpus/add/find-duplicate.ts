import { setImmediate as nextTurn } from 'node:timers/promises';
import { areCopies, type ComparedText, figuresOf } from '../../core/ask/near-duplicates.ts';
import { contentTerms, wordsOf } from '../../core/terms/words.ts';
import { addressKey } from './facts/web-address.ts';

/** What is known of an article that is there already. */
export interface KnownArticle {
  readonly id: string;
  readonly url: string | null;
  readonly body: string;
}

/** The article that came from one of these addresses, however they are written. */
export function articleFrom(
  addresses: readonly (string | null)[],
  known: readonly KnownArticle[],
): KnownArticle | undefined {
  const keys = new Set(addresses.flatMap((address) => (address === null ? [] : [addressKey(address)])));
  return known.find(({ url }) => url !== null && keys.has(addressKey(url)));
}

/** Articles share so much of their paragraphs, by length, where one is a copy of the other: it may have been cut. */
const COPIED = 0.8;

/**
 * The article of nearly the same text: most paragraphs of the shorter one are copies of paragraphs of the other. Others have their turn
 * between the articles.
 */
export async function articleLike(
  lines: readonly string[],
  known: readonly KnownArticle[],
): Promise<KnownArticle | undefined> {
  const own = lines.flatMap(compared);
  const byFigures = new Map<string, ComparedLine[]>();
  for (const line of own) byFigures.set(line.figures, [...(byFigures.get(line.figures) ?? []), line]);
  for (const article of known) {
    const others = article.body.split('\n').flatMap(compared);
    const ownCopied = new Set<ComparedLine>();
    let othersCopied = 0;
    for (const other of others) {
      const copies = (byFigures.get(other.figures) ?? []).filter((line) => areCopies(line, other));
      if (copies.length > 0) othersCopied += other.length;
      for (const copy of copies) ownCopied.add(copy);
    }
    if (isMost(sum([...ownCopied]), own) || isMost(othersCopied, others)) return article;
    await nextTurn();
  }
  return undefined;
}

interface ComparedLine extends ComparedText {
  readonly length: number;
}

function compared(line: string): ComparedLine[] {
  if (line.trim() === '') return [];
  const words = wordsOf(line);
  return [{ terms: contentTerms(words), figures: figuresOf(words), length: line.length }];
}

const sum = (lines: readonly ComparedLine[]): number => lines.reduce((total, { length }) => total + length, 0);
const isMost = (copied: number, lines: readonly ComparedLine[]): boolean => copied > 0 && copied >= COPIED * sum(lines);
