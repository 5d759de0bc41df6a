#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { terminalCommands } from './cli/index.ts';
import { warn } from './cli/voice.ts';
import { UserError } from './core/errors.ts';
import { ownVersion } from './own-version.ts';
import { printable } from './render/terminal/printable.ts';

function buildProgram(): Command {
  const program = new Command('parley')
    .description('Answers from news articles, in their own words, with their sources.')
    .version(ownVersion(), '--version')
    .exitOverride()
    .showHelpAfterError('(parley --help lists what there is)');
  for (const declare of terminalCommands) declare(program);
  return program;
}

/** Runs the command line; gives the exit code: 0 done, 1 it could not be done, 2 wrong arguments. */
async function main(args: readonly string[]): Promise<number> {
  loadDotenv({ quiet: true });
  try {
    await buildProgram().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UserError)) throw error;
    warn(error.message.split('\n').map(printable).join('\n'));
    return 1;
  }
}

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  warn(`the output cannot be written (${error.code})`);
  process.exit(1);
});
// A command that found nothing may have set another.
process.exitCode = (await main(process.argv.slice(2))) || process.exitCode;
