import type { Database } from './tables.ts';

/** Which version of a corpus its readers are to answer from: what whoever read the folder last found there. */
export interface Libraries {
  /** Of a corpus; null where nobody has told any. */
  latest(corpus: string): Promise<string | null>;
  /** Tells one in place of another, null for none; false where somebody else told another one meanwhile, which stays. */
  tell(corpus: string, version: string, instead: string | null): Promise<boolean>;
}

/** Versions kept in a database. A corpus is its folder’s real path, the same for all that read it. */
export const keepLibraries = (database: Database): Libraries => ({
  latest: async (corpus) => {
    const row = await database
      .selectFrom('libraries')
      .select('version')
      .where('corpus', '=', corpus)
      .executeTakeFirst();
    return row?.version ?? null;
  },
  tell: async (corpus, version, instead) => {
    if (instead === null) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('libraries')
        .values({ corpus, version })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    }
    const { numUpdatedRows } = await database
      .updateTable('libraries')
      .set({ version })
      .where('corpus', '=', corpus)
      .where('version', '=', instead)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});
