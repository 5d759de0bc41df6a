import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { decodeUtf8 } from '../article-file.ts';
import { describeFault } from '../fault.ts';
import { FACTS, frontMatterSchema, splitFrontMatter } from '../front-matter.ts';
import { PENDING_FOLDER } from '../load-corpus.ts';
import { readYaml } from '../yaml-source.ts';
import type { PreparedArticle } from './add-page.ts';
import type { ArticleFacts, Doubt } from './facts/choose-facts.ts';
import { articleFrom, type KnownArticle } from './find-duplicate.ts';
import { formatArticle } from './format-article.ts';
import { writeArticle } from './write-article.ts';

/** An article that waits for the operator to look at it, in a file of its own under `pending`. */
export interface PendingArticle {
  /** The file's name without its extension. */
  readonly id: string;
  readonly facts: ArticleFacts;
  readonly body: string;
  /** What is unsure of it, in words. */
  readonly unsure: readonly string[];
}

const MARK = 'unsure: ';

/** Puts an article beside the corpus, with what is unsure of it at its head; gives its id. */
export async function keepPending(
  corpus: string,
  { facts, body }: PreparedArticle,
  doubts: readonly Doubt[],
): Promise<string> {
  const comments = doubts.map(({ about, reason }) => `${MARK}${about}: ${reason}`);
  return await writeArticle(join(corpus, PENDING_FOLDER), facts, formatArticle(facts, body, { comments }));
}

/** All that waits, by id. What cannot be read is told of through `onWarning`, in one line. */
export async function listPending(
  corpus: string,
  onWarning: (line: string) => void = () => {},
): Promise<PendingArticle[]> {
  const names = await readdir(join(corpus, PENDING_FOLDER)).catch(() => []);
  const waiting: PendingArticle[] = [];
  for (const name of names.filter((one) => one.endsWith('.md')).sort()) {
    try {
      waiting.push(await readPending(corpus, name.slice(0, -3)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      onWarning(error.message);
    }
  }
  return waiting;
}

/** What waits, as what is known of it. */
export const knownPending = (waiting: readonly PendingArticle[]): KnownArticle[] =>
  waiting.map(({ id, facts, body }) => ({ id: `${PENDING_FOLDER}/${id}`, url: facts.url, body }));

/**
 * Takes an article that waits into the corpus, with the facts that its file tells by now and those that are `set`; gives its id there. Throws
 * `UserError` where there is no such article, or its page is there already.
 */
export async function acceptPending(
  corpus: string,
  id: string,
  set: Partial<ArticleFacts>,
  known: readonly KnownArticle[],
  today: string,
): Promise<string> {
  const { facts, body } = await readPending(corpus, id);
  const settled = { ...facts, ...set };
  const present = articleFrom([settled.url], known);
  const file = join(corpus, PENDING_FOLDER, `${id}.md`);
  if (present) throw new UserError(`${id} is there already, as ${present.id}: remove ${file}`);
  const accepted = await writeArticle(corpus, settled, formatArticle(settled, body, { added: today }));
  await rm(file);
  return accepted;
}

async function readPending(corpus: string, id: string): Promise<PendingArticle> {
  const file = `${PENDING_FOLDER}/${id}.md`;
  // An id is a name in one folder, never a way out of it.
  const bytes = /^[\w-][\w.-]*$/.test(id) ? await readFile(join(corpus, file)).catch(() => null) : null;
  if (bytes === null) throw new UserError(`${id} does not wait: parley add --pending lists what does`);
  const split = splitFrontMatter(decodeUtf8(bytes) ?? '');
  if ('unclosed' in split || split.yaml === null) throw new UserError(`${file}: has no front matter: remove it`);
  const read = readYaml(split.yaml, frontMatterSchema);
  if ('faults' in read) {
    const [{ line, reason }] = read.faults as [{ line: number; reason: string }];
    throw new UserError(describeFault({ file, line: line + 1, reason }));
  }
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, read.value[fact] ?? null])) as unknown as ArticleFacts;
  const comments = split.yaml.split('\n').filter((line) => line.startsWith(`# ${MARK}`));
  return { id, facts, body: split.body, unsure: comments.map((line) => line.slice(MARK.length + 2).trim()) };
}
