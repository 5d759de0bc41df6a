import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';

export interface WhoSaidQuery {
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
}

export async function findWhoSaid({ coverage }: Pick<Library, 'coverage'>, _query: WhoSaidQuery): Promise<Answer> {
  return { type: 'statements', groups: [], coverage };
}

export function listSpeakers(_library: Pick<Library, 'articles'>, _typed: string, _limit: number): readonly string[] {
  return [];
}
