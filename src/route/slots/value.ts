/** An option's value read out of a message. */
export interface Value {
  /** As typed; several names are parted by commas. */
  readonly text: string;
  /** It names what the library knows, or what is nothing but a name. */
  readonly isKnown: boolean;
}
