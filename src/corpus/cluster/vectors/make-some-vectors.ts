import type { AnalyzedArticle } from '../../../core/analyze.ts';
import type { LanguageModel } from '../../../core/ask/meaning/language-model.ts';
import { packRows } from '../../../core/ask/meaning/vectors/rows.ts';
import { encodeAll } from '../../vectors/make-vectors.ts';
import { openBulk } from '../requests/bulk.ts';
import { isTaken } from '../requests/failures.ts';
import type { Nodes } from '../requests/nodes.ts';
import type { IndexMeta } from '../versions/index-form.ts';
import { MANAGED } from '../versions/versions.ts';
import {
  bytesOf,
  packSentences,
  paragraphId,
  VECTORS_FORM,
  type VectorsDocument,
  vectorsBody,
  type WholeDocument,
} from './vectors-form.ts';

/** An article with its key. */
interface Keyed {
  readonly key: string;
  readonly analyzed: AnalyzedArticle;
}

/**
 * Makes the vectors of some articles and sends them, and then that each is whole. Makes the index where there is none, and notes so in
 * `home`. False where the model cannot be used.
 */
export async function makeSome(
  nodes: Nodes,
  name: string,
  model: LanguageModel,
  articles: readonly Keyed[],
  home: { isThere: boolean },
  now: number,
): Promise<boolean> {
  const documents = openBulk(nodes, name, { replaces: true, byAlias: true });
  for (const { key, analyzed } of articles) {
    const paragraphs = await encodeAll(analyzed, model).catch(() => null);
    if (paragraphs === null) return false;
    const size = paragraphs.find(([first]) => first)?.[0]?.length;
    if (size !== undefined && !home.isThere) {
      await makeIndex(nodes, name, size, now);
      home.isThere = true;
    }
    for (const [paragraph, sentences] of paragraphs.entries()) {
      if (sentences.length === 0) continue;
      const rows = packRows(sentences, sentences[0]!.length);
      const near = bytesOf(rows).map((vector) => ({ vector }));
      const document: VectorsDocument = { record: key, paragraph, kept: packSentences(rows), near };
      await documents.add(paragraphId(key, paragraph), document);
    }
  }
  await documents.end();
  // No sentence of any article yet.
  if (!home.isThere) return true;
  const whole = openBulk(nodes, name, { replaces: true, byAlias: true });
  for (const { key, analyzed } of articles) {
    const document: WholeDocument = { record: key, paragraphs: analyzed.paragraphs.length, stored: now };
    await whole.add(key, document);
  }
  await whole.end();
  return true;
}

/** Makes the index of that name where nobody else has. */
async function makeIndex(nodes: Nodes, name: string, size: number, used: number): Promise<void> {
  const meta: IndexMeta = { parley: VECTORS_FORM, used };
  const made = { method: 'PUT', path: `/${name}-1`, query: MANAGED, body: vectorsBody(name, size, meta) } as const;
  await nodes.write(made).catch((error) => {
    if (!isTaken(error)) throw error;
  });
}
