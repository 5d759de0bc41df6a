import { writeFileSync } from 'node:fs';

/** A data file of fitted coefficients: one exported record, with what it is and where it comes from above it. */
export interface CoefficientsFile {
  readonly path: string;
  /** The name of the exported constant. */
  readonly name: string;
  readonly what: string;
  /** The script and the questions, in lines of the comment. */
  readonly origin: readonly string[];
  readonly entries: readonly (readonly [name: string, coefficient: number])[];
}

/** Writes fitted coefficients with two decimals, as the formatter would. */
export function writeCoefficients({ path, name, what, origin, entries }: CoefficientsFile): void {
  const lines = entries.map(
    ([key, value]) => `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${value.toFixed(2).replace(/\.?0+$/, '')},`,
  );
  const comment = ['/**', ` * ${what}`, ' *', ...origin.map((line) => ` * ${line}`), ' */'];
  const record = [`export const ${name}: Readonly<Record<string, number>> = {`, ...lines, '};', ''];
  writeFileSync(path, [...comment, ...record].join('\n'));
}
