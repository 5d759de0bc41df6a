import { createInterface } from 'node:readline';
import { Command, CommanderError } from 'commander';
import { analyze } from '../core/analyze.ts';
import { UserError } from '../core/errors.ts';
import { buildLibrary, type Library } from '../core/library.ts';
import { WhoIsWho } from '../core/who-is-who.ts';
import { describeFault } from '../corpus/fault.ts';
import { loadCorpus, versionOf } from '../corpus/load-corpus.ts';
import { found, inspection } from './json.ts';

/** Runs the `parley` command line; gives the exit code: 0 done, 1 it could not be done, 2 wrong arguments. */
export async function runCli(args: readonly string[]): Promise<number> {
  const program = buildProgram();
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UserError) {
      process.stderr.write(`parley: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

async function openLibrary(folder: string): Promise<Library> {
  const corpus = await loadCorpus(folder);
  for (const fault of corpus.refused) process.stderr.write(`parley: refused ${describeFault(fault)}\n`);
  const whoIsWho = corpus.whoIsWho ?? new WhoIsWho([]);
  const analyzed = corpus.articles.map((article) => analyze(article, whoIsWho));
  return buildLibrary(versionOf(corpus.articles, whoIsWho), analyzed, whoIsWho);
}

function buildProgram(): Command {
  const program = new Command('parley').exitOverride();
  program
    .command('inspect')
    .option('--json')
    .option('--corpus <folder>', 'folder of articles', 'corpus')
    .action(async ({ corpus }: { corpus: string }) => {
      for (const article of (await openLibrary(corpus)).articles) print(inspection(article));
    });
  program
    .command('ask [question]')
    .option('--json')
    .option('--stdin')
    .option('--corpus <folder>', 'folder of articles', 'corpus')
    .action(async (question: string | undefined, { corpus }: { corpus: string }) => {
      const { finder } = await openLibrary(corpus);
      const lines = question === undefined ? createInterface({ input: process.stdin }) : [question];
      for await (const line of lines) print(found(line, await finder.find(line)));
    });
  return program;
}
