import type { Article } from './article.ts';

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
export function cite(number: number, article: Article, opening: string, paragraph: number | null): Citation {
  const { outlet, title, published, url } = article;
  return {
    number,
    outlet,
    name: title ?? opening,
    named: title === null ? 'opening' : 'title',
    published,
    paragraph,
    url,
  };
}
