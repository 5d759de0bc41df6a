import type { Kysely, Migration } from 'kysely';

/** Each version of the tables, from one to the next, by name in order. A released one never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '1-beginning': {
    up: async (database: Kysely<unknown>) => {
      const { schema } = database;
      await schema
        .createTable('unanswered')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('command', 'text', (column) => column.notNull())
        .addColumn('folded', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('unanswered_key', ['day', 'command', 'folded'])
        .execute();
      await schema
        .createTable('follows')
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('folded', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('follows_key', ['place', 'kind', 'folded'])
        .execute();
      await schema
        .createTable('notices')
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('found_at', 'bigint', (column) => column.notNull())
        .addColumn('told_at', 'bigint')
        .addPrimaryKeyConstraint('notices_key', ['place', 'article', 'words'])
        .execute();
      await schema
        .createTable('places')
        .addColumn('place', 'text', (column) => column.primaryKey())
        .addColumn('told_at', 'bigint')
        .addColumn('claimed_until', 'bigint', (column) => column.notNull())
        .addColumn('visited', 'text')
        .execute();
    },
  },
  '2-batches': {
    up: async (database: Kysely<unknown>) => {
      const { schema } = database;
      await schema.alterTable('notices').addColumn('batch', 'text').execute();
      await schema
        .alterTable('places')
        .addColumn('refusals', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await schema
        .createTable('seen')
        .addColumn('corpus', 'text', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('seen_key', ['corpus', 'article'])
        .execute();
    },
  },
  '3-libraries': {
    up: async ({ schema }: Kysely<unknown>) => {
      await schema
        .createTable('libraries')
        .addColumn('corpus', 'text', (column) => column.primaryKey())
        .addColumn('version', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '4-logins': {
    up: async ({ schema }: Kysely<unknown>) => {
      await schema
        .createTable('logins')
        .addColumn('turn', 'integer', (column) => column.primaryKey())
        .addColumn('free_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
};
