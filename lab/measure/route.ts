import { basename } from 'node:path';
import { commands } from '../../commands/index.ts';
import { isOnce } from '../../src/command.ts';
import { fold } from '../../src/core/terms/fold.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { meaningBy } from '../../src/route/meaning/meaning.ts';
import { createReader } from '../../src/route/reader.ts';
import { say, share } from '../tell.ts';
import { type AcceptedRoute, isForValidation, readRouteCases } from './route-cases.ts';
import { readLibrary } from './route-library.ts';

const plain = (value: string): string =>
  fold(value)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^(?:the|a|an) /, '');

/** Whether a message was given exactly the options that it asks for, `*` being any value; case, articles and marks aside. */
const isRight = (got: Readonly<Record<string, string>>, { options }: AcceptedRoute): boolean =>
  Object.keys(got).length === Object.keys(options).length &&
  Object.entries(options).every(([name, spellings]) => {
    const value = got[name];
    if (value === undefined) return false;
    return spellings === '*' || [spellings].flat().some((one) => plain(one) === plain(value));
  });

interface Row {
  cases: number;
  command: number;
  options: number;
}

/**
 * Counts the messages of a set that are read as the right command, and those with the right options too, by words and meaning, then by words
 * alone. `part` keeps `tune` or `validation` of the set to tune on; `list` prints what is read wrongly.
 */
export async function measureRoute(set: string, list: boolean, part: string | undefined): Promise<void> {
  const cases = readRouteCases(set).filter(
    (_, at) => part === undefined || (part === 'validation') === isForValidation(at),
  );
  const library = await readLibrary();
  const encoder = startEncoder({ onWarning: say, clock: Date.now, deadline: 60_000 });
  await encoder.warm();
  const data = commands.map((command) => command.data);
  for (const [by, reader] of [
    ['words and meaning', createReader(data, meaningBy(encoder))],
    ['words alone', createReader(data)],
  ] as const) {
    await reader.read('warm', library);
    const rows = new Map<string, Row>();
    const times: number[] = [];
    let wrong = 0;
    let unasked = 0;
    for (const { message, accept } of cases) {
      const began = performance.now();
      const route = await reader.read(message, library);
      times.push(performance.now() - began);
      const got = route.kind === 'command' ? route.request : { command: route.kind, values: {} };
      const row = rows.get(accept[0]!.command) ?? { cases: 0, command: 0, options: 0 };
      rows.set(accept[0]!.command, row);
      const same = accept.filter(({ command }) => command === got.command);
      const isWhole = same.some((one) => isRight(got.values, one));
      row.cases++;
      if (same.length > 0) row.command++;
      if (isWhole) row.options++;
      if (same.length === 0 && got.command !== 'ask') wrong++;
      if (same.length === 0 && data.some((one) => one.name === got.command && isOnce(one))) unasked++;
      if (list && !isWhole) say(`${message} → ${JSON.stringify(got)}, not ${JSON.stringify(accept)}`);
    }
    tell(`${basename(set, '.json')} by ${by}`, [...rows], { wrong, unasked }, times);
  }
  await encoder.close();
}

function tell(
  what: string,
  rows: readonly (readonly [string, Row])[],
  { wrong, unasked }: { readonly wrong: number; readonly unasked: number },
  times: number[],
): void {
  const sum = (of: keyof Row): number => rows.reduce((all, [, row]) => all + row[of], 0);
  times.sort((a, b) => a - b);
  say(
    `${what}: the right command ${share(sum('command'), sum('cases'))}, with the right options ${share(sum('options'), sum('cases'))}; a wrong command other than /ask ${wrong}, something changed unasked ${unasked}; ${times[times.length >> 1]!.toFixed(1)} ms median, ${times.at(-1)!.toFixed(1)} ms at most`,
  );
  for (const [command, row] of rows) say(`  ${command}: ${row.options} of ${row.cases}, the command ${row.command}`);
}
