/** What sites add to an address to see where readers come from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|ns_\w+|at_\w+)$/i;

/** An address without its fragment and what only tracks readers; null for what is no address of the web. */
export function plainAddress(text: string, base?: string): string | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** The same for addresses under which one finds the same page: whatever scheme, "www.", tracking, last slash, and order of parameters. */
export function addressKey(address: string): string {
  const plain = plainAddress(address);
  if (plain === null) return address;
  const url = new URL(plain);
  url.searchParams.sort();
  return `${siteOf(url.href)}${url.port && `:${url.port}`}${url.pathname.replace(/(?<!\/)\/+$/, '')}${url.search}`;
}

/** The host of an address without what tells the edition for phones. */
export const siteOf = (address: string): string => new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./, '');
