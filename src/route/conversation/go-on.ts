import { isBodyWord } from '../../core/statements/speakers/people/titles.ts';
import type { Followup, RequestWords } from '../route.ts';
import type { KnownNames } from '../slots/known-names.ts';
import { QUESTION_ADVERBS } from '../words/question-words.ts';
import { VERBS_OF_SAYING } from '../words/saying.ts';
import { type Earlier, peopleIn, topicOf } from './earlier.ts';
import { narrowed } from './narrowed.ts';
import { ofAnother } from './of-another.ts';
import { isOnePerson, pronounsIn, replacePerson, replaceThing } from './point-back.ts';
import { datesOf, only, pick } from './request-of.ts';

/** What a follow-up asks for, given the earlier answer. */
export type GoingOn =
  /** The first of these that finds something, else the first. */
  | { readonly kind: 'ask'; readonly requests: readonly [RequestWords, ...RequestWords[]] }
  /** A message that stands for itself, to be read as any other. */
  | { readonly kind: 'read'; readonly message: string }
  /** The earlier answer's next page, or the articles that it cites. */
  | { readonly kind: 'more' | 'source' }
  /** What Parley does not do: judge what it quotes, or put it in other words. */
  | { readonly kind: 'as-told' }
  /** One of these is meant, and the words do not say which: a name and the message with it. */
  | { readonly kind: 'which'; readonly candidates: readonly Candidate[] }
  /** It cannot be told what is meant. */
  | { readonly kind: 'unclear' };

/** Somebody who may be meant, and the message that says so. */
export interface Candidate {
  readonly label: string;
  readonly message: string;
}

/** More to choose from would be no help. */
const MOST_CANDIDATES = 5;

/** Resolves a follow-up: topic, speaker, dates and filters are carried on, what it names takes the place of what was named before. */
export function goOn(followup: Followup, earlier: Earlier, names: KnownNames): GoingOn {
  const { request } = earlier;
  const topic = topicOf(request);
  switch (followup.kind) {
    case 'another':
      return ask(ofAnother(request, topic, followup.subject, names));
    case 'narrower':
      return ask([narrowed(request, topic, followup)]);
    case 'when':
      return aboutTopic(topic, (about) => [
        only('timeline', { ...pick(request, 'speaker'), ...datesOf(request), about }),
        only('timeline', { ...datesOf(request), about }),
        only('ask', { question: `when ${about}` }),
      ]);
    case 'next':
    case 'before':
      return aboutTopic(topic, (about) => [only('timeline', { ...datesOf(request), about })]);
    case 'why':
    case 'where':
    case 'how':
      return askFurther(followup.kind, followup.words, earlier, topic);
    case 'who':
      return who(followup.words, earlier, topic);
    case 'who-else':
      return aboutTopic(topic, (about) => [only('who-said', { ...datesOf(request), about })]);
    case 'sure':
      return topic === null ? { kind: 'as-told' } : ask([only('disagreements', { about: topic })]);
    case 'more':
    case 'source':
      return { kind: followup.kind };
    case 'meaning':
      return { kind: 'as-told' };
    case 'points-back':
      return pointsBack(followup.words, earlier, topic, names);
  }
}

const ask = (requests: readonly RequestWords[]): GoingOn => {
  const [first, ...others] = requests;
  return first ? { kind: 'ask', requests: [first, ...others] } : { kind: 'unclear' };
};

const aboutTopic = (topic: string | null, requests: (topic: string) => readonly RequestWords[]): GoingOn =>
  topic === null ? { kind: 'unclear' } : ask(requests(topic));

/** Gives place to the word that is asked instead. */
const REPLACED = new RegExp(`^(?:what|${QUESTION_ADVERBS})\\b`, 'i');

const LEADING = /^(?:(?:and|but|ok|so)\b[\s,]*)+/i;

/** "Why?" asks the earlier question with another word; "how many people?" asks its own words of the earlier topic. */
function askFurther(kind: 'why' | 'where' | 'how', words: string, earlier: Earlier, topic: string | null): GoingOn {
  if (topic === null) return { kind: 'unclear' };
  const { request } = earlier;
  const { from: after, to: before } = datesOf(request);
  const within = { ...pick(request, 'outlet'), after, before };
  const own = words.replace(LEADING, '').replace(/[\s?!.]+$/, '');
  if (/^(?:why|where|how)$/i.test(own)) {
    const question = request.values['question']?.replace(REPLACED, kind);
    const isOther = question !== undefined && question !== request.values['question'];
    const asked = isOther ? question : `${kind} ${topic}`;
    return ask([only('ask', { ...pick(request, 'speaker'), ...within, question: asked })]);
  }
  const [name, ...others] = peopleIn(earlier);
  const named = name !== undefined && others.length === 0 && isOnePerson(own) ? replacePerson(own, name) : null;
  return ask([
    only('ask', {
      ...within,
      question: replaceThing(named ?? own, topic) ?? `${named ?? own}: ${topic}`,
    }),
  ]);
}

const SAYING = new RegExp(`\\b(?:${VERBS_OF_SAYING}|words|quote|according)\\b`, 'i');

/** Who was meant, where one was; else who said it. */
function who(words: string, earlier: Earlier, topic: string | null): GoingOn {
  const [name, ...others] = peopleIn(earlier);
  if (name !== undefined && others.length === 0 && !SAYING.test(words)) return ask([only('who-is', { name })]);
  const { words: said, about } = earlier.request.values;
  return aboutTopic(topic, (told) => [
    only('who-said', said === undefined ? { about: about ?? told } : { words: said, about }),
  ]);
}

/**
 * "He" is the one that was asked about or shown, "they" such a body or side, "that" what it was about; where several may be meant, they are
 * asked back.
 */
function pointsBack(words: string, earlier: Earlier, topic: string | null, names: KnownNames): GoingOn {
  const heard = peopleIn(earlier);
  const isBody = (name: string): boolean => names.isSide(name) || name.split(/\s+/).some(isBodyWord);
  const meant = heard.filter((name) => isBody(name) !== isOnePerson(words)).slice(0, MOST_CANDIDATES);
  const pronouns = pronounsIn(words);
  if (pronouns > 1) return { kind: 'unclear' };
  const [first, ...others] = meant.map((label) => ({ label, message: replacePerson(words, label)! }));
  if (pronouns === 1 && first !== undefined)
    return others.length === 0
      ? { kind: 'read', message: first.message }
      : { kind: 'which', candidates: [first, ...others] };
  const message = pronouns === 1 || topic === null ? null : replaceThing(words, topic);
  return message === null ? { kind: 'unclear' } : { kind: 'read', message };
}
