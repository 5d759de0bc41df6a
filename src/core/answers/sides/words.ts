/** A word of an article, or a mark between words. */
export interface Word {
  /** Without the ’s of a possessive; apostrophes as ’. */
  readonly text: string;
  readonly lower: string;
  readonly possessive: boolean;
  readonly capital: boolean;
  /** Whether this is a comma, a stop or another mark. */
  readonly mark: boolean;
}

const WORD =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*(?:(?<=s)[’'](?![\p{L}\p{N}]))?|[^\s\p{L}\p{N}]|\n/gu;

/**
 * Words and marks of a text in order, possessives told apart: "Norland’s" is "Norland". Whom words mean hangs on capitals, marks and
 * hyphens ("would-be minister"), which the words that are searched for (`terms/words.ts`) do without.
 */
export function readWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ([raw]) => {
    const whole = raw.replaceAll("'", '’');
    const possessive = /\p{L}(?:’s|(?<=s)’)$/u.test(whole);
    const word = possessive ? whole.replace(/’s?$/, '') : whole;
    return {
      text: word,
      lower: word.toLowerCase(),
      possessive,
      capital: /^\p{Lu}/u.test(word),
      mark: !/^[\p{L}\p{N}]/u.test(word),
    };
  });
}
