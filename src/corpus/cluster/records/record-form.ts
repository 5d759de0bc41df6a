import { createHash } from 'node:crypto';
import type { AnalyzedArticle } from '../../../core/analyze.ts';
import type { Party } from '../../../core/terms/who-is-who.ts';
import { keyOfArticle } from '../../article-file.ts';
import { pack, unpack } from '../requests/pack.ts';
import { COPIES, type IndexMeta, SHARDS } from '../versions/index-form.ts';

/** Counts up with every change of how a record is kept. */
export const RECORD_FORM = 'parley articles 1';

/** Everything read by one engine with one who-is-who is kept under this name; nobody else's is ever asked. */
export const recordsName = (engine: string, parties: readonly Party[]): string => {
  const made = JSON.stringify([RECORD_FORM, engine, parties]);
  return `parley-articles-${createHash('sha256').update(made).digest('hex').slice(0, 16)}`;
};

/** What is kept of an article, by its key: `kept` is bytes in base 64; `stored` is when, in milliseconds since 1970. */
export type RecordDocument = {
  readonly record: string;
  readonly kept: string;
  readonly stored: number;
};

/** What an index of records is made with. */
export const recordsBody = (name: string, meta: IndexMeta): Readonly<Record<string, unknown>> => ({
  aliases: { [name]: {} },
  settings: {
    number_of_shards: SHARDS,
    auto_expand_replicas: COPIES,
    refresh_interval: '-1',
    'translog.durability': 'async',
  },
  mappings: {
    dynamic: 'strict',
    _source: { enabled: false },
    _meta: meta,
    properties: {
      record: { type: 'keyword' },
      kept: { type: 'binary', store: true, doc_values: false },
      stored: { type: 'long' },
    },
  },
});

/** An article with what was read from it, as it is kept. */
export const packRecord = ({
  article,
  paragraphs,
  statements,
  timexes,
  events,
  conflicts,
}: AnalyzedArticle): Promise<string> =>
  pack({ article, paragraphs, statements, timexes, events, conflicts } satisfies AnalyzedArticle);

/** The article of this key with its size, in characters; null where what was kept is damaged, or another article. Never rejects. */
export async function unpackRecord(
  key: string,
  kept: string,
): Promise<{ readonly analyzed: AnalyzedArticle; readonly size: number } | null> {
  const unpacked = await unpack<AnalyzedArticle>(kept);
  if (unpacked === null) return null;
  const { value: analyzed, size } = unpacked;
  return isRecord(analyzed) && keyOfArticle(analyzed.article) === key ? { analyzed, size } : null;
}

const isRecord = (value: Partial<AnalyzedArticle> | null): boolean => typeof value?.article === 'object';
