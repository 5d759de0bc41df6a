import type { Paragraph } from '../segment.ts';
import type { Event } from './event.ts';
import { areApart } from './order/denial.ts';
import { type Account, accountsOf, sameEvent, stemOf } from './same-event.ts';

/** An article as far as its dated events go. */
export interface DatedArticle {
  readonly article: { readonly id: string; readonly body: string };
  readonly paragraphs: readonly Paragraph[];
  readonly events: readonly Event[];
}

/** One of an article's events. */
export interface EventPlace {
  /** Index of the article. */
  readonly article: number;
  readonly event: number;
}

/** Two articles that date one event differently. Neither is corrected. */
export interface Disagreement {
  readonly a: EventPlace;
  readonly b: EventPlace;
  /** Why they are taken for one event, and what each says; quotes the articles' words. */
  readonly reasons: readonly string[];
}

/** How many different dates of what looks like one event are compared; more are no disagreement but a series. */
const MOST_DATES = 12;

/**
 * Events that two articles date differently: the same by their place in a series or by the stage of one thing, with
 * places or participants in common, and on days that do not touch. Each event is paired once with every other date, with
 * the first article that gives it. Time grows with the number of events, not with its square.
 */
export function findDisagreements(articles: readonly DatedArticle[]): Disagreement[] {
  const groups = new Map<string, Account[]>();
  articles.forEach((article, index) => {
    for (const account of accountsOf(article, index)) {
      for (const key of account.keys) listIn(groups, key).push(account);
    }
  });
  const found = new Map<string, Disagreement>();
  for (const group of groups.values()) {
    for (const [a, b] of disagreeing(group)) {
      const key = `${a.article} ${a.event} ${b.article} ${b.event}`;
      if (!found.has(key)) found.set(key, disagreementOf(a, b));
    }
  }
  return [...found.values()].sort(
    (x, y) => x.a.article - y.a.article || x.a.event - y.a.event || x.b.article - y.b.article || x.b.event - y.b.event,
  );
}

function listIn<Key>(lists: Map<Key, Account[]>, key: Key): Account[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function* disagreeing(group: readonly Account[]): Generator<readonly [Account, Account]> {
  const firsts = new Map<string, Account>();
  const told = new Map<string, Account>();
  const byArticle = new Map<number, Account[]>();
  for (const account of group) {
    if (!firsts.has(account.date)) firsts.set(account.date, account);
    const key = `${account.article} ${account.date}`;
    if (!told.has(key)) listIn(byArticle, account.article).push(account);
    told.set(key, account);
  }
  if (firsts.size < 2 || firsts.size > MOST_DATES) return;
  // What the other article tells of a date that touches is the same event; one that is apart is then another.
  const tells = (article: number, one: Account) => byArticle.get(article)!.some(({ of }) => !areApart(one.of, of));
  for (const account of told.values()) {
    for (const other of firsts.values()) {
      if (other.article === account.article || !areApart(account.of, other.of) || !sameEvent(account, other)) continue;
      if (tells(other.article, account) || tells(account.article, other)) continue;
      yield account.article < other.article ? [account, other] : [other, account];
    }
  }
}

function disagreementOf(a: Account, b: Account): Disagreement {
  return {
    a: { article: a.article, event: a.event },
    b: { article: b.article, event: b.event },
    reasons: [
      a.words.toLowerCase() === b.words.toLowerCase()
        ? `both tell of “${a.words}”`
        : `“${a.words}” and “${b.words}” are one event`,
      `both name ${a.names.filter((name) => b.stems.has(stemOf(name))).join(', ')}`,
      `“${a.dateWords}” is not “${b.dateWords}”`,
    ],
  };
}
