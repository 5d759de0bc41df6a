import { describe, expect, it } from 'vitest';
import { feedsOf, loadFeeds, readFeeds } from '../../../src/corpus/feeds/feeds-file.ts';
import { hasWords } from '../../../src/corpus/feeds/has-words.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';

const faultsOf = (yaml: string | Buffer): string[] => {
  const read = readFeeds(Buffer.from(yaml));
  return 'refused' in read ? read.refused.map(({ line, reason }) => `${line}: ${reason}`) : [];
};

describe('readFeeds', () => {
  it('reads feeds, and what is left out as it is meant', () => {
    expect(
      readFeeds(
        Buffer.from(`# our feeds
- url: https://a.example/rss
- url: https://b.example/atom
  words: [Norland, [talks, truce]]
  outlet: B News
  language: en-GB
  every: 60
  allow-private: true
`),
      ),
    ).toEqual({
      value: [
        { url: 'https://a.example/rss', words: [], outlet: null, language: null, every: 30, allowPrivate: false },
        {
          url: 'https://b.example/atom',
          words: [['Norland'], ['talks', 'truce']],
          outlet: 'B News',
          language: 'en-GB',
          every: 60,
          allowPrivate: true,
        },
      ],
    });
    expect(readFeeds(Buffer.from(''))).toEqual({ value: [] });
  });

  it.each([
    ['url: x', '1: must be a list of feeds, each with a url'],
    ['- url: ftp://a.example/', '1: 0.url: must be an address that begins with http:// or https://'],
    ['- url: https://a.example/\n- url: https://a.example/', '2: 1.url: https://a.example/ is listed already'],
    ['- url: https://a.example/\n  every: 1', '2: 0.every: must be at least 5 minutes'],
    ['- url: https://a.example/\n  every: often', '2: 0.every: must be a number of minutes'],
    [
      '- url: https://a.example/\n  words: [[]]',
      '2: 0.words.0: must be words, or a list of words of which one is enough',
    ],
    [
      '- url: https://a.example/\n  words: ["!!"]',
      '2: 0.words.0: must be words, or a list of words of which one is enough',
    ],
    ['- url: https://a.example/\n  minutes: 5', '2: 0: Unrecognized key: "minutes"'],
    ['- url: [', '1: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('tells the fault in %j with its line', (yaml, fault) => {
    expect(faultsOf(yaml)).toContain(fault);
  });

  it('tells of what is not UTF-8', () => {
    expect(faultsOf(Buffer.from([0xff, 0xfe, 0xff]))).toEqual(['null: is not UTF-8: save it as UTF-8']);
  });
});

describe('loadFeeds', () => {
  it('gives null for a corpus without feeds, and tells faults with the file', async () => {
    expect(await loadFeeds(await corpusFolder())).toBeNull();
    expect(await feedsOf(await corpusFolder())).toEqual([]);
    await expect(feedsOf(await corpusFolder({ 'feeds.yaml': '\n- url: x' }))).rejects.toThrow(
      'feeds.yaml:2: 0.url: must be an address that begins with http:// or https://',
    );
    await expect(feedsOf(await corpusFolder({ 'feeds.yaml/x': '' }))).rejects.toThrow(
      'feeds.yaml: cannot be read (EISDIR)',
    );
  });
});

describe('hasWords', () => {
  const text = 'Norland’s envoys resume PEACE talks\nThe truce holds.';

  it.each([[[]], [[['Norland']]], [[['talk']]], [[['peace talks']]], [[['Norland'], ['ceasefire', 'truce']]]])(
    'finds %j',
    (words) => {
      expect(hasWords({ text }, { words })).toBe(true);
    },
  );

  it.each([
    [[['Arvenia']]],
    [[['Norland'], ['ceasefire']]],
    [[['talks peace']]],
    [[['envoy of Norland']]],
    [[['tru']]],
  ])('misses %j', (words) => {
    expect(hasWords({ text }, { words })).toBe(false);
  });
});
