import type { AnalyzedArticle } from '../../analyze.ts';
import { isPast } from '../../terms/irregular-forms.ts';
import { isStopWord } from '../../terms/stop-words.ts';
import { wordsOf } from '../../terms/words.ts';
import { type Ranking, rank, readyToRank } from './rank.ts';

/** Words behind which things are named, not what happens to them. */
const BEFORE_THING = new Set(
  'the a an of on over about for in at into between against with and their its his her this that these those no any some every all both new more'.split(
    ' ',
  ),
);
/** A topic has so many words at most, and so many letters at least. */
const LONGEST = 3;
const SHORTEST = 4;
/** So many topics are kept: those of most paragraphs. */
const MOST = 5_000;
/** Paragraphs that are read at once, which takes a few milliseconds. */
const AT_ONCE = 100;

/** What some articles are about, learnt a little at a time. */
export interface Topics {
  /** Reads a little on; false where all is read. */
  readOn(): boolean;
  /** Topics for what was typed so far, of what is read. */
  suggest(typed: string, limit: number): readonly string[];
}

/** Things that articles name, in their words: "ceasefire", "border crossings"; the ones of most paragraphs first. */
export function learnTopics(articles: readonly AnalyzedArticle[]): Topics {
  const counts = new Map<string, number>();
  let next = 0;
  let list: Ranking | null = null;
  const topics: Topics = {
    readOn: () => {
      list = null;
      for (let paragraphs = 0; next < articles.length && paragraphs < AT_ONCE; next++) {
        const { article, paragraphs: own } = articles[next]!;
        paragraphs += own.length;
        for (const { start, end } of own) {
          for (const topic of topicsIn(article.body.slice(start, end))) counts.set(topic, (counts.get(topic) ?? 0) + 1);
        }
      }
      return next < articles.length;
    },
    suggest: (typed, limit) => {
      if (next === 0) topics.readOn();
      list ??= listTopics(counts, next);
      return rank(list, typed.replace(/^\s*(?:the|an?)\s+/i, ''), limit);
    },
  };
  return topics;
}

/** What only one paragraph names is hardly a topic, unless there is little else. */
function listTopics(counts: ReadonlyMap<string, number>, articles: number): Ranking {
  const enough = (topic: string): number => (articles < 5 && !topic.includes(' ') ? 1 : 2);
  const kept = [...counts]
    .filter(([topic, times]) => times >= enough(topic))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST);
  return readyToRank(kept.map(([name, weight]) => ({ name, spellings: [name], weight })));
}

/** Each once, lower case but for names. */
function topicsIn(text: string): ReadonlySet<string> {
  const topics = new Set<string>();
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const before = words[at - 1];
    const isThing = before !== undefined && BEFORE_THING.has(before.norm) && joins(text, before.end, words[at]!.start);
    if (!isThing) continue;
    const run: string[] = [];
    for (let to = at; to < words.length && run.length < LONGEST; to++) {
      const word = words[to]!;
      if (word.stop || word.number || word.capital || isStopWord(word.norm)) break;
      if (to > at && !joins(text, words[to - 1]!.end, word.start)) break;
      run.push(word.norm);
      const topic = run.join(' ');
      if (topic.length >= SHORTEST && !(run.length > 1 && isPast(word.norm))) topics.add(topic);
    }
  }
  return topics;
}

/** Whether nothing but a space stands between two words. */
const joins = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === '';
