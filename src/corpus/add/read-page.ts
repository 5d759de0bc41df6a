import { hasControls } from '../../core/article/control-characters.ts';
import { UserError } from '../../core/errors.ts';
import { fold } from '../../core/terms/fold.ts';
import { articleLines } from './article-lines.ts';
import { type ArticleFacts, chooseFacts, type Doubt, type PageContext } from './facts/choose-facts.ts';
import { findCandidates } from './facts/find-candidates.ts';
import { openDocument, tidyHtml } from './page-document.ts';

/** A page read as an article: what it tells, what it says, and what of both should be looked at first. */
export interface ReadPage {
  readonly facts: ArticleFacts;
  readonly doubts: readonly Doubt[];
  /** Lines of the page, each character for character. */
  readonly lines: readonly string[];
  /** Lines that stand in the article's part of the page and are none of its. */
  readonly leftOut: readonly string[];
}

/** Longer texts are books, or made to keep programs busy. */
const MOST_CHARACTERS = 500_000;
/** Shorter articles are rare; teasers, notices and pages for subscribers are not. */
const FEWEST_WORDS = 60;

/**
 * Reads a web page as an article. Pure: nothing is fetched, no script runs, and no word is added or changed. Throws `UserError`, in words that
 * follow the page's name, where there is no article or the page is made to break programs.
 */
export function readPage(html: string, context: PageContext): ReadPage {
  try {
    return readTidy(html, context);
  } catch (error) {
    // The libraries that open a page and look for its article trip over some that no author would write.
    if (error instanceof TypeError) throw new UserError('is made in a way that cannot be read', { cause: error });
    throw error;
  }
}

function readTidy(html: string, context: PageContext): ReadPage {
  const tidy = tidyHtml(html);
  const article = articleLines(tidy);
  if (article === null) throw new UserError('holds no article that can be found');
  if (article.lines.join('\n').length > MOST_CHARACTERS) {
    throw new UserError(`holds a text of more than ${MOST_CHARACTERS} characters`);
  }
  const candidates = findCandidates(openDocument(tidy), context.address);
  const { facts, doubts } = chooseFacts(candidates, context);
  const title = fold(facts.title ?? '');
  const { lines, lost } = article;
  const text = (isDoubtful: boolean, reason: string): Doubt[] => (isDoubtful ? [{ about: 'text', reason }] : []);
  return {
    facts,
    doubts: [
      ...doubts,
      ...text(candidates.isCut, 'the page says that subscribers alone get the whole of it'),
      ...text(countWords(lines) < FEWEST_WORDS, `it has fewer than ${FEWEST_WORDS} words`),
      ...text(
        lost > 0,
        `${lost === 1 ? 'a paragraph' : `${lost} paragraphs`} between those kept ${lost === 1 ? 'is' : 'are'} left out`,
      ),
      ...text(lines.some(hasControls), 'it has control or direction characters'),
      ...text(/\uFFFD/.test(lines.join('')), 'some characters could not be decoded'),
      ...text(isOtherScript(facts.language, lines), `its letters are not those of “${facts.language}”`),
    ],
    lines,
    leftOut: article.leftOut.filter((line) => fold(line) !== title),
  };
}

const countWords = (lines: readonly string[]): number => lines.join(' ').split(' ').length;

/** Whether a text that is said to be English is mostly written in other letters. */
function isOtherScript(language: string | null, lines: readonly string[]): boolean {
  if (!/^en\b/i.test(language ?? '')) return false;
  const letters = lines.join('').slice(0, 20_000).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 < letters.length;
}
