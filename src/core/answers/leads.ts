import type { AnalyzedArticle } from '../analyze.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { contains, overlaps } from '../article/span.ts';
import type { Statement } from '../statements/statement.ts';
import { isLightWord } from '../terms/stop-words.ts';
import { wordsOf } from '../terms/words.ts';
import { statementsIn } from './answer-question.ts';
import type { ReadArticles } from './holdings.ts';
import { isSurelyName } from './names/missing-names.ts';
import { prepareSides, sidesOf } from './sides/sides.ts';
import { type CataloguedStatement, catalogueArticle } from './statements/statement-catalogue.ts';

type Corpus = ReadArticles;

/** Who speaks in what a reader sees first, and who else may be heard on it. */
export interface Leads {
  readonly speaker: string;
  /** Whether the articles have statements of theirs that the reader does not see. */
  readonly saidMore: boolean;
  /** Sides beside the speaker's that are heard on what was asked; empty where the speaker's is not known. */
  readonly otherSides: readonly string[];
  /** Those words of what was asked that the other sides are heard with; empty where nothing was asked that has a word to search for. */
  readonly topic: string;
}

/**
 * What excerpts that are shown for something `asked` lead to: of the first of them. Null where not exactly one speaker whom the article names
 * surely speaks there, and as long as many articles are not made ready.
 */
export function leadsFrom(holdings: Corpus, shown: readonly Excerpt[], asked: string): Leads | null {
  const [first] = shown;
  const analyzed = holdings.articles.find(({ article: { id } }) => id === first?.article.id);
  if (!first || !analyzed) return null;
  const statements = statementsShown(analyzed, first);
  const [statement] = statements;
  const names = new Set(statements.map(({ speaker }) => speaker?.name ?? null));
  const speaker = statement?.speaker;
  if (!speaker || names.size !== 1 || statements.some((one) => one.speaker?.uncertain)) return null;
  if (!isSurelyName(speaker.name, holdings.whoIsWho)) return null;
  const heard = heardIn(holdings);
  if (heard === null) return null;
  const sees = (one: CataloguedStatement): boolean =>
    shown.some(({ article, span }) => article.id === one.analyzed.article.id && contains(span, one.sentences));
  const side = sidesOf(holdings).of(statement!)?.name;
  return {
    speaker: speaker.name,
    saidMore: heard.byName.get(speaker.name)?.some((one) => !sees(one)) ?? false,
    ...(side === undefined ? { otherSides: [], topic: '' } : topicAmong(heard, side, asked, speaker.name)),
  };
}

/** Those in the words that matter most, where there are such. */
function statementsShown(analyzed: AnalyzedArticle, { span, emphasis }: Excerpt): readonly Statement[] {
  const all = statementsIn(analyzed, span);
  const emphasised = all.filter(({ content }) =>
    content.some((part) => emphasis.some((stretch) => overlaps(stretch, part))),
  );
  return emphasised.length > 0 ? emphasised : all;
}

interface Heard {
  readonly byName: ReadonlyMap<string, readonly CataloguedStatement[]>;
  /** By side: the terms of the sentences in which it is heard. */
  readonly termsBySide: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<readonly AnalyzedArticle[], Heard>();

/** So many articles are read on the spot; more are only once they have been made ready. */
const FEW = 200;

/** Who is heard in a library's articles; null where that is not known yet and would take long to learn. */
function heardIn(holdings: Corpus): Heard | null {
  const heard = known.get(holdings.articles);
  if (heard || holdings.articles.length > FEW) return heard ?? null;
  const steps = readHeard(holdings);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return keep(holdings, value);
  }
}

/** Makes ready what excerpts lead to, once for each list of articles, letting others have their turn. */
export async function prepareLeads(holdings: Corpus, pause: () => Promise<void>): Promise<void> {
  if (known.has(holdings.articles)) return;
  await prepareSides(holdings, pause);
  const steps = readHeard(holdings);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return void keep(holdings, value);
    await pause();
  }
}

function keep({ articles }: Corpus, heard: Heard): Heard {
  known.set(articles, heard);
  return heard;
}

/** An article a step. */
function* readHeard(holdings: Corpus): Generator<void, Heard> {
  const sides = sidesOf(holdings);
  const byName = new Map<string, CataloguedStatement[]>();
  const termsBySide = new Map<string, Set<string>>();
  for (const analyzed of holdings.articles) {
    for (const one of catalogueArticle(analyzed)) {
      const { speaker } = one.statement;
      if (!speaker) continue;
      const own = byName.get(speaker.name);
      if (own) own.push(one);
      else byName.set(speaker.name, [one]);
      const side = sides.of(one.statement)?.name;
      if (side === undefined) continue;
      const terms = termsBySide.get(side) ?? new Set();
      termsBySide.set(side, terms);
      for (const term of one.around.terms) terms.add(term);
    }
    yield;
  }
  return { byName, termsBySide };
}

/** Who else is heard on what was asked: "ceasefire" of "What did Asif say about the ceasefire?", where another side speaks of it. */
function topicAmong(
  { termsBySide }: Heard,
  side: string,
  asked: string,
  speaker: string,
): Pick<Leads, 'otherSides' | 'topic'> {
  const named = new Set([speaker, side].flatMap((name) => wordsOf(name).map(({ term }) => term)));
  const words = wordsOf(asked).filter(({ norm, term, stop }) => !stop && !isLightWord(norm) && !named.has(term));
  const others = [...termsBySide].filter(([other]) => other !== side);
  const on = words.length === 0 ? others : others.filter(([, terms]) => words.some(({ term }) => terms.has(term)));
  const told = words.filter(({ term }) => on.some(([, terms]) => terms.has(term)));
  return {
    otherSides: on.map(([other]) => other).sort(),
    topic: told.map(({ start, end }) => asked.slice(start, end)).join(' '),
  };
}
