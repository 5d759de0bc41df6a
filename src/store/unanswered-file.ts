import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../core/terms/fold.ts';
import type { Database, Tables } from './tables.ts';

/** The file in which unanswered questions were kept, a line of JSON each. */
const FILE = 'unanswered.jsonl';

const lineSchema = z.object({ day: z.iso.date(), command: z.string(), question: z.string() });

/** Rows that one statement inserts. */
const AT_ONCE = 1_000;

/**
 * Takes the questions of an earlier version's file into the database, then removes the file: at whatever moment it is killed, none is lost
 * and none counted twice. Lines that are cut short or foreign are left out. Throws what the disk or the database throws.
 */
export async function takeUnansweredFile(database: Database, folder: string): Promise<void> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return;
  const rows = new Map<string, Tables['unanswered']>();
  for (const line of text.split('\n')) {
    const read = readLine(line);
    if (read === null) continue;
    const folded = fold(read.question);
    const key = `${read.day} ${read.command} ${folded}`;
    rows.set(key, { ...read, folded, times: (rows.get(key)?.times ?? 0) + 1 });
  }
  const all = [...rows.values()];
  await database.transaction().execute(async (writing) => {
    for (let at = 0; at < all.length; at += AT_ONCE) {
      await writing
        .insertInto('unanswered')
        .values(all.slice(at, at + AT_ONCE))
        // Killed before the file was gone, it is read once more.
        .onConflict((conflict) => conflict.columns(['day', 'command', 'folded']).doNothing())
        .execute();
    }
  });
  await rm(path, { force: true });
}

function readLine(text: string): z.output<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
