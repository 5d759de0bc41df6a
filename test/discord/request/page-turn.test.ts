import { describe, expect, it } from 'vitest';
import { customIdOf, readPageTurn, versionMark } from '../../../src/discord/request/page-turn.ts';

describe('a page’s button', () => {
  it('holds in its id where it turns to, whatever the version is called', () => {
    const turn = {
      deed: 'context',
      page: 12,
      within: 3,
      version: 'a:b/c '.repeat(20),
      askerId: '9'.repeat(20),
    } as const;
    expect(customIdOf(turn).length).toBeLessThanOrEqual(100);
    expect(readPageTurn(customIdOf(turn))).toEqual({ ...turn, version: versionMark(turn.version) });
  });

  it.each(['', 'page', 'delete:1:v:1', 'page:one:v:1', 'page:1:v:me', 'page:1:v:1:more', 'page:1:v:1:1:1'])(
    'is none with: %j',
    (id) => expect(readPageTurn(id)).toBeNull(),
  );
});
