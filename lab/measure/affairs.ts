import { readFileSync } from 'node:fs';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { textOf } from '../../src/core/article/span.ts';
import type { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { allDifferences, type Difference, type Telling } from '../../src/core/disagreements/find-differences.ts';
import { readPlain } from '../plain-article.ts';
import { say, share } from '../tell.ts';
import { vectorsOf } from './disagreements.ts';

interface JudgedSide {
  readonly article: string;
  readonly sentence: string;
  /** The words of the sentence that differ. */
  readonly differs: string;
}

/** Many articles on one affair, with differences that somebody has judged who did not know by which version they were found. */
interface Affair {
  readonly id: string;
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly text: string;
  }[];
  readonly judged: readonly { readonly a: JudgedSide; readonly b: JudgedSide; readonly isDifference: boolean }[];
}

const isAt = ({ article, sentence, differs }: JudgedSide, telling: Telling): boolean => {
  const { id, body } = telling.analyzed.article;
  return id === article && textOf(body, telling.sentence) === sentence && textOf(body, telling.differs) === differs;
};

/** Counts the differences told among the articles of each affair, by meaning and by words alone, and which of them are any; all that is told has been judged, unless the engine has changed since. */
export async function measureAffairs(file: string, tell = false): Promise<void> {
  const affairs = JSON.parse(readFileSync(file, 'utf8')) as readonly Affair[];
  const read = affairs.map(({ articles }) =>
    articles.map(({ id, text, published, outlet }) => readPlain(id, text, published, outlet)),
  );
  count(file, affairs, read, await vectorsOf(read.flat()), tell);
  count(`${file}, by words alone`, affairs, read, null, false);
}

function count(
  label: string,
  affairs: readonly Affair[],
  read: readonly (readonly AnalyzedArticle[])[],
  vectors: SentenceVectors | null,
  tell: boolean,
): void {
  const counts = { told: 0, right: 0, wrong: 0 };
  affairs.forEach(({ id, judged }, at) => {
    for (const told of allDifferences(read[at]!, vectors)) {
      const verdict = judged.find(({ a, b }) => isAt(a, told.a) && isAt(b, told.b))?.isDifference;
      counts.told++;
      if (verdict === true) counts.right++;
      else if (verdict === false) counts.wrong++;
      if (tell && verdict !== true) say(`${verdict === false ? 'WRONG' : 'NOT JUDGED'} ${id} ${shown(told)}`);
    }
  });
  const { told, right, wrong } = counts;
  say(
    `one affair each (${label}): ${read.flat().length} articles on ${affairs.length}; differences told ${told}, right ${share(right, told)}, wrong ${share(wrong, told)}, not judged ${told - right - wrong}`,
  );
}

const shown = ({ kind, a, b }: Difference): string =>
  `${kind}${[a, b]
    .map(
      ({ analyzed: { article }, sentence, differs }) =>
        `\n    ${article.id} [${textOf(article.body, differs)}] ${textOf(article.body, sentence)}`,
    )
    .join('')}`;
