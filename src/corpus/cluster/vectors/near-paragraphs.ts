import type { NearParagraph } from '../../../core/ask/meaning/vectors/nearest-paragraphs.ts';
import { anyOf } from '../requests/any-of.ts';
import type { Nodes } from '../requests/nodes.ts';
import type { NumberedKeys } from './article-keys.ts';
import { askingVectors, bytesOfQuestion, type VectorsDocument } from './vectors-form.ts';

/** So many times more are asked for, since some may be of articles that are no longer there, or of others' corpora; then so many times these. */
const SPARE = 1.25;
const MORE = 4;
/** More are not asked for in vain: the articles are named instead. */
const MOST = 1_000;
/** So few articles are named at once. */
const FEW = 1_000;

type NearFields = Pick<VectorsDocument, 'record' | 'paragraph'>;
interface Hit {
  readonly _score: number;
  readonly fields: { readonly [Field in keyof NearFields]: readonly [NearFields[Field]] };
}

/** The paragraphs of a library's articles that are nearest to a question, best first, of those articles that are accepted. */
export async function findNear(
  nodes: Nodes,
  name: string,
  { entries, keys, numbers }: NumberedKeys,
  asked: Float32Array,
  limit: number,
  accepted: ReadonlySet<number> | undefined,
): Promise<readonly NearParagraph[]> {
  if (accepted?.size === 0 || entries.length === 0) return [];
  const vector = bytesOfQuestion(asked);
  const search = async (size: number, records?: readonly string[]): Promise<readonly Hit[]> => {
    const { hits } = await nodes.read<{ readonly hits: { readonly hits: readonly Hit[] } }>({
      ...askingVectors(name),
      body: nearBody(vector, size, records),
    });
    return hits.hits;
  };
  const own = (hits: readonly Hit[]): NearParagraph[] =>
    hits.flatMap(({ fields, _score }) => {
      const article = numbers.get(fields.record[0]);
      const [paragraph] = fields.paragraph;
      if (article === undefined || (accepted && !accepted.has(article))) return [];
      // Of a text that was divided otherwise.
      if (paragraph >= entries[article]!.paragraphs.length) return [];
      // OpenSearch scores a cosine by (1 + cosine) / 2.
      return [{ article, paragraph, cosine: 2 * _score - 1 }];
    });
  const searchNamed = async (): Promise<readonly NearParagraph[]> =>
    own(await search(limit, accepted ? [...accepted].map((article) => keys[article]!) : keys));
  if (accepted && accepted.size <= FEW) return searchNamed();
  const some = Math.ceil((SPARE * limit * entries.length) / (accepted?.size ?? entries.length));
  for (const size of [some, MORE * some]) {
    if (size > MOST) break;
    const hits = await search(size);
    const found = own(hits);
    if (found.length >= limit || hits.length < size) return found.slice(0, limit);
  }
  return searchNamed();
}

/** Asks for the paragraphs with the nearest sentences, of these articles or of all. */
function nearBody(vector: readonly number[], size: number, records: readonly string[] | undefined) {
  const filter = records && { filter: anyOf('record', records) };
  return {
    size,
    track_total_hits: false,
    _source: false,
    stored_fields: '_none_',
    docvalue_fields: ['record', 'paragraph'],
    query: {
      nested: { path: 'near', score_mode: 'max', query: { knn: { 'near.vector': { vector, k: size, ...filter } } } },
    },
  };
}
