import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { UnansweredQuestion } from '../core/answers/answer.ts';
import { UserError } from '../core/errors.ts';
import { fold } from '../core/terms/fold.ts';

/** Questions that the articles did not answer, kept for some days, without who asked them. */
export interface UnansweredStore {
  /** Keeps a question; resolves when it is on disk. A disk that fails is told of through `onWarning`, never thrown. */
  note(command: string, question: string): Promise<void>;
  /** What is kept, the most asked first, then the latest. */
  list(): Promise<readonly UnansweredQuestion[]>;
}

/** What the store is opened with. */
export interface UnansweredSettings extends Pick<Config, 'dataFolder' | 'unansweredDays'> {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** One line on a disk that fails. */
  readonly onWarning: (line: string) => void;
}

const FILE = 'unanswered.jsonl';
const DAY_MS = 86_400_000;
/** More lines are not kept: the oldest go first. */
const MOST = 5_000;

/** Only a day is kept, not a time, so that a question cannot be matched with who was there. */
const lineSchema = z.object({ day: z.iso.date(), command: z.string(), question: z.string() });
type Line = z.output<typeof lineSchema>;

/** Opens the store in the data folder, which is made when the first question is kept; null where the settings keep none. */
export function openUnanswered(settings: UnansweredSettings): UnansweredStore | null {
  const { dataFolder, unansweredDays, clock, onWarning } = settings;
  return dataFolder === null || unansweredDays === 0 ? null : storeIn(dataFolder, unansweredDays, clock, onWarning);
}

function storeIn(
  folder: string,
  days: number,
  clock: UnansweredSettings['clock'],
  onWarning: UnansweredSettings['onWarning'],
): UnansweredStore {
  const path = join(folder, FILE);
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  let tidied = '';
  let writing: Promise<void> = Promise.resolve();

  const readLines = async (): Promise<Line[]> => {
    const oldest = dayOf(clock() - days * DAY_MS);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw new UserError(`The kept questions in ${path} cannot be read (${error.code}): see DATA_DIR.`);
    });
    return text
      .split('\n')
      .flatMap((line) => readLine(line) ?? [])
      .filter(({ day }) => day >= oldest)
      .slice(-MOST);
  };

  /** Rewrites the file without what is too old, once a day; beside it first, so that a crash loses nothing. */
  const tidy = async (today: string): Promise<void> => {
    if (tidied === today) return;
    const lines = await readLines();
    const beside = `${path}.${randomBytes(4).toString('hex')}`;
    try {
      await writeFile(beside, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await rename(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
    tidied = today;
  };

  const write = async (line: Line): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await tidy(line.day);
    await appendFile(path, `${JSON.stringify(line)}\n`);
  };

  return {
    note: (command, question) => {
      writing = writing
        .then(() => write({ day: dayOf(clock()), command, question }))
        .catch((error: NodeJS.ErrnoException) => onWarning(`A question could not be kept in ${path} (${error.code})`));
      return writing;
    },
    list: async () => {
      await writing;
      return countAlike(await readLines());
    },
  };
}

function readLine(text: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function countAlike(lines: readonly Line[]): UnansweredQuestion[] {
  const alike = new Map<string, { question: string; command: string; times: number; latest: string }>();
  for (const { day, command, question } of lines) {
    const key = `${command} ${fold(question)}`;
    const known = alike.get(key);
    alike.set(key, { question, command, times: (known?.times ?? 0) + 1, latest: day });
  }
  return [...alike.values()].sort((a, b) => b.times - a.times || (a.latest < b.latest ? 1 : -1));
}
