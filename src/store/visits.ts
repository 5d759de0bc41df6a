import type { Place } from '../core/answers/wish.ts';
import type { Database } from './tables.ts';

/** On which day places last asked for news. */
export interface Visits {
  last(place: Place): Promise<string | null>;
  note(place: Place): Promise<void>;
}

/** Visits kept in a database. `clock` in milliseconds since 1970; days are UTC's. */
export const keepVisits = (database: Database, clock: () => number): Visits => ({
  last: async (place) => {
    const row = await database.selectFrom('places').select('visited').where('place', '=', place).executeTakeFirst();
    return row?.visited ?? null;
  },
  note: async (place) => {
    const visited = new Date(clock()).toISOString().slice(0, 10);
    await database
      .insertInto('places')
      .values({ place, told_at: null, claimed_until: 0, visited, refusals: 0 })
      .onConflict((conflict) => conflict.column('place').doUpdateSet({ visited }))
      .execute();
  },
});
