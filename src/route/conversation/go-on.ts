import { isBodyWord } from '../../core/statements/speakers/people/titles.ts';
import type { Followup, Request } from '../route.ts';
import type { KnownNames } from '../slots/known-names.ts';
import { type Earlier, peopleIn, topicOf } from './earlier.ts';
import { isOnePerson, replaceName, replacePerson, replaceThing } from './point-back.ts';

/** What a follow-up asks for, given the earlier answer. */
export type GoingOn =
  /** The first of these that finds something, else the first. */
  | { readonly kind: 'ask'; readonly requests: readonly [Request, ...Request[]] }
  /** A message that stands for itself, to be read as any other. */
  | { readonly kind: 'read'; readonly message: string }
  /** The earlier answer's next page, or the articles that it cites. */
  | { readonly kind: 'more' | 'source' }
  /** What Parley does not do: judge what it quotes, or put it in other words. */
  | { readonly kind: 'as-told' }
  /** One of these is meant, and the words do not say which: a name and the message with it. */
  | { readonly kind: 'which'; readonly choices: readonly Choice[] }
  /** It cannot be told what is meant. */
  | { readonly kind: 'unclear' };

/** Something that may be meant, and the message that says so. */
export interface Choice {
  readonly label: string;
  readonly message: string;
}

/** More choices are none. */
const MOST_CHOICES = 5;

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
        only('timeline', { ...pick(request, 'speaker'), about }),
        only('timeline', { about }),
        only('ask', { question: `when ${about}` }),
      ]);
    case 'next':
    case 'before':
      return aboutTopic(topic, (about) => [only('timeline', { about })]);
    case 'why':
    case 'where':
    case 'how':
      return aboutTopic(topic, (about) => [
        only('ask', { ...pick(request, 'speaker', 'outlet'), question: asked(followup.kind, request, about) }),
      ]);
    case 'who':
      return who(followup.words, earlier, topic);
    case 'who-else':
      return aboutTopic(topic, (about) => [only('who-said', { ...pick(request, 'from', 'to'), about })]);
    case 'sure':
      return topic === null ? { kind: 'as-told' } : ask([only('disagreements', { about: topic })]);
    case 'more':
    case 'source':
      return { kind: followup.kind };
    case 'meaning':
      return { kind: 'as-told' };
    case 'points-back':
      return pointsBack(followup.words, earlier, topic);
  }
}

const only = (command: string, values: Readonly<Record<string, string | undefined>>): Request => ({
  command,
  values: Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
});

const pick = ({ values }: Request, ...options: readonly string[]): Record<string, string> =>
  Object.fromEntries(options.flatMap((option) => (values[option] === undefined ? [] : [[option, values[option]]])));

const ask = (requests: readonly Request[]): GoingOn => {
  const [first, ...others] = requests;
  return first ? { kind: 'ask', requests: [first, ...others] } : { kind: 'unclear' };
};

const aboutTopic = (topic: string | null, requests: (topic: string) => readonly Request[]): GoingOn =>
  topic === null ? { kind: 'unclear' } : ask(requests(topic));

/** An earlier question asked with another word: "Why did the talks fail to produce?" */
function asked(word: string, { values: { question } }: Request, about: string): string {
  const other = question?.replace(/^(?:what|why|when|where|who|how)\b/i, word);
  return other === undefined || other === question ? `${word} ${about}` : other;
}

/** The same of another speaker, side or outlet: on the same topic first, then whatever they said. */
function ofAnother(request: Request, topic: string | null, subject: string, names: KnownNames): Request[] {
  const { command, values } = request;
  const dates = pick(request, 'from', 'to');
  const saidBy = [
    ...(topic === null ? [] : [only('who-said', { ...dates, speaker: subject, about: topic })]),
    only('who-said', { ...dates, speaker: subject }),
  ];
  switch (command) {
    case 'who-is':
      return [only(command, { name: subject })];
    case 'timeline':
      return [only(command, { ...values, speaker: subject }), only(command, { ...dates, about: subject })];
    case 'disagreements':
    case 'latest':
      return [only(command, { ...values, about: subject })];
    case 'ask': {
      const question = values['question'] ?? '';
      if (names.isOutlet(subject)) return [only(command, { ...values, outlet: subject })];
      const renamed = replaceName(question, subject, names);
      const same = renamed === null ? { ...values, speaker: subject } : { ...values, question: renamed };
      return [only(command, same), ...saidBy];
    }
    default:
      return saidBy;
  }
}

/** The same on another topic or of another time. */
function narrowed(
  request: Request,
  earlierTopic: string | null,
  { topic, from, to }: Extract<Followup, { kind: 'narrower' }>,
): Request {
  const { command, values } = request;
  const about = topic ?? undefined;
  const dates = { from: from ?? undefined, to: to ?? undefined };
  switch (command) {
    case 'ask':
      return only(command, {
        ...values,
        ...(about !== undefined && { question: about }),
        ...(from !== null && { after: from }),
        ...(to !== null && { before: to }),
      });
    case 'who-said':
      return only(command, {
        ...values,
        ...(about !== undefined && { about, words: undefined }),
        ...definedOf(dates),
      });
    case 'timeline':
      return only(command, { ...values, ...(about !== undefined && { about }), ...definedOf(dates) });
    case 'positions':
      if (about !== undefined) return only(command, { ...values, topic: about });
      return only('timeline', { about: earlierTopic ?? undefined, ...dates });
    case 'latest':
      return only(command, { ...values, ...(about !== undefined && { about }), since: from ?? values['since'] });
    case 'disagreements':
      return only(command, { about: about ?? earlierTopic ?? undefined });
    case 'who-is':
      return only('who-said', { speaker: values['name'], about, ...dates });
    default:
      return about === undefined ? only('timeline', dates) : only('ask', { question: about });
  }
}

const definedOf = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  only('', values).values as Record<string, string>;

const SAYING = /\b(?:said|says|say|wrote|claims?|claimed|told|words|quote|according)\b/i;

/** Who was meant, where one was; else who said it. */
function who(words: string, earlier: Earlier, topic: string | null): GoingOn {
  const [name, ...others] = peopleIn(earlier);
  if (name !== undefined && others.length === 0 && !SAYING.test(words)) return ask([only('who-is', { name })]);
  const { words: said, about } = earlier.request.values;
  return aboutTopic(topic, (told) => [
    only('who-said', said === undefined ? { about: about ?? told } : { words: said, about }),
  ]);
}

/** "He" is the one that was asked about or shown, "that" what it was about; where several may be meant, they are asked back. */
function pointsBack(words: string, earlier: Earlier, topic: string | null): GoingOn {
  const heard = peopleIn(earlier);
  const isBody = (name: string): boolean => name.split(/\s+/).some(isBodyWord);
  const people = (isOnePerson(words) ? heard.filter((name) => !isBody(name)) : heard).slice(0, MOST_CHOICES);
  const [first, second] = people;
  if (first !== undefined && replacePerson(words, first) !== null) {
    if (second === undefined) return { kind: 'read', message: replacePerson(words, first)! };
    return { kind: 'which', choices: people.map((label) => ({ label, message: replacePerson(words, label)! })) };
  }
  const message = topic === null ? null : replaceThing(words, topic);
  return message === null ? { kind: 'unclear' } : { kind: 'read', message };
}
