import { readContactUrl } from '../config.ts';
import type { Web } from '../corpus/fetch/web.ts';
import { userAgent } from '../own-version.ts';

/** The web as Parley reads it; loaded only here: commands that ask nothing of the web do not wait for it. */
export async function openOwnWeb(): Promise<Web> {
  const { openWeb } = await import('../corpus/fetch/web.ts');
  return openWeb({ userAgent: userAgent(readContactUrl(process.env)) });
}
