import type { PartyNames } from '../terms/party-names.ts';
import { type Word, wordsOf } from '../terms/words.ts';

/** A paragraph as it is given to the index. */
export interface IndexedPassage {
  /** The number of its article; passages of one article come in their order. */
  readonly article: number;
  readonly title: string;
  readonly text: string;
}

/** What the index keeps of a passage. */
export interface PassageWords {
  /** The terms of the title and of the text, with blanks between them. */
  readonly title: string;
  readonly text: string;
  /** Each distinct term, those written with a capital letter in mid-sentence, and each distinct spelling. */
  readonly terms: ReadonlySet<string>;
  readonly capitals: ReadonlySet<string>;
  readonly spellings: ReadonlySet<string>;
}

/** Reads a passage's words; a party counts beside the words that name it. */
export function passageWords({ title, text }: IndexedPassage, names: PartyNames): PassageWords {
  const inTitle = wordsOf(title);
  const inText = wordsOf(text);
  const parties = names.find(inText).map(({ term }) => term);
  const terms = new Set(parties);
  const capitals = new Set<string>();
  const spellings = new Set<string>();
  [...inText, ...inTitle].forEach(({ norm, term, stop, capital }, at) => {
    if (stop) return;
    terms.add(term);
    spellings.add(norm);
    // The first word's capital letter tells nothing.
    if (capital && at > 0) capitals.add(term);
  });
  return { title: line(inTitle), text: line(inText, parties), terms, capitals, spellings };
}

const line = (words: readonly Word[], parties: readonly string[] = []): string =>
  [...words.filter(({ stop }) => !stop).map(({ term }) => term), ...parties].join(' ');
