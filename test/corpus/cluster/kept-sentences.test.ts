import { describe, expect, it } from 'vitest';
import { packRows } from '../../../src/core/ask/meaning/vectors/rows.ts';
import type { Nodes } from '../../../src/corpus/cluster/requests/nodes.ts';
import { ArticleKeys } from '../../../src/corpus/cluster/vectors/article-keys.ts';
import { KeptSentences } from '../../../src/corpus/cluster/vectors/kept-sentences.ts';
import { packSentences } from '../../../src/corpus/cluster/vectors/vectors-form.ts';
import { analyzedOf } from '../../support/analyzed.ts';

const ASKED = Float32Array.of(1, 0);
const KEPT = packSentences(packRows([Float32Array.of(1, 0)], 2));
const analyzed = analyzedOf('Talks began.\nTalks ended.', {});
const [first, second] = [0, 1].map((paragraph) => ({ analyzed, paragraph }));

interface Asked {
  readonly body?: { readonly query?: { readonly ids: { readonly values: readonly string[] } } };
}

describe('sentences that are compared by their vectors in a cluster', () => {
  it('keep the cosines of those that were at hand, though all are forgotten while others are asked for', async () => {
    let meanwhile = (): void => {};
    const read = async ({ body }: Asked): Promise<unknown> => {
      meanwhile();
      return { hits: { hits: body!.query!.ids.values.map((id) => ({ _id: id, _source: { kept: KEPT } })) } };
    };
    const sentences = new KeptSentences(
      { read } as Pick<Nodes, 'read'> as Nodes,
      'vectors',
      new ArticleKeys(),
      () => {},
    );
    const [known] = await sentences.cosines(ASKED, [first!]);
    expect(known).toEqual([expect.closeTo(1)]);
    meanwhile = () => sentences.forget();
    expect(await sentences.cosines(ASKED, [first!, second!])).toEqual([known, known]);
  });
});
