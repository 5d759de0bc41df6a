import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import { keptPath } from '../kept-path.ts';
import { replaceFile } from '../replace-file.ts';
import { FIRST_TURN } from './schedule.ts';

const feedStateSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Items that were dealt with, the latest last, by their keys. */
  seen: z.array(z.string()),
  /** How often reading an item failed, by their keys. */
  tries: z.record(z.string(), z.number()),
  due: z.number(),
  askedUntil: z.number(),
  failures: z.number(),
});

/** What is known of a feed from one reading to the next. */
export type FeedState = Readonly<z.output<typeof feedStateSchema>>;

const fileSchema = z.object({ version: z.literal(1), feeds: z.record(z.string(), feedStateSchema) });

/** Of a feed that was never read. */
export const NEVER_READ: FeedState = { etag: null, lastModified: null, seen: [], tries: {}, ...FIRST_TURN };

/** More are not remembered: the oldest go first. */
const MOST_SEEN = 5_000;

/** A short name for an item, whatever its feed calls it. */
export const itemKey = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);

/** The state after an item was dealt with. */
export function withSeen(state: FeedState, key: string): FeedState {
  const { [key]: _, ...tries } = state.tries;
  return { ...state, tries, seen: [...state.seen.filter((one) => one !== key), key].slice(-MOST_SEEN) };
}

/** Keeps what is known of a corpus's feeds on disk. */
export interface FeedStates {
  of(url: string): FeedState;
  /** Resolves when it is on disk. Throws `UserError` where it cannot be. */
  set(url: string, state: FeedState): Promise<void>;
}

/** Opens what is known of a corpus's feeds; a file that is damaged is told of through `onWarning`, and made again. */
export async function openFeedStates(
  dataFolder: string,
  corpus: string,
  onWarning: (line: string) => void,
): Promise<FeedStates> {
  const { path } = await keptPath(dataFolder, corpus, 'feeds');
  const states = new Map(Object.entries(await readStates(path, onWarning)));
  return {
    of: (url) => states.get(url) ?? NEVER_READ,
    set: async (url, state) => {
      states.set(url, state);
      const text = JSON.stringify({ version: 1, feeds: Object.fromEntries(states) } satisfies z.input<
        typeof fileSchema
      >);
      await replaceFile(path, (handle) => handle.writeFile(text)).catch((error: NodeJS.ErrnoException) => {
        throw new UserError(`What is known of the feeds cannot be kept in ${path} (${error.code}): see DATA_DIR.`);
      });
    },
  };
}

async function readStates(path: string, onWarning: (line: string) => void): Promise<Record<string, FeedState>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).feeds;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      onWarning(`What is known of the feeds cannot be read from ${path}: all are read again`);
    }
    return {};
  }
}
