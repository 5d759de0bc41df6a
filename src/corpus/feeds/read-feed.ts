import { UserError } from '../../core/errors.ts';
import { decodeText } from '../fetch/decode-text.ts';
import type { WebAnswer } from '../fetch/web.ts';
import { emptyReport, type FeedReport } from './feed-report.ts';
import { type FeedState, itemKey } from './feed-state.ts';
import type { Feed } from './feeds-file.ts';
import { hasWords } from './has-words.ts';
import { readItems } from './read-items.ts';
import { afterFailure, afterReading, readRetryAfter } from './schedule.ts';
import { checkRobots, type FeedTools, takeItem } from './take-item.ts';

const LARGEST = 2_000_000;
const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'];
/** Pages that are fetched at one reading; the rest have their turn at the next. */
const MOST_PAGES = 20;

/**
 * Reads a feed and makes articles of its new items, as adding does; what is unsure waits beside the corpus. State is kept after every item, so
 * that whoever is stopped in between goes on where it was. What fails is reported; throws `UserError` where not even that can be kept.
 */
export async function readFeed(feed: Feed, before: FeedState, tools: FeedTools): Promise<FeedReport> {
  const report = emptyReport(feed.url);
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
  // A corpus that cannot be read is no fault of the items'.
  if (now.length > 0) await tools.known();
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
