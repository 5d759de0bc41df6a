import type { Article } from './article.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Span, textOf } from './span.ts';

/** What a reader needs to find an excerpt again. Every text in it is the article's or its front matter's own. */
export interface Citation {
  /** Counted from 1 within an answer. */
  readonly number: number;
  readonly outlet: string | null;
  /** The title, or the opening words where there is none. */
  readonly name: string;
  readonly named: 'title' | 'opening';
  /** EDTF, or null when the article is not dated. */
  readonly published: string | null;
  /** Counted from 1; null when the whole article is meant. */
  readonly paragraph: number | null;
  readonly url: string | null;
}

/** Cites a paragraph of an article, or the whole of it. */
export function cite(number: number, article: Article, paragraph: number | null): Citation {
  const { outlet, title, published, url, body } = article;
  const name = title ?? textOf(body, openingOf(article));
  return { number, outlet, name, named: title === null ? 'opening' : 'title', published, paragraph, url };
}

/** At most this many characters of an article's first line name it where it has no title. */
const OPENING = 60;

/** Furthest that an article's first line is looked for behind what its web site puts above it, in lines. */
const FURTHEST_OPENING = 12;

/** The first words of an article, cut at a word's border; the web site's where it has none of its own. */
export function openingOf({ body }: Article): Span {
  const first = Math.max(0, body.search(/\S/));
  let start = first;
  for (let guard = 0; guard < FURTHEST_OPENING && isBoilerplate(lineAt(body, start)); guard++) {
    const next = body.slice(start + lineAt(body, start).length).search(/\S/);
    if (next < 0) break;
    start += lineAt(body, start).length + next;
  }
  if (isBoilerplate(lineAt(body, start))) start = first;
  const line = lineAt(body, start);
  if (line.length <= OPENING) return { start, end: start + line.length };
  const blank = line.lastIndexOf(' ', OPENING);
  return { start, end: start + (blank > 0 ? blank : OPENING) };
}

function lineAt(body: string, start: number): string {
  const newline = body.indexOf('\n', start);
  return body.slice(start, newline < 0 ? body.length : newline).trimEnd();
}
