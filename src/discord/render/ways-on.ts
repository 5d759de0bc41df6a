import type { Way } from './page-buttons.ts';
import type { Page } from './pages.ts';

/** Where a page leads on beside its other pages, in the order in which a reader is likely to want it. */
export function waysOn({ quotes }: Pick<Page, 'quotes'>): Way[] {
  if (quotes.length === 0) return [];
  return [{ label: 'Context', deed: 'context' }];
}
