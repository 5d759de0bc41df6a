import type { Paragraph } from '../segment.ts';
import type { WhoIsWho } from '../who-is-who.ts';
import type { Statement } from './statement.ts';

/** Every statement that an article attributes to somebody, in the order of the text. */
export function findStatements(_body: string, _paragraphs: readonly Paragraph[], _whoIsWho: WhoIsWho): Statement[] {
  return [];
}
