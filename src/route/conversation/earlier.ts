import type { Answer, CitedStatement, SpokenExcerpt } from '../../core/answers/answer.ts';
import type { RequestWords } from '../route.ts';
import { AUXILIARIES, QUESTION_WORDS } from '../words/question-words.ts';

/** An earlier answer with the request that it answers: what a follow-up goes on from. */
export interface Earlier {
  readonly request: RequestWords;
  readonly answer: Answer;
}

/** What an earlier request was about, as it was typed; null where it named nothing. */
export function topicOf({ command, values }: RequestWords): string | null {
  const { question, about, words, topic, text } = values;
  if (question !== undefined) return withoutQuestionWord(question);
  const told = about ?? topic ?? text ?? words?.replace(/^["“„«]|["”“»]$/g, '');
  return told ?? (command === 'who-is' ? (values['name'] ?? null) : null);
}

const QUESTION = new RegExp(
  `^(?:(?:${QUESTION_WORDS})(?:['’]?s)?\\s+(?:many\\s+|much\\s+|long\\s+)?)?(?:(?:${AUXILIARIES})\\s+)?(?:(?:said|says)\\s+(?:that\\s+)?)?`,
  'i',
);

/** The words of a question without those that make it one: "talks fail" of "why did talks fail?" */
function withoutQuestionWord(question: string): string {
  const bare = question.replace(/[\s?!.]+$/, '');
  return bare.replace(QUESTION, '').trim() || bare;
}

/** Who was asked about, else those whose words the answer leads with, each once. */
export function peopleIn({ request: { values }, answer }: Earlier): readonly string[] {
  const asked = values['speaker'] ?? values['name'];
  if (asked !== undefined) return [asked];
  return [...new Set(speakersIn(answer))];
}

const spoken = ({ speaker }: Pick<CitedStatement, 'speaker'>): string[] => (speaker ? [speaker.name] : []);
const spokenIn = ({ statements }: Pick<SpokenExcerpt, 'statements'>): string[] => statements.flatMap(spoken);

function speakersIn(answer: Answer): string[] {
  switch (answer.type) {
    case 'excerpts':
      return answer.excerpts.slice(0, 1).flatMap(spokenIn);
    case 'statements':
      return answer.groups.flatMap(spoken);
    case 'positions':
      return answer.positions.flatMap(({ statements }) => statements.slice(0, 1).flatMap(spoken));
    case 'profile':
      return [answer.name];
    case 'timeline':
      return answer.entries.flatMap(spokenIn);
    case 'latest':
      return answer.articles.flatMap(({ statements }) => statements.slice(0, 1).flatMap(spoken));
    default:
      return [];
  }
}
