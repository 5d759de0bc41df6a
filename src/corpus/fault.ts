/** Something wrong in a corpus folder: which file, where in it, and why, with what to do about it. */
export interface Fault {
  /** Path under the corpus folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly reason: string;
}

/** `file:line: reason`, as compilers print it, on one line whatever the file is called. */
export function describeFault({ file, line, reason }: Fault): string {
  return `${printable(file)}${line === null ? '' : `:${line}`}: ${printable(reason)}`;
}

/** Control and direction characters, which a hostile file name could carry into a terminal or a message. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const printable = (text: string): string => text.replace(UNPRINTABLE, '�');
