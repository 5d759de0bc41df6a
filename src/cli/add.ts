import type { Command } from 'commander';
import { UserError } from '../core/errors.ts';
import { acceptOne, addPages, readSetFacts, tellPending } from '../corpus/add/add-pages.ts';
import { FACTS, type Fact } from '../corpus/front-matter.ts';
import { count } from '../render/outline/count.ts';
import { openPerson } from '../render/terminal/ask.ts';
import { ownCorpus } from './flags.ts';
import { openOwnWeb } from './own-web.ts';
import { today } from './today.ts';
import { voice } from './voice.ts';

/** `parley add`: makes articles of web pages. */
export function declareAdd(program: Command): void {
  program
    .command('add')
    .description('make articles of web pages: HTML files or addresses')
    .argument('[pages...]')
    .option('--corpus <folder>', 'folder of articles', ownCorpus())
    .option('--title <title>', 'instead of what the page tells')
    .option('--outlet <outlet>', 'who published it')
    .option('--author <author>', 'who wrote it')
    .option('--url <address>', 'where it can be read')
    .option('--published <date>', 'when it was published, in EDTF: 2025-11-08')
    .option('--language <tag>', 'its language: en')
    .option('--yes', 'take what is unsure as it is')
    .option('--dry-run', 'print the article and write nothing')
    .option('--allow-private', 'read addresses that are not on the public internet too')
    .option('--pending', 'list what feeds brought and waits for you')
    .option('--accept <id>', 'take what waits under this id into the corpus')
    .action(add);
}

interface AddFlags extends Partial<Record<Fact, string>> {
  readonly corpus: string;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly allowPrivate?: true;
  readonly pending?: true;
  readonly accept?: string;
}

async function add(pages: readonly string[], { corpus, ...flags }: AddFlags, self: Command): Promise<void> {
  const ways = [pages.length > 0, flags.pending, flags.accept !== undefined].filter(Boolean);
  if (ways.length !== 1) self.error('error: give pages, --pending or --accept <id>', { exitCode: 2 });
  if (pages.length > 1 && (flags.title !== undefined || flags.url !== undefined)) {
    self.error('error: --title and --url fit one page only', { exitCode: 2 });
  }
  const told = FACTS.flatMap((fact) => (flags[fact] === undefined ? [] : [[fact, flags[fact]]]));
  const set = readSetFacts(Object.fromEntries(told));
  if (flags.pending) return await tellPending(corpus, voice);
  if (flags.accept !== undefined) return await acceptOne(corpus, flags.accept, set, today(), voice);
  const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const person = isTerminal ? openPerson(process.stdin, process.stderr) : null;
  const web = await openOwnWeb();
  const failed = await addPages(
    pages,
    {
      corpus,
      web,
      allowPrivate: flags.allowPrivate ?? false,
      dryRun: flags.dryRun ?? false,
      wishes: { set, yes: flags.yes ?? false, ask: person?.ask ?? null },
      today: today(),
    },
    voice,
  ).finally(() => {
    person?.close();
    return web.close();
  });
  if (failed > 0) throw new UserError(`${count(failed, 'page')} not added.`);
}
