import { isGivenName } from '../../statements/speakers/people/given-names.ts';
import { isPlaceName } from '../../statements/speakers/people/places.ts';
import { COUNTRIES } from '../../terms/countries.ts';
import { fold } from '../../terms/fold.ts';
import { isWordFor } from './demonyms.ts';
import { type Evidence, isNoState } from './evidence.ts';
import type { Word } from './words.ts';

/** How a word means a state: by its name, by what belongs to it, by its capital, or by who rules it. */
type Way = 'name' | 'adjective' | 'capital' | 'ruler';

/** A word for a state where it stands. */
export interface StateWord {
  /** The state's name. */
  readonly state: string;
  readonly way: Way;
  /** As many words long. */
  readonly length: number;
}

/** Most words in a word for a state. */
const LONGEST = 6;

/** The words by which articles mean states: of the world, and of those that only these articles know. */
export class Places {
  readonly #words = new Map<string, { readonly state: string; readonly way: Way }>();
  readonly #byFolded = new Map<string, string>();
  readonly #byState = new Map<string, readonly string[]>();
  readonly #fromArticles = new Set<string>();
  readonly #people: ReadonlySet<string>;

  constructor(evidence: readonly Evidence[]) {
    this.#people = union(evidence, ({ people }) => people);
    for (const { name, names, houses, capitals, adjectives } of COUNTRIES) {
      for (const word of [...names, ...houses]) this.#add(word, name, 'name');
      for (const word of adjectives) this.#add(word, name, 'adjective');
      for (const word of capitals) this.#add(word, name, 'capital');
    }
    this.#addFormed(evidence);
    this.#addTold(evidence, ({ capitals }) => capitals, 'capital');
    this.#addTold(evidence, ({ rulers }) => rulers, 'ruler');
  }

  /** The longest word for a state that begins at a place. */
  at(words: readonly Word[], from: number): StateWord | null {
    if (!words[from]?.capital) return null;
    for (let length = Math.min(LONGEST, words.length - from); length > 0; length--) {
      const slice = words.slice(from, from + length);
      if (slice.slice(0, -1).some(({ possessive }) => possessive)) continue;
      const known = this.#words.get(slice.map(({ text }) => text).join(' '));
      if (known) return { ...known, length };
    }
    return null;
  }

  /** The state that a word means. */
  find(word: string): { readonly state: string; readonly way: Way } | null {
    return this.#words.get(word) ?? null;
  }

  /** The same, letter case and accents aside. */
  findFolded(folded: string): string | null {
    return this.#byFolded.get(folded) ?? null;
  }

  /** Every word that means a state. */
  wordsFor(state: string): readonly string[] {
    return this.#byState.get(state) ?? [];
  }

  /** Whether the articles themselves tell what a word means: "the Norlandic capital, Tarsk". */
  isTold(word: string): boolean {
    return this.#fromArticles.has(word);
  }

  /** Whether a name may as well be a person's: "Jordan". */
  isDoubtful(name: string): boolean {
    return isGivenName(name) || this.#people.has(name);
  }

  #add(word: string, state: string, way: Way): void {
    if (this.#words.has(word)) return;
    this.#words.set(word, { state, way });
    const folded = fold(word);
    if (!this.#byFolded.has(folded)) this.#byFolded.set(folded, state);
    this.#byState.set(state, [...(this.#byState.get(state) ?? []), word]);
  }

  /** States that no atlas knows: what has a government, is a place and no person; and words that are formed from their names. */
  #addFormed(evidence: readonly Evidence[]): void {
    const where = union(evidence, (one) => one.where);
    const mayBe = (name: string): boolean =>
      !this.#words.has(name) && !this.#people.has(name) && !isNoState(name) && !isPlaceName(name);
    const states = union(evidence, (one) => one.states);
    for (const name of union(evidence, ({ owners }) => owners)) {
      if ((where.has(name) || (states.has(name) && !isGivenName(name))) && mayBe(name)) this.#add(name, name, 'name');
    }
    const named = [...union(evidence, ({ named }) => named)].filter((name) => !/ /.test(name) && mayBe(name));
    const byStart = new Map<string, string[]>();
    for (const name of named) byStart.set(start(name), [...(byStart.get(start(name)) ?? []), name]);
    for (const word of union(evidence, ({ adjectives }) => adjectives)) {
      if (this.#words.has(word) || isNoState(word)) continue;
      const states = (byStart.get(start(word)) ?? []).filter((name) => isWordFor(word, name));
      if (states.length !== 1) continue;
      this.#add(states[0]!, states[0]!, 'name');
      this.#add(word, states[0]!, 'adjective');
    }
    // "Velmaran" beside no office: the state is known, the word is formed from its name
    for (const [name, { state, way }] of [...this.#words]) {
      if (way !== 'name' || name !== state || isPlaceName(name)) continue;
      for (const word of byStart.get(start(name)) ?? []) if (isWordFor(word, name)) this.#add(word, state, 'adjective');
    }
  }

  #addTold(
    evidence: readonly Evidence[],
    pairs: (one: Evidence) => readonly (readonly [word: string, state: string])[],
    way: Way,
  ): void {
    const states = new Map<string, Set<string>>();
    for (const [word, by] of evidence.flatMap(pairs)) {
      const known = this.#words.get(by);
      if (!known || known.way === 'ruler' || this.#words.has(word)) continue;
      states.set(word, (states.get(word) ?? new Set()).add(known.state));
    }
    for (const [word, of] of states) {
      if (of.size > 1) continue;
      this.#add(word, [...of][0]!, way);
      this.#fromArticles.add(word);
    }
  }
}

const union = (evidence: readonly Evidence[], of: (one: Evidence) => ReadonlySet<string>): Set<string> =>
  new Set(evidence.flatMap((one) => [...of(one)]));

const start = (name: string): string => name.slice(0, 3);
