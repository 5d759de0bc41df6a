import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import { wordsOf } from '../../core/terms/words.ts';
import { decodeUtf8 } from '../article-file.ts';
import { describeFault, type Fault } from '../fault.ts';
import { factSchemas } from '../front-matter.ts';
import { oneLine } from '../one-line.ts';
import { readYaml } from '../yaml-source.ts';

/** Where a corpus keeps the feeds that bring it articles, under the corpus folder. */
export const FEEDS_FILE = 'feeds.yaml';

/** Why feeds are not read where nothing is kept. */
export const FEEDS_NEED_DATA = `${FEEDS_FILE} needs DATA_DIR, where what was read is kept: nothing is read from it.`;

/** A feed that is read every so often. */
export interface Feed {
  readonly url: string;
  /** An item must have one of each: a word or words in a row. None: every item is wanted. */
  readonly words: readonly (readonly string[])[];
  /** Facts that are the same for all its articles, which no page overrules. */
  readonly outlet: string | null;
  readonly language: string | null;
  /** Minutes from one reading to the next. */
  readonly every: number;
  /** Whether it and its articles may be on addresses that are not public. */
  readonly allowPrivate: boolean;
}

const EVERY = 30;
const WORDS = 'must be words, or a list of words of which one is enough';
const phrase = oneLine(100).refine((text) => wordsOf(text).length > 0, 'has no word in it');

const feedsSchema = z
  .array(
    z.strictObject({
      url: factSchemas.url,
      words: z.array(z.union([phrase.transform((one) => [one]), z.array(phrase).min(1, WORDS)], WORDS)).optional(),
      outlet: factSchemas.outlet.nullish(),
      language: factSchemas.language.nullish(),
      every: z.number('must be a number of minutes').int().min(5, 'must be at least 5 minutes').max(10_080).optional(),
      'allow-private': z.boolean('must be true or false').optional(),
    }),
    'must be a list of feeds, each with a url',
  )
  .nullable()
  .superRefine((feeds, context) => {
    const urls = new Set<string>();
    feeds?.forEach(({ url }, at) => {
      if (urls.has(url)) context.addIssue({ code: 'custom', path: [at, 'url'], message: `${url} is listed already` });
      urls.add(url);
    });
  })
  .transform((feeds) =>
    (feeds ?? []).map(
      (feed): Feed => ({
        url: feed.url,
        words: feed.words ?? [],
        outlet: feed.outlet ?? null,
        language: feed.language ?? null,
        every: feed.every ?? EVERY,
        allowPrivate: feed['allow-private'] ?? false,
      }),
    ),
  );

/** Reads feeds from a file's bytes, or tells every fault in them. */
export function readFeeds(
  bytes: Uint8Array,
): { readonly value: readonly Feed[] } | { readonly refused: readonly Fault[] } {
  const text = decodeUtf8(bytes);
  if (text === null) return { refused: [{ file: FEEDS_FILE, line: null, reason: 'is not UTF-8: save it as UTF-8' }] };
  const read = readYaml(text, feedsSchema);
  if ('faults' in read) return { refused: read.faults.map((fault) => ({ file: FEEDS_FILE, ...fault })) };
  return { value: read.value };
}

/** A corpus's feeds; null where it has no such file. Faults are told of in `refused`. */
export async function loadFeeds(corpus: string): Promise<ReturnType<typeof readFeeds> | null> {
  try {
    return readFeeds(await readFile(join(corpus, FEEDS_FILE)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return { refused: [{ file: FEEDS_FILE, line: null, reason: `cannot be read (${code})` }] };
  }
}

/** A corpus's feeds; none where it has no such file. Throws `UserError` that tells every fault, a line each. */
export async function feedsOf(corpus: string): Promise<readonly Feed[]> {
  const loaded = await loadFeeds(corpus);
  if (loaded === null) return [];
  if ('refused' in loaded) throw new UserError(loaded.refused.map(describeFault).join('\n'));
  return loaded.value;
}
