import { describe, expect, it } from 'vitest';
import { vectorsName } from '../../../src/corpus/cluster/vectors/vectors-form.ts';
import { dividerName } from '../../../src/corpus/snapshot/engine-name.ts';
import { corpusFolder, writeFiles } from '../../support/corpus-folder.ts';

describe('vectors of sentences', () => {
  it('are kept apart from those of sentences that other code divides', async () => {
    const folder = await corpusFolder({ 'segment.ts': 'split()', 'notes.md': 'How it splits.' });
    const before = await dividerName(folder);
    await writeFiles(folder, { 'notes.md': 'How it splits, in other words.' });
    expect(await dividerName(folder)).toBe(before);
    await writeFiles(folder, { 'segment.ts': 'splitOtherwise()' });
    const after = await dividerName(folder);
    expect(vectorsName('model', after)).not.toBe(vectorsName('model', before));
    expect(vectorsName('other', after)).not.toBe(vectorsName('model', after));
  });
});
