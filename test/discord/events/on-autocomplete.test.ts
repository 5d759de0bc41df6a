import { describe, expect, it } from 'vitest';
import { useStagedAdapter } from '../../support/staged-adapter.ts';

const staged = useStagedAdapter();

describe('suggestions', () => {
  it('are at most 25, of at most 100 characters, each once', async () => {
    const choices = await staged.member().autocomplete('guild', 'ask', { speaker: 'As' }, 'speaker');
    expect(choices).toHaveLength(25);
    expect(choices.slice(0, 2)).toEqual([
      { name: 'As', value: 'As' },
      { name: 'Speaker 0', value: 'Speaker 0' },
    ]);
  });

  it('are none when something goes wrong', async () => {
    expect(await staged.member().autocomplete('guild', 'ask', { speaker: 'fail' }, 'speaker')).toEqual([]);
    expect(staged.errors().at(-1)?.message).toBe('No suggestions');
    expect(JSON.stringify(staged.errors().at(-1))).not.toContain('for fail');
  });
});
