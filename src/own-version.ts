import { readFileSync } from 'node:fs';

/** The build lies two folders below the package. */
const PACKAGE = new URL('../../package.json', import.meta.url);

/** Parley's version, as its package tells it. */
export const ownVersion = (): string =>
  (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }).version;

/** How Parley names itself to web servers, with the address at which whoever runs it may be found, if there is one. */
export const userAgent = (contact: string | null): string =>
  `Parley/${ownVersion()}${contact === null ? '' : ` (+${contact})`}`;
