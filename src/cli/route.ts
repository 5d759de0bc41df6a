import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { commands } from '../../commands/index.ts';
import { printable } from '../render/terminal/printable.ts';
import { meaningBy } from '../route/meaning/meaning.ts';
import { createReader } from '../route/reader.ts';
import type { RequestWords, Route } from '../route/route.ts';
import { type CorpusFlags, declareReading } from './flags.ts';
import { openLibrary, startModel } from './open-library.ts';
import { say } from './voice.ts';

/** `parley route`: which command a message on Discord would call, and with which options. */
export function declareRoute(program: Command): void {
  declareReading(program, 'route', 'which command a message calls, and with which options')
    .argument('[message]', 'as somebody types it, without the mention')
    .option('--stdin', 'read one message a line from standard input')
    .action(async (message: string | undefined, flags: CorpusFlags & { readonly stdin?: true }, self: Command) => {
      if ((message === undefined) === (flags.stdin === undefined)) {
        self.error('error: give either a message or --stdin', { exitCode: 2 });
      }
      await routeEach(message, flags);
    });
}

/** Without a message, reads one a line from standard input, which is opened last: lines that nobody awaits are lost. */
async function routeEach(message: string | undefined, { corpus, json }: CorpusFlags): Promise<void> {
  const model = startModel();
  const library = await openLibrary(corpus, false, model);
  const reader = createReader(
    commands.map(({ data }) => data),
    model ? meaningBy(model) : undefined,
  );
  for await (const typed of message === undefined ? createInterface({ input: process.stdin }) : [message]) {
    const { command, values } = requestOf(await reader.read(typed, library));
    if (json) say(JSON.stringify({ message: typed, command, options: values }));
    else
      say(printable([`/${command}`, ...Object.entries(values).map(([name, value]) => `${name}: ${value}`)].join(' ')));
  }
}

/** Small talk and what goes on from an earlier answer are commands here. */
const requestOf = (route: Route): RequestWords =>
  route.kind === 'command' ? route.request : { command: route.kind, values: {} };
