import { type AnalyzedArticle, analyze } from '../src/core/analyze.ts';
import { WhoIsWho } from '../src/core/terms/who-is-who.ts';

const NOBODY = new WhoIsWho([]);

/** What is read from a plain English text of which nothing else is known but, perhaps, when and by whom it was published. */
export const readPlain = (
  id: string,
  body: string,
  published: string | null = null,
  outlet: string | null = null,
): AnalyzedArticle =>
  analyze({ id, body, published, outlet, title: null, author: null, url: null, language: 'en' }, NOBODY);
