import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Place } from '../core/answers/wish.ts';
import { fold } from '../core/terms/fold.ts';
import type { Database, Tables } from './tables.ts';

/** That an article brought something for words that a place follows. */
export interface Notice {
  readonly place: Place;
  readonly article: string;
  readonly words: string;
}

/** What is new for one place, to be told in one message. */
export interface Due {
  readonly place: Place;
  /** The same for the same items, however often they are claimed: at most 20 letters and digits. */
  readonly batch: string;
  /** When these items were claimed first, where that is not now: a message may have been sent then. Milliseconds since 1970. */
  readonly claimedBefore: number | null;
  readonly items: readonly Omit<Notice, 'place'>[];
}

/** What places are still to be told. */
export interface Notices {
  /** Those of a corpus's articles that no earlier process has seen; none the first time, when all of them are what there is. */
  unseen(corpus: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps what articles brought, and that they were seen, in one step; what is kept or was told already stays as it is. */
  note(corpus: string, seen: Iterable<string>, notices: readonly Notice[]): Promise<void>;
  /**
   * What may be told now to a few places, at most one message an hour each, and claims them: nobody else is given them before the claim
   * has run out, after which the very same items are due again, whatever came meanwhile.
   */
  claim(): Promise<readonly Due[]>;
  /** Marks what was told. */
  told(due: Due): Promise<void>;
  /** Counts that a place could not be told for a reason of its own; after a few of them, an hour apart, it is forgotten, and true is given. */
  refused(due: Due): Promise<boolean>;
}

/** A place is told something at most once in so many milliseconds. */
export const HOUR_MS = 3_600_000;
/** A message takes seconds; whoever claimed a place and fell has lost it after so long. */
const CLAIM_MS = 60_000;
/** What was told is remembered for so many days. */
export const TOLD_DAYS = 30;
/** So often in a row a place may refuse. */
export const MOST_REFUSALS = 3;
/** Stands for a corpus that was seen, also without any article. */
const BEGUN = '';
/** So many places are claimed together that all of them are told before the claim runs out, however slow Discord is. */
const CLAIMED_TOGETHER = 5;
/** Rows that one statement inserts: SQLite takes 32,766 values. */
const AT_ONCE = 1_000;

/** Notices kept in a database. `clock` in milliseconds since 1970. */
export function keepNotices(database: Database, clock: () => number): Notices {
  return {
    unseen: async (corpus, ids) => {
      const rows = await database.selectFrom('seen').select('article').where('corpus', '=', corpus).execute();
      const seen = new Set(rows.map(({ article }) => article));
      if (seen.size > 0) return new Set(ids.filter((id) => !seen.has(id)));
      await database.transaction().execute((writing) => see(writing, corpus, [...ids, BEGUN]));
      return new Set();
    },
    note: (corpus, ids, notices) =>
      database.transaction().execute(async (writing) => {
        const found_at = clock();
        for (const some of slices(notices)) {
          await writing
            .insertInto('notices')
            .values(some.map((one) => ({ ...one, words: fold(one.words), found_at, told_at: null, batch: null })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        await see(writing, corpus, [...ids]);
      }),
    claim: () => database.transaction().execute((writing) => claim(writing, clock())),
    told: ({ place, batch }) =>
      database.transaction().execute(async (writing) => {
        const now = clock();
        await writing
          .updateTable('notices')
          .set({ told_at: now })
          .where('place', '=', place)
          .where('batch', '=', batch)
          .execute();
        await writing
          .updateTable('places')
          .set({ told_at: now, claimed_until: 0, refusals: 0 })
          .where('place', '=', place)
          .execute();
        await writing
          .deleteFrom('notices')
          .where('told_at', '<', now - TOLD_DAYS * 24 * HOUR_MS)
          .execute();
      }),
    refused: ({ place }) =>
      database.transaction().execute(async (writing) => {
        const known = await writing
          .selectFrom('places')
          .select('refusals')
          .where('place', '=', place)
          .executeTakeFirst();
        const refusals = (known?.refusals ?? 0) + 1;
        if (refusals >= MOST_REFUSALS) {
          for (const table of ['follows', 'notices', 'places'] as const) {
            await writing.deleteFrom(table).where('place', '=', place).execute();
          }
          return true;
        }
        await writing
          .updateTable('places')
          .set({ refusals, claimed_until: clock() + HOUR_MS })
          .where('place', '=', place)
          .execute();
        return false;
      }),
  };
}

async function claim(writing: Transaction<Tables>, now: number): Promise<Due[]> {
  const waiting = await writing
    .selectFrom('notices')
    .leftJoin('places', 'places.place', 'notices.place')
    .select(['notices.place as place', 'article', 'words', 'batch'])
    .where('notices.told_at', 'is', null)
    .where(({ eb, or }) => or([eb('places.told_at', 'is', null), eb('places.told_at', '<=', now - HOUR_MS)]))
    .where(({ eb, or }) => or([eb('places.claimed_until', 'is', null), eb('places.claimed_until', '<=', now)]))
    .orderBy('found_at')
    .orderBy('article')
    .execute();
  const byPlace = new Map<Place, typeof waiting>();
  for (const one of waiting) {
    const place = one.place as Place;
    byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  const due: Due[] = [];
  for (const [place, rows] of [...byPlace].slice(0, CLAIMED_TOGETHER)) {
    if (!(await claimPlace(writing, place, now))) continue;
    const begun = rows.find(({ batch }) => batch !== null)?.batch ?? null;
    const batch = begun ?? batchOf(now);
    if (begun === null) {
      await writing
        .updateTable('notices')
        .set({ batch })
        .where('place', '=', place)
        .where('told_at', 'is', null)
        .execute();
    }
    const items = rows.filter((row) => begun === null || row.batch === begun);
    due.push({
      place,
      batch,
      claimedBefore: begun === null ? null : timeOf(begun),
      items: items.map(({ article, words }) => ({ article, words })),
    });
  }
  return due;
}

/** False where another process was faster. */
async function claimPlace(writing: Transaction<Tables>, place: Place, now: number): Promise<boolean> {
  const claimed_until = now + CLAIM_MS;
  const { numInsertedOrUpdatedRows } = await writing
    .insertInto('places')
    .values({ place, told_at: null, claimed_until, visited: null, refusals: 0 })
    .onConflict((conflict) =>
      conflict.column('place').doUpdateSet({ claimed_until }).where('places.claimed_until', '<=', now),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Begins with its time. */
const batchOf = (now: number): string => `${now.toString(36)}x${randomBytes(4).toString('hex')}`;
const timeOf = (batch: string): number => Number.parseInt(batch.split('x', 1)[0]!, 36);

async function see(writing: Transaction<Tables>, corpus: string, ids: readonly string[]): Promise<void> {
  for (const some of slices(ids)) {
    await writing
      .insertInto('seen')
      .values(some.map((article) => ({ corpus, article })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const slices = <Of>(all: readonly Of[]): Of[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
