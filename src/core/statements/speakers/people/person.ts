import type { Gender, Mention } from './mention.ts';

/** Somebody whom an article names, with every place where it does. */
export interface Person {
  /** The longest form of the name: "Zabihullah Mujahid". */
  name: string;
  readonly surname: string;
  role: string | null;
  gender: Gender | null;
  /** Whether anything shows that this is a person and not a place or body. */
  person: boolean;
  readonly mentions: Mention[];
  /** How often the article gives more than the surname. */
  full: number;
}

/** The people of an article, and which of them each mention means. */
export interface People {
  readonly list: readonly Person[];
  readonly byMention: Map<Mention, Person>;
  /** Those who bear a surname, in order of first full mention. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
}
