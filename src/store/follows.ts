import { fold } from '../core/terms/fold.ts';
import type { Database, Tables } from './database.ts';

/** A channel, or the direct messages of a member: `channel:1440…`, `member:1440…`. */
export type Place = `${'channel' | 'member'}:${string}`;

/** What a place wants to be told of: a topic in words, or a speaker by name. */
export interface Wish {
  readonly kind: Tables['follows']['kind'];
  readonly words: string;
}

/** What is new for one place, to be told in one message. */
export interface Due {
  readonly place: Place;
  readonly items: readonly { readonly article: string; readonly words: string }[];
}

/** What places follow, and what they are still to be told. */
export interface Follows {
  add(place: Place, wish: Wish): Promise<'new' | 'already' | 'too-many'>;
  /** Ends one wish, or all where none is given; how many there were. */
  remove(place: Place, words: string | null): Promise<number>;
  /** Of one place, or of all. */
  list(place?: Place): Promise<readonly (Wish & { readonly place: Place })[]>;
  /** Keeps what an article brought for a place; what is kept or was told already stays as it is. */
  note(items: readonly { readonly place: Place; readonly article: string; readonly words: string }[]): Promise<void>;
  /**
   * What may be told now, at most one message an hour a place, and claims those places: no other process is given them before the
   * claim has run out, after which an untold one is due again.
   */
  claim(): Promise<readonly Due[]>;
  /** Marks what was told. */
  told(due: Due): Promise<void>;
  /** Forgets a place with all its wishes: the channel is gone, or nobody may write there any more. */
  forget(place: Place): Promise<void>;
}

/** So many wishes a place: more is nobody's reading. */
export const MOST_WISHES = 25;
/** A place is told something at most once in so many milliseconds. */
export const HOUR_MS = 3_600_000;
/** A message takes seconds; whoever claimed a place and fell has lost it after so long. */
const CLAIM_MS = 60_000;
/** What was told is remembered so long; an article that comes again later is news. */
const REMEMBERED_MS = 400 * 24 * HOUR_MS;

/** Follows kept in a database. `clock` in milliseconds since 1970. */
export function keepFollows(database: Database, clock: () => number): Follows {
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return {
    add: (place, { kind, words }) =>
      database.transaction().execute(async (writing) => {
        const held = await writing
          .selectFrom('follows')
          .select(['kind', 'folded'])
          .where('place', '=', place)
          .execute();
        const folded = fold(words);
        if (held.some((one) => one.kind === kind && one.folded === folded)) return 'already';
        if (held.length >= MOST_WISHES) return 'too-many';
        await writing
          .insertInto('follows')
          .values({ place, kind, folded, words, day: dayOf(clock()) })
          .execute();
        return 'new';
      }),
    remove: async (place, words) => {
      let removal = database.deleteFrom('follows').where('place', '=', place);
      if (words !== null) removal = removal.where('folded', '=', fold(words));
      const { numDeletedRows } = await removal.executeTakeFirst();
      return Number(numDeletedRows);
    },
    list: async (place) => {
      let wanted = database.selectFrom('follows').select(['place', 'kind', 'words']).orderBy('place').orderBy('folded');
      if (place !== undefined) wanted = wanted.where('place', '=', place);
      return (await wanted.execute()) as readonly (Wish & { place: Place })[];
    },
    note: async (items) => {
      if (items.length === 0) return;
      const values = items.map((item) => ({ ...item, found_at: clock(), told_at: null }));
      await database
        .insertInto('notices')
        .values(values)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    claim: () =>
      database.transaction().execute(async (writing) => {
        const now = clock();
        const waiting = await writing
          .selectFrom('notices')
          .leftJoin('places', 'places.place', 'notices.place')
          .select(['notices.place as place', 'article', 'words'])
          .where('notices.told_at', 'is', null)
          .where(({ eb, or }) => or([eb('places.told_at', 'is', null), eb('places.told_at', '<=', now - HOUR_MS)]))
          .where(({ eb, or }) => or([eb('places.claimed_until', 'is', null), eb('places.claimed_until', '<=', now)]))
          .orderBy('found_at')
          .execute();
        const byPlace = new Map<Place, { article: string; words: string }[]>();
        for (const { place, article, words } of waiting) {
          byPlace.set(place as Place, [...(byPlace.get(place as Place) ?? []), { article, words }]);
        }
        const claimed_until = now + CLAIM_MS;
        for (const place of byPlace.keys()) {
          await writing
            .insertInto('places')
            .values({ place, told_at: null, claimed_until, visited: null })
            .onConflict((conflict) => conflict.column('place').doUpdateSet({ claimed_until }))
            .execute();
        }
        return [...byPlace].map(([place, items]) => ({ place, items }));
      }),
    told: ({ place, items }) =>
      database.transaction().execute(async (writing) => {
        const now = clock();
        for (const { article, words } of items) {
          await writing
            .updateTable('notices')
            .set({ told_at: now })
            .where('place', '=', place)
            .where('article', '=', article)
            .where('words', '=', words)
            .execute();
        }
        await writing
          .updateTable('places')
          .set({ told_at: now, claimed_until: 0 })
          .where('place', '=', place)
          .execute();
        await writing
          .deleteFrom('notices')
          .where('told_at', '<', now - REMEMBERED_MS)
          .execute();
      }),
    forget: (place) =>
      database.transaction().execute(async (writing) => {
        for (const table of ['follows', 'notices', 'places'] as const) {
          await writing.deleteFrom(table).where('place', '=', place).execute();
        }
      }),
  };
}
