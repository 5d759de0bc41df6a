import { UserError } from '../../core/errors.ts';
import type { Web } from '../fetch/web.ts';
import type { Fact } from '../front-matter.ts';
import { loadCorpus } from '../load-corpus.ts';
import { preparePage, textOf } from './add-page.ts';
import { articleFrom, type KnownArticle } from './find-duplicate.ts';
import { fetchPage, isAddress, readPageFile } from './open-page.ts';
import { acceptPending, knownPending, listPending } from './pending.ts';
import { listDoubts, readFact, type Wishes } from './settle-facts.ts';
import { writeArticle } from './write-article.ts';

/** What adding is told to do beside the pages themselves. */
export interface AddSettings {
  readonly corpus: string;
  readonly web: Web;
  readonly allowPrivate: boolean;
  /** Only prints what would be written. */
  readonly dryRun: boolean;
  readonly wishes: Wishes;
  /** `2025-11-23`. */
  readonly today: string;
}

/** Where adding tells what it does: what was done, and what is to be known, a line each; what would be written, whole. */
export interface AddVoice {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly print: (text: string) => void;
}

/** So many lines that were left out are told of each page. */
const MOST_TOLD = 30;

/** Adds articles from pages, a file or an address each, and tells of each in a line; gives how many could not be added. */
export async function addPages(inputs: readonly string[], settings: AddSettings, voice: AddVoice): Promise<number> {
  const known = await knownArticles(settings.corpus, voice.warn);
  let failed = 0;
  for (const input of inputs) {
    try {
      await addOne(input, settings, voice, known);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed++;
      voice.warn(`${input} ${error.message}`);
    }
  }
  return failed;
}

/** All articles of the corpus and beside it. */
export async function knownArticles(corpus: string, onWarning: (line: string) => void): Promise<KnownArticle[]> {
  const { articles } = await loadCorpus(corpus);
  return [
    ...articles.map(({ article: { id, url, body } }) => ({ id, url, body })),
    ...knownPending(await listPending(corpus, onWarning)),
  ];
}

async function addOne(input: string, settings: AddSettings, voice: AddVoice, known: KnownArticle[]): Promise<void> {
  const { corpus, wishes, today } = settings;
  const isWeb = isAddress(input);
  const before = isWeb ? articleFrom([input], known) : undefined;
  if (before) throw new UserError(`is there already, as ${before.id}`);
  const page = isWeb ? await fetchPage(settings.web, input, settings) : await readPageFile(input);
  const prepared = await preparePage(page, { known, today }, { ...wishes, ask: askingOf(input, wishes.ask, voice) });
  if (prepared.kind === 'present') throw new UserError(`is there already, as ${prepared.id}`);
  if (prepared.kind === 'unsure') {
    const settable = prepared.doubts.flatMap(({ about }) => (about === 'text' ? [] : [`--${about}`]));
    const set = settable.length === 0 ? '' : `give ${settable.join(', ')}, or `;
    throw new UserError(`is unsure: ${listDoubts(prepared.doubts)}: ${set}take it as it is with --yes`);
  }
  const { article } = prepared;
  if (article.leftOut.length > 0) voice.warn(`${input}: left out of the article:`);
  for (const line of article.leftOut.slice(0, MOST_TOLD)) voice.warn(`  ${line}`);
  if (article.leftOut.length > MOST_TOLD) voice.warn(`  and ${article.leftOut.length - MOST_TOLD} lines more`);
  const text = textOf(article);
  if (settings.dryRun) {
    voice.print(text);
    return;
  }
  const id = await writeArticle(corpus, article.facts, text);
  known.push({ id, url: article.facts.url, body: article.body });
  voice.say(`added ${id}.md from ${input}`);
}

/** Asks as `ask` does, and tells first of which page. */
function askingOf(input: string, ask: Wishes['ask'], { warn }: AddVoice): Wishes['ask'] {
  let isTold = false;
  return (
    ask &&
    ((question) => {
      if (!isTold) warn(`${input} is unsure:`);
      isTold = true;
      return ask(question);
    })
  );
}

/** Facts as options give them. Throws `UserError` that names the option. */
export function readSetFacts(options: Readonly<Partial<Record<Fact, string>>>): Wishes['set'] {
  const told = Object.entries(options) as [Fact, string][];
  return Object.fromEntries(
    told.map(([fact, written]) => {
      try {
        return [fact, readFact(fact, written)];
      } catch (error) {
        throw new UserError(`--${fact} ${(error as UserError).message}`);
      }
    }),
  );
}

/** Tells what waits to be looked at, a line each. */
export async function tellPending(corpus: string, voice: AddVoice): Promise<void> {
  const waiting = await listPending(corpus, voice.warn);
  if (waiting.length === 0) voice.warn('nothing waits to be looked at');
  for (const { id, facts, unsure } of waiting) {
    voice.say(`${id}  ${facts.title ?? 'no title'}  ${facts.url ?? ''}  unsure: ${unsure.join('; ')}`);
  }
}

/** Takes one article that waits into the corpus. Throws `UserError` where it cannot be. */
export async function acceptOne(
  corpus: string,
  id: string,
  set: Wishes['set'],
  today: string,
  voice: AddVoice,
): Promise<void> {
  const { articles } = await loadCorpus(corpus);
  const accepted = await acceptPending(
    corpus,
    id,
    set,
    articles.map(({ article }) => article),
    today,
  );
  voice.say(`added ${accepted}.md`);
}
