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

  it('tell what there is where nothing fits, as one choice that stands for what was typed', async () => {
    const choices = await staged.member().autocomplete('guild', 'ask', { speaker: 'nobody' }, 'speaker');
    expect(choices).toEqual([
      { name: expect.stringMatching(/^I know: Speaker 0, Speaker 1, .*, …$/), value: 'nobody' },
    ]);
    expect(choices[0]!.name.length).toBeLessThanOrEqual(100);
    await staged.member().runCommand('guild', 'ask', { question: 'why?', speaker: String(choices[0]!.value) });
    expect(staged.requests).toEqual([{ question: 'why?', speaker: 'nobody' }]);
  });

  it('are none when something goes wrong', async () => {
    expect(await staged.member().autocomplete('guild', 'ask', { speaker: 'fail' }, 'speaker')).toEqual([]);
    expect(staged.errors().at(-1)?.message).toBe('No suggestions');
    expect(JSON.stringify(staged.errors().at(-1))).not.toContain('for fail');
  });
});
