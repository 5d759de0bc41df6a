import type { AnalyzedArticle } from '../analyze.ts';
import { textOf } from '../article/span.ts';
import { newestNumbers } from '../ask/newest.ts';
import { describeDate } from '../dates/edtf-words.ts';
import { onceFor } from '../once-for.ts';
import { fold } from '../terms/fold.ts';
import { isLightWord } from '../terms/stop-words.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import { isSurelyName } from './names/missing-names.ts';
import { mostTold, openingThing, thingsIn } from './statements/most-told.ts';
import { type CataloguedStatement, catalogueArticle } from './statements/statement-catalogue.ts';

/** What a newcomer may ask of some articles and find something; null where they have nothing such. */
export interface Examples {
  /** The full name of somebody who is quoted often. */
  readonly speaker: string | null;
  /** A thing of which several are heard. */
  readonly topic: string | null;
  /** What somebody who is quoted often said about something. */
  readonly question: string | null;
  /** The months of which most is told, the earlier first, as people write them; the same where there is one. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Of the newest articles so many paragraphs are read, which takes milliseconds. */
const PARAGRAPHS = 500;
/** Longer ones are nothing to be typed, and may not be options' values. */
const LONGEST_NAME = 40;

/** Examples from the newest of some articles, the same for the same articles; made once for each list of them. */
export const examplesFrom = onceFor((articles: readonly AnalyzedArticle[], whoIsWho: WhoIsWho): Examples => {
  const newest = newestOf(articles);
  const statements = newest.flatMap(catalogueArticle);
  const heard = heardIn(statements, whoIsWho);
  const [from = null, to = from] = monthsOf(newest);
  return {
    speaker: heard[0]?.name ?? null,
    topic: mostTold(statements, ({ analyzed, sentences }) => thingsIn(textOf(analyzed.article.body, sentences))),
    question: questionOn(heard),
    from,
    to,
  };
});

/** The newest articles, those without a date behind them, as many as are read. */
function newestOf(articles: readonly AnalyzedArticle[]): readonly AnalyzedArticle[] {
  const sorted = newestNumbers(articles).map((number) => articles[number]!);
  let paragraphs = 0;
  const enough = sorted.findIndex((article) => {
    paragraphs += article.paragraphs.length;
    return paragraphs >= PARAGRAPHS;
  });
  return enough < 0 ? sorted : sorted.slice(0, enough + 1);
}

/** Somebody with the statements that are surely theirs. */
interface Heard {
  readonly name: string;
  readonly statements: readonly CataloguedStatement[];
}

/** Who is called by a name that nobody else has, the most quoted first. */
function heardIn(statements: readonly CataloguedStatement[], whoIsWho: WhoIsWho): readonly Heard[] {
  const heard = new Map<string, CataloguedStatement[]>();
  for (const one of statements) {
    const { speaker } = one.statement;
    if (!speaker || speaker.uncertain || !isPlain(speaker.name) || !isSurelyName(speaker.name, whoIsWho)) continue;
    const own = heard.get(speaker.name);
    if (own) own.push(one);
    else heard.set(speaker.name, [one]);
  }
  return [...heard]
    .map(([name, own]) => ({ name, statements: own }))
    .sort((a, b) => b.statements.length - a.statements.length);
}

/** Whether a name is of letters alone, so that it reads as a value and nothing else, and no "Each side". */
const isPlain = (name: string): boolean =>
  name.length <= LONGEST_NAME && /^[\p{L}\p{M}.’' -]+$/u.test(name) && !isLightWord(fold(name).split(' ')[0]!);

/**
 * What the most quoted of those said who speak of a thing in a sentence with their name: it is found by both, and the rather where what they
 * said begins with it. Nothing but the name of the most quoted where nobody does.
 */
function questionOn(heard: readonly Heard[]): string | null {
  for (const thingsOf of [openingThing, thingsIn]) {
    for (const { name, statements } of heard) {
      const wanted = fold(name);
      const named = statements.filter(({ statement, around }) => !statement.negated && around.folded.includes(wanted));
      const topic = mostTold(named, ({ analyzed, statement }) =>
        statement.content.flatMap((part) => thingsOf(textOf(analyzed.article.body, part))),
      );
      if (topic !== null) return `What did ${name} say about the ${topic}?`;
    }
  }
  return heard[0] ? `What did ${heard[0].name} say?` : null;
}

/** Months in which most is dated, in calendar order, two at most. */
function monthsOf(articles: readonly AnalyzedArticle[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { date } of articles.flatMap(({ events }) => events)) {
    const month = /^\d{4}-(?:0[1-9]|1[0-2])/.exec(date)?.[0];
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? 1 : -1)).slice(0, 2);
  return most
    .map(([month]) => month)
    .sort()
    .map(describeDate);
}
