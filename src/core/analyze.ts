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

/** An article with all that Parley reads from it. Every span slices `article.body`. */
export interface AnalyzedArticle {
  readonly article: Article;
  /** Empty, like all that follows, when the article is not in English. */
  readonly paragraphs: readonly Paragraph[];
  readonly statements: readonly Statement[];
  readonly timexes: readonly Timex[];
  /** In the order of the text. */
  readonly events: readonly Event[];
  readonly conflicts: readonly Conflict[];
}

/** Whether an article is analysed or only listed and cited. */
export const isAnalyzed = (article: Article): boolean => /^en(?:-|$)/i.test(article.language);

/** Reads one article. Pure: the same article and who-is-who give the same values; never throws. */
export function analyze(article: Article, whoIsWho: WhoIsWho): AnalyzedArticle {
  if (!isAnalyzed(article)) {
    return { article, paragraphs: [], statements: [], timexes: [], events: [], conflicts: [] };
  }
  const { body, published } = article;
  const paragraphs = segment(body);
  const ownParagraphs = withoutCorrections(body, paragraphs);
  const statements = findStatements(body, ownParagraphs, whoIsWho);
  const timexes = findTimexes(body, paragraphs, published);
  const events = findEvents(body, ownParagraphs, timexes, published);
  return { article, paragraphs, statements, timexes, events, conflicts: findConflicts(body, ownParagraphs, events) };
}
