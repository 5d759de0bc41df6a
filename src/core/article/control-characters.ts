/** Characters that would move a cursor, change colours, or break or reorder a line: controls, bidi marks, separators. */
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Zl}\p{Zp}]/gu;

/** The text with `mark` in place of every such character, but for those that `kept` holds. */
export const replaceControls = (text: string, mark: string, kept = ''): string =>
  text.replace(CONTROL, (character) => (kept.includes(character) ? character : mark));

/** Whether the text holds any such character. */
export const hasControls = (text: string): boolean => text.search(CONTROL) >= 0;
