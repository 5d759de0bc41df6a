import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../../src/core/answers/holders.ts';

describe('holdersOf', () => {
  /** Ten thousand places that all hold "talks", every other one "truce"; `looks` counts how often a place was looked into. */
  function places() {
    const count = { looks: 0 };
    const all = Array.from({ length: 10_000 }, (_, at) => {
      const terms = new Set(at % 2 === 0 ? ['talks', 'truce'] : ['talks']);
      terms.has = (term) => {
        count.looks++;
        return Set.prototype.has.call(terms, term);
      };
      return { terms };
    });
    return { all, count };
  }

  it('tells which places hold a term, and looks once', () => {
    const { all, count } = places();
    expect([...holdersOf(all, ['truce']).get('truce')!].slice(0, 3)).toEqual([0, 2, 4]);
    expect(holdersOf(all, ['truce', 'talks', 'peace']).get('peace')).toHaveLength(0);
    holdersOf(all, ['truce', 'talks', 'peace']);
    expect(count.looks).toBe(30_000);
  });

  it('forgets all when what is remembered is too much, however few terms it is of', () => {
    const { all, count } = places();
    holdersOf(all, ['talks'], 10_000);
    expect([...holdersOf(all, ['truce'], 10_000).keys()]).toEqual(['truce']);
    holdersOf(all, ['talks'], 10_000);
    expect(count.looks).toBe(30_000);
  });
});
