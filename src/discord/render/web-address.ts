import type { Span } from '../../core/article/span.ts';
import { textDirective } from '../../render/outline/text-fragment.ts';

/** An http(s) address that cannot end a masked link early, or null where it is none. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(
    /[()[\]<>\\^`{|}*~'"\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The address at which a browser marks words on an article's page, or null where the article has none. */
export function addressOfWords({ url, body }: { readonly url: string | null; readonly body: string }, span: Span) {
  const address = webAddress(url?.replace(/:~:.*$/s, '') ?? '');
  const directive = textDirective(body, span);
  if (address === null || directive === null) return address;
  return `${address}${address.includes('#') ? '' : '#'}${directive}`;
}
