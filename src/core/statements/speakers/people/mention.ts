import type { Span } from '../../../article/span.ts';

/** What an article’s pronouns and titles tell of somebody. */
export type Gender = 'female' | 'male';

/** A place where an article names somebody, outside of quotation marks. */
export interface Mention extends Span {
  /** As written, without titles: "Zabihullah Mujahid". */
  readonly name: string;
  /** In what capacity, as the article has it right there: "Taliban spokesperson". */
  readonly role: string | null;
  readonly gender: Gender | null;
  /** Whether a title, a form of address or a given name shows that this is a person. */
  readonly person: boolean;
  /** Index of the unit and whether the name is the subject of a verb there. */
  readonly unit: number;
  readonly subject: boolean;
  /** Whether it stands in a headline, where the run of capitals may go on beyond the name. */
  readonly headline: boolean;
  /** Whether nothing but an introduction stands before it in its sentence. */
  readonly leads: boolean;
  /** Where the words before the name that belong to it begin: its titles and role. */
  readonly from: number;
  /** Indices, in the unit's nodes, of the first word of the name and of what follows it. */
  readonly first: number;
  readonly next: number;
  /** Whether a preposition governs it: "against Mitt Romney". */
  readonly oblique: boolean;
}
