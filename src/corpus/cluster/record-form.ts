import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { Party } from '../../core/terms/who-is-who.ts';
import { keyOfArticle } from '../article-file.ts';
import type { IndexMeta } from './index-form.ts';

/** Counts up with every change of how a record is kept. */
export const RECORD_FORM = 'parley articles 1';

const SHARDS = 3;
/** Copies of each part beside the first, where there are nodes for them. */
const COPIES = '0-2';
/** Bytes of a hash before what it is of. */
const HASH = 32;
/** Of the largest article not a tenth is read. */
const LARGEST = 256_000_000;

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

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** An article with what was read from it, as it is kept. */
export async function packRecord({
  article,
  paragraphs,
  statements,
  timexes,
  events,
  conflicts,
}: AnalyzedArticle): Promise<string> {
  const text = JSON.stringify({
    article,
    paragraphs,
    statements,
    timexes,
    events,
    conflicts,
  } satisfies AnalyzedArticle);
  const packed = await promisify(deflateRaw)(text);
  return Buffer.concat([sha256(packed), packed]).toString('base64');
}

/** The article of this key; null where what was kept is damaged, or another article. Never rejects. */
export async function unpackRecord(key: string, kept: string): Promise<AnalyzedArticle | null> {
  const bytes = Buffer.from(kept, 'base64');
  const packed = bytes.subarray(HASH);
  if (!sha256(packed).equals(bytes.subarray(0, HASH))) return null;
  try {
    const text = await promisify(inflateRaw)(packed, { maxOutputLength: LARGEST });
    const analyzed = JSON.parse(text.toString()) as AnalyzedArticle;
    return keyOfArticle(analyzed.article) === key ? analyzed : null;
  } catch {
    return null;
  }
}
