import { readFileSync } from 'node:fs';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { overlaps, type Span, textOf } from '../../src/core/article/span.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { allDifferences, type Difference } from '../../src/core/disagreements/find-differences.ts';
import { makeVectors } from '../../src/corpus/vectors/make-vectors.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { readPlain } from '../plain-article.ts';
import { say, share } from '../tell.ts';

interface ToldSide {
  readonly article: string;
  /** A sentence of the article. */
  readonly text: string;
  /** The words of the sentence that differ. */
  readonly differs: string;
}

interface Group {
  readonly id: string;
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly published: string;
    readonly text: string;
  }[];
  /** Empty where the articles agree. */
  readonly differences: readonly { readonly kind: string; readonly a: ToldSide; readonly b: ToldSide }[];
}

const read = (group: Group): AnalyzedArticle[] =>
  group.articles.map(({ id, outlet, published, text }) => readPlain(id, text, published, outlet));

function spanOf(articles: readonly AnalyzedArticle[], side: ToldSide): Span {
  const { body } = articles.find(({ article }) => article.id === side.article)!.article;
  const start = body.indexOf(side.text) + side.text.indexOf(side.differs);
  return { start, end: start + side.differs.length };
}

/** Whether what was found is at the same words on both sides, either way round. */
function isThere(
  articles: readonly AnalyzedArticle[],
  { a, b }: Group['differences'][number],
  found: Difference,
): boolean {
  const at = (side: ToldSide, telling: Difference['a']): boolean =>
    [telling, ...telling.copies].some(
      ({ analyzed, differs }) => analyzed.article.id === side.article && overlaps(spanOf(articles, side), differs),
    );
  return (at(a, found.a) && at(b, found.b)) || (at(a, found.b) && at(b, found.a));
}

const words = ({ analyzed: { article }, sentence, differs }: Difference['a']): string =>
  `${article.id} [${textOf(article.body, differs)}] ${textOf(article.body, sentence)}`;

/**
 * Scores a set of stories: differences found, whatever their kind and with it; groups of agreeing articles with any alarm; alarms beside
 * the true ones in the others; by meaning and by words alone. With `tell`, prints each that is missed or false by meaning.
 */
export async function measureDisagreements(file: string, tell = false): Promise<void> {
  const groups = JSON.parse(readFileSync(file, 'utf8')) as readonly Group[];
  const articles = groups.map(read);
  measureBy(file, groups, articles, await vectorsOf(articles.flat()), tell);
  measureBy(`${file}, by words alone`, groups, articles, null, false);
}

/** The vectors of some articles' sentences, by the model that comes with Parley. */
export async function vectorsOf(articles: readonly AnalyzedArticle[]): Promise<SentenceVectors> {
  const encoder = startEncoder({
    onWarning: (line) => {
      throw new Error(line);
    },
    clock: Date.now,
    deadline: 60_000,
  });
  const vectors = new SentenceVectors(encoder.id);
  await makeVectors(
    articles,
    encoder,
    vectors,
    () => true,
    () => {},
  );
  await encoder.close();
  return vectors;
}

function measureBy(
  label: string,
  groups: readonly Group[],
  read: readonly (readonly AnalyzedArticle[])[],
  vectors: SentenceVectors | null,
  tell: boolean,
): void {
  const counts = { all: 0, found: 0, kind: 0, agreeing: 0, alarmed: 0, extra: 0 };
  for (const [at, group] of groups.entries()) {
    const articles = read[at]!;
    const found = allDifferences(articles, vectors);
    const right = new Set<Difference>();
    for (const difference of group.differences) {
      const hits = found.filter((one) => isThere(articles, difference, one));
      for (const hit of hits) right.add(hit);
      counts.all++;
      if (hits.length > 0) counts.found++;
      else if (tell)
        say(
          `MISSED ${group.id} ${difference.kind}\n    [${difference.a.differs}] ${difference.a.text}\n    [${difference.b.differs}] ${difference.b.text}`,
        );
      if (hits.some(({ kind }) => kind === difference.kind)) counts.kind++;
    }
    const wrong = found.filter((one) => !right.has(one));
    if (tell)
      for (const one of wrong)
        say(
          `${group.differences.length === 0 ? 'FALSE' : 'extra'} ${group.id} ${one.kind}\n    ${words(one.a)}\n    ${words(one.b)}`,
        );
    if (group.differences.length > 0) counts.extra += wrong.length;
    else {
      counts.agreeing++;
      if (found.length > 0) counts.alarmed++;
    }
  }
  const together = allDifferences(read.flat(), vectors).filter(({ a, b }) => groupOf(groups, a) !== groupOf(groups, b));
  if (tell) for (const one of together) say(`ACROSS ${one.kind}\n    ${words(one.a)}\n    ${words(one.b)}`);
  say(
    `disagreements (${label}): found ${share(counts.found, counts.all)}, of the right kind ${share(counts.kind, counts.all)}; groups that agree with any alarm ${share(counts.alarmed, counts.agreeing)}; further alarms in the others ${counts.extra}; between groups ${together.length}`,
  );
}

const groupOf = (groups: readonly Group[], { analyzed }: Difference['a']): string | undefined =>
  groups.find(({ articles }) => articles.some(({ id }) => id === analyzed.article.id))?.id;
