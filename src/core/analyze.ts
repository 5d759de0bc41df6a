import type { Article } from './article/article.ts';
import { withoutCorrections } from './article/correction-note.ts';
import { type Paragraph, segment } from './article/segment.ts';
import { findTimexes } from './dates/find-timexes.ts';
import type { Timex } from './dates/timex.ts';
import type { Conflict, Event } from './events/event.ts';
import { findConflicts } from './events/find-conflicts.ts';
import { findEvents } from './events/find-events.ts';
import { findStatements } from './statements/find-statements.ts';
import type { Statement } from './statements/statement.ts';
import type { WhoIsWho } from './terms/who-is-who.ts';

/** All that Parley reads from an article. Every span slices its body. */
export interface Analysis {
  /** Empty, like all that follows, when the article is not in English. */
  readonly paragraphs: readonly Paragraph[];
  readonly statements: readonly Statement[];
  readonly timexes: readonly Timex[];
  /** In the order of the text. */
  readonly events: readonly Event[];
  readonly conflicts: readonly Conflict[];
}

/** An article with its analysis. */
export interface AnalyzedArticle extends Analysis {
  readonly article: Article;
}

/** Whether an article is analysed or only listed and cited. */
export const isAnalyzed = (article: Article): boolean => /^en(?:-|$)/i.test(article.language);

/** Reads one article. Pure: the same article and who-is-who give the same values; never throws. */
export const analyze = (article: Article, whoIsWho: WhoIsWho): AnalyzedArticle => ({
  article,
  ...readAnalysis(article, whoIsWho),
});

/** What `analyze` adds to the article. */
export function readAnalysis(article: Article, whoIsWho: WhoIsWho): Analysis {
  if (!isAnalyzed(article)) return { paragraphs: [], statements: [], timexes: [], events: [], conflicts: [] };
  const { body, published } = article;
  const paragraphs = segment(body);
  const ownParagraphs = withoutCorrections(body, paragraphs);
  const statements = findStatements(body, ownParagraphs, whoIsWho);
  const timexes = findTimexes(body, paragraphs, published);
  const events = findEvents(body, ownParagraphs, timexes, published);
  return { paragraphs, statements, timexes, events, conflicts: findConflicts(body, ownParagraphs, events) };
}
