import type { UnansweredQuestion } from '../core/answers/answer.ts';
import { fold } from '../core/terms/fold.ts';
import type { Database } from './tables.ts';

/** Questions that the articles did not answer, kept for some days, without who asked them. */
export interface UnansweredStore {
  /** Keeps a question; resolves when it is on disk. A disk that fails is told of through `onWarning`, never thrown. */
  note(command: string, question: string): Promise<void>;
  /** What is kept, the most asked first, then the latest. */
  list(): Promise<readonly UnansweredQuestion[]>;
}

/** How questions are kept. */
export interface UnansweredSettings {
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** One line on a disk that fails. */
  readonly onWarning: (line: string) => void;
}

const DAY_MS = 86_400_000;
/** More rows are not kept: the oldest go first. */
const MOST = 5_000;

/** Questions kept in a database; only a day is, not a time, so that a question cannot be matched with who was there. */
export function keepUnanswered(database: Database, { days, clock, onWarning }: UnansweredSettings): UnansweredStore {
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const oldest = (): string => dayOf(clock() - days * DAY_MS);
  let tidied = '';

  /** Removes what is too old, and the oldest of what is too much, once a day. */
  const tidy = async (today: string): Promise<void> => {
    if (tidied === today) return;
    await database.deleteFrom('unanswered').where('day', '<', oldest()).execute();
    const tooMany = await database
      .selectFrom('unanswered')
      .select('day')
      .orderBy('day', 'desc')
      .offset(MOST)
      .limit(1)
      .executeTakeFirst();
    if (tooMany) await database.deleteFrom('unanswered').where('day', '<=', tooMany.day).execute();
    tidied = today;
  };

  const write = async (command: string, question: string): Promise<void> => {
    const day = dayOf(clock());
    await tidy(day);
    await database
      .insertInto('unanswered')
      .values({ day, command, folded: fold(question), question, times: 1 })
      .onConflict((conflict) =>
        conflict.columns(['day', 'command', 'folded']).doUpdateSet(({ ref, eb }) => ({
          question,
          times: eb(ref('unanswered.times'), '+', 1),
        })),
      )
      .execute();
  };

  return {
    note: (command, question) =>
      write(command, question).catch(({ code, message }: NodeJS.ErrnoException) =>
        onWarning(`A question could not be kept (${code ?? message}): see DATA_DIR or DATABASE_URL`),
      ),
    list: async () => {
      const rows = await database
        .selectFrom('unanswered')
        .select(['day', 'command', 'folded', 'question', 'times'])
        .where('day', '>=', oldest())
        .orderBy('day')
        .execute();
      const alike = new Map<string, UnansweredQuestion>();
      for (const { day, command, folded, question, times } of rows) {
        const key = `${command} ${folded}`;
        alike.set(key, { question, command, times: (alike.get(key)?.times ?? 0) + times, latest: day });
      }
      return [...alike.values()].sort((a, b) => b.times - a.times || (a.latest < b.latest ? 1 : -1));
    },
  };
}
