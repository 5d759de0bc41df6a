import { describe, expect, it } from 'vitest';
import type { AskedModel, LanguageModel, PassageText } from '../../../../src/core/ask/meaning/language-model.ts';
import { rememberAsked } from '../../../../src/core/ask/meaning/remember-asked.ts';
import { FakeModel } from '../../../support/fake-model.ts';

const passage = (sentence: string): PassageText => ({ title: 'Ferry talks', before: '', sentences: [sentence] });
const [FARES, DOCKERS, CUP] = [passage('The fares rose.'), passage('Dockers walk out.'), passage('They won the cup.')];

/** A model that keeps what was asked of it, and has time, and works, while it is told so. */
class WatchedModel extends FakeModel {
  readonly did: string[] = [];
  isFree = true;
  works = true;

  hasTime = (): boolean => this.isFree;

  override ask(question: string): AskedModel {
    const asked = super.ask(question);
    const note = async <Value>(what: string, work: () => Promise<Value>): Promise<Value> => {
      this.did.push(`${question} ${what}`);
      if (!this.works) throw new Error('too late');
      return work();
    };
    return {
      vector: () => note('vector', asked.vector),
      read: (passages) => note(`read ${passages.map(({ sentences }) => sentences).join()}`, () => asked.read(passages)),
      encode: (one) => note('encode', () => asked.encode(one)),
    };
  }
}

const askAll = async (model: LanguageModel, question: string, passages: readonly PassageText[]) => {
  const asked = model.ask(question);
  return [await asked.vector(), await asked.read(passages), await asked.encode(FARES)];
};

describe('a model that remembers', () => {
  it('gives for the same question what it gave, and does nothing for it', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    const first = await askAll(remembered, 'Who?', [FARES, DOCKERS]);
    expect(first).toEqual(await askAll(new FakeModel('Dockers'), 'Who?', [FARES, DOCKERS]));
    model.did.length = 0;
    expect(await askAll(remembered, 'Who?', [FARES, DOCKERS])).toEqual(first);
    expect(model.did).toEqual([]);
  });

  it('reads what it has not read with a question yet, each passage in its place', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    await remembered.ask('Who?').read([DOCKERS]);
    const readings = await remembered.ask('Who?').read([FARES, DOCKERS, CUP]);
    expect(readings).toEqual(await new FakeModel('Dockers').ask('Who?').read([FARES, DOCKERS, CUP]));
    expect(model.did).toEqual(['Who? read Dockers walk out.', 'Who? read The fares rose.,They won the cup.']);
  });

  it('asks anew for another question, and for other text around the same sentence', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    await askAll(remembered, 'Who?', [FARES]);
    model.did.length = 0;
    await askAll(remembered, 'Why?', [FARES]);
    await remembered.ask('Who?').read([{ ...FARES, before: 'It was March.' }]);
    expect(model.did).toEqual(['Why? vector', 'Why? read The fares rose.', 'Why? encode', 'Who? read The fares rose.']);
  });

  it('has time for what it remembers, and for nothing else, while the model has none', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    await remembered.ask('Who?').vector();
    model.isFree = false;
    expect([remembered.hasTime!('Who?'), remembered.hasTime!('Why?')]).toEqual([true, false]);
  });

  it('reads nothing else for a question that it remembers while the model has no time', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    await askAll(remembered, 'Who?', [FARES]);
    model.isFree = false;
    model.did.length = 0;
    expect(await askAll(remembered, 'Who?', [FARES])).toHaveLength(3);
    await expect(remembered.ask('Who?').read([FARES, CUP])).rejects.toThrow('no time');
    await expect(remembered.ask('Who?').encode(CUP)).rejects.toThrow('no time');
    expect(model.did).toEqual([]);
  });

  it('remembers nothing of what failed', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    model.works = false;
    const tries = await Promise.allSettled([remembered.ask('Who?').vector(), remembered.ask('Who?').read([FARES])]);
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    model.works = true;
    expect(await remembered.ask('Who?').read([FARES])).toHaveLength(1);
  });

  it('keeps a vector’s own numbers, and nothing of the memory that brought it', async () => {
    const memory = new Float32Array(2 ** 16);
    const model = new FakeModel('Dockers');
    const ask = (question: string): AskedModel => ({
      ...model.ask(question),
      vector: async () => memory.subarray(8, 10),
      encode: async () => [memory.subarray(2, 4)],
    });
    const remembered = rememberAsked({ id: model.id, ask, encode: (one) => model.encode(one) });
    await askAll(remembered, 'Who?', []);
    const again = remembered.ask('Who?');
    const kept = [await again.vector(), ...(await again.encode(FARES))];
    expect(kept.map(({ length, buffer }) => [length, buffer.byteLength])).toEqual([
      [2, 8],
      [2, 8],
    ]);
  });

  it('forgets what was not asked for longest, so that it stays small', async () => {
    const model = new WatchedModel('Dockers');
    const remembered = rememberAsked(model);
    const long = { ...FARES, title: 'x'.repeat(2 ** 20) };
    for (let at = 0; at < 20; at++) await remembered.ask(`${at}?`).read([long]);
    model.did.length = 0;
    await remembered.ask('19?').read([long]);
    await remembered.ask('0?').read([long]);
    expect(model.did).toEqual(['0? read The fares rose.']);
  });
});
