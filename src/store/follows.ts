import type { Place, Wish } from '../core/answers/wish.ts';
import { fold } from '../core/terms/fold.ts';
import type { Database } from './tables.ts';

/** What places follow. */
export interface Follows {
  add(place: Place, wish: Wish): Promise<'added' | 'already' | 'too-many'>;
  /** Ends one wish, however it is spelt, or all where none is given, with what waits to be told of it; whether there was any. */
  remove(place: Place, wish: Wish | null): Promise<boolean>;
  /** Of one place, or of all. */
  list(place?: Place): Promise<readonly (Wish & { readonly place: Place })[]>;
}

/** So many wishes a place: more is nobody's reading. */
export const MOST_WISHES = 25;

/** Follows kept in a database. `clock` in milliseconds since 1970. */
export function keepFollows(database: Database, clock: () => number): Follows {
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
        const day = new Date(clock()).toISOString().slice(0, 10);
        await writing.insertInto('follows').values({ place, kind, folded, words, day }).execute();
        return 'added';
      }),
    remove: (place, wish) =>
      database.transaction().execute(async (writing) => {
        let ending = writing.deleteFrom('follows').where('place', '=', place);
        let waiting = writing.deleteFrom('notices').where('place', '=', place).where('told_at', 'is', null);
        if (wish !== null) {
          ending = ending.where('folded', '=', fold(wish.words)).where('kind', '=', wish.kind);
          waiting = waiting.where('words', '=', fold(wish.words));
        }
        await waiting.execute();
        const { numDeletedRows } = await ending.executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    list: async (place) => {
      let wanted = database.selectFrom('follows').select(['place', 'kind', 'words']).orderBy('place').orderBy('folded');
      if (place !== undefined) wanted = wanted.where('place', '=', place);
      return (await wanted.execute()) as readonly (Wish & { place: Place })[];
    },
  };
}
