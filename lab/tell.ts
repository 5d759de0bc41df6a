/** Prints a line. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** "21 of 38 (55.3 %)". */
export const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / (whole || 1)).toFixed(1)} %)`;
