import type { HeardSpeaker } from '../../core/answers/answer.ts';

/** So many names are read out; the rest are counted. */
const NAMED = 3;

/** "On other matters: Ana Bren (3 statements), Omar Aziz (1) and 2 more." */
export function elsewhereNote(found: readonly HeardSpeaker[]): string {
  const named = found.slice(0, NAMED).map(({ name, statements }, at) => {
    const noun = statements === 1 ? ' statement' : ' statements';
    return `${name} (${statements}${at === 0 ? noun : ''})`;
  });
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
  return `On other matters: ${named.join(', ')}${more}.`;
}
