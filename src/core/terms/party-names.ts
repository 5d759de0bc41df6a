import type { WhoIsWho } from './who-is-who.ts';
import { type Word, wordsOf } from './words.ts';

/** The words `from` to before `to` of a text, which name a party. */
export interface PartyMention {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

interface Spelling {
  readonly terms: readonly string[];
  readonly party: string;
}

/** Finds parties in texts by every spelling that who-is-who lists, so that "Kabul" answers for "the Afghan government",
 * and by a role that one party alone has. */
export class PartyNames {
  readonly #byFirst = new Map<string, Spelling[]>();
  readonly #termOfName = new Map<string, string>();

  constructor(whoIsWho: WhoIsWho) {
    const shared = new Map<string, number>();
    for (const { role } of whoIsWho.parties) if (role !== null) shared.set(role, (shared.get(role) ?? 0) + 1);
    whoIsWho.parties.forEach((party, index) => {
      const term = `@${index}`;
      this.#termOfName.set(party.name, term);
      const role = party.role !== null && shared.get(party.role) === 1 ? [party.role] : [];
      for (const spelling of [party.name, ...party.aliases, ...role]) {
        const terms = wordsOf(spelling).map((word) => word.term);
        const first = terms[0];
        if (first === undefined) continue;
        const known = this.#byFirst.get(first) ?? [];
        known.push({ terms, party: term });
        this.#byFirst.set(first, known);
      }
    });
    for (const known of this.#byFirst.values()) known.sort((a, b) => b.terms.length - a.terms.length);
  }

  /** The term that stands for the party of this full name in the index; undefined when who-is-who has none such. */
  termOf(name: string): string | undefined {
    return this.#termOfName.get(name);
  }

  /** Longest first, left to right, apart. */
  find(words: readonly Word[]): PartyMention[] {
    const found: PartyMention[] = [];
    for (let i = 0; i < words.length; i++) {
      const known = this.#byFirst
        .get(words[i]!.term)
        ?.find(({ terms }) => terms.every((t, k) => words[i + k]?.term === t));
      if (!known) continue;
      found.push({ from: i, to: i + known.terms.length, term: known.party });
      i += known.terms.length - 1;
    }
    return found;
  }
}
