/** A picture that goes along with an answer. */
export interface Picture {
  /** A PNG. */
  readonly bytes: Uint8Array;
  /** Says the same in words: at most 1,024 characters, Discord's limit for alt text. */
  readonly alt: string;
}
