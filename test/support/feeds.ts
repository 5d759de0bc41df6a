import { type Feeds, type FeedsSettings, openFeeds } from '../../src/corpus/feeds/open-feeds.ts';
import { webOf } from './pages.ts';
import type { Route } from './web-site.ts';

/** An item of a feed that was made for a test. */
export interface MadeItem {
  readonly link: string;
  readonly title?: string;
  readonly guid?: string;
  readonly date?: string;
}

/** An RSS feed of these items. */
export const rss = (items: readonly MadeItem[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Karan Wire</title><link>https://karan-wire.example/</link>${items
    .map(
      ({ link, title, guid, date }) =>
        `<item><title>${title ?? 'Talks'}</title><link>${link}</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${date === undefined ? '' : `<pubDate>${date}</pubDate>`}</item>`,
    )
    .join('')}</channel></rss>`;

/** How a web site answers with a feed. */
export const feedRoute = (items: readonly MadeItem[], headers: Readonly<Record<string, string>> = {}): Route => ({
  type: 'application/rss+xml',
  headers,
  body: rss(items),
});

/** The feeds of a corpus at a time that the test sets. */
export interface FeedsAt {
  readonly feeds: Feeds;
  readonly warnings: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
}

/** Opens the feeds of a corpus at noon of November 23, 2031. */
export function feedsAt(corpus: string, dataFolder: string, settings: Partial<FeedsSettings> = {}): FeedsAt {
  const warnings: string[] = [];
  const at = { now: Date.parse('2031-11-23T12:00:00Z') };
  const feeds = openFeeds({
    corpus,
    dataFolder,
    web: webOf(),
    clock: () => at.now,
    random: () => 0.5,
    pauseMs: 0,
    onWarning: (line) => void warnings.push(line),
    ...settings,
  });
  return Object.assign(at, { feeds, warnings });
}
