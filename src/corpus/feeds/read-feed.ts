import { UserError } from '../../core/errors.ts';
import { type PreparedPage, preparePage, textOf } from '../add/add-page.ts';
import { articleFrom, type KnownArticle } from '../add/find-duplicate.ts';
import { fetchPage } from '../add/open-page.ts';
import { keepPending } from '../add/pending.ts';
import { writeArticle } from '../add/write-article.ts';
import { decodeText } from '../fetch/decode-text.ts';
import type { Robots } from '../fetch/robots.ts';
import type { Web, WebAnswer } from '../fetch/web.ts';
import { type FeedState, itemKey, withSeen } from './feed-state.ts';
import type { Feed } from './feeds-file.ts';
import { type FeedItem, readItems } from './read-items.ts';
import { afterFailure, afterReading, readRetryAfter } from './schedule.ts';
import { hasWords } from './wanted-items.ts';

/** What a reading of a feed brought. */
export interface FeedReport {
  readonly url: string;
  /** Ids of articles that are in the corpus now. */
  readonly added: string[];
  /** Ids of articles that wait for the operator. */
  readonly pending: string[];
  /** New items whose articles were there already. */
  present: number;
  /** Items without the words that are wanted. */
  passedOver: number;
  /** New items that are left for the next reading. */
  left: number;
  /** Whether the feed's server says that nothing has changed. */
  isUnchanged: boolean;
  /** What failed, a line each; of the feed itself alone when nothing was read. */
  readonly warnings: string[];
}

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

const LARGEST = 2_000_000;
const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'];
/** Pages that are fetched at one reading; the rest have their turn at the next. */
const MOST_PAGES = 20;
/** A page that cannot be had so many times is given up. */
const MOST_TRIES = 3;

/**
 * Reads a feed and makes articles of its new items, as adding does; what is unsure waits beside the corpus. State is kept after every item, so
 * that whoever is stopped in between goes on where it was. What fails is reported; throws `UserError` where not even that can be kept.
 */
export async function readFeed(feed: Feed, before: FeedState, tools: FeedTools): Promise<FeedReport> {
  const report: FeedReport = {
    url: feed.url,
    added: [],
    pending: [],
    present: 0,
    passedOver: 0,
    left: 0,
    isUnchanged: false,
    warnings: [],
  };
  let kept = before;
  const keep = async (state: FeedState): Promise<void> => {
    await tools.keep(state);
    kept = state;
  };
  const fail = async (reason: string, retryAfter: number | null = null): Promise<FeedReport> => {
    if (tools.signal?.aborted) return report;
    report.warnings.push(reason);
    const turn = afterFailure(before, feed.every, tools.clock(), tools.random(), retryAfter);
    await keep({ ...kept, ...turn });
    return report;
  };

  const now = tools.clock();
  if (before.askedUntil > now) {
    const until = new Date(before.askedUntil).toISOString().slice(0, 16).replace('T', ' ');
    report.warnings.push(`asks not to be read before ${until} UTC`);
    return report;
  }
  try {
    const answer = await askFor(feed, before, tools);
    if (answer.status !== 200 && answer.status !== 304) {
      return await fail(`answers ${answer.status}`, readRetryAfter(answer.header('retry-after'), now));
    }
    report.isUnchanged = answer.status === 304;
    const state = report.isUnchanged ? before : await takeItems(answer, feed, before, { ...tools, keep }, report);
    if (tools.signal?.aborted) return report;
    await keep({ ...state, ...afterReading(feed.every, tools.clock(), tools.random()) });
    return report;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return await fail(error.message);
  }
}

/** Takes the new items of a feed; gives the state after them. */
async function takeItems(
  answer: WebAnswer,
  feed: Feed,
  before: FeedState,
  tools: FeedTools,
  report: FeedReport,
): Promise<FeedState> {
  const items = readItems(decodeText(answer.bytes, answer.contentType), answer.address);
  const wanted = items.filter((item) => hasWords(item, feed));
  report.passedOver = items.length - wanted.length;
  const seen = new Set(before.seen);
  const fresh = wanted.filter(({ id }) => !seen.has(itemKey(id)));
  const now = fresh.slice(0, MOST_PAGES);
  report.left = fresh.length - now.length;
  // An item that its feed has dropped is tried no more.
  const keys = new Set(fresh.map(({ id }) => itemKey(id)));
  let state: FeedState = { ...before, tries: pick(before.tries, keys) };
  for (const [at, item] of now.entries()) {
    if (at > 0) await tools.pause();
    if (tools.signal?.aborted) return state;
    state = await takeItem(item, feed, state, tools, report);
    await tools.keep(state);
  }
  // What is still to be had must come again, so the feed is asked for as if it were new.
  const isWhole = report.left === 0 && Object.keys(state.tries).length === 0;
  const etag = isWhole ? answer.header('etag') : null;
  return { ...state, etag, lastModified: isWhole ? answer.header('last-modified') : null };
}

const pick = (tries: FeedState['tries'], keys: ReadonlySet<string>): FeedState['tries'] =>
  Object.fromEntries(Object.entries(tries).filter(([key]) => keys.has(key)));

async function askFor(feed: Feed, { etag, lastModified }: FeedState, tools: FeedTools): Promise<WebAnswer> {
  await checkRobots(feed.url, feed, tools);
  const headers = {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  const { allowPrivate } = feed;
  return await tools.web.get(feed.url, { types: TYPES, largest: LARGEST, headers, allowPrivate, signal: tools.signal });
}

/** Deals with a new item; gives the state after it. Throws `UserError` where the disk fails, which is no fault of the item's. */
async function takeItem(
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

async function checkRobots(address: string, { allowPrivate }: Feed, { robots, signal }: FeedTools): Promise<void> {
  if (await robots.mayRead(address, allowPrivate, signal)) return;
  throw new UserError('is not to be read by programs, as its site’s robots.txt has it');
}
