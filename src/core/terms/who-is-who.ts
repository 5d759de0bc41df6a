import { fold } from './fold.ts';

/** A person or body that the articles speak of, as the operator describes them. */
export interface Party {
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** In the articles' words: "Taliban spokesperson". */
  readonly role: string | null;
  /** The side of the talks they speak for: "Afghanistan". */
  readonly side: string | null;
  /** Other spellings and names, the surname among them: "Kabul", "Türkiye". */
  readonly aliases: readonly string[];
  readonly gender: 'female' | 'male' | null;
}

/** Whether a spelling is written as ordinary words are, without a capital letter: "talks", not "Talks" or "al-Shabaab". */
export const isLowerCase = (spelling: string): boolean => /\p{Ll}/u.test(spelling) && !/\p{Lu}/u.test(spelling);

/** The corpus's who-is-who, looked up by any spelling that its entries list. */
export class WhoIsWho {
  readonly parties: readonly Party[];
  readonly #bySpelling = new Map<string, Party>();

  constructor(parties: readonly Party[]) {
    this.parties = parties;
    for (const party of parties) {
      for (const spelling of [party.name, ...party.aliases]) this.#bySpelling.set(fold(spelling), party);
    }
  }

  /** The party that `spelling` names exactly, letter case and accents aside; undefined when none or not listed. */
  find(spelling: string): Party | undefined {
    return this.#bySpelling.get(fold(spelling));
  }
}
