import { Readability } from '@mozilla/readability';
import { isBoilerplate, isCaption } from '../../core/article/boilerplate.ts';
import { siteFooterStart } from '../../core/article/site-footer.ts';
import { openDocument, type PageDocument, type PageElement } from './page-document.ts';
import { linesOf, type PageLine } from './page-lines.ts';
import { removeHidden } from './remove-hidden.ts';

/** What a page's article says, and what stands between and around it. */
export interface ArticleLines {
  /** Paragraphs, subheadings and points of lists, in order, each a line of the page character for character. */
  readonly lines: readonly string[];
  /** The page's other lines within the part that holds the article: captions, by-lines, links, notices. */
  readonly leftOut: readonly string[];
  /** How many of those stand between kept lines and look like paragraphs of the article. */
  readonly lost: number;
}

/** Marks the blocks of a page, so that what Readability keeps is found again in the page as it was. */
const MARK = 'data-parley-block';

/**
 * The article of a page as `tidyHtml` gives it; null where none is found. Mozilla's Readability says which parts are the article; the words are
 * taken from the page as it was before.
 */
export function articleLines(tidy: string): ArticleLines | null {
  const all = linesOf(seenBody(openDocument(tidy)));
  const kept = keptKeys(tidy);
  const blocks = numbered(all);
  const isKept = (line: PageLine): boolean =>
    kept.has(keyOf(String(blocks.get(line.block)), line)) || kept.has(keyOf(UNMARKED, line));
  const found = all.filter((line) => isKept(line) && !isAside(line));
  const lines = withoutFringe(found.slice(0, siteFooterStart(found.map(({ text }) => text))));
  if (lines.length === 0) return null;
  const chosen = new Set(lines);
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const room = roomOf(first.block, last.block);
  const between = all.slice(all.indexOf(first), all.indexOf(last)).filter((line) => !chosen.has(line));
  return {
    lines: lines.map(({ text }) => text),
    leftOut: all.filter((line) => !chosen.has(line) && room.contains(line.block)).map(({ text }) => text),
    lost: between.filter((line) => !isAside(line) && isParagraph(line)).length,
  };
}

/**
 * Lines from the first to the last that reads like a sentence: what stands short and without a full stop at an article's edge is a by-line, a
 * button or a link.
 */
function withoutFringe(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.slice(Math.max(0, lines.findIndex(isSentence)), lines.findLastIndex(isSentence) + 1);
}

/** Whether a line reads like a sentence rather than a label. Some scripts put no blanks between words. */
const isSentence = ({ text }: PageLine): boolean =>
  ENDS.test(text) ? wordCount(text) >= 4 || text.length >= 20 : wordCount(text) >= 12 || text.length >= 80;

const ENDS = /[.!?…。！？؟۔।][”"’)\]」』]*$/;
const wordCount = (text: string): number => text.split(' ').length;

/** The part of a page that readers see. */
function seenBody({ body }: PageDocument): PageElement {
  removeHidden(body);
  return body;
}

/** Each block that begins a line, numbered in order: the same numbers whenever the same page is opened. */
function numbered(lines: readonly PageLine[]): Map<PageElement, number> {
  const numbers = new Map<PageElement, number>();
  for (const { block } of lines) if (!numbers.has(block)) numbers.set(block, numbers.size);
  return numbers;
}

/** Readability puts some blocks in the place of others, which then have no number. */
const UNMARKED = '';
const keyOf = (block: string, { text }: PageLine): string => `${block} ${text}`;

/** Keys of the lines that Readability takes for the article's. It rebuilds the page that it reads, so it gets one of its own. */
function keptKeys(tidy: string): Set<string> {
  const page = openDocument(tidy);
  for (const [block, number] of numbered(linesOf(seenBody(page)))) block.setAttribute(MARK, String(number));
  const options = { disableJSONLD: true, keepClasses: true, serializer: (node: unknown) => node as PageElement };
  const content = new Readability(page as never, options).parse()?.content;
  if (!content) return new Set();
  const markOf = ({ block }: PageLine): string => block.closest(`[${MARK}]`)?.getAttribute(MARK) ?? UNMARKED;
  return new Set(linesOf(content).map((line) => keyOf(markOf(line), line)));
}

const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|credit)s?(?:$|[\s_-])/i;

/** Whether a line is a picture's, or the web site's: of an article's header too, but for what introduces it. */
function isAside(line: PageLine): boolean {
  const { text, block } = line;
  const isMarked = (element: PageElement | null): boolean =>
    element !== null && CAPTION_CLASS.test(element.getAttribute('class') ?? '');
  return (
    isBoilerplate(text) ||
    isCaption(text) ||
    block.closest('figcaption, [itemprop="caption"]') !== null ||
    (block.closest('header, footer') !== null && !isSentence(line)) ||
    isMarked(block) ||
    isMarked(block.parentNode as PageElement)
  );
}

/** Whether a line reads like a paragraph: some twenty words and a full stop. */
const isParagraph = ({ text }: PageLine): boolean => ENDS.test(text) && wordCount(text) >= 20;

/** The part of the page that the article stands in: what the page itself marks so, else what two of its blocks share. */
function roomOf(first: PageElement, last: PageElement): PageElement {
  let shared = first;
  while (!shared.contains(last)) shared = shared.parentNode as PageElement;
  return shared.closest('article, main, [role="main"], [itemprop="articleBody"]') ?? shared;
}
