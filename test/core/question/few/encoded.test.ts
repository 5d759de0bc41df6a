import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { createFinder, type Finder, type Finding } from '../../../../src/core/find/finder.ts';
import { ENCODED_COEFFICIENTS } from '../../../../src/core/question/few/encoded-coefficients.ts';
import { ENCODED_CONFIDENCE_COEFFICIENTS } from '../../../../src/core/question/few/encoded-confidence-coefficients.ts';
import { ENCODED_FEATURES, ENCODED_SIGNS } from '../../../../src/core/question/few/encoded-features.ts';
import type { SentenceEncoder } from '../../../../src/core/question/few/sentence-encoder.ts';
import { WhoIsWho } from '../../../../src/core/who-is-who.ts';
import { articleOf } from '../../../support/library.ts';

const NOBODY = new WhoIsWho([]);
const BODY = [
  'The ferry company raised its fares in March. The minister called that regrettable.',
  'Dockers will walk out for three days if no offer is made.',
].join('\n');
const bodies = (count: number): string[] => Array.from({ length: count }, (_, i) => `${BODY}\nThis is page ${i}.`);

/** Finds every question nearest to the sentences that begin with a word. */
class Towards implements SentenceEncoder {
  passages = 0;
  readonly #word: string;
  constructor(word: string) {
    this.#word = word;
  }
  async encodeQuestion(): Promise<Float32Array> {
    return Float32Array.of(1, 0);
  }
  async encodePassage(sentences: readonly string[]) {
    this.passages++;
    const vector = (near: boolean): Float32Array =>
      near ? Float32Array.of(0.9, Math.sqrt(0.19)) : Float32Array.of(0, 1);
    const vectors = sentences.map((sentence) => vector(sentence.startsWith(this.#word)));
    return { sentences: vectors, whole: vector(sentences.some((sentence) => sentence.startsWith(this.#word))) };
  }
}

const finder = (encoder: SentenceEncoder | null, count = 1): Finder =>
  createFinder(
    bodies(count).map((body, at) => analyze(articleOf(body, { id: `article-${at}`, title: null }), NOBODY)),
    NOBODY,
    { encoder },
  );
const first = ({ hits }: Finding): string =>
  hits[0]?.article.article.body.slice(hits[0].span.start, hits[0].span.end) ?? '';

describe('finding among a few articles with a sentence encoder', () => {
  it('goes by what is near in meaning where no word tells', async () => {
    for (const word of ['Dockers', 'The minister']) {
      expect(first(await finder(new Towards(word)).find('what about them'))).toContain(word);
    }
  });

  it('is surer of what is near', async () => {
    const question = 'will there be a strike';
    const near = await finder(new Towards('Dockers')).find(question);
    const far = await finder(new Towards('Nothing')).find(question);
    expect(near.confidence).toBeGreaterThan(far.confidence + 0.2);
  });

  it('still names what no article mentions', async () => {
    expect((await finder(new Towards('Dockers')).find('What did Iran say?')).unknown).toEqual(['Iran']);
  });

  it('goes by words alone, as without one, when it fails', async () => {
    const broken: SentenceEncoder = {
      encodeQuestion: () => Promise.reject(new Error('no')),
      encodePassage: () => Promise.reject(new Error('no')),
    };
    for (const question of ['when were the fares raised', 'will there be a strike', 'who won the cup']) {
      const strip = ({ hits, ...rest }: Finding) => ({
        ...rest,
        hits: hits.map(({ span, score }) => ({ span, score })),
      });
      expect(strip(await finder(broken).find(question))).toEqual(strip(await finder(null).find(question)));
    }
    await finder(broken).warm();
  });

  it('is warm when every passage is encoded, once', async () => {
    const encoder = new Towards('Dockers');
    await finder(encoder, 2).warm();
    expect(encoder.passages).toBe(6);
  });

  it('asks nothing of it in a large corpus', async () => {
    const encoder = new Towards('Dockers');
    const large = finder(encoder, 50);
    await large.warm();
    await large.find('when were the fares raised');
    expect(encoder.passages).toBe(0);
  });

  it('has a coefficient for every feature and sign, and no other', () => {
    expect(Object.keys(ENCODED_COEFFICIENTS)).toEqual(ENCODED_FEATURES.map(({ name }) => name));
    expect(Object.keys(ENCODED_CONFIDENCE_COEFFICIENTS)).toEqual(ENCODED_SIGNS.map(({ name }) => name));
  });
});
