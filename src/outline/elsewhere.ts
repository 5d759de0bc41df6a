import type { HeardSpeaker } from '../core/answers/answer.ts';

/** So many names are read out; the rest are counted. */
const NAMED = 3;

/** "Found for Norland, on other matters: Ana Bren (3 statements), Omar Aziz (1 statement) and 2 more". */
export function elsewhereNote(whom: string, found: readonly HeardSpeaker[]): string {
  const named = found
    .slice(0, NAMED)
    .map(({ name, statements }) => `${name} (${statements} ${statements === 1 ? 'statement' : 'statements'})`);
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
  return `Found ${whom}, on other matters: ${named.join(', ')}${more}.`;
}
