import type { AnswerOf, LatestArticle } from '../../core/answers/answer.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { copyNotes, otherNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { disagreementBlock } from './disagreements-outline.ts';
import { block, outline } from './entries.ts';
import { joinOverlapping, joinSaid, saidIn } from './join-overlapping.ts';
import type { Block, Outline } from './outline.ts';
import { type Quoting, wholeEntries } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/** Characters of each sentence: many articles are looked over at once. */
const SHORT_NEWS = 110;

/** So many articles are told of at first; the others stand behind a button. */
const AT_FIRST = 3;

/** What the newest articles say, a block each, the newest first; where they differ from others behind them. */
export function latestOutline(answer: AnswerOf<'latest'>, quoting: Quoting): Outline {
  const { articles, disagreements, about, since } = answer;
  const blocks = articles.map((one) => articleBlock(one, quoting));
  const entries = blocks.slice(0, AT_FIRST);
  return outline({
    title: `${count(articles.length, 'article')}${about === null ? '' : ` on “${about}”`}${since === null ? '' : ` since ${describeDate(since)}`}`,
    entries,
    further: [...blocks.slice(AT_FIRST), ...disagreements.map((one) => disagreementBlock(one, quoting))],
    inFull: wholeEntries(entries),
  });
}

/** Who said what in an article, and the latest that it dates; its first words where it has neither. */
export function articleBlock({ article, opening, statements, event }: LatestArticle, quoting: Quoting): Block {
  const said = joinOverlapping(statements.map(saidIn), joinSaid);
  const dated = event && !said.some(({ excerpt }) => excerpt.text.includes(event.excerpt.text)) ? [event] : [];
  const quotes = [
    ...said.map((one) => quoting.quote(one.excerpt, excerptLabel(one), SHORT_NEWS)),
    ...dated.map((one) => quoting.quote(one.excerpt, describeDate(one.date), SHORT_NEWS)),
  ];
  return block({
    heading: article.published === null ? null : describeDate(article.published),
    quotes: quotes.length > 0 ? quotes : [quoting.quote(opening, null, SHORT_NEWS)],
    notes: [
      ...said.flatMap(({ otherwise }) => otherNotes(otherwise, quoting)),
      ...dated.flatMap((one) => copyNotes(one, quoting)),
    ],
  });
}
