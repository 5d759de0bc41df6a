import { setTimeout as sleep } from 'node:timers/promises';
import { knownArticles } from '../add/add-pages.ts';
import type { KnownArticle } from '../add/find-duplicate.ts';
import { openRobots } from '../fetch/robots.ts';
import type { Web } from '../fetch/web.ts';
import type { FeedReport } from './feed-report.ts';
import { openFeedStates } from './feed-state.ts';
import { feedsOf } from './feeds-file.ts';
import { readFeed } from './read-feed.ts';

/** A corpus's feeds, as `feeds.yaml` lists them at the time. */
export interface Feeds {
  /**
   * Reads the feeds that are due, or all that their servers let be read now, one after another, and reports of each. Throws `UserError` where
   * the list is faulty, or what is known of the feeds cannot be kept.
   */
  read(which: 'due' | 'all', signal?: AbortSignal): Promise<readonly FeedReport[]>;
}

/** What reading feeds takes from outside: folders, the web, clock and chance. */
export interface FeedsSettings {
  readonly corpus: string;
  /** Where the state is kept. */
  readonly dataFolder: string;
  readonly web: Web;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** Milliseconds between two pages. */
  readonly pauseMs?: number;
  /** Told in one line of what is damaged. */
  readonly onWarning: (line: string) => void;
}

/** No site is asked for more than a page a second. */
const PAUSE_MS = 1_000;

/** Opens the feeds of a corpus. Nothing is read yet. */
export function openFeeds({ corpus, dataFolder, web, clock, random, pauseMs, onWarning }: FeedsSettings): Feeds {
  const robots = openRobots(web, clock);
  return {
    read: async (which, signal) => {
      const feeds = await feedsOf(corpus);
      const states = await openFeedStates(dataFolder, corpus, onWarning);
      let known: Promise<KnownArticle[]> | null = null;
      const reports: FeedReport[] = [];
      for (const feed of feeds) {
        const state = states.of(feed.url);
        if (signal?.aborted || (which === 'due' && state.due > clock())) continue;
        const report = await readFeed(feed, state, {
          corpus,
          web,
          robots,
          clock,
          random,
          signal,
          pause: () => sleep(pauseMs ?? PAUSE_MS, undefined, signal ? { signal } : {}).catch(() => {}),
          known: () => {
            known ??= knownArticles(corpus, onWarning);
            return known;
          },
          keep: (next) => states.set(feed.url, next),
        });
        reports.push(report);
      }
      return reports;
    },
  };
}
