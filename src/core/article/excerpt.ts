import type { Article } from './article.ts';
import { isCorrected } from './correction-note.ts';
import type { Paragraph } from './segment.ts';
import { contains, type Span, textOf } from './span.ts';

/**
 * An exact slice of an article: `text` equals `article.body.slice(start, end)`. Nothing else carries an article's words
 * into an answer.
 */
export interface Excerpt {
  readonly article: Article;
  readonly span: Span;
  readonly text: string;
  /** Counted from 1; null where the span lies in no paragraph. */
  readonly paragraph: number | null;
  /** Stretches of the body within `span`, in order and apart, that matter most: to be shown in bold. */
  readonly emphasis: readonly Span[];
  /** Set where the words are the outlet's own note on what it has corrected. */
  readonly correction?: true;
}

/** The excerpt of `span`, with those parts of `emphasis` that lie within it. */
export function excerptOf(
  { article, paragraphs }: { readonly article: Article; readonly paragraphs: readonly Paragraph[] },
  span: Span,
  emphasis: readonly Span[] = [],
): Excerpt {
  const at = paragraphs.findIndex((paragraph) => paragraph.start <= span.start && span.start < paragraph.end);
  return {
    article,
    span,
    text: textOf(article.body, span),
    paragraph: at < 0 ? null : at + 1,
    emphasis: emphasis.filter((stretch) => contains(span, stretch)).sort((a, b) => a.start - b.start),
    ...(at >= 0 && isCorrected(article.body, paragraphs, at, span) && { correction: true }),
  };
}
