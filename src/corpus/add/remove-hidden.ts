import type { PageElement } from './page-document.ts';
import { isBlock } from './page-lines.ts';

const HIDDEN =
  '[hidden], dialog:not([open]), .sr-only, .visually-hidden, .screen-reader-text, .screen-reader-only, .show-for-sr';
const HIDING_STYLE =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*\.?0*(?=\s*(?:[;!]|$))|font-size\s*:\s*0|clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%)|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,})/i;

/**
 * Takes out of a page what its own markup hides from readers. What only a style sheet hides cannot be told. `aria-hidden` hides from
 * screen readers: blocks of it are windows that are closed, while words within a line are seen.
 */
export function removeHidden(root: PageElement): void {
  for (const element of [...root.querySelectorAll(HIDDEN)]) element.remove();
  for (const element of [...root.querySelectorAll('[style]')]) {
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) element.remove();
  }
  for (const element of [...root.querySelectorAll('[aria-hidden]')]) {
    if (element.getAttribute('aria-hidden') === 'true' && isBlock(element)) element.remove();
    else element.removeAttribute('aria-hidden');
  }
}
