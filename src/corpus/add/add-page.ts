import type { ArticleFacts, Doubt } from './facts/choose-facts.ts';
import { articleFrom, articleLike, type KnownArticle } from './find-duplicate.ts';
import { bodyOf, formatArticle } from './format-article.ts';
import type { OpenPage } from './open-page.ts';
import { readPageApart } from './read-page-apart.ts';
import { settleFacts, type Wishes } from './settle-facts.ts';

/** An article that a page holds, with what became of it. */
export type PreparedPage =
  | { readonly kind: 'ready'; readonly article: PreparedArticle }
  | { readonly kind: 'unsure'; readonly article: PreparedArticle; readonly doubts: readonly Doubt[] }
  /** The same page is there already. */
  | { readonly kind: 'present'; readonly id: string };

/** An article as it would be written. */
export interface PreparedArticle {
  readonly facts: ArticleFacts;
  readonly body: string;
  /** Lines of the page that are none of the article's. */
  readonly leftOut: readonly string[];
  /** The day on which it is added. */
  readonly added: string;
}

/** What is known beside the page. */
export interface AddContext {
  readonly known: readonly KnownArticle[];
  /** `2025-11-23`. */
  readonly today: string;
  /** When the feed that brought the page says that it was published, as it writes it. */
  readonly feedDate?: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** Makes an article of a page. Throws `UserError`, in words that follow the page's name, where it holds none. */
export async function preparePage(
  { html, address }: OpenPage,
  { known, today, feedDate, signal }: AddContext,
  wishes: Wishes,
): Promise<PreparedPage> {
  const page = await readPageApart(html, { address, today, feedDate: feedDate ?? null }, { signal });
  const present = articleFrom([address, wishes.set.url ?? page.facts.url], known);
  if (present) return { kind: 'present', id: present.id };
  const like = await articleLike(page.lines, known);
  const doubts: readonly Doubt[] = like
    ? [...page.doubts, { about: 'text', reason: `it is nearly that of ${like.id}` }]
    : page.doubts;
  const settled = await settleFacts(page.facts, doubts, wishes);
  const article = { body: bodyOf(page.lines), leftOut: page.leftOut, added: today };
  if ('unsure' in settled) {
    const facts = { ...page.facts, ...wishes.set };
    return { kind: 'unsure', article: { ...article, facts }, doubts: settled.unsure };
  }
  const { facts } = settled;
  const typed = articleFrom([facts.url], known);
  return typed ? { kind: 'present', id: typed.id } : { kind: 'ready', article: { ...article, facts } };
}

/** The file of a prepared article. */
export const textOf = ({ facts, body, added }: PreparedArticle): string => formatArticle(facts, body, { added });
