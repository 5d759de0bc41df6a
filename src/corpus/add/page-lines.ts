import type { PageElement, PageNode } from './page-document.ts';

/** A line of a page as a reader sees it: the text between two borders of blocks, or line breaks. */
export interface PageLine {
  /** The page's characters, white space collapsed as HTML does and nothing else changed. */
  readonly text: string;
  /** The block in which it begins. */
  readonly block: PageElement;
}

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);
/** Whether an element begins and ends a line. */
export const isBlock = ({ localName }: PageElement): boolean => BLOCKS.has(localName);

/** What holds no text of the page. */
const TEXTLESS = new Set(
  'script style template noscript iframe object embed svg math canvas audio video button select textarea head title'.split(
    ' ',
  ),
);
/** HTML's white space; a no-break space is none of it. */
const WHITE = /[ \t\n\f\r]+/g;

/** The lines of an element, in order; those without a letter or figure are none. */
export function linesOf(root: PageElement): PageLine[] {
  const lines: PageLine[] = [];
  let words = '';
  let start: PageElement = root;
  const endLine = (): void => {
    const text = words.replace(WHITE, ' ').replace(/^ | $/g, '');
    if (/[\p{L}\p{N}]/u.test(text)) lines.push({ text, block: start });
    words = '';
  };
  const read = (text: string, block: PageElement): void => {
    if (words.trim() === '') start = block;
    words += text;
  };
  const visit = (node: PageNode, block: PageElement, isPre: boolean): void => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      for (const [at, piece] of (isPre ? value.split('\n') : [value]).entries()) {
        if (at > 0) endLine();
        read(piece, block);
      }
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as PageElement;
    const { localName } = element;
    if (TEXTLESS.has(localName)) return;
    const parts = isBlock(element);
    if (parts || localName === 'br') endLine();
    // Cells stand apart on the page.
    if (localName === 'td' || localName === 'th') read(' ', block);
    for (const child of element.childNodes) visit(child, parts ? element : block, isPre || localName === 'pre');
    if (parts) endLine();
  };
  visit(root, root, false);
  endLine();
  return lines;
}
