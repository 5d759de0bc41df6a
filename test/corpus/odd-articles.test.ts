import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/corpus/fault.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { warnOfOddArticles } from '../../src/corpus/odd-articles.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

async function warningsOf(article: string): Promise<string[]> {
  const { articles } = await loadCorpus(await corpusFolder({ 'a.md': article }));
  return warnOfOddArticles(articles, '2025-11-23').map(describeFault);
}

describe('warnOfOddArticles', () => {
  it.each([
    [
      'a language that is not English’s code',
      '---\nlanguage: english\n---\nBoth sides came.',
      'a.md: its language is “english”, so it is listed and not analysed: English is “en”',
    ],
    [
      'a date to come',
      '---\npublished: "2999-01-01"\n---\nBoth sides came.',
      'a.md: was published on 2999-01-01, which is still to come',
    ],
    [
      'tags',
      'Both <b>sides</b> came.',
      'a.md: has “<b>” in its text, which is quoted as it stands: save the text alone',
    ],
    [
      'entities',
      'He said &ldquo;no&rdquo;.',
      'a.md: has “&ldquo;” in its text, which is quoted as it stands: save the text alone',
    ],
    ['control characters', 'Both sides\u0000 came.', 'a.md: has control characters in its text: save the text alone'],
  ])('warns of %s', async (_, article, warning) => expect(await warningsOf(article)).toEqual([warning]));

  it.each([
    ['English of a country', '---\nlanguage: en-GB\npublished: "2025-11-23"\n---\nBoth sides came.'],
    ['marks that are no tags', 'AT&T won 3 < 5 and a <pause> came.'],
    ['tabs and lines', 'Both\tsides\r\ncame.'],
  ])('says nothing of %s', async (_, article) => expect(await warningsOf(article)).toEqual([]));
});
