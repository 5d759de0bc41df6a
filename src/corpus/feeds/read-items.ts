import { type AtomFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { UserError } from '../../core/errors.ts';

/** What a feed tells of an article. */
export interface FeedItem {
  /** What tells it from the feed's other items, whatever else of it changes. */
  readonly id: string;
  /** Where the article is. */
  readonly address: string;
  /** Title, summary and categories, for its words alone. */
  readonly text: string;
  /** When it was published, as the feed writes it. */
  readonly published: string | null;
}

/** Later ones are left; the newest come first in nearly every feed. */
const MOST_ITEMS = 500;
const LONGEST_TEXT = 20_000;

/**
 * The items of an RSS or Atom feed that have an address of the web. Entities that the feed declares are not expanded and none is fetched. Throws
 * `UserError`, in words that follow the feed's address, for what is no feed or broken.
 */
export function readItems(xml: string, feedAddress: string): FeedItem[] {
  const raw = parse(xml);
  return raw.flatMap(({ id, link, text, published }) => {
    if (link === undefined || !URL.canParse(link, feedAddress)) return [];
    const address = new URL(link, feedAddress).href;
    if (!/^https?:/.test(address)) return [];
    return [{ id: id ?? address, address, text: plain(text), published: published ?? null }];
  });
}

interface RawItem {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly text: readonly (string | undefined)[];
  readonly published: string | undefined;
}

function parse(xml: string): RawItem[] {
  try {
    const { format, feed } = parseFeed(xml, { maxItems: MOST_ITEMS });
    if (format === 'rss') return (feed.items ?? []).map(fromRss);
    if (format === 'rdf') return (feed.items ?? []).map(fromRdf);
    if (format === 'atom') return (feed.entries ?? []).map(fromAtom);
  } catch {
    // Told below, as for what is something else.
  }
  throw new UserError('is no RSS or Atom feed, or is broken');
}

function fromRss(item: RssFeed.Item<string>): RawItem {
  const { guid, link, title, description, categories, content, pubDate, dc } = item;
  return {
    id: guid?.value,
    link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
    text: [title, description, content?.encoded, ...(categories ?? []).map(({ name }) => name)],
    published: pubDate ?? dc?.dates?.[0],
  };
}

function fromRdf({ link, title, description, content, dc, rdf }: RdfFeed.Item<string>): RawItem {
  return {
    id: rdf?.about,
    link,
    text: [title, description, content?.encoded, ...(dc?.subjects ?? [])],
    published: dc?.dates?.[0],
  };
}

function fromAtom({ id, links, title, summary, content, categories, published }: AtomFeed.Entry<string>): RawItem {
  return {
    id,
    link: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    text: [title?.value, summary?.value, content?.value, ...(categories ?? []).map(({ label, term }) => label ?? term)],
    published,
  };
}

/** Text without markup. */
const plain = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .join('\n')
    .slice(0, LONGEST_TEXT)
    .replace(/<[^<>]*>/g, ' ');
