/** What a page tells of its article as JSON-LD, in schema.org's words. */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly address: string | null;
  /** When the posts of a live blog were written. */
  readonly posts: readonly string[];
  /** Whether readers without a subscription get a part only. */
  readonly isCut: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);
const textOf = (value: unknown): string | null => {
  const [first] = listOf(value);
  return typeof first === 'string' && first.trim() !== '' ? first : null;
};

/** NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report … */
const ARTICLE = /(?:Article|BlogPosting|Report)$/;
const isArticle = (thing: Thing): boolean =>
  listOf(thing['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));

/**
 * The article that a page's JSON-LD tells of: the one with `isPage` for its address, else the first; null without any. What is no JSON is
 * passed over.
 */
export function structuredArticle(
  scripts: readonly string[],
  isPage: (address: string) => boolean,
): StructuredArticle | null {
  const things = scripts.flatMap(readThings);
  const byId = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])));
  /** A thing may be told of elsewhere, and only its id here. */
  const whole = (value: unknown): unknown => {
    const id = isThing(value) ? value['@id'] : undefined;
    return typeof id === 'string' && isThing(value) && value['name'] === undefined ? (byId.get(id) ?? value) : value;
  };
  const nameOf = (value: unknown): string | null => {
    const named = whole(value);
    return isThing(named) ? textOf(named['name']) : textOf(named);
  };
  const articles = things.filter(isArticle);
  const article = articles.find((thing) => addressesOf(thing).some(isPage)) ?? articles[0];
  if (!article) return null;
  const authors = listOf(article['author']).flatMap((author) => nameOf(author) ?? []);
  const [language] = listOf(article['inLanguage']);
  const free = article['isAccessibleForFree'];
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    published: textOf(article['datePublished']),
    author: authors.length === 0 ? null : [...new Set(authors)].join(', '),
    outlet: nameOf(listOf(article['publisher'])[0]),
    language: isThing(language) ? textOf(language['alternateName']) : textOf(language),
    address: addressesOf(article)[0] ?? null,
    posts: listOf(article['liveBlogUpdate']).flatMap((post) =>
      isThing(post) ? (textOf(post['datePublished']) ?? []) : [],
    ),
    isCut: free === false || /^false$/i.test(String(free)),
  };
}

function addressesOf(article: Thing): string[] {
  const page = article['mainEntityOfPage'];
  return [article['url'], isThing(page) ? page['@id'] : page, article['@id']].flatMap((value) => textOf(value) ?? []);
}

function readThings(script: string): Thing[] {
  try {
    return listOf(JSON.parse(script))
      .filter(isThing)
      .flatMap((thing) => [thing, ...listOf(thing['@graph']).filter(isThing)]);
  } catch {
    return [];
  }
}
