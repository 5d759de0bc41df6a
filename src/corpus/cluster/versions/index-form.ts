import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { keyOfArticle } from '../../article-file.ts';
import type { IndexSource } from '../../index/index-keeper.ts';
import { engineName } from '../../snapshot/engine-name.ts';

/** Counts up with every change of what an index holds; one of another form is never asked. */
export const FORM = 'parley index 3';

/** Parts of an index, each with its copies: a question is searched in all of them at once. */
export const SHARDS = 3;
/** Copies of each part beside the first, where there are nodes for them: any two nodes may go. */
export const COPIES = '0-2';

/** Articles after which others have their turn. */
const STEP = 100;

/**
 * Every document of an index is the head, the entries of some articles with their keys, a passage, a word or a spelling. Words and spellings are
 * what `Vocabulary` counts.
 */
export interface WordDocument {
  readonly word: string;
  readonly passages: number;
  readonly capitals: number;
}

/** What an index tells of itself. */
export interface IndexMeta {
  readonly parley: string;
  /** When somebody last needed it, in milliseconds since 1970. */
  readonly used: number;
  /** The index in which what was read from its articles is kept. */
  readonly records?: string;
}

/** What an index is made with. Terms come as Parley reads them, with blanks between them. */
export const indexBody = (meta: IndexMeta): Readonly<Record<string, unknown>> => ({
  settings: {
    number_of_shards: SHARDS,
    // Copies are made of the finished index, so that all have the same segments and find the same.
    number_of_replicas: 0,
    refresh_interval: '-1',
    'translog.durability': 'async',
    similarity: { default: { type: 'BM25', k1: 1.2, b: 0.5 } },
  },
  mappings: {
    dynamic: 'strict',
    _source: { enabled: false },
    _meta: meta,
    properties: {
      record: { type: 'keyword' },
      kept: { type: 'binary', store: true, doc_values: false },
      passage: { type: 'integer' },
      article: { type: 'integer', doc_values: false },
      title: { type: 'text', analyzer: 'whitespace' },
      text: { type: 'text', analyzer: 'whitespace' },
      word: { type: 'keyword' },
      passages: { type: 'integer', index: false },
      capitals: { type: 'integer', index: false },
      spelling: { type: 'keyword' },
      sound: { type: 'keyword', doc_values: false },
    },
  },
});

/** Names what an index is made from, by whatever engine reads it: the same key, the same index. */
export async function keyOf({ parties, articles }: IndexSource): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([FORM, await engineName(), parties]));
  for (const [at, { article }] of articles.entries()) {
    hash.update(keyOfArticle(article));
    if (at % STEP === STEP - 1) await nextTurn();
  }
  return hash.digest('hex').slice(0, 16);
}
