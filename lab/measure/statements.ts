import { readFileSync } from 'node:fs';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { type Span, textOf } from '../../src/core/article/span.ts';
import type { Statement } from '../../src/core/statements/statement.ts';
import { fold } from '../../src/core/terms/fold.ts';
import { readPlain } from '../plain-article.ts';
import { say, share } from '../tell.ts';

interface GoldStatement {
  /** Exact parts of the text, in their order. */
  readonly content: readonly string[];
  readonly speaker: string;
  readonly speakerKind: 'person' | 'body' | 'unnamed';
  /** Where each part of the content stands. */
  readonly contentAt: readonly (readonly [start: number, end: number])[];
  readonly doubtful?: boolean;
  /** Repeats in a headline what the text reports. */
  readonly headline?: boolean;
}

interface GoldArticle {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

/** What a statement of the gold was read as. */
interface Read {
  readonly gold: GoldStatement;
  /** The speaker, and whoever relays the same words. */
  readonly names: readonly string[];
  /** Every person who speaks in the article. */
  readonly persons: readonly string[];
  readonly found: Statement | null;
  readonly body: string;
}

/** A name without case, accents, article, possessive and the titles that roles are told by. */
const plain = (name: string): string =>
  fold(name.replaceAll('’', "'"))
    .replace(/^(?:the|a|an|his|her|its|their|mr|mrs|ms|dr|gen|col)\.? /, '')
    .replace(/'s$/, '');

const HELD_OUT = 'lab/held-out/statements.json';

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const spansOf = ({ contentAt }: GoldStatement): Span[] => contentAt.map(([start, end]) => ({ start, end }));

/** Half of the annotated words must be there, so that what is found is the same statement. */
const LEAST = 0.5;

function readAs(gold: GoldStatement, all: readonly GoldStatement[], { article, statements }: AnalyzedArticle): Read {
  const wanted = spansOf(gold);
  const length = wanted.reduce((sum, { start, end }) => sum + end - start, 0);
  let found: Statement | null = null;
  let best = 0;
  for (const statement of statements) {
    const shared = statement.content.flatMap((a) => wanted.map((b) => overlap(a, b))).reduce((sum, x) => sum + x, 0);
    const own = statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
    // Of an outer report and the one within it, the nearer in length.
    const likeness = shared / Math.max(length, own);
    if (shared >= LEAST * length && likeness > best) [found, best] = [statement, likeness];
  }
  const same = all.filter(({ contentAt }) => String(contentAt) === String(gold.contentAt));
  const persons = all.filter(({ speakerKind }) => speakerKind === 'person').map(({ speaker }) => speaker);
  return { gold, names: same.map(({ speaker }) => speaker), persons, found, body: article.body };
}

/** The words of some content, without marks, stops, spaces and a leading "that". */
const bare = (texts: readonly string[]): string =>
  texts
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:that|to) /, '');

const hasExactName = ({ names, found }: Read): boolean => {
  const { speaker } = found ?? {};
  return speaker != null && names.some((name) => plain(name) === plain(speaker.name));
};

/** Names that share no word are those of two speakers; a description such as "officials" names nobody. */
function namesAnother({ names, found }: Read): boolean {
  if (!found?.speaker || !/^\p{Lu}/u.test(found.speaker.name)) return false;
  const words = new Set(names.flatMap((name) => plain(name).split(/[\s-]+/)));
  return !plain(found.speaker.name)
    .split(/[\s-]+/)
    .some((word) => words.has(word));
}

/** Whether who is named instead is a person who speaks elsewhere in the article: the worst mistake. */
const namesAnotherPerson = (read: Read): boolean => {
  if (!namesAnother(read)) return false;
  const words = plain(read.found!.speaker!.name).split(/[\s-]+/);
  return read.persons.some((name) =>
    plain(name)
      .split(/[\s-]+/)
      .some((word) => words.includes(word)),
  );
};

const hasOtherBorders = ({ gold, found, body }: Read): boolean =>
  found !== null && bare(found.content.map((span) => textOf(body, span))) !== bare(gold.content);

/** Counts how reported speech is read in articles annotated by somebody who had not seen how it is read; `list` prints what is wrong. */
export function measureStatements(list: boolean, file = HELD_OUT): void {
  const articles = JSON.parse(readFileSync(file, 'utf8')) as readonly GoldArticle[];
  const reads: Read[] = [];
  let extra = 0;
  let all = 0;
  for (const { id, published, text, statements } of articles) {
    const analyzed = readPlain(id, text, published);
    reads.push(
      ...statements
        .filter(({ doubtful, headline }) => !doubtful && !headline)
        .map((gold) => readAs(gold, statements, analyzed)),
    );
    const annotated = statements.flatMap(spansOf);
    all += analyzed.statements.length;
    for (const { content } of analyzed.statements) {
      if (content.some((a) => annotated.some((b) => overlap(a, b) > 0))) continue;
      extra++;
      if (list) say(`  nobody’s: ${id} ${content.map((span) => textOf(text, span)).join(' … ')}`);
    }
  }
  const found = reads.filter((read) => read.found !== null);
  const named = found.filter(({ gold }) => gold.speakerKind === 'person');
  say(`statements in ${articles.length} articles: found ${share(found.length, reads.length)}`);
  say(`  the person’s exact full name ${share(named.filter(hasExactName).length, named.length)}`);
  say(`  another named ${share(found.filter(namesAnother).length, found.length)}`);
  say(`  another person of the article named ${share(found.filter(namesAnotherPerson).length, found.length)}`);
  say(`  too long or cut ${share(found.filter(hasOtherBorders).length, found.length)}`);
  say(`  not annotated ${share(extra, all)}`);
  if (!list) return;
  for (const read of reads) {
    const { gold, found: statement, body } = read;
    const words = gold.content.join(' … ');
    if (!statement) say(`  missed: ${gold.speaker}: ${words}`);
    else if (namesAnother(read)) say(`  another: ${statement.speaker?.name}, not ${gold.speaker}: ${words}`);
    else if (!hasExactName(read)) say(`  name: ${statement.speaker?.name}, not ${gold.speaker}: ${words}`);
    else if (hasOtherBorders(read))
      say(`  borders: ${statement.content.map((span) => textOf(body, span)).join(' … ')} | ${words}`);
  }
}
