import type { Command } from 'commander';
import { analyze } from '../core/analyze.ts';
import { UserError } from '../core/errors.ts';
import { WhoIsWho } from '../core/terms/who-is-who.ts';
import { correctArticles } from '../corpus/corrections-file.ts';
import { describeFault, type Fault } from '../corpus/fault.ts';
import { loadFeeds } from '../corpus/feeds/feeds-file.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { warnOfCopies } from '../corpus/near-duplicates.ts';
import { warnOfOddArticles } from '../corpus/odd-articles.ts';
import { warnOfOrdinaryNames } from '../corpus/ordinary-names.ts';
import { count } from '../render/outline/count.ts';
import { type CorpusFlags, declareReading } from './flags.ts';
import { today } from './today.ts';
import { say, warn } from './voice.ts';

/** `parley check`: every fault and gap of a folder. */
export const declareCheck = (program: Command): void =>
  void declareReading(program, 'check', 'tell every fault and gap in a corpus folder').action(checkCorpus);

async function checkCorpus({ corpus, json }: CorpusFlags): Promise<void> {
  const { articles, whoIsWho, names, corrections, ...loaded } = await loadCorpus(corpus);
  const corrected = new Set(corrections?.map(({ correction }) => correction.article));
  const people = whoIsWho ?? new WhoIsWho([]);
  const analyses = articles
    .filter(({ article }) => corrected.has(article.id))
    .map(({ article }) => analyze(article, people));
  const feeds = await loadFeeds(corpus);
  const faultyFeeds = feeds !== null && 'refused' in feeds ? feeds.refused : [];
  const refused = [...loaded.refused, ...faultyFeeds, ...correctArticles(analyses, corrections ?? [], people).faults];
  const warnings = [
    ...loaded.warnings,
    ...warnOfOddArticles(articles, today()),
    ...warnOfOrdinaryNames(names, articles),
    ...warnOfCopies(articles),
  ];
  const tell = (kind: 'refused' | 'warning', fault: Fault): void =>
    say(json ? JSON.stringify({ kind, ...fault }) : `${kind}  ${describeFault(fault)}`);
  for (const fault of refused) tell('refused', fault);
  for (const fault of warnings) tell('warning', fault);
  const listed = whoIsWho === null ? 'no usable who-is-who' : `${whoIsWho.parties.length} people and bodies`;
  const summary = `${count(articles.length, 'article')} read, ${listed}, ${count(refused.length, 'fault')}, ${count(warnings.length, 'warning')}`;
  if (json) warn(summary);
  else say(summary);
  if (refused.length > 0) throw new UserError(`${corpus} has faults: mend them, then check again.`);
  if (articles.length === 0) throw new UserError(`${corpus} holds no articles: put .md or .txt files there.`);
}
