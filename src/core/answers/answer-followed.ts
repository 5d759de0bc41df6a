import type { AnswerOf } from './answer.ts';
import type { Holdings } from './holdings.ts';
import { isEmpty, readWanted } from './match.ts';
import { findSpeaker } from './names/speakers.ts';
import type { Wish } from './wish.ts';

/** Whether a topic has a word that articles can be looked through for. */
export const isTopic = ({ kind, words }: Wish): boolean => kind === 'speaker' || !isEmpty(readWanted(words));

/** What was done about following, with names that come near where a speaker is none whom the articles know. */
export function answerFollowed(
  holdings: Holdings,
  told: Pick<AnswerOf<'followed'>, 'done' | 'wish' | 'wishes' | 'isDirect'>,
): AnswerOf<'followed'> {
  const { done, wish } = told;
  const speaker = done === 'added' && wish?.kind === 'speaker' ? findSpeaker(holdings, wish.words) : null;
  const suggestions = speaker !== null && 'suggestions' in speaker ? speaker.suggestions : [];
  return { type: 'followed', ...told, suggestions, coverage: holdings.coverage };
}
