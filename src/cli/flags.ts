import type { Command } from 'commander';
import { NOTHING_FOUND } from './exit-code.ts';

/** Of all commands that read articles. */
export interface CorpusFlags {
  readonly corpus: string;
  readonly json?: true | undefined;
}

/** How an answer is shown. */
export interface ShowFlags {
  readonly json?: true | undefined;
  readonly all?: true | undefined;
  readonly exitCode?: true | undefined;
}

/** Of commands that answer. */
export interface AnswerFlags extends CorpusFlags, ShowFlags {}

/** The folder of articles that the settings name. */
export const ownCorpus = (): string => process.env['CORPUS_DIR'] || 'corpus';

/** A command that reads articles: `--corpus` and `--json`. */
export const declareReading = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--corpus <folder>', 'folder of articles', ownCorpus())
    .option('--json', 'JSON lines for scripts');

/** A command that answers as one on Discord does: `--all` and `--exit-code` besides. */
export const declareAnswering = (program: Command, name: string, description: string): Command =>
  declareReading(program, name, description)
    .option('--all', 'what else was found too, and every sentence whole')
    .option('--exit-code', `exit with ${NOTHING_FOUND} when nothing was found`);
