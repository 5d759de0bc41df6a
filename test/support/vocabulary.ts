import { letterSet, lettersApart } from '../../src/core/find/letter-set.ts';
import type { AskedWord, Stand, WordEntry } from '../../src/core/find/passage-index.ts';
import { slips, slipsAllowed, soundKey } from '../../src/core/terms/spelling.ts';
import type { Word } from '../../src/core/terms/words.ts';

/** What a word found by its spelling or sound counts for, beside 1 for the word itself. */
const SPELLING_STRENGTH = 0.8;
/** As many spellings of an unknown word are looked for. */
const NEAREST = 2;
/** From this length on a letter may be typed for another. */
const SAFE_LENGTH = 7;

interface Spelt {
  readonly norm: string;
  readonly letters: number;
}

/** The words of all passages: how many passages hold each, and which are spelt like one that none holds. */
export class Vocabulary {
  readonly #frequency = new Map<string, number>();
  readonly #capitals = new Map<string, number>();
  readonly #spellings = new Map<string, string>();
  #byLength: Spelt[][] | undefined;
  #bySound: Map<string, string[]> | undefined;

  /** Counts one passage. */
  add(words: readonly Word[], partyTerms: Iterable<string>): void {
    const seen = new Set<string>();
    const capital = new Set<string>();
    words.forEach((word, index) => {
      if (word.stop) return;
      seen.add(word.term);
      if (word.capital && index > 0) capital.add(word.term);
      this.#spellings.set(word.norm, word.term);
    });
    for (const term of partyTerms) seen.add(term);
    for (const term of seen) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    for (const term of capital) this.#capitals.set(term, (this.#capitals.get(term) ?? 0) + 1);
    this.#byLength = undefined;
    this.#bySound = undefined;
  }

  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }

  lookUp({ norm, term }: AskedWord): WordEntry {
    const frequency = this.frequency(term);
    if (frequency === 0) return { frequency, capitals: 0, nearest: this.#nearest(norm) };
    return { frequency, capitals: (this.#capitals.get(term) ?? 0) / frequency, nearest: [] };
  }

  /** Fewest slips first, then the more frequent; by sound when no spelling is near. */
  #nearest(norm: string): Stand[] {
    const most = slipsAllowed(norm.length);
    if (most === 0 || /\d/.test(norm)) return [];
    const own = letterSet(norm);
    const near: { term: string; distance: number }[] = [];
    for (let length = norm.length - most; length <= norm.length + most; length++) {
      for (const spelt of this.#spellingsOfLength(length)) {
        if (lettersApart(spelt.letters, own) > 2 * most) continue;
        // Short words that differ in one letter are mostly two words: "place" and "peace".
        if (length === norm.length && length < SAFE_LENGTH && spelt.letters !== own) continue;
        const distance = slips(norm, spelt.norm, most);
        // A first letter is seldom missed; what differs there is mostly another word.
        if (distance > most || (distance > 0 && spelt.norm[0] !== norm[0] && spelt.norm[0] !== norm[1])) continue;
        near.push({ term: this.#spellings.get(spelt.norm)!, distance });
      }
    }
    near.sort((a, b) => a.distance - b.distance || this.frequency(b.term) - this.frequency(a.term));
    const terms = [...new Set(near.map(({ term }) => term))];
    return (terms.length > 0 ? terms : this.#soundingLike(norm))
      .slice(0, NEAREST)
      .map((term) => ({ term, strength: SPELLING_STRENGTH }));
  }

  #spellingsOfLength(length: number): readonly Spelt[] {
    if (!this.#byLength) {
      this.#byLength = [];
      for (const norm of this.#spellings.keys()) {
        this.#byLength[norm.length] ??= [];
        this.#byLength[norm.length]!.push({ norm, letters: letterSet(norm) });
      }
    }
    return this.#byLength[length] ?? [];
  }

  #soundingLike(norm: string): string[] {
    if (!this.#bySound) {
      this.#bySound = new Map();
      for (const spelling of this.#spellings.keys()) {
        const key = soundKey(spelling);
        const same = this.#bySound.get(key) ?? [];
        same.push(spelling);
        this.#bySound.set(key, same);
      }
    }
    const key = soundKey(norm);
    if (key.length < 3 || norm.length < 5) return [];
    return (this.#bySound.get(key) ?? []).map((spelling) => this.#spellings.get(spelling)!);
  }
}
