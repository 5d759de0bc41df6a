import type { Message } from 'discord.js';
import { isOnce } from '../../command.ts';
import { type Choice, goOn } from '../../route/conversation/go-on.ts';
import type { Followup } from '../../route/route.ts';
import { knownNames } from '../../route/slots/known-names.ts';
import { type Answered, answerFirst, answerRequest } from '../answer/answer-request.ts';
import { keepUnanswered } from '../answer/keep-unanswered.ts';
import { type Offered, renderChoices } from '../render/choices.ts';
import { renderReply, renderReplyPage, renderSourcesOf } from '../render/reply.ts';
import { noticeMessage, type ReplyMessage, sentenceMessage } from '../render/reply-message.ts';
import { checkRequest } from '../request/check-request.ts';
import { type EarlierAnswer, findEarlierAnswer } from '../request/read/earlier-answer.ts';
import { nextPage } from '../request/read/next-page.ts';
import { askedBy } from '../request/read/read-message.ts';
import type { AnswerPlace } from '../send/answer-place.ts';
import { answerRoute } from './answer-route.ts';
import type { Services } from './services.ts';

const NO_EARLIER =
  'I do not know what that goes on from. Reply to one of my answers with it, or ask it whole: “what did Kabul say about the ceasefire?”';
const UNCLEAR = 'I cannot tell what that means here. Say it whole, with the name or the topic.';
const NO_MORE = 'That is all that I found on it.';
const AS_TOLD =
  'I show the articles’ own words, and neither judge them nor put them otherwise. Their sources are below; “Details” shows the sentences whole.';

/** Answers a message that goes on from an earlier answer. Rejects as Discord refuses, or the request cannot be answered. */
export async function answerFollowup(
  services: Services,
  message: Message,
  followup: Followup,
  place: AnswerPlace,
  note: (answered: Answered) => void,
): Promise<void> {
  const shown = await findEarlierAnswer(message);
  if (shown === null) return place.tell(sentenceMessage(NO_EARLIER));
  const put = async (answered: Answered): Promise<void> => {
    note(answered);
    keepUnanswered(services.noteUnanswered, answered);
    await place.put(await renderReply(services, answered));
  };

  const earlier = await answerAgain(services, message, shown);
  if (earlier === null) return place.tell(sentenceMessage(UNCLEAR));
  const reply = (sentence: string) => place.put([noticeMessage(earlier.request.line, sentence)]);
  const names = await knownNames(services.library());
  const going = goOn(followup, { request: shown.words, answer: earlier.answer }, names);
  switch (going.kind) {
    case 'ask': {
      const [first, ...others] = going.requests.map((request) => askedBy(message, request));
      return put(await answerFirst(services, first!, others));
    }
    case 'read': {
      const route = await services.reader.read(going.message, services.library());
      return route.kind === 'command' ? put(await answerRoute(services, message, route)) : reply(UNCLEAR);
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
      return place.put([await renderOffers(services, message, earlier, going.choices)]);
    case 'unclear':
      return reply(UNCLEAR);
  }
}

/** The choices as what they would ask, each with its button. */
async function renderOffers(
  services: Services,
  message: Message,
  { request }: Answered,
  choices: readonly Choice[],
): Promise<ReplyMessage> {
  const offered: Offered[] = [];
  for (const { label, message: whole } of choices) {
    const route = await services.reader.read(whole, services.library());
    if (route.kind !== 'command') continue;
    offered.push({ label, line: (await checkRequest(services, askedBy(message, route.request))).line });
  }
  if (offered.length === 0) return noticeMessage(request.line, UNCLEAR);
  return renderChoices(request.line, 'Whom do you mean?', offered, request.asker.id);
}

/** The earlier answer once more, from the articles as they are now; null where asking again would do something. */
async function answerAgain(services: Services, message: Message, { words }: EarlierAnswer): Promise<Answered | null> {
  const request = await checkRequest(services, askedBy(message, words));
  return isOnce(request.command.data) ? null : answerRequest(services, request);
}
