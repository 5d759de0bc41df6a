import type { Quotation } from '../quotations/quotations.ts';
import type { Token } from './tokens.ts';

/** A word or mark outside of quotation marks, or a whole quotation (tag `QUOTE`), as one step of a sentence. */
export interface Node extends Token {
  readonly quotation: Quotation | null;
}
