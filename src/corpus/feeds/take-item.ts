import { UserError } from '../../core/errors.ts';
import { type PreparedPage, preparePage, textOf } from '../add/add-page.ts';
import { articleFrom, type KnownArticle } from '../add/find-duplicate.ts';
import { fetchPage } from '../add/open-page.ts';
import { keepPending } from '../add/pending.ts';
import { writeArticle } from '../add/write-article.ts';
import type { Robots } from '../fetch/robots.ts';
import type { Web } from '../fetch/web.ts';
import type { FeedReport } from './feed-report.ts';
import { type FeedState, itemKey, withSeen } from './feed-state.ts';
import type { Feed } from './feeds-file.ts';
import type { FeedItem } from './read-items.ts';

/** What reading a feed needs. */
export interface FeedTools {
  readonly corpus: string;
  readonly web: Web;
  readonly robots: Robots;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** Waits between two pages, so that no site is hurried. */
  readonly pause: () => Promise<void>;
  /** All articles that are there, to which those that are added are put. */
  readonly known: () => Promise<KnownArticle[]>;
  /** Keeps the state; resolves when it is on disk. */
  readonly keep: (state: FeedState) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** A page that cannot be had so many times is given up. */
const MOST_TRIES = 3;

/** Makes an article of a new item and reports of it; gives the state after it. Throws `UserError` where the disk fails, which is no fault of the item's. */
export async function takeItem(
  item: FeedItem,
  feed: Feed,
  state: FeedState,
  tools: FeedTools,
  report: FeedReport,
): Promise<FeedState> {
  const key = itemKey(item.id);
  let prepared: PreparedPage;
  try {
    prepared = await prepareItem(item, feed, tools);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (tools.signal?.aborted) return state;
    const tries = (state.tries[key] ?? 0) + 1;
    const isGivenUp = tries >= MOST_TRIES;
    report.warnings.push(`${item.address} ${error.message}${isGivenUp ? ', and is given up' : ''}`);
    return isGivenUp ? withSeen(state, key) : { ...state, tries: { ...state.tries, [key]: tries } };
  }
  if (prepared.kind === 'present') report.present++;
  else {
    const { article } = prepared;
    const id =
      prepared.kind === 'ready'
        ? await writeArticle(tools.corpus, article.facts, textOf(article))
        : await keepPending(tools.corpus, article, prepared.doubts);
    (prepared.kind === 'ready' ? report.added : report.pending).push(id);
    (await tools.known()).push({ id, url: article.facts.url, body: article.body });
  }
  return withSeen(state, key);
}

async function prepareItem(item: FeedItem, feed: Feed, tools: FeedTools): Promise<PreparedPage> {
  const { allowPrivate, outlet, language } = feed;
  const known = await tools.known();
  const present = articleFrom([item.address], known);
  if (present) return { kind: 'present', id: present.id };
  await checkRobots(item.address, feed, tools);
  const page = await fetchPage(tools.web, item.address, { allowPrivate, signal: tools.signal });
  const today = new Date(tools.clock()).toISOString().slice(0, 10);
  const set = { ...(outlet === null ? {} : { outlet }), ...(language === null ? {} : { language }) };
  const context = { known, today, feedDate: item.published, signal: tools.signal };
  return await preparePage(page, context, { set, yes: false, ask: null });
}

/** Throws `UserError` where the rules of an address's site keep it from programs. */
export async function checkRobots(
  address: string,
  { allowPrivate }: Feed,
  { robots, signal }: FeedTools,
): Promise<void> {
  if (await robots.mayRead(address, allowPrivate, signal)) return;
  throw new UserError('is not to be read by programs, as its site’s robots.txt has it');
}
