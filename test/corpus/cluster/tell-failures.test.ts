import { errors } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { createTeller, toldBy } from '../../../src/corpus/cluster/requests/tell-failures.ts';

const URLS = ['http://node'];
const NOT_THERE = new errors.ConnectionError('connect ECONNREFUSED 127.0.0.1:9200', {} as never);

function telling() {
  const warnings: string[] = [];
  let now = 0;
  const teller = createTeller({ urls: URLS, onWarning: (line) => void warnings.push(line), clock: () => now });
  const wait = (ms: number): void => {
    now += ms;
  };
  return { ...teller, warnings, wait };
}

describe('what fails in a search cluster', () => {
  it('is told in one line a minute, and to each who asks', () => {
    const { failed, warnings, wait } = telling();
    for (const waited of [0, 30_000, 30_000]) {
      wait(waited);
      const said = failed(NOT_THERE);
      expect([said instanceof UserError, said.message]).toEqual([true, expect.stringContaining('does not answer')]);
    }
    const line = 'The search cluster http://node does not answer (ECONNREFUSED).';
    expect(warnings).toEqual([line, line]);
  });

  it('keeps its own words where it has some', () => {
    const { failed, warnings } = telling();
    expect(failed(new UserError('The list is damaged.'), 'Not just now.').message).toBe('Not just now.');
    expect(warnings).toEqual(['The list is damaged.']);
  });

  it.each([
    ['what another program said', new errors.DeserializationError('Unexpected token <', '<html>'), /SEARCH_URL/, true],
    [
      'a fault of Parley itself',
      new TypeError('hits is undefined'),
      /^Parley itself failed .*hits is undefined/,
      false,
    ],
  ])('is told apart: %s', (_, error, words, isOfCluster) => {
    const told = toldBy(error, URLS);
    expect(told.message).toMatch(words);
    expect(told instanceof UserError).toBe(isOfCluster);
    const { failed, warnings } = telling();
    expect(failed(error) instanceof UserError).toBe(isOfCluster);
    expect(warnings).toHaveLength(isOfCluster ? 1 : 0);
  });
});
