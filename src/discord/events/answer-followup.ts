import type { Message } from 'discord.js';
import { dataOf, isOnce } from '../../command.ts';
import { type Candidate, goOn } from '../../route/conversation/go-on.ts';
import type { Followup, Route } from '../../route/route.ts';
import { knownNames } from '../../route/slots/known-names.ts';
import { type Answered, answerFirst, answerRequest, isFound } from '../answer/answer-request.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import { type Offered, renderChoices } from '../render/choices.ts';
import { renderReply, renderReplyPage, renderSourcesOf } from '../render/reply.ts';
import { noticeMessage, type ReplyMessage, sentenceMessage } from '../render/reply-message.ts';
import { checkRequest } from '../request/check-request.ts';
import type { EarlierAnswer } from '../request/read/earlier-answer.ts';
import { nextPage } from '../request/read/next-page.ts';
import { askedBy } from '../request/read/read-message.ts';
import type { RequestWords } from '../request/request.ts';
import type { AnswerPlace } from '../send/answer-place.ts';
import { answerRoute } from './answer-route.ts';
import type { Services } from './services.ts';

const NO_EARLIER =
  'I do not know what that goes on from. Reply to one of my answers with it, or ask it whole: “what did Kabul say about the ceasefire?”';
const UNCLEAR = 'I cannot tell what that means here. Say it whole, with the name or the topic.';
const NO_MORE = 'That is all that I found on it.';
const AS_TOLD =
  'I show the articles’ own words, and neither judge them nor put them otherwise. Their sources are below.';

/** A message being answered: where its answer goes, and who is told what it asks and what it gets. */
interface Answering {
  readonly message: Message;
  readonly place: AnswerPlace;
  readonly note: (answered: Answered) => void;
  readonly asks: (words: RequestWords) => void;
}

/** Answers what goes on from an answer that there is none of: as a question, where that finds something. */
export async function answerWithoutEarlier(
  services: Services,
  { message, place, note, asks }: Answering,
  otherwise: RequestWords,
): Promise<void> {
  asks(otherwise);
  const answered = await answerRequest(services, await checkRequest(services, askedBy(message, otherwise)));
  if (!isFound(answered)) return place.tell(sentenceMessage(NO_EARLIER));
  note(answered);
  await place.put(await renderReply(services, answered));
}

/** Answers a message that goes on from an earlier answer. Rejects as Discord refuses, or the request cannot be answered. */
export async function answerFollowup(
  services: Services,
  answering: Answering,
  followup: Followup,
  shown: EarlierAnswer,
): Promise<void> {
  const { message, place, note, asks } = answering;
  asks(shown.words);
  const put = async (answered: Answered): Promise<void> => {
    note(answered);
    keepUnanswered(services.noteUnanswered, answered);
    await place.put(await renderReply(services, answered));
  };

  const earlier = await answerAgain(services, message, shown);
  if (earlier === null) return place.tell(sentenceMessage(UNCLEAR));
  const reply = (sentence: string) => place.put([noticeMessage(earlier.request.line, sentence)]);
  const names = knownNames(services.library());
  const going = goOn(followup, { request: shown.words, answer: earlier.answer }, names);
  switch (going.kind) {
    case 'ask': {
      for (const request of going.requests) asks(request);
      const [first, ...others] = going.requests.map((request) => askedBy(message, request));
      return put(await answerFirst(services, first!, others));
    }
    case 'read': {
      const route = await readAlone(services, going.message);
      if (route === null) return reply(UNCLEAR);
      asks(route.request);
      return put(await answerRoute(services, message, route));
    }
    case 'more': {
      const page = nextPage(shown.message);
      return page === null ? reply(NO_MORE) : place.put([await renderReplyPage(services, earlier, page)]);
    }
    case 'source':
      return place.put([renderSourcesOf(services, earlier)]);
    case 'as-told':
      return place.put([renderSourcesOf(services, earlier, AS_TOLD)]);
    case 'which':
      return place.put([await renderOffers(services, message, earlier, going.candidates)]);
    case 'unclear':
      return reply(UNCLEAR);
  }
}

/** What a message asks that stands for itself now; null where it still does not, or would do something that nobody clearly asked for. */
async function readAlone(services: Services, message: string): Promise<Extract<Route, { kind: 'command' }> | null> {
  const route = await services.reader.read(message, services.library());
  if (route.kind !== 'command') return null;
  const data = dataOf(services.commands, route.request.command);
  return data === undefined || isOnce(data) ? null : route;
}

/** The candidates as what they would ask, each with its button. */
async function renderOffers(
  services: Services,
  message: Message,
  { request }: Answered,
  candidates: readonly Candidate[],
): Promise<ReplyMessage> {
  const offered: Offered[] = [];
  for (const { label, message: whole } of candidates) {
    const route = await readAlone(services, whole);
    if (route) offered.push({ label, line: (await checkRequest(services, askedBy(message, route.request))).line });
  }
  if (offered.length === 0) return noticeMessage(request.line, UNCLEAR);
  return renderChoices(request.line, 'Whom do you mean?', offered, request.asker.id);
}

/** The earlier answer once more, from the articles as they are now; null where asking again would do something. */
async function answerAgain(services: Services, message: Message, { words }: EarlierAnswer): Promise<Answered | null> {
  const request = await checkRequest(services, askedBy(message, words));
  return isOnce(request.command.data) ? null : answerRequest(services, request);
}
