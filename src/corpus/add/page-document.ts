import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { UserError } from '../../core/errors.ts';

/** What is used of a node of a page. */
export interface PageNode {
  /** 1 an element, 3 text. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
}

/** What is used of an element of a page. */
export interface PageElement extends PageNode {
  /** In lower case. */
  readonly localName: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

/** What is used of a page's document. */
export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Browsers nest 512 deep; articles some forty. What is deeper is made to break programs. */
const DEEPEST = 256;
const MOST_ELEMENTS = 50_000;

/**
 * HTML with all its tags in place, as the rules for HTML read it: whatever else it may be, it can be opened with `openDocument`. Throws
 * `UserError`, in words that follow the page's name, for a page of more than 50,000 elements or nested deeper than 256.
 */
export function tidyHtml(html: string): string {
  const page = parse(html);
  checkSize(page);
  return serialize(page);
}

/** Opens tidy HTML. No script of it runs, nothing of it is fetched. */
export const openDocument = (tidy: string): PageDocument => parseHTML(tidy).document as unknown as PageDocument;

type TreeNode = DefaultTreeAdapterMap['node'];

function checkSize(page: TreeNode): void {
  let elements = 0;
  let level: TreeNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    elements += level.length;
    if (depth > DEEPEST) throw new UserError(`is nested more than ${DEEPEST} deep`);
    if (elements > MOST_ELEMENTS) throw new UserError(`has more than ${MOST_ELEMENTS} parts`);
    level = level.flatMap((node) => [
      ...('childNodes' in node ? node.childNodes : []),
      ...('content' in node ? [node.content] : []),
    ]);
  }
}
