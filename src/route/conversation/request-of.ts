import type { RequestWords } from '../route.ts';

/** A request with those of some values that are given. */
export const only = (command: string, values: Readonly<Record<string, string | undefined>>): RequestWords => ({
  command,
  values: Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
});

/** The dates that a request was limited to, whatever its options are called. */
export const datesOf = ({
  values,
}: RequestWords): { readonly from?: string | undefined; readonly to?: string | undefined } => ({
  from: values['from'] ?? values['after'],
  to: values['to'] ?? values['before'],
});

/** Some of a request's values, by option. */
export const pick = ({ values }: RequestWords, ...options: readonly string[]): Record<string, string> =>
  Object.fromEntries(options.flatMap((option) => (values[option] === undefined ? [] : [[option, values[option]]])));
