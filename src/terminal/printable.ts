/** Characters that would move the cursor, change colours or reorder a line; tab and newline are handled by the caller. */
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Zl}\p{Zp}]/gu;

/** Text from an article, a file's name or a question as it may be written to a terminal: control characters show as �. */
export const printable = (text: string): string => text.replace(/\t/g, ' ').replace(CONTROL, '�');
